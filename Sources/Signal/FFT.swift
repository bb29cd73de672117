/// Four complex numbers side by side: real parts, imaginary parts.
package struct ComplexVector: Hashable, Sendable, BitwiseCopyable {
  package var real: SIMD4<Double>
  package var imaginary: SIMD4<Double>

  package static let zero = ComplexVector(real: .zero, imaginary: .zero)

  @inline(__always)
  package init(real: SIMD4<Double>, imaginary: SIMD4<Double>) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Multiplication by i, then by i again with the sign of the real part turned: a + bi -> b + ai.
  @inline(__always)
  package var swapped: ComplexVector { ComplexVector(real: imaginary, imaginary: real) }

  @inline(__always)
  static func + (left: ComplexVector, right: ComplexVector) -> ComplexVector {
    ComplexVector(real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
  }

  @inline(__always)
  static func - (left: ComplexVector, right: ComplexVector) -> ComplexVector {
    ComplexVector(real: left.real - right.real, imaginary: left.imaginary - right.imaginary)
  }

  @inline(__always)
  static func * (left: ComplexVector, right: ComplexVector) -> ComplexVector {
    ComplexVector(
      real: left.real * right.real - left.imaginary * right.imaginary,
      imaginary: left.real * right.imaginary + left.imaginary * right.real
    )
  }

  @inline(__always)
  static func * (left: ComplexVector, right: SIMD2<Double>) -> ComplexVector {
    ComplexVector(
      real: left.real * right.x - left.imaginary * right.y,
      imaginary: left.real * right.y + left.imaginary * right.x
    )
  }
}

/// The discrete Fourier transform of complex numbers, in double, always by the same operations.
///
/// Stockham's radix-4 algorithm (Van Loan, "Computational Frameworks for the FFT", 1992, section
/// 1.7), which needs no bit reversal: every pass reads one buffer and writes another.
package struct FFT: Sendable {
  /// Numbers in a transform: a power of two, 16 or more.
  package let size: Int
  /// exp(-2 pi i k p / size) for k = 1, 2, 3, four p at a time: the first pass.
  private let firstTwiddles: [ComplexVector]
  /// The same of each later pass, one p after another: k = 1, 2, 3.
  private let twiddles: [SIMD2<Double>]

  package init(size: Int) {
    precondition(size >= 16 && size & (size - 1) == 0, "a power of two of 16 or more")
    self.size = size
    let circle = (0..<size).map { index in
      let turn = Double(index) / Double(size)
      return SIMD2(Maths.cosine(cycles: turn), -Maths.sine(cycles: turn))
    }
    var first: [ComplexVector] = []
    for p in stride(from: 0, to: size / 4, by: 4) {
      for k in 1...3 {
        var vector = ComplexVector.zero
        for lane in 0..<4 {
          let twiddle = circle[k * (p + lane)]
          vector.real[lane] = twiddle.x
          vector.imaginary[lane] = twiddle.y
        }
        first.append(vector)
      }
    }
    firstTwiddles = first
    var later: [SIMD2<Double>] = []
    var stride = 4
    while size / stride >= 4 {
      for p in 0..<(size / stride / 4) {
        for k in 1...3 { later.append(circle[k * p * stride]) }
      }
      stride *= 4
    }
    twiddles = later
  }

  /// Transforms `data`, `size / 4` vectors, in place; `scratch` is as long and its content is lost.
  package func forward(_ data: inout [ComplexVector], scratch: inout [ComplexVector]) {
    precondition(data.count == size / 4 && scratch.count == size / 4, "buffers fit the transform")
    passFirst(data.span, scratch.mutableSpan)
    swap(&data, &scratch)
    var stride = 4
    var place = 0
    while size / stride >= 4 {
      passFour(data.span, scratch.mutableSpan, stride: stride, from: place)
      swap(&data, &scratch)
      place += 3 * (size / stride / 4)
      stride *= 4
    }
    if size / stride == 2 {
      passTwo(data.span, scratch.mutableSpan)
      swap(&data, &scratch)
    }
  }

  private func passFirst(
    _ source: Span<ComplexVector>,
    _ target: consuming MutableSpan<ComplexVector>
  ) {
    let quarter = size / 16
    let factors = firstTwiddles.span
    for p in 0..<quarter {
      let a = source[p]
      let b = source[p + quarter]
      let c = source[p + 2 * quarter]
      let d = source[p + 3 * quarter]
      let (sum, difference) = (a + c, a - c)
      let (others, turned) = (b + d, Self.turned(b - d))
      let w = sum + others
      let x = (difference - turned) * factors[3 * p]
      let y = (sum - others) * factors[3 * p + 1]
      let z = (difference + turned) * factors[3 * p + 2]
      for lane in 0..<4 {
        target[4 * p + lane] = ComplexVector(
          real: SIMD4(w.real[lane], x.real[lane], y.real[lane], z.real[lane]),
          imaginary: SIMD4(
            w.imaginary[lane],
            x.imaginary[lane],
            y.imaginary[lane],
            z.imaginary[lane]
          )
        )
      }
    }
  }

  private func passFour(
    _ source: Span<ComplexVector>,
    _ target: consuming MutableSpan<ComplexVector>,
    stride: Int,
    from place: Int
  ) {
    let quarter = size / 16
    let width = stride / 4
    let factors = twiddles.span
    for p in 0..<(size / stride / 4) {
      let first = factors[place + 3 * p]
      let second = factors[place + 3 * p + 1]
      let third = factors[place + 3 * p + 2]
      for q in 0..<width {
        let index = p * width + q
        let a = source[index]
        let b = source[index + quarter]
        let c = source[index + 2 * quarter]
        let d = source[index + 3 * quarter]
        let (sum, difference) = (a + c, a - c)
        let (others, turned) = (b + d, Self.turned(b - d))
        let out = 4 * p * width + q
        target[out] = sum + others
        target[out + width] = (difference - turned) * first
        target[out + 2 * width] = (sum - others) * second
        target[out + 3 * width] = (difference + turned) * third
      }
    }
  }

  private func passTwo(
    _ source: Span<ComplexVector>,
    _ target: consuming MutableSpan<ComplexVector>
  ) {
    let half = size / 8
    for index in 0..<half {
      let (a, b) = (source[index], source[index + half])
      target[index] = a + b
      target[index + half] = a - b
    }
  }

  /// i times the number.
  @inline(__always)
  private static func turned(_ value: ComplexVector) -> ComplexVector {
    ComplexVector(real: SIMD4.zero - value.imaginary, imaginary: value.real)
  }
}
