import Glibc

/// A folder in the cache for files of the past, taken away with its last user.
package final class CheckoutFolder: Sendable {
  private static let prefix = "checkout-"

  private let folder: String

  /// Takes away those that processes have left which are gone; makes nothing yet.
  package init(in cache: String) {
    folder = "\(cache)/\(Self.prefix)\(getpid())"
    for name in FileSystem.names(in: cache) where Self.isAbandoned(name) {
      Self.remove("\(cache)/\(name)")
    }
  }

  deinit { Self.remove(folder) }

  /// Where a file of that name belongs.
  package func place(_ name: String) throws(FileSystem.Problem) -> String {
    try FileSystem.makeFolder(folder)
    return "\(folder)/\(name)"
  }

  private static func remove(_ folder: String) {
    for name in FileSystem.names(in: folder) where name != "." && name != ".." {
      FileSystem.removeFile("\(folder)/\(name)")
    }
    FileSystem.removeEmptyFolder(folder)
  }

  private static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
