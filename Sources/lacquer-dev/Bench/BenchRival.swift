import Workspace

/// Another renderer of the same mix, measured in the same rounds.
struct BenchRival {
  let name: String
  let words: [String]

  /// Those that can be run: the C reference where it can be compiled, and each script of the
  /// benchmark whose renderer is installed.
  ///
  /// - Parameters:
  ///   - scripts: the folder of the benchmark's scripts, absolute.
  ///   - session: the folder of the session.
  ///   - scratch: where programs and output are put.
  /// - Returns: in the order of the table.
  static func installed(scripts: Path, session: Path, scratch: Path) -> [BenchRival] {
    var rivals: [BenchRival] = []
    let output = scratch.joined(with: "rival").string
    OperatingSystem.makeFolder(Path(output))
    let reference = scratch.joined(with: "mixref_v1").string
    let compiled = OperatingSystem.run(
      ["gcc", "-O2", "-march=x86-64", "-o", reference, scripts.joined(with: "mixref.c").string]
        + ["-lsoxr", "-lm", "-lpthread"],
      log: "mixref"
    )
    if compiled.status == 0 {
      rivals.append(
        BenchRival(
          name: "C reference, plain x86-64",
          words: [reference, session.string, output, "--no-src"]
        )
      )
    } else {
      OperatingSystem.say("skipped: the C reference cannot be compiled (gcc, libsoxr-dev)")
    }
    for (name, probe) in probes {
      guard OperatingSystem.run(probe, log: "probe").status == 0 else {
        OperatingSystem.say("skipped: \(name) is not installed")
        continue
      }
      let script = scripts.joined(with: Path("peers/\(name.lowercased())_mix.py")).string
      rivals.append(
        BenchRival(
          name: "\(name), full mix",
          words: ["/usr/bin/env", "python3", script, session.string, output, "full"]
        )
      )
    }
    return rivals
  }

  /// How each renderer answers that it is there.
  private static let probes: [(String, [String])] = [
    ("csound", ["csound", "--version"]),
    ("DawDreamer", ["python3", "-c", "import dawdreamer"]),
    ("pedalboard", ["python3", "-c", "import pedalboard"]),
  ]
}
