import ArgumentParser
import Diagnostics
import Quantities
import Reports

/// `lacquer log SONG`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell the history of a song from git, each commit in the words of the manifest."
  )

  @OptionGroup var place: FolderOption
  @Option(help: "How it is reported.") var format = BuildFormat.text
  @Option(name: [.customShort("n"), .long], help: "At most so many commits.") var count: Int?
  @Argument(help: "The name of a song.") var song: String

  mutating func run() throws {
    let session = try Session(place)
    var history = try SongHistory(of: song, in: session)
    var entries: [LogEntry] = []
    while entries.count < count ?? .max, let step = try history.next() {
      let entry = LogEntry(LogEntry.Commit(step.commit), step.changes, remark: history.remark(step))
      entries.append(entry)
      if format == .text { try session.output.print(entry.text) }
    }
    guard format == .json else { return }
    let report: JSONValue = [
      "song": .string(history.song.rawValue), "commits": .array(entries.map(\.json)),
    ]
    try session.output.print(report.rendered(style: .indented) + "\n")
  }
}
