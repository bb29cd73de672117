import ArgumentParser
import Diagnostics
import Engine
import Reports
import Workspace

/// `lacquer cache status`.
struct CacheStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what the cache holds."
  )

  @OptionGroup var place: FolderOption
  @OptionGroup var cache: CacheOptions
  @Option(help: "How it is reported.") var format = BuildFormat.text

  mutating func run() throws {
    let session = try Session(place)
    let limit = try cache.size(in: session.world)
    let report = try session.withStore { store throws(StoreProblem) in
      CacheReport.Status(try store?.status(), in: session.cacheFolder.string, limit: limit)
    }
    try session.output.print(
      format == .json ? report.json.rendered(style: .indented) + "\n" : report.text
    )
  }
}
