import Diagnostics
import Fields
import Manifest
import Quantities

/// Two versions of one song, and what of it has another name now.
struct SongPair {
  let old: ProjectSong
  let new: ProjectSong
  let renames: Renames
  let oldPlaces: SongPlaces
  let newPlaces: SongPlaces

  init(_ old: ProjectSong, _ new: ProjectSong) {
    self.old = old
    self.new = new
    renames = Renames(from: old.resolved, to: new.resolved)
    oldPlaces = SongPlaces(song: old.resolved)
    newPlaces = SongPlaces(song: new.resolved)
  }

  var rate: SampleRate { new.resolved.song.rate }

  /// The end of the longer render.
  var end: Int { max(old.resolved.frames, new.resolved.frames) }

  /// True where both positions are the same place: written alike, of one frame in the new version,
  /// or each of one frame in its own.
  func isSame(_ before: Position, _ after: Position) -> Bool {
    if before == after { return true }
    guard let frame = newPlaces.frame(of: after) else { return false }
    return newPlaces.frame(of: before) == frame || oldPlaces.frame(of: before) == frame
  }

  /// True where the difference is one of names alone, and what bears them is the same.
  func isRenaming(_ difference: Difference) -> Bool {
    guard let before = difference.old, let after = difference.new else { return false }
    return before.replacing(renames.strips) == after
  }

  /// A change of this song out of a difference.
  func change(
    _ difference: Difference,
    of subject: Subject,
    _ field: String,
    at: Whereabouts? = nil,
    frames: Range<Int>? = nil
  ) -> Change {
    difference.change(song: new.name, of: subject, field, at: at, frames: frames)
  }
}

extension Range<Int> {
  /// No frame at all.
  static let nowhere = 0..<0

  /// All that lies in either and between them; empty ranges count for nothing.
  func joined(with other: Range<Int>) -> Range<Int> {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension Canonical {
  /// The same value with names exchanged.
  func replacing(_ names: [Name: Name]) -> Canonical {
    switch self {
    case .text(let text):
      .text(Name(rawValue: text).flatMap { names[$0] }?.rawValue ?? text)
    case .list(let items): .list(items.map { $0.replacing(names) })
    case .map(let entries):
      .map(entries.map { Entry($0.key, $0.value.replacing(names)) })
    }
  }
}
