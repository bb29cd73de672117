import Bindings
import Workspace

/// A label's catalogue: albums with their songs, sessions, people, money and papers.
struct LargeCatalogue {
  static let albums = 100
  static let songsOfAlbum = 12
  static let sessionsOfAlbum = 50

  private let folder: Path

  init(folder: Path) {
    self.folder = folder
  }

  /// The albums' folders, in their order.
  var folders: [Path] {
    (1...Self.albums).map { folder.joined(with: Path("album-\($0)")) }
  }

  func write() throws {
    for (index, album) in folders.enumerated() {
      OperatingSystem.makeFolder(album.joined(with: "songs"))
      OperatingSystem.makeFolder(album.joined(with: "docs"))
      try writeTake(to: album.joined(with: "a.wav"))
      try OperatingSystem.write("signed\n", to: album.joined(with: "docs/signed.txt").string)
      try OperatingSystem.write(
        manifest(of: index),
        to: album.joined(with: "album.yaml").string
      )
      for song in 1...Self.songsOfAlbum {
        try OperatingSystem.write(
          Self.song(song, of: index),
          to: album.joined(with: Path("songs/song-\(song).yaml")).string
        )
      }
    }
  }

  private func writeTake(to path: Path) throws {
    var writer = try SoundFileWriter(
      path: path.string,
      container: .wav,
      encoding: .integer16,
      channels: 1,
      rate: 48_000,
      frames: 96_000
    )
    try writer.write([Int32](repeating: 0, count: 96_000).span)
    try writer.close()
  }

  private func manifest(of album: Int) -> String {
    let songs = (1...Self.songsOfAlbum).map { "songs/song-\($0).yaml" }.joined(separator: ", ")
    let sessions = (0..<Self.sessionsOfAlbum).map { Self.session($0) }.joined()
    return """
      album: album-\(album + 1)
      title: Album \(album + 1)
      artist: The Lathe Operators
      year: 2026
      upc: "0888072000018"
      time-zone: Europe/Berlin
      songs: [\(songs)]
      mastering: {loudness: -14 LUFS, true-peak: -1 dBTP}
      deliverables: {streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}}
      people:
        ana: {name: Ana Reyes, roles: [vocals], rate: 90 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5}}
        joe: {name: Joe Park, roles: [drums], rate: 350 EUR/session}
        kim: {name: Kim Sato, roles: [recording-engineer], rate: 480 EUR/day}
      studios:
        blue-room: {name: Blue Room, rate: 480 EUR/day, hours: "10:00-22:00"}
      equipment:
        u87: {name: U 87, rate: 40 USD/day, quantity: 2}
      budget:
        currency: EUR
        exchange: {USD: 0.92}
        cap: 200000 EUR
        contingency: 10%
        lines: {studio: 60000 EUR, musicians: 90000 EUR, rentals: 5000 EUR}
      sessions:
      \(sessions)milestones:
        - {id: release, due: 2027-06-05}
      rights:
        p-line: 2026 Own Label
        c-line: 2026 Own Label
        master: [{party: Own Label, share: 80%}, {party: The Lathe Operators, share: 20%}]
        writers: [{person: ana, share: 1/3}, {person: joe, share: 1/3}, {person: kim, share: 1/3}]
        releases: {ana: docs/signed.txt, joe: docs/signed.txt}

      """
  }

  /// One a day, from the first of January on, a day off in seven.
  private static func session(_ index: Int) -> String {
    let day = index + index / 6 + 1
    let lengths = [31, 28]
    var (month, date) = (1, day)
    while month <= lengths.count, date > lengths[month - 1] {
      (month, date) = (month + 1, date - lengths[month - 1])
    }
    let text = "2026-0\(month)-\(date < 10 ? "0" : "")\(date)"
    let song = index % songsOfAlbum + 1
    return "  - {id: day-\(index + 1), kind: tracking, at: \(text) 10:00-18:00, studio: blue-room, "
      + "people: [ana, joe, kim], equipment: [u87], songs: [song-\(song)]}\n"
  }

  private static func song(_ song: Int, of album: Int) -> String {
    let number = String(album * songsOfAlbum + song + 100_000).suffix(5)
    let tracks = (1...4).map { track in
      """
        track-\(track):
          clips:
            - {take: vox.1, from: start, length: 1 s, at: 1|1}
            - {take: drums.1, from: start, length: 1 s, at: 3|1}
          chain: [{high-pass: {frequency: 80 Hz, slope: 12 dB/oct}}, {compressor: {ratio: 3:1}}]
          sends: {plate: -14 dB}

      """
    }
    return """
      song: song-\(song)
      title: Song \(song)
      tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
      arrangement: [{section: verse, length: 16 bars}, {section: chorus, length: 8 bars}]
      status: tracked
      takes:
        vox.1: {file: ../a.wav, by: ana, session: day-\(song)}
        drums.1: {file: ../a.wav, by: joe, session: day-\(song)}
      tracks:
      \(tracks.joined())buses: {plate: {chain: [{reverb: {time: 1.8 s}}]}}
      rights: {isrc: DE-A12-26-\(number)}

      """
  }
}
