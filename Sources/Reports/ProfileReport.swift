import Diagnostics
import Manifest
import Planning
import Quantities

extension ProfileReading {
  /// One line for people: `spotify: +4.0 of +6.0 dB, plays at -16.0 LUFS (true peak)`; nil where
  /// nothing happens to the file.
  package var line: String? {
    let name = facts.profile.rawValue
    guard let alone else { return nil }
    var text = "\(name): \(alone.phrase)"
    if let withAlbum { text += "; with the album \(withAlbum.phrase)" }
    if let advice { text += "; advises at most \(Self.tenths(advice.number)) dBTP" }
    return text
  }

  /// What a file's profile makes of it.
  func json(of path: String) -> JSONValue {
    [
      "path": .string(path), "name": .string(facts.profile.rawValue),
      "asOf": .string(facts.asOf.description),
      "evidence": .string(facts.evidence.rawValue), "alone": alone?.json ?? .null,
      "withAlbum": withAlbum?.json ?? .null,
      "advisedTruePeak": advice.map { .number($0.number) } ?? .null,
    ]
  }

  static let schema = OutputSchemas.list(
    of: OutputSchemas.object([
      .init("path", OutputSchemas.text("Of the file.")),
      .init("name", OutputSchemas.text("Name of the profile in the manifest.")),
      .init("asOf", OutputSchemas.text("Day as of which it is known.", like: "^[0-9-]{10}$")),
      .init(
        "evidence",
        OutputSchemas.choice(
          "How well it is known.",
          ProfileFacts.Evidence.allCases.map(\.rawValue)
        )
      ),
      .init("alone", OutputSchemas.orNull(playback("Of the song by itself; null for none."))),
      .init(
        "withAlbum",
        OutputSchemas.orNull(playback("Among the songs of its deliverable; null if no other."))
      ),
      .init(
        "advisedTruePeak",
        OutputSchemas.orNull(OutputSchemas.number("In dBTP, where the file has a higher one."))
      ),
    ]),
    "What profiles make of the files of their deliverables."
  )

  private static func playback(_ description: String) -> JSONValue {
    .object(
      [.init("description", .string(description))]
        + OutputSchemas.object([
          .init("gain", OutputSchemas.number("That is applied, in dB.")),
          .init("wantedGain", OutputSchemas.number("That would reach the target, in dB.")),
          .init("loudness", OutputSchemas.number("At which it plays, in LUFS.")),
          .init(
            "limit",
            .object([
              .init("description", "Why it is turned up by less than wanted; null if it is not."),
              .init(
                "enum",
                .array(Playback.Limit.allCases.map { .string($0.rawValue) } + [.null])
              ),
            ])
          ),
        ])
    )
  }

  fileprivate static func tenths(_ number: Double, sign: Bool = false) -> String {
    let tenths = Int((number * 10).rounded())
    let mark = tenths < 0 ? "-" : sign && tenths > 0 ? "+" : ""
    return "\(mark)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}

extension Playback {
  fileprivate var phrase: String {
    let gains =
      limit == .truePeak
      ? "\(ProfileReading.tenths(gain, sign: true)) of \(ProfileReading.tenths(wanted, sign: true))"
      : ProfileReading.tenths(gain, sign: true)
    let why =
      switch limit {
      case .truePeak: ", true peak stops the boost"
      case .turnsDownOnly: ", turns down only"
      case nil: ""
      }
    return "\(gains) dB, plays at \(ProfileReading.tenths(loudness)) LUFS\(why)"
  }

  fileprivate var json: JSONValue {
    let hundredths = { (number: Double) in JSONValue.number((number * 100).rounded() / 100) }
    return [
      "gain": hundredths(gain), "wantedGain": hundredths(wanted),
      "loudness": hundredths(loudness), "limit": .orNull(limit?.rawValue),
    ]
  }
}

/// All profiles with what is known of them, as a table.
package enum ProfilesReport {
  package static var text: String {
    var table = TextTable([.left, .right, .right, .left, .left, .left, .left, .left])
    table.add([
      "profile", "LUFS", "dBTP", "quieter songs", "albums", "as of", "known from", "source",
    ])
    for facts in ProfileCatalogue.all {
      let loudness = facts.player?.target.number ?? facts.specification?.loudness.number
      table.add([
        facts.profile.rawValue,
        loudness.map { ProfileReading.tenths($0) } ?? "-",
        facts.ceiling.map { ProfileReading.tenths($0.number) } ?? "-",
        facts.player.map { boost($0.boost) } ?? "-",
        facts.player.map { album($0.album) } ?? "-",
        facts.asOf.description,
        facts.evidence.rawValue,
        facts.source,
      ])
    }
    return table.text
  }

  private static func boost(_ boost: ProfileFacts.Boost) -> String {
    switch boost {
    case .never: "as they are"
    case .upTo(let ceiling): "up to \(ProfileReading.tenths(ceiling.number)) dBTP"
    }
  }

  private static func album(_ album: ProfileFacts.AlbumGain) -> String {
    switch album {
    case .none: "song by song"
    case .pooled: "one gain"
    case .loudest(let target): "loudest to \(ProfileReading.tenths(target.number))"
    }
  }
}
