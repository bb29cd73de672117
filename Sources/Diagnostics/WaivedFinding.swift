/// A finding that somebody answers for, so that it is not reported.
package struct WaivedFinding: Hashable, Sendable {
  package let finding: Diagnostic
  /// Who waived it and why, in a sentence.
  package let justification: String

  package init(_ finding: Diagnostic, justification: String) {
    self.finding = finding
    self.justification = justification
  }
}
