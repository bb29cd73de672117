import ArgumentParser
import Diagnostics
import Fields
import Manifest

/// `lacquer schema (album|song)`.
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case album
    case song
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a manifest, for editors and validators."
  )

  @Argument(help: "Which manifest: album or song.") var subject: Subject

  mutating func run() throws {
    Terminal.write(ManifestSchemas.schema(of: subject.rawValue) + "\n", to: .output)
  }
}
