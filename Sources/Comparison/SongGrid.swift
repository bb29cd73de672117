import Manifest
import Quantities

extension ProjectSong {
  /// The frames at which bars begin, up to the end of the render; every second for a finished mix,
  /// which has no bars.
  package var barFrames: [Int] {
    let (song, rate) = (resolved, resolved.song.rate.hertz)
    guard source == .manifest else { return Array(stride(from: 0, to: song.frames, by: rate)) }
    var frames: [Int] = []
    while true {
      let quarter = song.timeline.tempo.quarter(ofBar: frames.count)
      let frame = song.timeline.frame(at: .quarter(quarter))
      guard frame < song.frames, frame > frames.last ?? -1 else { return frames }
      frames.append(frame)
    }
  }

  /// The bars that frames lie in, as `bars 9 to 12`; empty for a finished mix.
  package func bars(of frames: Range<Int>) -> String {
    source == .manifest ? SongPlaces(song: resolved).bars(of: frames).description : ""
  }

  /// Its sections with their frames, the last one with the tail; all of the song without any name
  /// where it has no sections.
  package var sectionFrames: [(name: Name?, frames: Range<Int>)] {
    let timeline = resolved.timeline
    guard !timeline.sections.isEmpty else { return [(nil, 0..<resolved.frames)] }
    return timeline.sections.enumerated().map { index, section in
      let isLast = index == timeline.sections.count - 1
      let start = timeline.frame(at: .quarter(section.start))
      let end = isLast ? resolved.frames : timeline.frame(at: .quarter(section.end))
      return (section.name, start..<max(start, end))
    }
  }
}
