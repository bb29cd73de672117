/// The K-weighted energies of a stretch of sound, every 10 ms: every loudness is read from them.
///
/// Block `k` begins at frame k x rate / 100, rounded down, counted from the start of the programme,
/// so that every rate has blocks and 44.1 kHz and up has equal ones. Stretches that follow each
/// other append exactly, wherever they were cut: energies are exact sums, also of blocks in parts.
/// The values are LUFS, -infinity where nothing passes the gates or no window is full.
package struct LoudnessBlocks: Hashable, Sendable {
  package let rate: Int
  /// The frames measured so far.
  package private(set) var frames: Range<Int>
  /// One for every block touched, in parts at the ends; coarse and fine sums in x and y.
  private var energies: [StereoFrame] = []

  /// Nothing measured yet.
  ///
  /// - Parameters:
  ///   - rate: frames per second.
  ///   - firstFrame: where the stretch begins in the programme, 0 or above.
  package init(rate: Int, firstFrame: Int = 0) {
    precondition(rate >= 100, "loudness needs at least a frame every 10 ms")
    precondition(firstFrame >= 0, "a programme begins at frame 0")
    self.rate = rate
    frames = firstFrame..<firstFrame
  }

  /// What was measured, put back from `words`.
  ///
  /// Nil where the words cannot be those of such a stretch.
  package init?(words: [UInt64]) {
    guard words.count >= Self.headWords, !words.count.isMultiple(of: 2),
      words[0] >= 100, words[1] <= words[2], words[2] < Self.frameLimit, words[0] < Self.frameLimit
    else { return nil }
    self.init(rate: Int(words[0]), firstFrame: Int(words[1]))
    frames = Int(words[1])..<Int(words[2])
    energies = stride(from: Self.headWords, to: words.count, by: 2).map {
      StereoFrame(Double(bitPattern: words[$0]), Double(bitPattern: words[$0 + 1]))
    }
    let touched =
      frames.isEmpty ? 0 : block(at: frames.upperBound - 1) - block(at: frames.lowerBound) + 1
    guard energies.count == touched else { return nil }
  }

  /// Rate, first frame and end come before the energies.
  private static let headWords = 3
  /// 46 years at 192 kHz; keeps the arithmetic of blocks from overflowing.
  private static let frameLimit: UInt64 = 1 << 48

  // Windows in blocks of 10 ms. EBU Tech 3341, 2.2: 400 ms and 3 s; BS.1770-5, annex 1: gating
  // blocks overlap by 75 %, hence one every 100 ms.
  static let momentaryWindow = 40
  static let shortTermWindow = 300
  static let gatingHop = 10
  /// The windows are summed out of sums of ten blocks.
  private static let sumLength = 10

  /// What was measured as 64-bit words: what is stored and digested.
  package var words: [UInt64] {
    var words = [rate, frames.lowerBound, frames.upperBound].map { UInt64($0) }
    words.reserveCapacity(Self.headWords + 2 * energies.count)
    for energy in energies {
      words.append(energy.x.bitPattern)
      words.append(energy.y.bitPattern)
    }
    return words
  }

  /// Adds the stretch that follows.
  package mutating func append(_ next: LoudnessBlocks) {
    precondition(next.rate == rate, "stretches at two rates do not add up")
    precondition(next.frames.lowerBound == frames.upperBound, "stretches must follow each other")
    guard !next.frames.isEmpty else { return }
    var rest = next.energies[...]
    if let shared = blockInParts, let first = rest.popFirst() {
      energies[shared] += first
    }
    energies.append(contentsOf: rest)
    frames = frames.lowerBound..<next.frames.upperBound
  }

  /// Of a part of the stretch, the blocks that lie in it whole.
  package func part(_ range: Range<Int>) -> LoudnessBlocks {
    let range = range.clamped(to: frames)
    let first = block(at: range.lowerBound)
    let from = start(of: first) < range.lowerBound ? first + 1 : first
    let to = block(at: range.upperBound)
    var part = LoudnessBlocks(rate: rate, firstFrame: start(of: from))
    guard from < to else { return part }
    let offset = block(at: frames.lowerBound)
    part.energies = Array(energies[(from - offset)..<(to - offset)])
    part.frames = start(of: from)..<start(of: to)
    return part
  }

  /// The place of the last block where its end is still to come.
  private var blockInParts: Int? {
    guard !energies.isEmpty, frames.upperBound != start(of: block(at: frames.upperBound)) else {
      return nil
    }
    return energies.count - 1
  }

  /// Adds the energy of the frames up to `end`, all of one block.
  mutating func append(_ energy: Energy, until end: Int) {
    let parts = StereoFrame(energy.coarse, energy.fine)
    if let shared = blockInParts {
      energies[shared] += parts
    } else {
      energies.append(parts)
    }
    frames = frames.lowerBound..<end
  }

  /// The frame after the block that `frame` lies in.
  func endOfBlock(at frame: Int) -> Int {
    start(of: block(at: frame) + 1)
  }

  private func start(of block: Int) -> Int {
    block * rate / 100
  }

  private func block(at frame: Int) -> Int {
    (frame * 100 + 99) / rate
  }
}

// MARK: - Loudness

extension LoudnessBlocks {
  /// Integrated loudness, gated (BS.1770-5, annex 1; Tech 3341, 2.3).
  ///
  /// - Parameter gain: dB by which the sound is changed before it is measured.
  /// - Returns: LUFS.
  package func integrated(gain: Double = 0) -> Double {
    Self.integrated(pooling: [self], gain: gain)
  }

  /// The integrated loudness of several programmes together, as of an album: both gates see the
  /// blocks of all of them; no block lies in two.
  package static func integrated(pooling programmes: [LoudnessBlocks], gain: Double = 0) -> Double {
    let powers = programmes.flatMap {
      $0.powers(window: momentaryWindow, hop: gatingHop)
    }
    return LoudnessGate(gain: gain).integrated(powers)
  }

  /// The highest momentary loudness (400 ms), looked for every 10 ms.
  package var maximumMomentary: Double {
    LoudnessGate.loudness(
      ofPower: powers(window: Self.momentaryWindow, hop: 1).reduce(0) { max($0, $1) }
    )
  }

  /// The highest short-term loudness (3 s), looked for every 10 ms.
  package var maximumShortTerm: Double {
    LoudnessGate.loudness(
      ofPower: powers(window: Self.shortTermWindow, hop: 1).reduce(0) { max($0, $1) }
    )
  }

  /// Momentary loudness (400 ms) every 100 ms; the first value covers the first 400 ms.
  package var momentary: [Double] {
    powers(window: Self.momentaryWindow, hop: Self.gatingHop).map(LoudnessGate.loudness)
  }

  /// Short-term loudness (3 s) every 100 ms; the first value covers the first 3 s.
  package var shortTerm: [Double] {
    powers(window: Self.shortTermWindow, hop: Self.gatingHop).map(LoudnessGate.loudness)
  }

  /// Loudness range (EBU Tech 3342), from short-term values every 100 ms.
  ///
  /// - Parameter gain: dB by which the sound is changed before it is measured.
  /// - Returns: LU; 0 where nothing passes the gates.
  package func range(gain: Double = 0) -> Double {
    LoudnessGate(gain: gain).range(powers(window: Self.shortTermWindow, hop: Self.gatingHop))
  }

  /// The mean power of each full window, every `hop` blocks from the first whole block on.
  func powers(window: Int, hop: Int) -> [Double] {
    let touched = block(at: frames.lowerBound)
    let first = start(of: touched) < frames.lowerBound ? touched + 1 : touched
    let whole = block(at: frames.upperBound) - first
    guard whole >= window else { return [] }
    let offset = first - touched
    // Sums from scratch, of ten and then of tens: a running sum would keep what rounding left.
    let tens = (0...whole - Self.sumLength).map { start in
      var sum = 0.0
      for index in start..<start + Self.sumLength {
        let parts = energies[offset + index]
        sum += parts.x + parts.y
      }
      return sum
    }
    return stride(from: 0, through: whole - window, by: hop).map { position in
      var sum = 0.0
      for index in stride(from: position, to: position + window, by: Self.sumLength) {
        sum += tens[index]
      }
      let length = start(of: first + position + window) - start(of: first + position)
      return sum / Double(length)
    }
  }
}
