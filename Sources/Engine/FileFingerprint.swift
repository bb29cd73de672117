import Glibc
import Planning

/// By what one sees, without reading, that a file is still the same.
///
/// A change that sets the time of modification back still shows in the time of change, which no
/// program can set, and a file put in another's place has another number.
package struct FileFingerprint: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
  let size: Int
  /// In nanoseconds.
  let modified: Int
  /// In nanoseconds.
  let changed: Int

  /// Nil where there is no such file.
  package init?(ofFileAt path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// True where a change after this look is bound to show: the file had rested for longer than the
  /// coarsest clock by which file systems date changes, two seconds.
  ///
  /// - Parameter now: by the clock that files are dated with, when it was looked at.
  /// - Returns: false for files that were just written, and where the clocks disagree.
  func isSettled(at now: Int) -> Bool { now - changed > 2_000_000_000 }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  func append(to words: inout SliceWords) {
    for word in [
      Int(bitPattern: UInt(device)), Int(bitPattern: UInt(number)), size, modified, changed,
    ] {
      words.append(word)
    }
  }

  init?(_ reader: inout SliceReader) {
    guard let device = reader.word(), let number = reader.word(), let size = reader.number(),
      let modified = reader.number(), let changed = reader.number()
    else { return nil }
    self.device = device
    self.number = number
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}
