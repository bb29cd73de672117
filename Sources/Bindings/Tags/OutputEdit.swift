/// What changes a file on its way from libsndfile to the disk, to write what the library cannot.
///
/// Nothing is shifted afterwards, so that tags cost no second pass over the sound.
protocol OutputEdit {
  /// What to write in place of bytes that the library writes, and where.
  ///
  /// - Returns: nil for what the library is not known to write.
  mutating func edit(_ bytes: [UInt8], at place: Int) -> (bytes: [UInt8], place: Int)?

  /// True where nothing is held back any more.
  var isComplete: Bool { get }
}

/// An ID3v2 tag before an MP3 file; the library's places begin behind it.
struct ID3Prefix: OutputEdit {
  private let tag: [UInt8]
  private(set) var isComplete = false

  init(_ tag: [UInt8]) { self.tag = tag }

  mutating func edit(_ bytes: [UInt8], at place: Int) -> (bytes: [UInt8], place: Int)? {
    guard !isComplete else { return (bytes, place + tag.count) }
    guard place == 0 else { return nil }
    isComplete = true
    return (tag + bytes, 0)
  }
}
