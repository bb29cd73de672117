import Diagnostics
import Fields
import Manifest
import Quantities

/// Who did what on every song, with the codes and lines that go beside it in print.
package struct CreditsReport: Sendable {
  /// A song with what is printed of it.
  struct Song: Sendable {
    let name: String
    let title: String
    let number: Int
    let isrc: String?
    let iswc: String?
    let credits: [SongCredit]
    let writers: [Owner]
    let master: [Owner]
    let phonogram: String?
    let copyright: String?
  }

  /// Somebody with a share.
  struct Owner: Sendable {
    let name: String
    let share: String
    let publisher: String?
    let ipi: String?
  }

  let title: String
  let artist: String?
  let label: String?
  let year: Int?
  let upc: String?
  let songs: [Song]

  package init(_ project: Project) {
    let album = project.album
    title = album?.printedTitle ?? project.songs.first?.title ?? ""
    artist = album?.artist?.value
    label = album?.label?.value
    year = album?.year?.value
    upc = (album?.upc ?? album?.rights?.upc)?.value
    songs = project.songs.map { song in
      let rights = project.rights(of: song)
      return Song(
        name: song.name.rawValue,
        title: song.title,
        number: song.number,
        isrc: rights.isrc.map { (try? ISRC(parsing: $0.value))?.description ?? $0.value },
        iswc: rights.iswc.map { (try? ISWC(parsing: $0.value))?.description ?? $0.value },
        credits: SongCredits(of: song, in: project).credits,
        writers: rights.writers.map { writer in
          let person = writer.person.flatMap { project.album?.people[$0.value] }
          return Owner(
            name: project.printedName(writer.person, or: writer.party),
            share: writer.share.description,
            publisher: writer.publisher?.value,
            ipi: (writer.ipi ?? person?.ipi)?.value
          )
        },
        master: rights.master.map { owner in
          Owner(
            name: project.printedName(owner.person, or: owner.party),
            share: owner.share.description,
            publisher: nil,
            ipi: nil
          )
        },
        phonogram: rights.phonogram.map { Self.line($0, "℗") },
        copyright: rights.copyright.map { Self.line($0, "©") }
      )
    }
  }

  private static func line(_ text: Text, _ sign: String) -> String {
    RightsLine(text.value).map { "\(sign) \($0.year) \($0.owner)" } ?? text.value
  }
}

extension CreditsReport {
  /// A table: song, who, for what, and how it is known.
  package var text: String {
    var table = TextTable([.left, .left, .left, .left])
    table.add(["song", "who", "what", "known from"])
    for song in songs {
      for (index, credit) in song.credits.enumerated() {
        table.add([
          index == 0 ? song.name : "",
          credit.name,
          credit.role,
          credit.sources.map(\.rawValue).joined(separator: ", "),
        ])
      }
    }
    return table.text
  }

  /// Comma-separated values, a row a credit.
  package var csv: String {
    let columns = [
      "song", "title", "isrc", "person", "name", "role", "ddexRole", "kind", "sources",
    ]
    return CSV.text(
      [columns]
        + songs.flatMap { song in
          song.credits.map { credit in
            [
              song.name, song.title, song.isrc ?? "", credit.person?.rawValue ?? "", credit.name,
              credit.role, credit.ddex ?? "", credit.kind.rawValue,
              credit.sources.map(\.rawValue).joined(separator: " "),
            ]
          }
        }
    )
  }
}
