import Diagnostics

extension SoundReport {
  /// As the schema of `lacquer diff` has it.
  var json: JSONValue { ["songs": .array(songs.map(\.json))] }
}

extension SoundReport.Song {
  fileprivate var json: JSONValue {
    [
      "song": .string(name), "notes": .strings(notes),
      "stretches": .array(stretches.map(\.json)), "sections": .array(sections.map(\.json)),
      "bars": .array(bars.map(\.json)),
      "loudness": loudness?.json ?? .null, "shortTerm": shortTerm?.json ?? .null,
      "masters": masters?.json ?? .null, "files": listening?.json ?? .null,
    ]
  }
}

extension SoundReport.Pair {
  fileprivate var json: JSONValue {
    ["old": .decibels(old), "new": .decibels(new)]
  }
}

extension SoundReport.Level {
  fileprivate var json: JSONValue {
    ["rms": .decibels(rms), "peak": .decibels(peak)]
  }
}

extension SoundReport.Place {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("where", .string(bars)), .init("start", .number(start)), .init("end", .number(end)),
      .init("startFrame", .integer(frames.lowerBound)),
      .init("endFrame", .integer(frames.upperBound)), .init("rate", .integer(rate)),
    ]
  }
}

extension SoundReport.Stretch {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("part", .string(part)), .init("kind", .string(kind)), .init("name", .string(name)),
        .init("target", .orNull(target)),
      ] + place.members + [
        .init("difference", difference.json), .init("old", old.json), .init("new", new.json),
      ]
    )
  }
}

extension SoundReport.Bar {
  fileprivate var json: JSONValue {
    .object(place.members + [.init("difference", difference.json)])
  }
}

extension SoundReport.Section {
  fileprivate var json: JSONValue {
    .object(
      [.init("section", .orNull(name))] + place.members + [
        .init("loudness", loudness.json), .init("shortTerm", shortTerm.json),
        .init("truePeak", truePeak.json),
        .init(
          "bands",
          .array(
            bands.map { band in
              [
                "frequency": .number(band.frequency), "old": .decibels(band.levels.old),
                "new": .decibels(band.levels.new),
              ]
            }
          )
        ),
      ]
    )
  }
}

extension SoundReport.Masters {
  fileprivate var json: JSONValue {
    ["gain": gain.json, "loudness": loudness.json, "truePeak": truePeak.json]
  }
}

extension SoundReport.Listening {
  fileprivate var json: JSONValue {
    [
      "old": .string(old), "new": .string(new), "difference": .string(difference),
      "gains": gains.json,
    ]
  }
}

extension JSONValue {
  /// To a thousandth; null for silence.
  fileprivate static func decibels(_ number: Double) -> JSONValue {
    number.isFinite ? .number((number * 1000).rounded() / 1000) : .null
  }
}
