import Diagnostics
import Fields
import Manifest
import Quantities

/// Mastering: of the album, and what songs have otherwise.
struct MasterComparison {
  let old: Project
  let new: Project

  /// What is for all songs.
  var changes: [Change] {
    let before = old.album?.mastering ?? Mastering()
    let after = new.album?.mastering ?? Mastering()
    let targets = Mastering.fieldDifferences(from: before, to: after, at: nil) { $0 != \.chain }
      .map { $0.change(song: nil, of: .master, $0.field) }
    // Songs without a chain of their own all have the album's.
    for song in new.songs where song.mastering?.chain == nil {
      guard let earlier = old.songs.first(where: { $0.name == song.name }),
        earlier.mastering?.chain == nil
      else { continue }
      let pair = SongPair(earlier, song)
      return targets + chainChanges(pair, song: nil, place: after.place(of: \.chain))
    }
    return targets
  }

  /// What is for one song alone.
  func changes(from before: ProjectSong, to after: ProjectSong) -> [Change] {
    let targets = targets(of: before, after)
      .map { $0.change(song: after.name, of: .master, $0.field) }
    guard before.mastering?.chain != nil || after.mastering?.chain != nil else { return targets }
    let place = (after.mastering ?? before.mastering)?.place(of: \.chain)
    return targets + chainChanges(SongPair(before, after), song: after.name, place: place)
  }

  /// What the song itself gives otherwise than before, against what holds where it gives nothing.
  private func targets(of before: ProjectSong, _ after: ProjectSong) -> [Difference] {
    let (earlier, later) = (before.mastering ?? Mastering(), after.mastering ?? Mastering())
    return Mastering.fields.flatMap { field -> [Difference] in
      guard field.keyPath != \.chain, !field.isEqual(earlier, later) else { return [] }
      var (old, new) = (earlier, later)
      if let album = self.old.album?.mastering { field.fill(&old, from: album) }
      if let album = self.new.album?.mastering { field.fill(&new, from: album) }
      return field.differences(from: old, to: new, at: nil)
    }
  }

  private func chainChanges(_ pair: SongPair, song: Name?, place: SourceRange?) -> [Change] {
    ChainComparison(
      pair: pair,
      subject: .master,
      song: song,
      from: pair.old.masterChain,
      to: pair.new.masterChain,
      place: place
    ).changes { _, _ in nil }
  }
}
