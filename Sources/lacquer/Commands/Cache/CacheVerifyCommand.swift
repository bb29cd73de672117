import ArgumentParser
import Diagnostics
import Engine
import Reports

/// `lacquer cache verify`.
struct CacheVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read all of the cache; take away what is not as it was written."
  )

  @OptionGroup var place: FolderOption
  @Option(help: "How it is reported.") var format = BuildFormat.text

  mutating func run() throws {
    let session = try Session(place)
    let report = try session.withStore { store throws(StoreProblem) in
      let counter = FileCounter(session.errors)
      defer { counter.erase() }
      return CacheReport.Verification(try store?.verify(progress: counter.show))
    }
    try session.output.print(
      format == .json ? report.json.rendered(style: .indented) + "\n" : report.text
    )
    if !report.findings.isEmpty { throw ExitStatus.findings }
  }
}

/// A count that moves while a person watches.
private struct FileCounter {
  private let terminal: Terminal

  init(_ terminal: Terminal) { self.terminal = terminal }

  /// Between two drawings: a few hundred files a tenth of a second.
  private static let interval = 200

  func show(_ done: Int, of total: Int) {
    guard terminal.isInteractive, done.isMultiple(of: Self.interval) else { return }
    terminal.write("\r\u{1B}[Kreading \(done) of \(Counted(total, "file"))")
  }

  func erase() {
    if terminal.isInteractive { terminal.write("\r\u{1B}[K") }
  }
}
