import Quantities

/// The songs of a file that holds the album, each in its place.
package struct AlbumSequence: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// Index into the album plan's songs.
    package let song: Int
    /// Index into the album plan's parts, for a master from elsewhere; nil for the song's own.
    package let part: Int?
    /// Where it is heard, in frames of the file.
    package let frames: Range<Int>
    /// Where players go to when they are asked for it.
    package let mark: Int

    package init(song: Int, part: Int? = nil, frames: Range<Int>, mark: Int) {
      self.song = song
      self.part = part
      self.frames = frames
      self.mark = mark
    }
  }

  /// What goes into a sequence.
  package struct Song: Hashable, Sendable {
    package let song: Int
    package let part: Int?
    /// At the rate of the file.
    package let frames: Int
    /// Before it; an overlap where negative.
    package let gap: TimeLength

    package init(song: Int, part: Int? = nil, frames: Int, gap: TimeLength) {
      self.song = song
      self.part = part
      self.frames = frames
      self.gap = gap
    }
  }

  /// In the running order.
  package let entries: [Entry]
  /// Of the file.
  package let frames: Int

  /// Songs one after the other.
  ///
  /// For a disc every mark lies on one of its frames, 75 a second (IEC 60908). A gap is made longer
  /// for that, by less than a frame; where songs join or overlap nothing is moved, and the mark lies
  /// on the frame in which the song begins. The end is filled up to a whole frame.
  ///
  /// - Parameters:
  ///   - songs: in the running order.
  ///   - rate: of the file.
  ///   - isForDisc: puts marks on frames of a disc.
  package init(of songs: [Song], rate: SampleRate, isForDisc: Bool) {
    let grid = isForDisc ? max(1, rate.hertz / Self.discFramesPerSecond) : 1
    var entries: [Entry] = []
    var end = 0
    for song in songs {
      let gap = song.gap.frames(at: rate).roundedHalfUp
      // A song never begins before the one that it follows.
      var start = max(end + gap, entries.last?.frames.lowerBound ?? 0)
      if gap > 0 { start = (start + grid - 1) / grid * grid }
      let frames = start..<start + song.frames
      entries.append(
        Entry(song: song.song, part: song.part, frames: frames, mark: start / grid * grid)
      )
      end = max(end, frames.upperBound)
    }
    self.entries = entries
    frames = (end + grid - 1) / grid * grid
  }

  /// Of a compact disc.
  package static let discFramesPerSecond = 75

  /// True where two songs are heard at once, and together may be louder than each is allowed to be.
  package var overlaps: Bool {
    zip(entries, entries.dropFirst()).contains { $0.frames.upperBound > $1.frames.lowerBound }
  }
}
