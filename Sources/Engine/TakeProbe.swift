import Bindings
import Manifest
import Quantities

/// Looks at audio files: length, rate, channels and digest.
package struct TakeProbe: TakeSource {
  /// Which files are read.
  package enum Scope: Sendable {
    /// Those that are not known, or that show a sign of change.
    case changed
    case all
  }

  private let workers: Int
  private let store: Store?
  private let scope: Scope

  /// - Parameters:
  ///   - workers: threads.
  ///   - store: knows what was found in files before; without one all are read.
  ///   - scope: of the files that are read.
  package init(workers: Int, store: Store? = nil, reading scope: Scope = .changed) {
    self.workers = workers
    self.store = store
    self.scope = scope
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

  /// What is known of the file, or else what is found in it.
  package func facts(ofFileAt path: String) throws(TakeProblem) -> TakeFacts {
    let now = FileSystem.now
    guard let store, let fingerprint = FileFingerprint(ofFileAt: path) else {
      return try read(path)
    }
    if scope == .changed, let record = TakeRecord(of: fingerprint, at: path, in: store) {
      return record.facts
    }
    let facts = try read(path)
    if fingerprint.isSettled(at: now), FileFingerprint(ofFileAt: path) == fingerprint {
      TakeRecord(fingerprint: fingerprint, facts: facts).keep(forFileAt: path, in: store)
    }
    return facts
  }

  /// The whole file is read for its digest; that its sound is whole is seen from its header and
  /// size, or, where these cannot tell, from its last frames.
  private func read(_ path: String) throws(TakeProblem) -> TakeFacts {
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
