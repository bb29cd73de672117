import Diagnostics
import Fields
import Quantities
import Syntax

/// A node with a field of every kind, as a processor's parameters would have them.
struct Machine: ManifestNode {
  enum Mode: String, Choice {
    case gentle
    case hard = "hard-knee"
  }

  struct Part: ManifestNode {
    var low: Frequency?
    var high: Frequency?
    var gain = Level.unity
    var origin = Origin()

    static let kind = "part"
    static let summary = "A part."
    static let exactlyOneOf = ["low", "high"]
    static let fields: [Field<Self>] = [
      Field("low", \.low, "Low.", in: 20...20_000),
      Field("high", \.high, "High.", in: 20...20_000),
      Field("gain", \.gain, "Gain.", in: -24...24, automatable: .yes),
      Field(
        "level",
        \.gain,
        "Gain by another name.",
        in: -24...24,
        automatable: .underThisNameOnly
      ),
    ]
  }

  struct Tap: ManifestNode {
    var level = Level.unity
    var mode = Mode.gentle
    var origin = Origin()

    static let kind = "tap"
    static let summary = "A tap."
    static let shorthand: String? = "level"
    static let fields: [Field<Self>] = [
      Field("level", \.level, "Level.", required: true, in: -.infinity...12),
      Field("mode", \.mode, "Mode."),
    ]
  }

  var name = Placed<Name>(.placeholder, at: nil)
  var drive = Level(number: -6)
  var time = TimeLength.milliseconds(100)
  var count = Count(1)
  var mode = Mode.gentle
  var parts: [Part] = []
  var taps = Entries<Name, Tap>()
  var title: Text?
  var origin = Origin()

  static let kind = "machine"
  static let summary = "A machine."
  static let fields: [Field<Self>] = [
    Field("name", \.name, "Name.", required: true),
    Field("drive", \.drive, "Drive.", in: -.infinity...12, automatable: .yes),
    Field("time", \.time, "Time.", in: 0...2),
    Field("count", \.count, "Count.", in: 1...8),
    Field("mode", \.mode, "Mode."),
    Field(list: "parts", \.parts, "Parts."),
    Field("taps", \.taps, "Taps."),
    Field("title", \.title, "Title."),
  ]
}

extension Machine {
  /// Reads a text, with what was found in it.
  static func read(_ text: String) -> (machine: Machine?, findings: [Diagnostic]) {
    let file = SourceFile(path: "machine.yaml", bytes: Array(text.utf8))
    let (root, problems) = YAMLParser.parse(file)
    var reader = Reader()
    let machine = root.flatMap { Machine.read($0, &reader) }
    return (machine, problems + reader.diagnostics)
  }
}
