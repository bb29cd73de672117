import ArgumentParser
import Bindings
import Synthesis
import Workspace

/// `lacquer new DIR`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small album with audio that builds at once."
  )

  @Argument(help: "The folder to make; it may exist if it is empty.", completion: .directory)
  var folder: String

  mutating func run() throws {
    let world = DiskWorld()
    let root = world.currentFolder.joined(with: Path(folder)).normalised
    if let status = try? world.status(of: root) {
      guard status.kind == .folder, let names = try? world.names(in: root), names.isEmpty else {
        throw ValidationError("`\(folder)` exists and is not an empty folder")
      }
    }
    try ProjectWriting(root: root).write(Demonstration.starter(schemas: nil))
    try Terminal.write(
      "\(folder): an album with its audio. Next: cd \(ShellWord(folder)) && lacquer build\n",
      to: .output
    )
  }
}
