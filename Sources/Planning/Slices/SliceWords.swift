import Fields
import Processors
import Signal

/// Values as 64-bit words, different words for different values: what keys are made of.
package struct SliceWords: Hashable, Sendable {
  package private(set) var words: [UInt64] = []

  package init() {}

  package mutating func append(_ number: Int) { words.append(UInt64(bitPattern: Int64(number))) }
  package mutating func append(_ number: Double) { words.append(number.bitPattern) }
  package mutating func append(_ truth: Bool) { words.append(truth ? 1 : 0) }

  /// The count first, then eight bytes a word.
  package mutating func append(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for byte in bytes[start..<min(start + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
      words.append(word)
    }
  }

  package mutating func append(_ other: [UInt64]) {
    append(other.count)
    words += other
  }

  package mutating func append(_ curve: Curve) {
    append(curve.initial)
    append(curve.points.count)
    for point in curve.points {
      append(point.frame)
      append(point.value)
      append(point.shape.code)
    }
  }

  package mutating func append(_ slice: ProcessorSlice) {
    append(slice.kind)
    append(slice.revision)
    append(slice.parameters.rendered)
    append(slice.moving.count)
    for parameter in slice.moving {
      append(parameter.path)
      append(parameter.curve)
    }
    append(slice.cuts.count)
    for cut in slice.cuts { append(cut) }
    append(slice.phase)
  }
}

/// Reads words back into values; nil where they are not those of such a value.
package struct SliceReader: Sendable {
  private let words: ArraySlice<UInt64>
  private var position: Int

  package init(_ words: ArraySlice<UInt64>) {
    self.words = words
    position = words.startIndex
  }

  package var isAtEnd: Bool { position == words.endIndex }

  package mutating func word() -> UInt64? {
    guard position < words.endIndex else { return nil }
    defer { position += 1 }
    return words[position]
  }

  package mutating func number() -> Int? { word().map { Int(Int64(bitPattern: $0)) } }
  package mutating func value() -> Double? { word().map(Double.init(bitPattern:)) }

  package mutating func text() -> String? {
    guard let count = number(), count >= 0, (count + 7) / 8 <= words.endIndex - position else {
      return nil
    }
    var bytes: [UInt8] = []
    while bytes.count < count, let word = word() {
      let length = min(8, count - bytes.count)
      for index in (0..<length).reversed() {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * index)))
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  package mutating func curve() -> Curve? {
    guard let initial = value(), let count = number(), count >= 0,
      count <= (words.endIndex - position) / 3
    else { return nil }
    var points: [Curve.Point] = []
    for _ in 0..<count {
      guard let frame = number(), let value = value(),
        let shape = number().flatMap(CurveShape.init(code:))
      else { return nil }
      points.append(Curve.Point(frame: frame, value: value, shape: shape))
    }
    return Curve(initial: initial, points: points)
  }
}

extension CurveShape {
  /// A number for each shape, in the order of their declaration.
  fileprivate var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  fileprivate init?(code: Int) {
    guard Self.allCases.indices.contains(code) else { return nil }
    self = Self.allCases[code]
  }
}
