import ArgumentParser
import Workspace

/// `lacquer-dev generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the files that are made from the field tables."
  )

  @Flag(help: "Compare only, and fail where a file differs.") var check = false

  func run() throws {
    let stale = GeneratedFile.all.filter { !$0.isUpToDate(in: DiskWorld()) }
    guard !stale.isEmpty else {
      OperatingSystem.say("all \(GeneratedFile.all.count) files are up to date")
      return
    }
    if check {
      for file in stale {
        OperatingSystem.say("\(file.path) is out of date; run `\(GeneratedFile.command)`")
      }
      throw ExitCode.failure
    }
    for file in stale {
      OperatingSystem.makeFolder(Path(file.path).parent)
      try OperatingSystem.write(file.text, to: file.path)
      OperatingSystem.say("wrote \(file.path)")
    }
  }
}
