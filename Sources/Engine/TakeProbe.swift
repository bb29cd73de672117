import Bindings
import Manifest
import Quantities

/// Looks at audio files: length, rate, channels and digest.
package struct TakeProbe: TakeSource {
  private let workers: Int

  package init(workers: Int) {
    self.workers = workers
  }

  /// By index; files are read and hashed by several workers at once.
  package func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    Workers.map(locations.count, workers: workers) { index in
      do throws(TakeProblem) {
        return .success(try facts(ofFileAt: locations[index]))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The whole file is read for its digest; that its sound is whole is seen from its header and
  /// size, or, where these cannot tell, from its last frames.
  package func facts(ofFileAt path: String) throws(TakeProblem) -> TakeFacts {
    do throws(SoundFileProblem) {
      let file = try SoundFileReader(path: path)
      let facts = file.facts
      guard facts.frames > 0 else { throw SoundFileProblem.empty }
      if !facts.isPlain {
        _ = try file.frames(max(0, facts.frames - Self.framesOfEnd)..<facts.frames)
      }
      let digest = try Self.digest(of: path)
      return TakeFacts(
        frames: facts.frames,
        rate: SampleRate(hertz: facts.rate),
        channels: facts.channels,
        digest: digest.description
      )
    } catch {
      switch error {
      case .file(.notFound): throw .missing
      case .file(.isDirectory): throw .directory
      case .file(.notReadable(let reason)): throw .unopened(reason)
      default: throw .unreadable("\(error)")
      }
    }
  }

  /// More than the longest frame of FLAC at 192 kHz that encoders write, 16,384.
  private static let framesOfEnd = 32_768

  private static func digest(of path: String) throws(SoundFileProblem) -> SHA256Digest {
    do throws(FileProblem) {
      return try SHA256Digest(ofFileAt: path)
    } catch {
      throw .file(error)
    }
  }
}

extension SoundFileFacts {
  /// Frames lie in the file one after the other, so that its size tells whether all are there.
  fileprivate var isPlain: Bool { samples != .lossy && !container.hasPrefix("FLAC") }
}
