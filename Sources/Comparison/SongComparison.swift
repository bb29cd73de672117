import Diagnostics
import Fields
import Manifest
import Quantities

/// What an edit did to one song: its own fields, tempo, sections, takes, strips and mastering.
package struct SongComparison {
  private let pair: SongPair

  package init(from old: ProjectSong, to new: ProjectSong) {
    pair = SongPair(old, new)
  }

  package var changes: [Change] {
    let (old, new) = (pair.old.resolved, pair.new.resolved)
    let tracks = StripsComparison(pair: pair, subject: { .track($0) })
    let buses = StripsComparison(pair: pair, subject: { .bus($0) })
    var result = ownChanges
    result += TimelineComparison(pair: pair).changes
    result += TakeComparison(pair: pair).changes
    result += tracks.changes(from: old.song.tracks, to: new.song.tracks)
    result += buses.changes(from: old.song.buses, to: new.song.buses)
    result += VCAComparison(pair: pair).changes
    result += StripComparison(pair: pair, subject: .mix, from: old.song.mix, to: new.song.mix)
      .changes(oldStrip: old.strips.last, newStrip: new.strips.last)
    let sections = SectionFinder(pair: pair)
    return result.map { $0.inSection(sections.section(of: $0)) }
  }

  /// What others of these comparisons, or that of the album, look at.
  private static var elsewhere: [PartialKeyPath<Song>] {
    [
      \.name, \.title, \.artist, \.tail, \.tempo, \.arrangement, \.takes, \.tracks, \.buses, \.vcas,
      \.mix, \.presets, \.mastering,
    ]
  }

  private var ownChanges: [Change] {
    let (old, new) = (pair.old.resolved.song, pair.new.resolved.song)
    let subject = Subject.song(pair.new.name)
    // The rate of a finished mix is that of its file.
    let elsewhere = Self.elsewhere + (pair.new.source == .finishedMix ? [\.rate] : [])
    let fields = Song.fieldDifferences(from: old, to: new, at: pair.rate) {
      !elsewhere.contains($0)
    }
    let tail = Song.fieldDifferences(from: old, to: new, at: pair.rate) { $0 == \.tail }
    let ends = min(pair.old.resolved.frames, pair.new.resolved.frames)..<pair.end
    return fields.map { pair.change($0, of: subject, $0.field) }
      + tail.map { pair.change($0, of: subject, $0.field, frames: ends) }
  }
}
