import Diagnostics
import Fields
import Manifest
import Quantities
import Syntax

/// How far a project is.
package enum CheckStage: Hashable, Sendable {
  /// Some things are still only warnings.
  case working
  /// Files leave the house.
  case delivery
}

/// What is reported in the end, and what was waived.
package struct Judgement: Sendable {
  package var findings: [Diagnostic] = []
  package var waived: [WaivedFinding] = []
}

/// What a project makes of its findings: severities by stage and by `checks:`, and waivers.
///
/// The settings of a song hold for findings in its files and go before the album's. No error depends
/// on the day: a waiver that ran out brings back a warning, and errors are never waived.
package struct CheckPolicy: Sendable {
  private let project: Project
  private let stage: CheckStage
  private let codes: [String: Code]
  private let scopes: [PolicyScope]

  /// - Parameters:
  ///   - project: whose `checks:` and `waive:` hold.
  ///   - stage: how far it is.
  ///   - others: codes that findings may have besides those of reading and checking.
  package init(_ project: Project, stage: CheckStage, others: [Code] = []) {
    self.project = project
    self.stage = stage
    let all = Self.codesOfChecks + others
    codes = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    scopes = PolicyScope.scopes(of: project)
  }

  /// Codes of what reading and checking find; other findings come up later.
  package static let codesOfChecks =
    SyntaxCodes.all + FieldCodes.all + ManifestCodes.all + PolicyCodes.all + CheckCatalogue.codes

  /// The verdict on all that reading and checking found, with what is wrong with the policy itself.
  package func judge(_ findings: [Diagnostic]) -> Judgement {
    var used: Set<SourceRange> = []
    var judgement = apply(to: findings, &used)
    let own = apply(to: problems(used: used))
    judgement.findings += own.findings
    judgement.waived += own.waived
    return judgement
  }

  /// The verdict on findings that came up later.
  package func apply(to findings: [Diagnostic]) -> Judgement {
    var used: Set<SourceRange> = []
    return apply(to: findings, &used)
  }

  private func apply(to findings: [Diagnostic], _ used: inout Set<SourceRange>) -> Judgement {
    var judgement = Judgement()
    var places = NamedPlaces()
    for finding in findings {
      guard let severity = severity(of: finding) else { continue }
      var finding = finding
      finding.severity = severity
      let waivers = scopes.flatMap { $0.waivers(of: finding, &places) }
      used.formUnion(waivers.compactMap(\.origin.range))
      if severity != .error, let waiver = waivers.first(where: holds) {
        let justification = "\(waiver.because) (\(waiver.by.value), until \(Self.end(of: waiver)))"
        judgement.waived.append(WaivedFinding(finding, justification: justification))
        continue
      }
      finding.notes += waivers.map { note(on: $0) }
      judgement.findings.append(finding)
    }
    return judgement
  }

  private func note(on waiver: Waiver) -> String {
    holds(waiver)
      ? "`\(waiver.by.value)` waived it while work goes on; nothing is delivered with it"
      : "the waiver of `\(waiver.by.value)` held until \(Self.end(of: waiver))"
  }

  private func holds(_ waiver: Waiver) -> Bool {
    waiver.until.map { project.today <= $0 } ?? false
  }

  private static func end(of waiver: Waiver) -> String { waiver.until?.description ?? "" }

  /// Nil where findings of this code are off.
  private func severity(of finding: Diagnostic) -> Severity? {
    let code = finding.code
    for scope in scopes where scope.covers(finding) {
      guard let choice = scope.choice(for: code) else { continue }
      guard !Self.isProtected(code) || choice == .error else { break }
      return choice.severity
    }
    let isUsual = finding.severity == code.severity
    return stage == .delivery && isUsual ? code.severityAtDelivery : finding.severity
  }

  /// Whether a code keeps wrong sound from being rendered in silence.
  private static func isProtected(_ code: Code) -> Bool {
    let papers: Set<Character> = ["B", "S", "R"]
    return code.severity == .error && !papers.contains(code.id.first ?? " ")
  }
}

extension CheckPolicy {
  private func problems(used: Set<SourceRange>) -> [Diagnostic] {
    scopes.flatMap { scope in
      scope.checks.entries.compactMap { problem($0.key, $0.value, at: $0.keyPlace.range) }
        + scope.waivers.compactMap { problem($0, in: scope, used: used) }
    }
  }

  private func problem(
    _ name: CodeName,
    _ choice: SeverityChoice,
    at place: SourceRange?
  ) -> Diagnostic? {
    guard let code = codes[name.rawValue] else { return unknown(name, at: place) }
    guard Self.isProtected(code), choice != .error else { return nil }
    return Diagnostic(
      PolicyCodes.protected,
      at: place,
      "`\(name)` may not be \(choice == .off ? "turned off" : "lowered"): \(code.title)",
      help: ["mend what it finds; `lacquer explain \(name)` says more"]
    )
  }

  private func problem(
    _ waiver: Waiver,
    in scope: PolicyScope,
    used: Set<SourceRange>
  ) -> Diagnostic? {
    guard let name = waiver.code?.value, let place = waiver.code?.place.range else { return nil }
    guard let code = codes[name.rawValue] else { return unknown(name, at: place) }
    if scope.choice(for: code)?.severity ?? code.severity == .error {
      return Diagnostic(
        PolicyCodes.waivedError,
        at: place,
        "`\(name)` is an error and cannot be waived: \(code.title)",
        help: ["mend what it finds; `lacquer explain \(name)` says more"]
      )
    }
    let isKnownByNow = Self.codesOfChecks.contains(code)
    guard isKnownByNow, let range = waiver.origin.range, !used.contains(range) else { return nil }
    return Diagnostic(
      PolicyCodes.unusedWaiver,
      at: range,
      "there is no finding `\(name)` at `\(waiver.at)` to be waived",
      help: ["take the waiver out"]
    )
  }

  private func unknown(_ name: CodeName, at place: SourceRange?) -> Diagnostic {
    let near = Suggestion.nearest(to: name.rawValue, in: codes.keys.sorted())
    return Diagnostic(
      PolicyCodes.unknownCode,
      at: place,
      "no finding has the code `\(name)`",
      help: near.map { ["a code with a similar name: `\($0)`"] }
        ?? ["`lacquer explain` lists all codes"]
    )
  }
}
