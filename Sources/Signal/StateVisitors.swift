/// Rounds every state variable to the grid 2^-32, half to even.
///
/// Without it the difference of two trajectories survives as single units in the last place for
/// ever; with it a state meets its old value within a segment or two. The error lies below
/// -169 dBFS. Magnitudes beyond 2^20 are left as they are: they are already coarser.
package struct StateRounding: StateVisitor {
  package init() {}

  package static func rounded(_ value: Double) -> Double {
    guard value.magnitude < 1_048_576 else { return value }
    let scaled = (value * 4_294_967_296).rounded(.toNearestOrEven) / 4_294_967_296
    // Adding zero turns -0 into +0, so that equal states have equal bytes.
    return scaled + 0
  }

  package mutating func visit(_ value: inout Double) { value = Self.rounded(value) }
  package mutating func visit(_ value: inout Int64) {}
  package mutating func visit(_ values: inout [Int64]) {}

  package mutating func visit(_ values: inout [Double]) {
    for index in values.indices { values[index] = Self.rounded(values[index]) }
  }

  package mutating func visit(_ values: inout [StereoFrame]) {
    for index in values.indices {
      values[index].x = Self.rounded(values[index].x)
      values[index].y = Self.rounded(values[index].y)
    }
  }
}

/// Collects the state as 64-bit words: what is stored and digested.
package struct StateWriter: StateVisitor {
  package private(set) var words: [UInt64] = []

  package init() {}

  package mutating func visit(_ value: inout Double) { words.append(value.bitPattern) }
  package mutating func visit(_ value: inout Int64) { words.append(UInt64(bitPattern: value)) }

  package mutating func visit(_ values: inout [Double]) {
    words.append(UInt64(values.count))
    for value in values { words.append(value.bitPattern) }
  }

  package mutating func visit(_ values: inout [StereoFrame]) {
    words.append(UInt64(values.count))
    for value in values {
      words.append(value.x.bitPattern)
      words.append(value.y.bitPattern)
    }
  }

  package mutating func visit(_ values: inout [Int64]) {
    words.append(UInt64(values.count))
    for value in values { words.append(UInt64(bitPattern: value)) }
  }
}

/// Puts a written state back into a kernel of the same make.
package struct StateReader: StateVisitor {
  private let words: [UInt64]
  private var position = 0
  /// False once the words did not fit the kernel; the kernel's state is then worthless.
  package private(set) var isValid = true

  package init(_ words: [UInt64]) {
    self.words = words
  }

  /// True when every word was used and every one fitted.
  package var isComplete: Bool { isValid && position == words.count }

  private mutating func next() -> UInt64 {
    guard position < words.count else {
      isValid = false
      return 0
    }
    defer { position += 1 }
    return words[position]
  }

  private mutating func count(expected: Int) -> Int {
    let stored = next()
    guard stored == UInt64(expected) else {
      isValid = false
      return 0
    }
    return expected
  }

  package mutating func visit(_ value: inout Double) { value = Double(bitPattern: next()) }
  package mutating func visit(_ value: inout Int64) { value = Int64(bitPattern: next()) }

  package mutating func visit(_ values: inout [Double]) {
    for index in 0..<count(expected: values.count) {
      values[index] = Double(bitPattern: next())
    }
  }

  package mutating func visit(_ values: inout [StereoFrame]) {
    for index in 0..<count(expected: values.count) {
      values[index].x = Double(bitPattern: next())
      values[index].y = Double(bitPattern: next())
    }
  }

  package mutating func visit(_ values: inout [Int64]) {
    for index in 0..<count(expected: values.count) {
      values[index] = Int64(bitPattern: next())
    }
  }
}
