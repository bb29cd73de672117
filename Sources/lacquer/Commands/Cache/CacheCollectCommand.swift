import ArgumentParser
import Diagnostics
import Engine
import Quantities
import Reports

/// `lacquer cache gc`.
struct CacheCollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    abstract: "Take away what no build can use, and the oldest of what is too much."
  )

  @OptionGroup var place: FolderOption
  @OptionGroup var cache: CacheOptions
  @Option(help: "How it is reported.") var format = BuildFormat.text

  mutating func run() throws {
    let session = try Session(place)
    let limit = try cache.size(in: session.world)
    let report = try session.withStore { store throws(StoreProblem) in
      let removed = try store?.collect(to: limit.bytes)
      return CacheReport.Collection(
        removedFiles: removed?.blobs ?? 0,
        removedBytes: removed?.bytes ?? 0,
        leftBytes: try store?.status().blobBytes ?? 0,
        limit: limit
      )
    }
    try session.output.print(
      format == .json ? report.json.rendered(style: .indented) + "\n" : report.text
    )
  }
}
