import Foundation

/// A file system in memory that is soon full; nil, with a printed reason, where it may not be made.
package struct SmallDisk {
  package let path: String

  package init?(in folder: TemporaryFolder, bytes: Int) throws {
    path = folder.file("disk")
    guard getuid() == 0, let mount = Program.find("mount") else {
      print("skipped: only root mounts a small disk")
      return nil
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let words = ["-t", "tmpfs", "-o", "size=\(bytes)", "lacquer-test", path]
    let outcome = try Program.run(mount, words)
    guard outcome.status == 0 else {
      print("skipped: no small disk: \(outcome.errors)")
      return nil
    }
  }

  package struct Unchanged: Error {
    let errors: String
  }

  package func grow(to bytes: Int) throws {
    guard let mount = Program.find("mount") else { throw Unchanged(errors: "no `mount`") }
    let outcome = try Program.run(mount, ["-o", "remount,size=\(bytes)", path])
    guard outcome.status == 0 else { throw Unchanged(errors: outcome.errors) }
  }

  package func unmount() {
    guard let umount = Program.find("umount") else { return }
    _ = try? Program.run(umount, [path])
  }
}
