import Diagnostics
import Fields
import Manifest
import Processors
import Quantities
import Workspace

/// The running order of an album and the gaps in it.
struct SequenceComparison {
  let old: Project
  let new: Project
  let songs: SongNames

  init(from old: Project, to new: Project, songs: SongNames) {
    self.old = old
    self.new = new
    self.songs = songs
  }

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
      result += SequenceEntry.differences(
        from: Self.entry(of: earlier.name, in: before),
        to: Self.entry(of: song.name, in: after),
        at: nil
      ) { $0 != \.song }
      .map { $0.change(song: nil, of: .sequence, "\(song.name).\($0.field)") }
    }
    return result
  }

  /// What the sequence says of a song, or what holds where there is none.
  private static func entry(of song: Name, in album: Album) -> SequenceEntry {
    album.sequence.first { $0.song.value == song } ?? SequenceEntry()
  }
}

/// Title and artist of a song, wherever they were given.
struct PrintComparison {
  private let old: (project: Project, song: ProjectSong)
  private let new: (project: Project, song: ProjectSong)

  init(
    from old: (project: Project, song: ProjectSong),
    to new: (project: Project, song: ProjectSong)
  ) {
    self.old = old
    self.new = new
  }

  var changes: [Change] {
    let (before, after) = (old.song.resolved.song, new.song.resolved.song)
    var result: [Change] = []
    if old.song.title != new.song.title {
      result += Song.differences(from: before, to: after, at: nil) { $0 == \.title }
        .map { change($0, given: place(\.title, in: new) ?? place(\.title, in: old)) }
    }
    if old.song.artist != new.song.artist {
      result += Song.differences(from: before, to: after, at: nil) { $0 == \.artist }
        .map { change($0, given: place(\.artist, in: new) ?? place(\.artist, in: old)) }
    }
    return result
  }

  private func change(_ difference: Difference, given place: SourceRange?) -> Change {
    let change = difference.change(song: new.song.name, of: .song(new.song.name), difference.field)
    guard let place else { return change }
    return Change(
      change.kind,
      song: change.song,
      of: change.subject,
      change.field,
      frames: change.frames,
      from: change.old,
      to: change.new,
      place: place
    )
  }

  /// Where the album's list of songs gives it, which outranks the song.
  private func place(
    _ field: KeyPath<AlbumSong, Text?>,
    in version: (project: Project, song: ProjectSong)
  ) -> SourceRange? {
    let entry = version.project.album?.songs.first { $0.isOf(version.song) }
    return entry.flatMap { $0.isGiven(field) ? $0.place(of: field) : nil }
  }
}

extension AlbumSong {
  fileprivate func isOf(_ song: ProjectSong) -> Bool {
    guard let file else { return name?.value == song.name }
    let manifest = Path(place(of: \.file)?.file.path ?? "")
    return manifest.parent.joined(with: Path(file.value)).normalised
      == Path(song.resolved.path)
  }
}

/// Mastering: of the album, and what songs have otherwise.
struct MasterComparison {
  let old: Project
  let new: Project

  init(from old: Project, to new: Project) {
    self.old = old
    self.new = new
  }

  /// What is for all songs.
  var changes: [Change] {
    let before = old.album?.mastering ?? Mastering()
    let after = new.album?.mastering ?? Mastering()
    let targets = Mastering.differences(from: before, to: after, at: nil) { $0 != \.chain }
      .map { $0.change(song: nil, of: .master, $0.field) }
    // Songs without a chain of their own all have the album's.
    let pairs = new.songs.compactMap { song -> SongPair? in
      guard song.mastering?.chain == nil,
        let earlier = old.songs.first(where: { $0.name == song.name }),
        earlier.mastering?.chain == nil
      else { return nil }
      return SongPair(earlier, song)
    }
    guard let pair = pairs.first else { return targets }
    return targets + chainChanges(pair, song: nil, place: after.place(of: \.chain))
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
