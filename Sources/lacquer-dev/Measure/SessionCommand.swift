import ArgumentParser
import Workspace

/// `lacquer-dev session STEMS DIR`.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Write a session on the fourteen stems of a folder."
  )

  @Argument(help: "The folder of the stems.") var stems: String
  @Argument(help: "Where the session is written.") var folder: String

  mutating func run() throws {
    let here = DiskWorld().currentFolder
    try StemSession(
      stems: here.joined(with: Path(stems)).normalised,
      folder: here.joined(with: Path(folder)).normalised
    ).write()
  }
}
