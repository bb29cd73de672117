import Manifest
import Quantities

extension ProjectSong {
  /// The bars that a stretch of the song lies in, as `bars 9 to 12`; in seconds from its start.
  package func bars(from start: Double, to end: Double) -> String {
    let rate = Double(resolved.song.rate.hertz)
    let frames = Int((start * rate).rounded())..<Int((end * rate).rounded())
    return SongPlaces(song: resolved).bars(of: frames).description
  }
}
