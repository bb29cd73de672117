import ArgumentParser
import Reports

/// `lacquer schema SUBJECT`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a manifest, or of what commands print as JSON."
  )

  @Argument(help: "What it describes.") var subject: SchemaFile

  mutating func run() throws {
    try Terminal.write(subject.text, to: .output)
  }
}

extension SchemaFile: ExpressibleByArgument {}
