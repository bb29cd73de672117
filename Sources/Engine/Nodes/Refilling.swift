extension Array {
  /// Makes it so many times the value, in the memory that it has where the length is the same.
  ///
  /// Blocks are filled a thousand times a second of sound; appending as many values takes longer.
  mutating func refill(_ count: Int, with value: Element) {
    guard self.count == count else {
      self = Array(repeating: value, count: count)
      return
    }
    for index in indices { self[index] = value }
  }
}
