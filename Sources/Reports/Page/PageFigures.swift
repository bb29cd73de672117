/// Numbers as a page prints them: so many decimals, and a minus that is as wide as a plus.
enum PageFigures {
  /// - Parameters:
  ///   - number: what is printed.
  ///   - places: decimals, 0 to 3.
  /// - Returns: an en dash for nil and for what is not finite.
  static func text(_ number: Double?, places: Int = 1) -> String {
    guard let number, number.isFinite else { return "–" }
    let scale = [1, 10, 100, 1_000][places]
    let whole = Int((number * Double(scale)).rounded())
    let magnitude = Int(whole.magnitude)
    let rest = places == 0 ? "" : ".\(padded(magnitude % scale, places))"
    return "\(whole < 0 ? "\u{2212}" : "")\(magnitude / scale)\(rest)"
  }

  /// A difference with its sign.
  static func change(_ number: Double?, places: Int = 1) -> String {
    guard let number, number.isFinite else { return "–" }
    let text = text(number, places: places)
    return text.hasPrefix("\u{2212}") ? text : "+\(text)"
  }

  /// Minutes and seconds: `3:07`, or `3:07.2`.
  static func clock(_ seconds: Double, tenths isFine: Bool = false) -> String {
    let tenths = Int((max(0, seconds) * 10).rounded())
    // What has not passed is not counted, as in the lines of a build.
    let whole = isFine ? tenths / 10 : Int(max(0, seconds) + 1e-6)
    return "\(whole / 60):\(padded(whole % 60, 2))" + (isFine ? ".\(tenths % 10)" : "")
  }

  /// A place in a picture, a percentage of its width or height.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((min(1, max(0, share)) * 10_000).rounded())
    let rest = hundredths % 100
    return rest == 0 ? "\(hundredths / 100)%" : "\(hundredths / 100).\(padded(rest, 2))%"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
