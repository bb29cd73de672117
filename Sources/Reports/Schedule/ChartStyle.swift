/// The colours of a chart, for light and dark; hues of the phases are read on both.
enum ChartStyle {
  /// Rules for a file of its own, or for what lies within something else on a page.
  static func text(within scope: String = "") -> String {
    let dark = rules(Self.dark, scope)
    return "<style>\n\(rules(light, scope))\n"
      + "@media screen and (prefers-color-scheme:dark){\n\(dark)\n}\n</style>"
  }

  private static func rules(_ rules: [(selector: String, style: String)], _ scope: String) -> String
  {
    rules.map { "\(scope).\($0.selector){\($0.style)}" }.joined(separator: "\n")
  }

  private static let light = [
    ("page", "fill:#fff"), ("word", "fill:#1f2933"), ("quiet", "fill:#5b6773"),
    ("grid", "stroke:#dde2e7"), ("slack", "stroke:#8793a0;fill:none"),
    ("due", "stroke:#1f2933;stroke-width:2"), ("late", "stroke:#d92d20;stroke-width:3"),
    ("milestone", "fill:#1f2933"), ("demo", "fill:#8e7cc3"), ("tracking", "fill:#3d7fbf"),
    ("editing", "fill:#2f9e83"), ("mixing", "fill:#c9851c"), ("mastering", "fill:#c2556b"),
    ("other", "fill:#7b8794"), ("chain", "stroke:#1f2933;stroke-width:1.5"),
    ("hold", "fill-opacity:.45;stroke-dasharray:4 3"),
  ]

  private static let dark = [
    ("page", "fill:#14181d"), ("word", "fill:#e6e9ec"), ("quiet", "fill:#a3aeb9"),
    ("grid", "stroke:#2f3740"), ("due", "stroke:#e6e9ec"), ("late", "stroke:#ff6b5e"),
    ("milestone", "fill:#e6e9ec"), ("chain", "stroke:#e6e9ec"),
  ]
}
