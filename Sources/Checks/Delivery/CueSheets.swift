import Fields
import Manifest
import Planning
import Quantities

/// A deliverable with a cue sheet, and where its tracks lie.
struct CueSheet {
  let name: Name
  let deliverable: Deliverable
  let sequence: AlbumSequence
  let rate: SampleRate

  /// True where the file is what a compact disc holds, and not only for players of files.
  var isCompactDisc: Bool { rate.hertz == 44_100 && deliverable.depth == .bits16 }

  /// From the mark of a track to the next one, or to the end.
  func length(ofTrack index: Int) -> DiscTime {
    let next = index + 1
    let end = next < sequence.entries.count ? sequence.entries[next].mark : sequence.frames
    let frames = end - sequence.entries[index].mark
    return DiscTime(frames: frames / DiscTime.length(at: rate))
  }
}

extension Project {
  /// Those that can be written: of albums whose songs have lengths.
  var cueSheets: [CueSheet] {
    guard !songs.isEmpty, songs.allSatisfy({ $0.resolved.frames > 0 }) else { return [] }
    return deliverables.compactMap { name, deliverable in
      let rate = rate(ofAlbumIn: deliverable)
      guard deliverable.cue.isOn, deliverable.of == .album,
        rate.hertz.isMultiple(of: DiscTime.framesPerSecond)
      else { return nil }
      return CueSheet(
        name: name,
        deliverable: deliverable,
        sequence: sequence(of: deliverable),
        rate: rate
      )
    }
  }
}
