import Fields
import Manifest
import Quantities

extension Project {
  /// The rate of a deliverable that is one file: nothing is lost of the song that has the highest.
  package func rate(ofAlbumIn deliverable: Deliverable) -> SampleRate {
    let rates = songs.map { deliverable.rate(ofSongAt: $0.sound(in: deliverable).song.rate) }
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
      let sound = songs[place].sound(in: deliverable)
      return AlbumSequence.Song(
        song: place,
        part: part(place),
        frames: sound.song.rate.length(of: sound.frames, at: rate),
        gap: songs[place].gap
      )
    }
    return AlbumSequence(of: whole, rate: rate, isForDisc: deliverable.cue.isOn)
  }
}

extension ProjectSong {
  /// What a deliverable of whole songs holds of it: a master from elsewhere, if there is one.
  fileprivate func sound(in deliverable: Deliverable) -> ResolvedSong {
    deliverable.holdsMasters ? returned ?? resolved : resolved
  }
}
