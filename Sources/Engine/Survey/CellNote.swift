import Signal

/// What is noted of a segment's sound as it is made, for pictures: in 32 cells of 1/24 s its peak,
/// and what each processor that reduces gain has taken away.
///
/// A note is an aside: no sound is made from it. Values have a hundredth of a dB and 16 bits.
struct CellNote: Hashable, Sendable {
  static let cells = 32

  /// In dBFS, -infinity for silence; one for each cell.
  var levels: [Double]
  /// By processor, in the order of the chain: dB, 0 or above, one for each cell.
  var reductions: [[Double]]

  static let silent = CellNote(levels: Array(repeating: -.infinity, count: cells), reductions: [])

  init(levels: [Double], reductions: [[Double]]) {
    self.levels = levels
    self.reductions = reductions
  }

  /// The note of what a segment holds.
  init(of buffer: SegmentBuffer, reductions: [[Double]] = []) {
    levels = (0..<Self.cells).map { cell in
      let frames = Self.range(of: cell, in: buffer.frames)
      guard !buffer.isSilent, !frames.isEmpty else { return -.infinity }
      let samples = frames.lowerBound * buffer.channels..<frames.upperBound * buffer.channels
      return Maths.decibels(
        amplitude: Double(SampleLoops.peak(buffer.samples.span.extracting(samples)))
      )
    }
    self.reductions = reductions
  }

  /// The frames of a cell.
  private static func range(of cell: Int, in frames: Int) -> Range<Int> {
    cell * frames / cells..<(cell + 1) * frames / cells
  }

  /// The frame after a cell.
  static func end(of cell: Int, in frames: Int) -> Int { (cell + 1) * frames / cells }

  /// The cell that a frame of a segment lies in; the first one before it, the last one behind it.
  static func cell(of frame: Int, in frames: Int) -> Int {
    min(cells - 1, (max(0, frame) * cells + cells - 1) / max(1, frames))
  }

  // MARK: Words

  private static let wordsInRow = cells / 4
  /// What silence is written as; levels begin above it.
  private static let quietest = -250.0

  /// Empty for silence that nothing was taken from.
  var words: [UInt64] {
    let isIdle = reductions.allSatisfy { $0.allSatisfy { $0 == 0 } }
    guard !isIdle || levels.contains(where: { $0 > Self.quietest }) else { return [] }
    let rows = [levels.map { max(0, $0 - Self.quietest) }] + reductions
    return rows.flatMap { row in
      stride(from: 0, to: Self.cells, by: 4).map { start in
        row[start..<start + 4].reduce(UInt64(0)) { $0 << 16 | Self.code($1) }
      }
    }
  }

  /// Hundredths of a dB; what has no number is none.
  private static func code(_ value: Double) -> UInt64 {
    let hundredths = (value * 100).rounded(.toNearestOrEven)
    return hundredths.isNaN ? 0 : UInt64(min(65_535, max(0, hundredths)))
  }

  /// Nil for words that are no note.
  init?(words: [UInt64]) {
    guard !words.isEmpty else {
      self = .silent
      return
    }
    guard words.count.isMultiple(of: Self.wordsInRow) else { return nil }
    let rows = stride(from: 0, to: words.count, by: Self.wordsInRow).map { start in
      words[start..<start + Self.wordsInRow].flatMap { word in
        [48, 32, 16, 0].map { Double(word >> UInt64($0) & 0xFFFF) / 100 }
      }
    }
    levels = rows[0].map { $0 == 0 ? -.infinity : $0 + Self.quietest }
    reductions = Array(rows.dropFirst())
  }
}
