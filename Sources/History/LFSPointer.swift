/// What git keeps of a file in place of its contents, where Git LFS has these.
///
/// Format: the specification of Git LFS, version 1.
package struct LFSPointer: Hashable, Sendable {
  /// SHA-256 of the contents.
  package let digest: String
  /// In bytes.
  package let size: Int

  /// Longer texts are no pointers, by the specification.
  package static let longest = 1024

  /// Nil where the bytes are no pointer.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count < Self.longest, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let lines = text.split(separator: "\n")
    guard lines.first == "version https://git-lfs.github.com/spec/v1" else { return nil }
    func value(_ key: String) -> Substring? {
      lines.first { $0.hasPrefix(key) }?.dropFirst(key.count)
    }
    guard let digest = value("oid sha256:"), let size = value("size ").flatMap({ Int($0) }) else {
      return nil
    }
    self.digest = String(digest)
    self.size = size
  }
}
