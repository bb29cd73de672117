import Foundation

/// A file system in memory that is soon full; nil, with a printed reason, where it may not be made.
struct SmallDisk {
  let path: String

  init?(at path: String, bytes: Int) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard getuid() == 0 else {
        print("skipped: only root mounts a small disk")
        return nil
      }
      let errors = try Program.errors(
        of: "mount",
        ["-t", "tmpfs", "-o", "size=\(bytes)", "lacquer-test", path]
      )
      guard errors == "" else {
        print("skipped: no small disk: \(errors ?? "`mount` is missing")")
        return nil
      }
    } catch {
      print("skipped: no small disk: \(error)")
      return nil
    }
  }

  func unmount() {
    _ = try? Program.errors(of: "umount", [path])
  }
}
