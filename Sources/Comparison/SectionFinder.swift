import Manifest
import Quantities

/// The sections of a song that a change lies in.
struct SectionFinder {
  let pair: SongPair

  /// Nil for what has no place of the timeline, or one outside of all sections.
  func section(of change: Change) -> SectionSpan? {
    // What is gone lay in a section of the old version.
    let places = change.kind == .removed ? pair.oldPlaces : pair.newPlaces
    switch change.at {
    case nil: return nil
    case .at(let text), .from(let text):
      return (try? Position(parsing: text)).flatMap { section(of: $0, in: places) }
        .map { SectionSpan($0) }
    case .bars(let first, let last):
      let ends = [first, last].map {
        section(of: Position(.bar($0, beat: 1, tick: 0)), in: places)
      }
      guard let start = ends[0], let end = ends[1] else { return nil }
      return SectionSpan(start, to: end)
    }
  }

  private func section(of position: Position, in places: SongPlaces) -> Name? {
    places.frame(of: position).flatMap { places.section(at: $0) }
  }
}
