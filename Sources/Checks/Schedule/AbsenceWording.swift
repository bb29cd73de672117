import Diagnostics
import Fields
import Scheduling

extension Absence {
  /// Where it is written.
  func labels(available: SourceRange?) -> [Diagnostic.Label] {
    switch self {
    case .unavailable(let days):
      days.place.range.map { [Diagnostic.Label($0, "not available")] } ?? []
    case .notAvailable: available.map { [Diagnostic.Label($0, "available only then")] } ?? []
    }
  }
}
