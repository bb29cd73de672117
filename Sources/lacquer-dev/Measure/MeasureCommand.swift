import ArgumentParser
import Workspace

/// `lacquer-dev measure`: the figures of the README.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure the program beside this one: checking, building, memory."
  )

  @Option(help: "The folder of the stems; without it no session is built.") var stems: String?
  @Option(help: "Runs of each measurement; the median is shown.") var runs = 5

  mutating func run() throws {
    let world = DiskWorld()
    let program = world.currentFolder.joined(with: Path(CommandLine.arguments[0])).parent
      .joined(with: "lacquer").normalised.string
    let scratch = world.currentFolder.joined(with: Path("\(OperatingSystem.scratch)/measure"))
    let long = scratch.joined(with: "long")
    try LongManifest(folder: long).write()
    let check = median {
      OperatingSystem.measure([program, "check", "-C", long.string, "long.yaml"])
    }
    report("check of \(LongManifest.lines) lines", check, seconds: nil)
    try measureCatalogue(program, in: scratch)
    guard let stems else { return }
    let folder = scratch.joined(with: "caesium")
    try StemSession(
      stems: world.currentFolder.joined(with: Path(stems)).normalised,
      folder: folder
    ).write()
    for jobs in ["1", "2"] {
      let build = median {
        OperatingSystem.measure([program, "build", "-C", folder.string, "-j", jobs])
      }
      // 128 bars of 4/4 at 130 bpm and a tail of 3 s.
      report("build of 14 stems, -j \(jobs)", build, seconds: 128 * 4 * 60 / 130.0 + 3)
    }
  }

  /// All albums of a catalogue in one run.
  private func measureCatalogue(_ program: String, in scratch: Path) throws {
    let catalogue = LargeCatalogue(folder: scratch.joined(with: "catalogue"))
    try catalogue.write()
    let all = median {
      OperatingSystem.measure([program, "check"] + catalogue.folders.map(\.string))
    }
    let songs = LargeCatalogue.albums * LargeCatalogue.songsOfAlbum
    let sessions = LargeCatalogue.albums * LargeCatalogue.sessionsOfAlbum
    report(
      "check of \(LargeCatalogue.albums) albums, \(songs) songs, \(sessions) sessions",
      all,
      seconds: nil
    )
  }

  private func median(_ measure: () -> OperatingSystem.Usage) -> OperatingSystem.Usage {
    let all = (0..<max(1, runs)).map { _ in measure() }
    return all.sorted { $0.cpu < $1.cpu }[all.count / 2]
  }

  private func report(_ what: String, _ usage: OperatingSystem.Usage, seconds: Double?) {
    guard usage.status == 0 else {
      OperatingSystem.say("\(what): failed with status \(usage.status)")
      return
    }
    var line = "\(what): \(milliseconds(usage.wall)) ms, \(milliseconds(usage.cpu)) ms of CPU, "
    line += "\(usage.memory / 1_024) MB at most"
    if let seconds { line += ", \(Int(seconds / usage.wall))x real time" }
    OperatingSystem.say(line)
  }

  private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1_000).rounded()) }
}
