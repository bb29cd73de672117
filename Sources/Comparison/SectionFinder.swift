import Manifest
import Quantities

/// The section of a song that a change lies in.
struct SectionFinder {
  let pair: SongPair

  /// Nil for what has no place of the timeline, one in several sections, or one outside of all.
  func section(of change: Change) -> Name? {
    // What is gone lay in a section of the old version.
    let places = change.kind == .removed ? pair.oldPlaces : pair.newPlaces
    switch change.at {
    case nil: return nil
    case .at(let text), .from(let text):
      return (try? Position(parsing: text)).flatMap { section(of: $0, in: places) }
    case .bars(let first, let last):
      let ends = [first, last].map {
        section(of: Position(.bar($0, beat: 1, tick: 0)), in: places)
      }
      return ends[0] == ends[1] ? ends[0] : nil
    }
  }

  private func section(of position: Position, in places: SongPlaces) -> Name? {
    places.frame(of: position).flatMap { places.section(at: $0) }
  }
}
