import Diagnostics
import Fields
import Quantities

extension IdentifierProblem {
  /// The finding about a text that is no identifier; `kind` is `ISRC` and the like.
  func finding(_ code: Code, _ kind: String, _ text: Text, at place: SourceRange?) -> Diagnostic {
    switch self {
    case .form(let form):
      Diagnostic(
        code,
        at: place,
        "`\(text)` is no \(kind)",
        help: ["it is written as \(form)"]
      )
    case .checkDigit(let expected):
      Diagnostic(
        code,
        at: place,
        "the check of \(kind) `\(text)` is wrong",
        label: "`\(expected)` would fit",
        help: ["compare it with its source, character by character"]
      )
    }
  }
}
