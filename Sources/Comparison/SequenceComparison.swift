import Fields
import Manifest
import Quantities

/// The running order of an album and the gaps in it.
struct SequenceComparison {
  let old: Project
  let new: Project
  let songs: SongNames

  var changes: [Change] {
    guard let before = old.album, let after = new.album else { return [] }
    var result: [Change] = []
    let names = new.songs.map(\.name)
    let kept = old.songs.map { songs.new($0.name, in: new) }.filter { names.contains($0) }
    let order = names.filter { kept.contains($0) }
    if kept != order {
      result.append(
        Change(
          song: nil,
          of: .sequence,
          from: kept.map(\.rawValue).joined(separator: ", "),
          to: order.map(\.rawValue).joined(separator: ", "),
          place: after.isGiven(\.sequence) ? after.place(of: \.sequence) : after.place(of: \.songs)
        )
      )
    }
    for song in new.songs {
      guard let earlier = songs.old(song.name, in: old) else { continue }
      let gaps = SequenceEntry.fieldDifferences(
        from: Self.entry(of: earlier.name, in: before),
        to: Self.entry(of: song.name, in: after),
        at: nil
      ) { $0 != \.song }
      result += gaps.map { $0.change(song: nil, of: .sequence, "\(song.name).\($0.field)") }
    }
    return result
  }

  /// What the sequence says of a song, or what holds where there is none.
  private static func entry(of song: Name, in album: Album) -> SequenceEntry {
    album.sequence.first { $0.song.value == song } ?? SequenceEntry()
  }
}
