import Workspace

/// The documentation builds without a warning: no link in a comment leads nowhere.
enum Documentation: Chore {
  static let name = "documentation"

  private static let catalogue = "Sources/lacquer/lacquer.docc"
  private static let symbols = "\(OperatingSystem.scratch)/symbols"
  private static let pages = "\(OperatingSystem.scratch)/documentation"
  /// What the compiler prints before the folder of its symbol graphs.
  private static let announcement = "Files written to "

  static func run(in repository: Repository) -> ChoreOutcome {
    let dump = OperatingSystem.run(
      ["swift", "package", "dump-symbol-graph", "--minimum-access-level", "package"],
      log: "symbols"
    )
    guard let line = dump.lines.last(where: { $0.hasPrefix(announcement) }) else {
      return .failed(dump.lines.suffix(20))
    }
    let graphs = gather(from: Path(String(line.dropFirst(announcement.count))), repository)
    guard !graphs.isEmpty else { return .failed(["no module has a symbol graph"]) }
    let convert = OperatingSystem.run(
      [
        "docc", "convert", catalogue, "--additional-symbol-graph-dir", symbols, "--output-path",
        pages, "--warnings-as-errors",
      ],
      log: name
    )
    guard convert.status == 0 else { return .failed(convert.lines) }
    return .passed("\(graphs.count) modules without a warning")
  }

  /// Copies the graphs of the modules that are there now: the compiler leaves those of others.
  private static func gather(from folder: Path, _ repository: Repository) -> [String] {
    _ = OperatingSystem.run(["rm", "-rf", symbols], log: "clean")
    OperatingSystem.makeFolder(Path(symbols))
    let modules = (try? repository.world.names(in: "Sources")) ?? []
    let graphs = ((try? repository.world.names(in: folder)) ?? []).filter { name in
      name.hasSuffix(".symbols.json")
        && modules.contains(String(name.prefix { $0 != "@" && $0 != "." }))
    }
    let copies = graphs.map { folder.joined(with: Path($0)).string }
    _ = OperatingSystem.run(["cp"] + copies + [symbols], log: "copy")
    return graphs.filter { !$0.contains("@") }
  }
}
