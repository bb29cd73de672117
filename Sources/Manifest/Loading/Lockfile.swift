import Diagnostics
import Fields
import Quantities
import Syntax
import Workspace

/// `lacquer.lock`: what every take was when it was last accepted.
package struct Lockfile: Hashable, Sendable {
  /// What is written down of a file.
  package struct Entry: ManifestNode {
    package var sha256 = Text.empty
    package var frames = Count(0)
    package var channels = Count(1)
    package var rate = SampleRate.studio
    package var origin = Origin()

    package init() {}

    package static let kind = "lock entry"
    package static let summary = "What a take was when it was last accepted."
    package static let fields: [Field<Self>] = [
      Field("sha256", \.sha256, "SHA-256 of the file.", required: true),
      Field("frames", \.frames, "Frames at the file's rate.", required: true),
      Field("channels", \.channels, "Channels of the file.", required: true),
      Field("rate", \.rate, "Rate of the file.", required: true),
    ]
  }

  package static let fileName = "lacquer.lock"

  /// By path, in the order of their bytes.
  package private(set) var entries: [(path: String, entry: Entry)] = []
  private var index: [String: Int] = [:]

  package init() {}

  package init(_ takes: [(path: String, facts: TakeFacts)]) {
    for (path, facts) in takes.sorted(by: { Path($0.path) < Path($1.path) })
    where index[path] == nil {
      var entry = Entry()
      entry.sha256 = Text(facts.digest)
      entry.frames = Count(facts.frames)
      entry.channels = Count(facts.channels)
      entry.rate = facts.rate
      append(path, entry)
    }
  }

  package subscript(path: String) -> Entry? {
    index[path].map { entries[$0].entry }
  }

  private mutating func append(_ path: String, _ entry: Entry) {
    index[path] = entries.count
    entries.append((path, entry))
  }

  /// Reads a lock; what is wrong is returned beside what could be read.
  package static func read(_ file: SourceFile) -> (Lockfile, [Diagnostic]) {
    let (tree, problems) = YAMLParser.parse(file)
    var lock = Lockfile()
    var reader = Reader()
    if let tree {
      if case .mapping(let entries) = tree.content {
        for entry in entries {
          reader.field = entry.key
          if let value = Entry.read(entry.value, &reader) { lock.append(entry.key, value) }
        }
      } else {
        reader.field = fileName
        reader.reportKind(of: tree, expected: "a mapping")
      }
    }
    guard let first = (problems + reader.diagnostics).first else { return (lock, []) }
    return (
      lock,
      [
        Diagnostic(
          ManifestCodes.lockUnreadable,
          at: first.place,
          "`\(fileName)` is damaged: \(first.message)",
          help: ["restore it from git, or delete it and run `lacquer lock`"]
        )
      ]
    )
  }

  /// The text of the file.
  package var text: String {
    var lines = [
      "# Written by lacquer and kept in git: what every take was when it was last accepted."
    ]
    for (path, entry) in entries {
      lines.append(
        "\(Self.quoted(path)): {sha256: \(entry.sha256), frames: \(entry.frames), "
          + "channels: \(entry.channels), rate: \(entry.rate)}"
      )
    }
    if entries.isEmpty { lines.append("{}") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ path: String) -> String {
    var result = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where unprintable.contains { $0.contains(scalar.value) }:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What YAML 1.1 (section 5.1) does not let stand in a text, and what breaks its lines.
  private static let unprintable: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF,
  ]

  package static func == (left: Lockfile, right: Lockfile) -> Bool {
    left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
