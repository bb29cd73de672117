import Diagnostics
import Fields
import Quantities

/// What an album or a song says of its rights, with the songs it says it of.
package struct RightsSheet: Sendable {
  package let rights: Rights
  /// As findings name it: an album with that word before its name, a song by its name alone.
  package let owner: String
  package let songs: [ProjectSong]
  package let isOfAlbum: Bool
}

extension Project {
  /// The album's, then those of songs in the running order.
  package var rightsSheets: [RightsSheet] {
    var sheets: [RightsSheet] = []
    if let album, let rights = album.rights {
      let owner = "album `\(album.name.value)`"
      sheets.append(RightsSheet(rights: rights, owner: owner, songs: songs, isOfAlbum: true))
    }
    for song in songs {
      guard let rights = song.resolved.song.rights else { continue }
      sheets.append(
        RightsSheet(rights: rights, owner: "`\(song.name)`", songs: [song], isOfAlbum: false)
      )
    }
    return sheets
  }

  /// What holds for a song: field by field its own, else the album's.
  package func rights(of song: ProjectSong) -> SongRights {
    SongRights(own: song.resolved.song.rights, album: album?.rights, isAlone: songs.count == 1)
  }

  /// How somebody is called in print.
  package func printedName(of person: Name) -> String {
    album?.people[person]?.name?.value ?? person.rawValue
  }

  /// How somebody, or another party, is called in print.
  package func printedName(_ person: Placed<Name>?, or party: Text?) -> String {
    person.map { printedName(of: $0.value) } ?? party?.value ?? ""
  }
}

/// The rights of a song, with what it takes from the album.
package struct SongRights: Sendable {
  package let own: Rights?
  package let album: Rights?
  /// True where the album has no other song.
  package let isAlone: Bool

  /// A code is of one recording: the album's is a song's only where there is no other.
  package var isrc: Text? { own?.isrc ?? (isAlone ? album?.isrc : nil) }
  package var iswc: Text? { own?.iswc ?? (isAlone ? album?.iswc : nil) }
  package var phonogram: Text? { own?.phonogram ?? album?.phonogram }
  package var copyright: Text? { own?.copyright ?? album?.copyright }
  package var writers: [WriterShare] { list(\.writers) }
  package var master: [PartyShare] { list(\.master) }
  package var points: [PartyShare] { list(\.points) }
  package var cover: Cover? { own?.cover ?? (isAlone ? album?.cover : nil) }

  /// What somebody has signed for this song, else for all.
  package func release(of person: Name) -> Document? {
    own?.releases[person] ?? album?.releases[person]
  }

  /// True where somebody writes down who has signed.
  package var keepsReleases: Bool {
    [own, album].contains { $0?.releases.isEmpty == false }
  }

  private func list<Element>(_ field: KeyPath<Rights, [Element]>) -> [Element] {
    if let own = own?[keyPath: field], !own.isEmpty { return own }
    return album?[keyPath: field] ?? []
  }
}
