/// Convolution of a mono signal with a stereo impulse response, by partitions in frequency.
///
/// Overlap-save with partitions of one length (Stockham 1966; Kulp 1988). Left and right are the
/// real and imaginary part of one impulse response, so that one complex transform gives both.
/// The output comes one partition late.
///
/// Its state is its input and nothing else: spectra follow from it. Input and spectra are kept in
/// single precision, because what they cost is the way to memory; transforms and sums are in double
/// (error below -140 dB of what the room gives).
package struct PartitionedConvolver: Sendable {
  /// Latency in frames.
  package let partition: Int
  private let partitions: Int
  private let transform: FFT
  /// Of each partition of the impulse response.
  private let response: [Float]

  /// The last `partitions` + 1 partitions of the input, then the one being filled.
  private var history: [Float]
  /// Partition of `history` that is being filled.
  private var current = 0
  private var filled = 0
  /// Of the last `partitions` pairs of input partitions, by the place of the second of the pair in
  /// `history`; follows from it.
  private var spectra: [Float]
  /// Which of them are silent.
  private var isSilent: [Bool]
  /// What is played while the present partition is being filled; follows from `history`.
  private var output: [StereoFrame]
  /// True after the history has been exchanged from outside.
  private var isStale = false

  /// Louder input counts as this: a number that single precision and the transform hold.
  private static let loudest = 1e30

  /// A convolver at rest, for two sides of one length; `partition` is a power of two, 8 or more.
  package init(left: [Double], right: [Double], partition: Int) {
    precondition(left.count == right.count, "both sides are of one length")
    self.partition = partition
    partitions = max(1, (left.count + partition - 1) / partition)
    transform = FFT(size: 2 * partition)
    let width = partition / 2
    var scratch = [ComplexVector](repeating: .zero, count: width)
    var response = [Float](repeating: 0, count: partitions * width * Self.floats)
    for index in 0..<partitions {
      var part = [ComplexVector](repeating: .zero, count: width)
      let start = index * partition
      for tap in start..<min(start + partition, left.count) {
        part[(tap - start) / 4].real[tap % 4] = left[tap]
        part[(tap - start) / 4].imaginary[tap % 4] = right[tap]
      }
      transform.forward(&part, scratch: &scratch)
      Self.store(part.span, into: response.mutableSpan, at: index)
    }
    self.response = response
    history = Array(repeating: 0, count: (partitions + 2) * partition)
    spectra = Array(repeating: 0, count: (partitions + 2) * width * Self.floats)
    isSilent = Array(repeating: true, count: partitions + 2)
    output = Array(repeating: .zero, count: partition)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&filled)
    // In the order of time, two to a word.
    var words: [Int64] = []
    words.reserveCapacity(history.count / 2)
    let start = (current + 1) % (partitions + 2) * partition
    for index in stride(from: 0, to: history.count, by: 2) {
      let place = (start + index) % history.count
      let pair = UInt64(history[place].bitPattern) << 32 | UInt64(history[place + 1].bitPattern)
      words.append(Int64(bitPattern: pair))
    }
    let before = words
    visitor.visit(&words)
    guard words != before else { return }
    for index in words.indices {
      let pair = UInt64(bitPattern: words[index])
      let place = (start + 2 * index) % history.count
      history[place] = Float(bitPattern: UInt32(pair >> 32))
      history[place + 1] = Float(bitPattern: UInt32(truncatingIfNeeded: pair))
    }
    isStale = true
  }

  /// Convolves the mean of both sides of `block` and writes what sounds into `wet`.
  package mutating func process(
    _ block: Span<StereoFrame>,
    into wet: inout MutableSpan<StereoFrame>
  ) {
    if isStale { rebuild() }
    var start = 0
    while start < block.count {
      let count = min(block.count - start, partition - filled)
      exchange(block.extracting(start..<(start + count)), &wet, from: start)
      start += count
      filled += count
      if filled == partition { finishPartition() }
    }
  }

  private mutating func exchange(
    _ block: Span<StereoFrame>,
    _ wet: inout MutableSpan<StereoFrame>,
    from start: Int
  ) {
    for index in block.indices { wet[start + index] = output[filled + index] }
    let place = current * partition + filled
    var line = history.mutableSpan
    for index in block.indices {
      let middle = 0.5 * block[index].x + 0.5 * block[index].y
      line[place + index] = Float(min(max(middle, -Self.loudest), Self.loudest))
    }
  }

  private mutating func finishPartition() {
    transformPair(endingIn: current)
    computeOutput(endingIn: current)
    current = (current + 1) % (partitions + 2)
    filled = 0
  }

  /// Computes from the history what follows from it.
  private mutating func rebuild() {
    isStale = false
    let places = partitions + 2
    for back in 1...partitions { transformPair(endingIn: (current - back + places) % places) }
    computeOutput(endingIn: (current - 1 + places) % places)
  }

  /// The spectrum of a partition of the input together with the one before it.
  private mutating func transformPair(endingIn place: Int) {
    let places = partitions + 2
    let width = partition / 2
    var part = [ComplexVector](repeating: .zero, count: width)
    var sounds = false
    for half in 0..<2 {
      let from = (place - 1 + half + places) % places * partition
      for index in 0..<(partition / 4) {
        let tap = from + 4 * index
        let values = SIMD4(history[tap], history[tap + 1], history[tap + 2], history[tap + 3])
        sounds = sounds || values != .zero
        part[half * partition / 4 + index].real = SIMD4<Double>(values)
      }
    }
    isSilent[place] = !sounds
    guard sounds else { return }
    var scratch = [ComplexVector](repeating: .zero, count: width)
    transform.forward(&part, scratch: &scratch)
    Self.store(part.span, into: spectra.mutableSpan, at: place)
  }

  private mutating func computeOutput(endingIn place: Int) {
    let places = partitions + 2
    let width = partition / 2
    var sum = [ComplexVector](repeating: .zero, count: width)
    var sounds = false
    for bins in stride(from: 0, to: width, by: Self.binsAtOnce) {
      let count = min(Self.binsAtOnce, width - bins)
      for index in 0..<partitions {
        let input = (place - index + places) % places
        guard !isSilent[input] else { continue }
        sounds = true
        accumulate(bins..<(bins + count), of: input, times: index, into: sum.mutableSpan)
      }
    }
    guard sounds else {
      for index in output.indices { output[index] = .zero }
      return
    }
    // With real and imaginary parts exchanged on both sides the transform is the inverse one.
    for index in sum.indices { sum[index] = sum[index].swapped }
    var scratch = [ComplexVector](repeating: .zero, count: width)
    transform.forward(&sum, scratch: &scratch)
    let scale = 1 / Double(2 * partition)
    for index in 0..<(partition / 4) {
      let vector = sum[partition / 4 + index]
      let (left, right) = (vector.imaginary * scale, vector.real * scale)
      for lane in 0..<4 { output[4 * index + lane] = StereoFrame(left[lane], right[lane]) }
    }
  }

  /// Vectors of the sum that stay in the nearest cache while all partitions are added.
  private static let binsAtOnce = 256
  /// In a stored vector: four real parts, four imaginary ones.
  private static let floats = 8

  private func accumulate(
    _ bins: Range<Int>,
    of place: Int,
    times index: Int,
    into sum: consuming MutableSpan<ComplexVector>
  ) {
    let width = partition / 2
    func stored(_ place: Int) -> Range<Int> {
      let start = (place * width + bins.lowerBound) * Self.floats
      return start..<(start + bins.count * Self.floats)
    }
    var part = sum._mutatingExtracting(bins)
    FrameLoops.addProducts(
      of: spectra.span.extracting(stored(place)),
      response.span.extracting(stored(index)),
      to: &part
    )
  }

  private static func store(
    _ spectrum: Span<ComplexVector>,
    into stored: consuming MutableSpan<Float>,
    at place: Int
  ) {
    var position = place * spectrum.count * floats
    for index in spectrum.indices {
      let vector = spectrum[index]
      for lane in 0..<4 {
        stored[position + lane] = Float(vector.real[lane])
        stored[position + 4 + lane] = Float(vector.imaginary[lane])
      }
      position += floats
    }
  }
}
