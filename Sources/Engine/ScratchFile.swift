import Glibc

/// Sound on disk between two steps of a build: float32 frames, interleaved.
///
/// The file has no name from its first moment on, so that the system takes it away with the
/// process, however that ends.
final class ScratchFile: Sendable {
  let channels: Int
  private let descriptor: CInt
  private let folder: String

  init(in folder: String, channels: Int) throws(RenderProblem) {
    self.folder = folder
    self.channels = channels
    do throws(FileSystem.Problem) {
      try FileSystem.makeFolder(folder)
      descriptor = try Self.open(in: folder)
    } catch {
      throw Self.problem(folder, error)
    }
  }

  /// Opens a new file and takes its name away.
  private static func open(in folder: String) throws(FileSystem.Problem) -> CInt {
    var number = 0
    while true {
      let path = "\(folder)/scratch-\(getpid())-\(number)"
      let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        FileSystem.removeFile(path)
        return descriptor
      }
      // Another thread is between these two steps.
      guard errno == EEXIST else { throw FileSystem.Problem(errno) }
      number += 1
    }
  }

  deinit { _ = close(descriptor) }

  /// Writes frames at a place; what is never written reads as silence.
  func write(_ samples: [Float], at frame: Int) throws(RenderProblem) {
    var done = 0
    let offset = frame * channels * MemoryLayout<Float>.stride
    let failure = unsafe samples.withUnsafeBytes { bytes -> CInt in
      while done < bytes.count {
        let place = unsafe bytes.baseAddress?.advanced(by: done)
        let written = unsafe pwrite(descriptor, place, bytes.count - done, off_t(offset + done))
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return written < 0 ? errno : ENOSPC }
        done += written
      }
      return 0
    }
    guard failure == 0 else { throw Self.problem(folder, FileSystem.Problem(failure)) }
  }

  /// The frames of `range`, interleaved.
  func read(_ range: Range<Int>) throws(RenderProblem) -> [Float] {
    var samples = [Float](repeating: 0, count: range.count * channels)
    var done = 0
    let offset = range.lowerBound * channels * MemoryLayout<Float>.stride
    let failure = unsafe samples.withUnsafeMutableBytes { bytes -> CInt in
      while done < bytes.count {
        let place = unsafe bytes.baseAddress?.advanced(by: done)
        let got = unsafe pread(descriptor, place, bytes.count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got < 0 { return errno }
        if got == 0 { return 0 }
        done += got
      }
      return 0
    }
    guard failure == 0 else { throw Self.problem(folder, FileSystem.Problem(failure)) }
    return samples
  }

  private static func problem(_ folder: String, _ reason: FileSystem.Problem) -> RenderProblem {
    RenderProblem(
      EngineCodes.unusableScratch,
      "the folder `\(folder)` cannot hold the mix while it is mastered: \(reason.sentence)",
      help: ["make room there, or give another folder as the cache"]
    )
  }
}
