import Quantities

/// Changes by song, by what they are about, and by section; in the order in which they came.
package struct ChangeGroups: Hashable, Sendable {
  /// What happened to one song, or to the album.
  package struct Song: Hashable, Sendable {
    /// Nil for the album.
    package let name: Name?
    package fileprivate(set) var subjects: [About]
  }

  /// What happened to one strip, take, section or other part.
  package struct About: Hashable, Sendable {
    package let subject: Subject
    package fileprivate(set) var sections: [Section]
  }

  package struct Section: Hashable, Sendable {
    /// Nil for what has no place of the timeline; that comes first.
    package let name: SectionSpan?
    package fileprivate(set) var changes: [Change]
  }

  package private(set) var songs: [Song] = []

  package init(_ changes: [Change]) {
    for change in changes { add(change) }
    for (song, subject) in places {
      let sections = songs[song].subjects[subject].sections
      songs[song].subjects[subject].sections =
        sections.filter { $0.name == nil } + sections.filter { $0.name != nil }
    }
  }

  private var places: [(song: Int, subject: Int)] {
    songs.indices.flatMap { song in songs[song].subjects.indices.map { (song, $0) } }
  }

  private mutating func add(_ change: Change) {
    let song = songs.index(
      of: { $0.name == change.song },
      orAdd: Song(name: change.song, subjects: [])
    )
    let subject = songs[song].subjects.index(
      of: { $0.subject == change.subject },
      orAdd: About(subject: change.subject, sections: [])
    )
    let section = songs[song].subjects[subject].sections.index(
      of: { $0.name == change.section },
      orAdd: Section(name: change.section, changes: [])
    )
    songs[song].subjects[subject].sections[section].changes.append(change)
  }
}

extension ChangeGroups.Song {
  /// What the group is headed by: the song, or the album for all that is of no song.
  package var heading: String { name?.rawValue ?? "album" }
}

extension ChangeGroups.About {
  /// What its lines begin with, below the heading of its song: strips are known by their names, the
  /// album and the song itself by their kind.
  package var heading: String {
    switch subject {
    case .album, .song: subject.noun
    default: subject.shortTitle
    }
  }
}

extension Array {
  /// Where the element stands; appended where there is none.
  fileprivate mutating func index(
    of isWanted: (Element) -> Bool,
    orAdd element: Element
  ) -> Int {
    if let index = firstIndex(where: isWanted) { return index }
    append(element)
    return count - 1
  }
}
