import Quantities
import Signal

extension PlannedClip {
  /// Appends what of the clip is heard in the frames of `range`: nothing where it is not.
  ///
  /// Where the clip begins and ends, and how its fades go on, counts only as far as it is heard.
  func appendSlice(over range: Range<Int>, of takes: [PlannedTake], to words: inout SliceWords) {
    let part = frames.clamped(to: range)
    guard !part.isEmpty else { return }
    takes[take].appendIdentity(to: &words)
    words.append(part.lowerBound - range.lowerBound)
    words.append(part.count)
    words.append(takeFrame(at: part.lowerBound))
    words.append(isReversed)
    words.append(gain)
    let begun = part.lowerBound - frames.lowerBound
    words.append(begun < fadeIn.length ? begun : -1)
    if begun < fadeIn.length {
      words.append(fadeIn.length)
      words.append(fadeIn.shape.rawValue)
    }
    let left = frames.upperBound - part.upperBound
    words.append(left < fadeOut.length ? left : -1)
    if left < fadeOut.length {
      words.append(fadeOut.length)
      words.append(fadeOut.shape.rawValue)
    }
  }

  /// The take's frame that is heard at a song frame.
  package func takeFrame(at frame: Int) -> Int {
    isReversed ? from + (frames.upperBound - 1 - frame) : from + (frame - frames.lowerBound)
  }
}

extension PlannedTake {
  /// What the sound of a take is known by, wherever its file lies.
  fileprivate func appendIdentity(to words: inout SliceWords) {
    words.append(digest)
    words.append(frames)
    words.append(rate.hertz)
    words.append(channels)
  }
}
