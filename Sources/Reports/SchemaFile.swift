import Diagnostics
import Fields
import Manifest
import Quantities

/// The schemas that stand in `schemas/` and that `lacquer schema` prints.
package enum SchemaFile: String, CaseIterable, Sendable {
  case album
  case song
  case lock
  case diagnostics
  case build
  case delivery
  case plan
  case diff
  case log
  case blame
  case cacheStatus = "cache-status"
  case cacheCollection = "cache-gc"
  case cacheVerification = "cache-verify"
  case budget
  case schedule
  case credits
  case takes
  case status

  /// Beside the others in `schemas/`.
  package var fileName: String { "\(rawValue).schema.json" }

  package var document: JSONValue {
    switch self {
    case .album: JSONSchema.document(of: Album.self, title: "lacquer album")
    case .song: JSONSchema.document(of: Song.self, title: "lacquer song")
    case .lock:
      JSONSchema.document(
        of: .entries(key: Text.form, value: Lockfile.Entry.shape),
        title: "lacquer lock",
        description: "What every take was when it was last accepted, by path."
      )
    case .diagnostics: OutputSchemas.diagnostics
    case .build: OutputSchemas.build
    case .delivery: OutputSchemas.delivery
    case .plan: OutputSchemas.plan
    case .diff: OutputSchemas.diff
    case .log: OutputSchemas.log
    case .blame: OutputSchemas.blame
    case .cacheStatus: OutputSchemas.cacheStatus
    case .cacheCollection: OutputSchemas.cacheCollection
    case .cacheVerification: OutputSchemas.cacheVerification
    case .budget: OutputSchemas.budget
    case .schedule: OutputSchemas.schedule
    case .credits: OutputSchemas.credits
    case .takes: OutputSchemas.takes
    case .status: OutputSchemas.status
    }
  }

  /// The file's contents.
  package var text: String { document.rendered(style: .indented) + "\n" }
}
