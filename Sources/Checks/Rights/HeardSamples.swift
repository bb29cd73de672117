import Fields
import Manifest
import Quantities

/// A sample with a song in which its take is heard.
struct HeardSample {
  let sample: Sample
  let song: ProjectSong
}

extension Project {
  /// Samples that are heard, once for each song: a muted or unused take does no harm.
  var heardSamples: [HeardSample] {
    rightsSheets.flatMap { sheet in
      sheet.songs.flatMap { song in
        let heard = sheet.rights.samples.isEmpty ? [] : Set(song.resolved.heardTakes.map(\.name))
        return sheet.rights.samples.filter { sample in
          heard.contains(sample.take.value)
            && (sample.song.map { $0.value == song.name } ?? true)
        }.map { HeardSample(sample: $0, song: song) }
      }
    }
  }

  /// The day of the release: when the milestone `release` is due.
  var releaseDay: CalendarDate? {
    album?.milestones.first { $0.id.value.rawValue == "release" }?.due
  }
}

extension Sample {
  /// What findings call it.
  var called: String { source.map { "`\($0)`" } ?? "take `\(take.value)`" }
}
