import Diagnostics
import Engine
import Quantities
import Reports

/// How a build is told: findings as they come up, files when they are in their places, JSON once
/// and whatever the end.
struct BuildReporting {
  let session: Session
  let format: BuildFormat

  /// Findings, for people.
  func show(_ findings: [Diagnostic]) {
    if format == .text { session.show(findings) }
  }

  /// The end of a build; without a result nothing was rendered.
  func close(
    _ result: BuildResult?,
    _ findings: [Diagnostic],
    files: [DeliveredFileReport] = []
  ) throws {
    let matches = (result?.matches ?? []).map {
      MatchReport(song: $0.song, reference: $0.reference, rate: $0.rate.hertz, curve: $0.curve)
    }
    guard format == .json else {
      try session.output.print(files.map { $0.line + "\n" }.joined())
      for match in matches { session.errors.write(match.line + "\n") }
      if let result { session.errors.write(result.segments.sentence + "\n") }
      return
    }
    let report = BuildReport(
      files: files,
      matches: matches,
      rendered: result?.segments.rendered ?? 0,
      reused: result?.segments.reused ?? 0,
      diagnostics: findings
    )
    try session.output.print(report.json.rendered(style: .indented) + "\n")
  }

  /// The end of a build that made nothing.
  func fail(_ failure: BuildFailure, after findings: [Diagnostic]) throws -> Never {
    switch failure {
    case .cancelled:
      session.errors.write("interrupted; earlier deliverables are as they were\n")
      try close(nil, findings)
      throw ExitStatus.interrupted
    case .failed(let problems):
      let failures = problems.map(\.diagnostic)
      show(failures)
      try close(nil, findings + failures)
      throw ExitStatus.render
    }
  }
}
