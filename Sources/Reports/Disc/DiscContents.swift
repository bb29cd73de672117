import Fields
import Manifest
import Planning
import Quantities

/// An album in one file as its cue sheet and its PQ sheet say it.
package struct DiscContents: Hashable, Sendable {
  package struct Track: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let title: String
    package let performer: String?
    /// Those who wrote it, with commas between them; nil where the manifest does not know.
    package let songwriter: String?
    package let isrc: ISRC?
    /// Index 00, the silence before it, in time of the file; nil where there is none.
    package let pause: DiscTime?
    /// Index 01, in time of the file.
    package let start: DiscTime
  }

  /// The file beside which the sheets lie.
  package struct File: Hashable, Sendable {
    /// Without its folder.
    package let name: String
    package let rate: SampleRate
    package let depth: PlannedFile.Depth
    package let channels: Int
    /// SHA-256 of the file and of its samples, in hexadecimal digits.
    package let digest: String
    package let soundDigest: String

    package init(
      name: String,
      rate: SampleRate,
      depth: PlannedFile.Depth,
      channels: Int,
      digest: String,
      soundDigest: String
    ) {
      self.name = name
      self.rate = rate
      self.depth = depth
      self.channels = channels
      self.digest = digest
      self.soundDigest = soundDigest
    }
  }

  package let title: String
  package let performer: String?
  package let code: ProductCode?
  package let year: Int?
  package let genre: String?
  package let file: File
  package let tracks: [Track]
  /// Of the file, filled up to a whole frame.
  package let length: DiscTime

  /// - Parameters:
  ///   - project: whose songs the sequence counts.
  ///   - sequence: with marks on frames of a disc.
  ///   - file: that holds it.
  package init(_ project: Project, _ sequence: AlbumSequence, in file: File) {
    let album = project.album
    title = album?.printedTitle ?? ""
    performer = album?.artist?.value
    code = (album?.upc ?? album?.rights?.upc).flatMap { try? ProductCode(parsing: $0.value) }
    year = album?.year?.value
    genre = album?.genre?.value
    self.file = file
    length = DiscTime(notBefore: sequence.frames, at: file.rate)
    var tracks: [Track] = []
    var end = 0
    for (index, entry) in sequence.entries.enumerated() {
      let song = project.songs[entry.song]
      let rights = project.rights(of: song)
      let writers = rights.writers.map { project.printedName($0.person, or: $0.party) }
      let start = DiscTime(notBefore: entry.mark, at: file.rate)
      let pause = DiscTime(notBefore: end, at: file.rate)
      tracks.append(
        Track(
          number: index + 1,
          title: song.title,
          performer: song.artist ?? album?.artist?.value,
          songwriter: writers.isEmpty ? nil : writers.joined(separator: ", "),
          isrc: rights.isrc.flatMap { try? ISRC(parsing: $0.value) },
          pause: pause < start ? pause : nil,
          start: start
        )
      )
      end = max(end, entry.frames.upperBound)
    }
    self.tracks = tracks
  }
}
