import Manifest
import Quantities

/// The bytes of a snapshot: a line that names the format, then texts with their lengths and numbers
/// of eight bytes, the lowest one first, and a sum of all that is before it.
extension Snapshot {
  private static let header = Array("lacquer snapshot 1\n".utf8)

  package var bytes: [UInt8] {
    var writer = Writer(bytes: Self.header)
    writer.write(root)
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      writer.write(file.bytes)
    }
    writer.write(lock == nil ? 0 : 1)
    if let lock { writer.write(lock) }
    writer.write(takes.count)
    for take in takes {
      writer.write(take.location)
      writer.write(take.facts.frames)
      writer.write(take.facts.rate.hertz)
      writer.write(take.facts.channels)
      writer.write(take.facts.digest)
    }
    let sum = Self.sum(of: writer.bytes[...])
    writer.write(Int(bitPattern: UInt(sum)))
    return writer.bytes
  }

  /// Nil where the bytes are no snapshot, one of another version, or damaged.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.header) else { return nil }
    var reader = Reader(rest: bytes[Self.header.count...])
    guard let root = reader.text(), let fileCount = reader.number() else { return nil }
    var files: [File] = []
    while files.count < fileCount {
      guard let path = reader.text(), let content = reader.bytes() else { return nil }
      files.append(File(path: path, bytes: Array(content)))
    }
    guard let hasLock = reader.number() else { return nil }
    var lock: String?
    if hasLock != 0 {
      guard let text = reader.text() else { return nil }
      lock = text
    }
    guard let takeCount = reader.number() else { return nil }
    var takes: [Take] = []
    while takes.count < takeCount {
      guard let location = reader.text(), let facts = reader.facts() else { return nil }
      takes.append(Take(location: location, facts: facts))
    }
    let sum = Self.sum(of: bytes[..<reader.rest.startIndex])
    guard reader.number() == Int(bitPattern: UInt(sum)), reader.rest.isEmpty else { return nil }
    self.init(root: root, files: files, lock: lock, takes: takes)
  }

  /// FNV-1a of 64 bits, by Fowler, Noll and Vo.
  private static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private struct Writer {
    private(set) var bytes: [UInt8]

    mutating func write(_ number: Int) {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }

    mutating func write(_ content: [UInt8]) {
      write(content.count)
      bytes += content
    }

    mutating func write(_ text: String) { write(Array(text.utf8)) }
  }

  /// Gives nil wherever the bytes do not hold what is asked for.
  private struct Reader {
    private(set) var rest: ArraySlice<UInt8>

    mutating func number() -> Int? {
      guard rest.count >= 8 else { return nil }
      defer { rest = rest.dropFirst(8) }
      let value = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(bitPattern: UInt(value))
    }

    mutating func bytes() -> ArraySlice<UInt8>? {
      guard let count = number(), count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    mutating func text() -> String? {
      bytes().flatMap { String(validating: $0, as: UTF8.self) }
    }

    mutating func facts() -> TakeFacts? {
      guard let frames = number(), let hertz = number(), let channels = number(),
        let digest = text(), frames >= 0, hertz > 0, channels > 0
      else { return nil }
      return TakeFacts(
        frames: frames,
        rate: SampleRate(hertz: hertz),
        channels: channels,
        digest: digest
      )
    }
  }
}
