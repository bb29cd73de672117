import Workspace

/// Rounds of the benchmark: in each one every case and every rival once, so that ratios are of
/// figures taken close together.
struct BenchRun {
  /// The figures of one case or rival, one for each round.
  struct Series {
    let words: String
    let aim: String
    /// Of the cold build with one worker; none for that itself and where sessions differ.
    let isRelative: Bool
    var usages: [OperatingSystem.Usage] = []
    /// CPU by that of the cold build in the same round.
    var ratios: [Double] = []
  }

  /// A program that did not end well.
  struct Failure: Error, CustomStringConvertible {
    let words: [String]
    let status: Int32

    var description: String {
      "`\(words.joined(separator: " "))` ended with status \(status)"
    }
  }

  private let program: String
  private let session: BenchSession
  private let folder: Path
  private let target: String
  private let rivals: [BenchRival]

  /// - Parameters:
  ///   - program: the built `lacquer`, absolute.
  ///   - session: what is mixed.
  ///   - folder: where projects are written, absolute.
  ///   - target: the deliverable that is built.
  ///   - rivals: what is measured beside it.
  init(
    program: String,
    session: BenchSession,
    folder: Path,
    target: String,
    rivals: [BenchRival]
  ) {
    self.program = program
    self.session = session
    self.folder = folder
    self.target = target
    self.rivals = rivals
  }

  private var plain: Path { folder.joined(with: "project") }
  private var long: Path { folder.joined(with: "long") }
  private var gone: Path { folder.joined(with: "gone") }

  /// Writes the projects and locks their takes, which no round counts.
  func prepare() throws {
    for (place, extent) in [(plain, BenchProject.Extent.once), (long, .twice)] {
      try BenchProject(session, in: place, extent: extent).write()
      try measure([program, "lock", "-C", place.string])
    }
  }

  func run(rounds: Int) throws -> [Series] {
    OperatingSystem.makeFolder(gone)
    defer { _ = try? measure(["/usr/bin/env", "rm", "-rf", gone.string]) }
    var cases = BenchCase.all.map { Series(words: $0.words, aim: $0.aim, isRelative: $0 != .long) }
    var others = rivals.map { Series(words: $0.name, aim: "", isRelative: true) }
    for round in 1...max(1, rounds) {
      var cold: OperatingSystem.Usage?
      for (index, one) in BenchCase.all.enumerated() {
        let usage = try measure(one)
        cold = cold ?? usage
        cases[index].usages.append(usage)
        cases[index].ratios.append(usage.cpu / (cold?.cpu ?? usage.cpu))
        OperatingSystem.note("round \(round): \(one.words): \(usage.cpu) s of CPU")
      }
      for (index, rival) in rivals.enumerated() {
        let usage = try measure(rival.words)
        others[index].usages.append(usage)
        others[index].ratios.append(usage.cpu / (cold?.cpu ?? usage.cpu))
        OperatingSystem.note("round \(round): \(rival.name): \(usage.cpu) s of CPU")
      }
    }
    return cases + others
  }

  /// Leaves the project as it was, with everything stored.
  private func measure(_ one: BenchCase) throws -> OperatingSystem.Usage {
    switch one {
    case .cold(let jobs):
      try clear(plain)
      return try build(plain, jobs: jobs)
    case .long:
      try clear(long)
      defer { try? clear(long) }
      return try build(long, jobs: 1)
    case .unchanged: return try build(plain, jobs: 1)
    case .edited(let edit):
      try BenchProject(session, in: plain).write(edit)
      let usage = try build(plain, jobs: 1)
      try BenchProject(session, in: plain).write()
      _ = try build(plain, jobs: 1)
      return usage
    }
  }

  private func build(_ place: Path, jobs: Int) throws -> OperatingSystem.Usage {
    try measure([program, "build", "-C", place.string, "-j", "\(jobs)", target])
  }

  /// Takes an earlier build away; its files are emptied now and removed when all is measured.
  ///
  /// ext4 passes over the places of files that went in the last minutes, one by one, which makes new
  /// files dear: a cold build would take a quarter longer than one that nothing was removed for.
  private func clear(_ place: Path) throws {
    try measure(["/bin/sh", "-c", Self.clearing, place.string, gone.string])
  }

  private static let clearing = """
    aside=$(mktemp -d -p "$1") || exit
    for name in .lacquer out; do
      [ ! -e "$0/$name" ] || mv "$0/$name" "$aside" || exit
    done
    find "$aside" -type f -exec truncate -s 0 {} +
    """

  @discardableResult
  private func measure(_ words: [String]) throws -> OperatingSystem.Usage {
    let usage = OperatingSystem.measure(words)
    guard usage.status == 0 else { throw Failure(words: words, status: usage.status) }
    return usage
  }
}
