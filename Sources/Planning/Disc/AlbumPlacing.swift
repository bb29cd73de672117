import Fields
import Manifest
import Quantities

extension Project {
  /// The rate of a deliverable that is one file: nothing is lost of the song that has the highest.
  package func rate(ofAlbumIn deliverable: Deliverable) -> SampleRate {
    let rates = songs.map { deliverable.rate(ofSongAt: $0.resolved.song.rate) }
    return rates.max() ?? deliverable.rate(ofSongAt: .studio)
  }

  /// Where the songs lie in a deliverable that is one file.
  ///
  /// - Parameters:
  ///   - deliverable: one of the album.
  ///   - part: index of what is heard instead of a song's master; nil for the master.
  /// - Returns: their places, with marks on frames of a disc if it has a cue sheet.
  package func sequence(
    of deliverable: Deliverable,
    part: (_ song: Int) -> Int? = { _ in nil }
  ) -> AlbumSequence {
    let rate = rate(ofAlbumIn: deliverable)
    let whole = songs.indices.map { place in
      AlbumSequence.Song(
        song: place,
        part: part(place),
        frames: songs[place].resolved.song.rate.length(of: songs[place].resolved.frames, at: rate),
        gap: songs[place].gap
      )
    }
    return AlbumSequence(of: whole, rate: rate, isForDisc: deliverable.cue.isOn)
  }
}
