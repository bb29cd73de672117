import ArgumentParser
import Diagnostics
import Reports

/// `lacquer blame SONG PATH`.
struct BlameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Tell which commits set what is heard now."
  )

  @OptionGroup var place: FolderOption
  @Option(help: "How it is reported.") var format = BuildFormat.text
  @Argument(help: "The name of a song.") var song: String
  @Argument(help: "A part of it, as `lead-vocal.fader`, `lead-vocal` or `master.loudness`.")
  var path: String

  mutating func run() throws {
    let session = try Session(place)
    var blame = try SongBlame(path, of: try SongHistory(of: song, in: session))
    let report = try blame.report()
    try session.output.print(
      format == .json ? report.json.rendered(style: .indented) + "\n" : report.text
    )
  }
}
