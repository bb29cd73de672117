import Fields
import Manifest
import Quantities

/// Says what the files of a project carry in their tags: all of it from the manifests.
struct FileTagging {
  private let project: Project
  private let credits: [SongCredits]

  init(_ project: Project) {
    self.project = project
    credits = project.songs.map { SongCredits(of: $0, in: project) }
  }

  /// What a file says, with the digest of what bears on its sound.
  func tags(
    of file: DeliveredFile,
    in deliverable: Deliverable,
    named name: Name,
    digest: String
  ) -> PlannedFile.Tags {
    var tags = PlannedFile.Tags()
    guard let index = file.song else {
      addWhole(deliverable, to: &tags)
      tags.add(.comment, "lacquer manifest sha256:\(digest)")
      return tags
    }
    let song = project.songs[index]
    let strip = file.strip.map { " - \(song.resolved.strips[$0].name)" } ?? ""
    tags.add(.title, song.title + strip)
    if !deliverable.isOfMasters, file.strip == nil { tags.add(.version, name.rawValue) }
    tags.add(.artist, song.artist)
    if let album = project.album { add(album, song, to: &tags) }
    let rights = project.rights(of: song)
    if deliverable.isOfMasters {
      tags.add(.isrc, rights.isrc.flatMap { try? ISRC(parsing: $0.value).compact })
      addBarcode(to: &tags)
    }
    add(rights.copyright, rights.phonogram, to: &tags)
    add(credits[index], to: &tags)
    tags.add(.comment, "lacquer manifest sha256:\(digest)")
    return tags
  }

  /// Of all songs in one file.
  private func addWhole(_ deliverable: Deliverable, to tags: inout PlannedFile.Tags) {
    guard let album = project.album else { return }
    tags.add(.title, album.printedTitle)
    tags.add(.artist, album.artist?.value)
    tags.add(.album, album.printedTitle)
    tags.add(.albumArtist, album.artist?.value)
    add(of: album, to: &tags)
    if deliverable.stage == .master { addBarcode(to: &tags) }
    add(album.rights?.copyright, album.rights?.phonogram, to: &tags)
  }

  private func add(_ album: Album, _ song: ProjectSong, to tags: inout PlannedFile.Tags) {
    tags.add(.album, album.printedTitle)
    tags.add(.albumArtist, album.artist?.value)
    tags.add(.trackNumber, String(song.number))
    tags.add(.trackTotal, String(project.songs.count))
    add(of: album, to: &tags)
  }

  private func add(of album: Album, to tags: inout PlannedFile.Tags) {
    tags.add(.date, album.year?.description)
    tags.add(.genre, album.genre?.value)
    tags.add(.label, album.label?.value)
  }

  /// Of the release; codes of masters are not those of stems and versions, which need their own
  /// (ISRC handbook, 4th edition, 4.9).
  private func addBarcode(to tags: inout PlannedFile.Tags) {
    let code = project.album?.upc ?? project.album?.rights?.upc
    tags.add(.barcode, code.flatMap { try? ProductCode(parsing: $0.value).description })
  }

  private func add(
    _ copyright: Text?,
    _ phonogram: Text?,
    to tags: inout PlannedFile.Tags
  ) {
    tags.add(.copyright, copyright.map(Self.line))
    tags.add(.phonogram, phonogram.map(Self.line))
  }

  private func add(_ credits: SongCredits, to tags: inout PlannedFile.Tags) {
    for (name, roles) in Self.roles {
      var told: Set<String> = []
      for credit in credits.credits where credit.ddex.map(roles.contains) == true {
        if told.insert(credit.name).inserted { tags.add(name, credit.name) }
      }
    }
  }

  /// The roles of the DDEX vocabulary that tags have names for.
  private static let roles: [(TagName, Set<String>)] = [
    (.composer, ["Composer", "ComposerLyricist"]),
    (.lyricist, ["Lyricist", "ComposerLyricist", "Author"]),
    (.producer, ["Producer", "CoProducer"]),
    (.mixer, ["Mixer", "MixingEngineer"]),
  ]

  /// Year and owner, without the sign, which tags imply.
  private static func line(_ text: Text) -> String {
    RightsLine(text.value).map { "\($0.year) \($0.owner)" } ?? text.value
  }
}
