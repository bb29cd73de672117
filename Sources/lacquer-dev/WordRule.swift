/// Words that have no place in some folders.
struct WordRule {
  private enum Scope {
    case code
    case comments
  }

  /// A home of a word, and why it is one.
  private struct Home {
    let path: String
    let reason: String

    init(_ path: String, _ reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  private let scope: Scope
  private let folders: [String]
  private let homes: [Home]
  private let words: [String]
  private let sentence: String

  private init(
    _ sentence: String,
    _ words: [String],
    in folders: [String],
    scope: Scope = .code,
    except homes: [Home] = []
  ) {
    self.sentence = sentence
    self.words = words
    self.folders = folders
    self.scope = scope
    self.homes = homes
  }

  static let all: [WordRule] = [
    WordRule(
      "unsafe code has its homes in `WordRule.swift`, each with a reason",
      ["unsafe"],
      in: ["Sources/"],
      except: [
        Home("Sources/Bindings/", "wraps C libraries"),
        Home("Sources/Syntax/LibYAML.swift", "wraps libyaml"),
        Home("Sources/Signal/FrameLoops.swift", "wraps the loops in C"),
        Home("Sources/Signal/SampleLoops.swift", "wraps the loops in C"),
        Home("Sources/Signal/ExactRest.swift", "wraps the loops in C"),
        Home("Sources/Workspace/DiskWorld.swift", "reads files through the C library"),
        Home("Sources/History/GitProcess.swift", "starts git"),
        Home("Sources/Engine/FileSystem.swift", "writes files through the C library"),
        Home("Sources/Engine/FileFingerprint.swift", "asks the system about files"),
        Home("Sources/Engine/PosixThreads.swift", "starts threads with large stacks"),
        Home("Sources/Engine/Store/BlobFolder.swift", "reads and writes blobs"),
        Home("Sources/lacquer/Session/", "speaks to the terminal, to signals and to files"),
        Home("Sources/lacquer-dev/OperatingSystem.swift", "starts programs"),
        Home("Sources/lacquer-dev/Measure/ProgramUsage.swift", "starts and measures programs"),
      ]
    ),
    WordRule(
      "no Foundation: Glibc where the system is needed",
      ["import Foundation"],
      in: ["Sources/"]
    ),
    WordRule(
      "nothing from libm in what sounds: `Maths` has it for all machines alike",
      libm.map { "\($0)(" },
      in: sounding,
      except: [Home("Sources/Signal/Maths.swift", "is the mathematics of the house")]
    ),
    WordRule(
      "a fused product rounds otherwise than `*` and `+`",
      ["addProduct(", "addingProduct("],
      in: sounding
    ),
    WordRule(
      "finish it or open an issue",
      ["TODO", "FIXME", "XXX"],
      in: ["Sources/", "Tests/"],
      scope: .comments
    ),
    WordRule(
      "only the programs print",
      ["print(", "debugPrint(", "dump("],
      in: ["Sources/"],
      except: [
        Home("Sources/lacquer/", "is a program"), Home("Sources/lacquer-dev/", "is a program"),
      ]
    ),
    WordRule(
      "only the programs look at the command line or end the process",
      ["CommandLine", "exit("],
      in: ["Sources/"],
      except: [
        Home("Sources/lacquer/", "is a program"), Home("Sources/lacquer-dev/", "is a program"),
      ]
    ),
    WordRule("access between modules is `package`", ["public"], in: ["Sources/"]),
  ]

  /// Modules whose numbers reach the sound.
  private static let sounding = ["Signal", "Processors", "Engine", "Planning", "Synthesis"].map {
    "Sources/\($0)/"
  }

  /// The functions of C's mathematics that differ between machines and versions of the library.
  private static let libm = [
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "exp2",
    "expm1", "log", "log2", "log10", "log1p", "pow", "cbrt", "hypot", "fma", "tgamma", "lgamma",
    "erf",
  ]

  func holds(in path: String) -> Bool {
    folders.contains { path.hasPrefix($0) } && !homes.contains { path.hasPrefix($0.path) }
  }

  /// What is wrong with the line, if anything is.
  func finding(in line: SwiftLines.Line) -> String? {
    let text =
      switch scope {
      case .code: line.code
      case .comments: line.comment
      }
    return words.first { Self.stands($0, in: text) }.map { "`\($0)`: \(sentence)" }
  }

  /// True where the word is a whole one and, for a call, neither a method nor a declaration.
  private static func stands(_ word: String, in text: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound]
      let after = text[range.upperBound...].first
      if let last = before.last, last.isLetter || last.isNumber || last == "_" || last == "." {
        return false
      }
      if word.last == "(" { return !before.hasSuffix("func ") }
      return !(after.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
    }
  }
}
