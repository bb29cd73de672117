import Diagnostics
import Fields
import Manifest
import Quantities

/// The take sheet: what was recorded, and where which take is heard.
package struct TakesReport: Sendable {
  /// A place where a take is heard, in frames of the song.
  struct Hearing: Sendable {
    let track: String
    let frames: Range<Int>

    var start: Int { frames.lowerBound }
    var end: Int { frames.upperBound }
  }

  struct Row: Sendable {
    let song: ProjectSong
    let take: ResolvedTake
    let heard: [Hearing]

    var rate: Int { song.resolved.song.rate.hertz }
    var isMissing: Bool { if case .failure = take.facts { true } else { false } }
  }

  /// By song, then in the order of the manifest.
  let rows: [Row]

  package init(_ project: Project) {
    rows = project.songs.flatMap { song in
      let resolved = song.resolved
      let heard = Dictionary(grouping: resolved.heardClips, by: \.take)
      return resolved.takes.indices.map { index in
        let hearings = (heard[index] ?? []).map { clip in
          Hearing(
            track: resolved.strips[clip.strip].name.rawValue,
            frames: clip.clip.sounding.clamped(to: 0..<max(0, resolved.frames))
          )
        }
        return Row(
          song: song,
          take: resolved.takes[index],
          heard: Self.joined(hearings)
        )
      }
    }
  }

  /// Those that touch on one track are one: a repeated clip, or one that was cut in two.
  private static func joined(_ hearings: [Hearing]) -> [Hearing] {
    var joined: [Hearing] = []
    for hearing in hearings.sorted(by: { ($0.track, $0.start) < ($1.track, $1.start) }) {
      if let last = joined.last, last.track == hearing.track, last.end >= hearing.start {
        let frames = last.start..<max(last.end, hearing.end)
        joined[joined.count - 1] = Hearing(track: last.track, frames: frames)
      } else {
        joined.append(hearing)
      }
    }
    return joined.sorted { ($0.start, $0.track) < ($1.start, $1.track) }
  }

  /// A table: each take with where it is heard; a line for each place.
  package var text: String {
    var table = TextTable([.left, .left, .left, .left, .right, .right, .left])
    table.add(["song", "take", "by", "session", "rating", "length", "heard"])
    var song = ""
    for row in rows {
      let take = row.take.take
      let heard = row.heard.map { hearing in
        "\(Self.clock(hearing.start, row.rate))-\(Self.clock(hearing.end, row.rate)) \(hearing.track)"
      }
      table.add([
        row.song.name.rawValue == song ? "" : row.song.name.rawValue,
        row.take.name.rawValue,
        take.by?.value.rawValue ?? "",
        take.session?.value.rawValue ?? "",
        take.rating?.description ?? "",
        row.isMissing ? "missing" : Self.clock(row.take.frames, row.rate),
        heard.first ?? "-",
      ])
      for place in heard.dropFirst() { table.add(["", "", "", "", "", "", place]) }
      song = row.song.name.rawValue
    }
    return table.text
  }

  /// Comma-separated values, a row a place where a take is heard, or a take that is not.
  package var csv: String {
    let columns = [
      "song", "take", "file", "by", "session", "rating", "mic", "notes", "track", "startFrame",
      "endFrame", "rate",
    ]
    return CSV.text(
      [columns]
        + rows.flatMap { row in
          let take = row.take.take
          let facts = [
            row.song.name.rawValue, row.take.name.rawValue, row.take.path,
            take.by?.value.rawValue ?? "", take.session?.value.rawValue ?? "",
            take.rating?.description ?? "", take.mic?.value ?? "", take.notes?.value ?? "",
          ]
          guard !row.heard.isEmpty else { return [facts + ["", "", "", "\(row.rate)"]] }
          return row.heard.map { hearing in
            facts + [
              hearing.track, "\(hearing.start)", "\(hearing.end)", "\(row.rate)",
            ]
          }
        }
    )
  }

  /// Minutes, seconds and tenths, to the nearest tenth: `1:02.5`.
  private static func clock(_ frames: Int, _ rate: Int) -> String {
    let tenths = (frames * 20 + rate) / (rate * 2)
    let seconds = tenths / 10 % 60
    return "\(tenths / 600):\(seconds < 10 ? "0" : "")\(seconds).\(tenths % 10)"
  }
}

extension TakesReport {
  /// The object of `takes --format json`.
  package func json(_ findings: [Diagnostic]) -> JSONValue {
    ["takes": .array(rows.map(Self.value)), "diagnostics": JSONRenderer.value(findings)]
  }

  private static func value(_ row: Row) -> JSONValue {
    let take = row.take.take
    let facts = try? row.take.facts.get()
    return [
      "song": .string(row.song.name.rawValue), "take": .string(row.take.name.rawValue),
      "file": .string(row.take.path), "by": .orNull(take.by?.value.rawValue),
      "session": .orNull(take.session?.value.rawValue),
      "rating": take.rating.map { .number($0.number) } ?? .null,
      "mic": .orNull(take.mic?.value), "notes": .orNull(take.notes?.value),
      "sha256": .orNull(facts?.digest), "rate": .integer(row.rate),
      "startFrame": .integer(row.take.start), "frames": .integer(row.take.frames),
      "heard": .array(
        row.heard.map { hearing in
          [
            "track": .string(hearing.track), "startFrame": .integer(hearing.start),
            "endFrame": .integer(hearing.end),
          ]
        }
      ),
    ]
  }
}
