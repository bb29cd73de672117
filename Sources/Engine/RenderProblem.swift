import Diagnostics

/// Why a render or a delivery failed.
package struct RenderProblem: Error, Hashable, Sendable {
  package let code: Code
  /// Stands alone, in lower case without a full stop.
  package let message: String
  package let notes: [String]
  package let help: [String]

  package init(_ code: Code, _ message: String, notes: [String] = [], help: [String] = []) {
    self.code = code
    self.message = message
    self.notes = notes
    self.help = help
  }

  package var diagnostic: Diagnostic {
    Diagnostic(code, at: nil, message, notes: notes, help: help)
  }
}
