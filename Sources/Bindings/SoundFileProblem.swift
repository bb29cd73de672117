/// Why a sound file cannot be used as it is.
package enum SoundFileProblem: Error, Hashable, Sendable {
  /// The file cannot be opened or read as a file.
  case file(FileProblem)
  case empty
  /// Its bytes are in no format that is known.
  case notAudio
  /// Its header contradicts itself or names an encoding that cannot be read.
  case malformed(reason: String)
  /// It is in a form whose header does not tell the length.
  case lengthUnknown
  /// It ends early: of the frames its header declares, or of its last block where that is nil,
  /// only `present` are there.
  case truncated(present: Int, declared: Int?)
  /// It cannot be decoded at or soon after a frame.
  case damaged(frame: Int, reason: String)
  /// A sample is infinite or not a number.
  case notFinite(frame: Int)
}

extension SoundFileProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .file(let problem): problem.description
    case .empty: "it is empty"
    case .notAudio: "it is not audio of a known format"
    case .malformed(let reason): "its header is wrong: \(reason)"
    case .lengthUnknown: "its header does not tell its length"
    case .truncated(let present, let declared?):
      "it is truncated: its header promises \(declared) frames, \(present) are there"
    case .truncated(let present, nil): "it is truncated: it breaks off after \(present) frames"
    case .damaged(let frame, let reason): "it is damaged near frame \(frame): \(reason)"
    case .notFinite(let frame): "its sample at frame \(frame) is not a finite number"
    }
  }
}
