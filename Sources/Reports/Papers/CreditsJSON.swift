import Diagnostics
import Manifest
import Quantities

extension CreditsReport {
  /// The object of `credits --format json`.
  package func json(_ findings: [Diagnostic]) -> JSONValue {
    [
      "album": .string(title), "artist": .orNull(artist), "label": .orNull(label),
      "year": year.map { .integer($0) } ?? .null, "upc": .orNull(upc),
      "songs": .array(songs.map(Self.value)), "diagnostics": JSONRenderer.value(findings),
    ]
  }

  private static func value(_ song: Song) -> JSONValue {
    [
      "song": .string(song.name), "title": .string(song.title), "number": .integer(song.number),
      "isrc": .orNull(song.isrc), "iswc": .orNull(song.iswc),
      "phonogramLine": .orNull(song.phonogram), "copyrightLine": .orNull(song.copyright),
      "credits": .array(song.credits.map(value)),
      "writers": .array(
        song.writers.map { writer in
          [
            "name": .string(writer.name), "share": .string(writer.share),
            "publisher": .orNull(writer.publisher), "ipi": .orNull(writer.ipi),
          ]
        }
      ),
      "master": .array(
        song.master.map { ["name": .string($0.name), "share": .string($0.share)] }
      ),
    ]
  }

  private static func value(_ credit: SongCredit) -> JSONValue {
    [
      "person": .orNull(credit.person?.rawValue), "name": .string(credit.name),
      "role": .string(credit.role), "ddexRole": .orNull(credit.ddex),
      "kind": .string(credit.kind.rawValue), "sources": .strings(credit.sources.map(\.rawValue)),
    ]
  }
}
