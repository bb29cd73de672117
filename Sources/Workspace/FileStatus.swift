/// What a file system says about a file without opening it.
///
/// Size, both times and the inode together are the fingerprint by which an unchanged take is known.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A device, socket or pipe.
    case other
  }

  package var kind: Kind
  /// In bytes.
  package var size: Int
  /// When the contents last changed, in nanoseconds since 1970.
  package var modified: Int64
  /// When contents, name or rights last changed, in nanoseconds since 1970.
  package var changed: Int64
  package var inode: UInt64

  package init(kind: Kind, size: Int, modified: Int64, changed: Int64, inode: UInt64) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
