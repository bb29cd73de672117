import Diagnostics
import Quantities

/// What the commands about the cache print.
package enum CacheReport {
  /// `lacquer cache status`.
  package struct Status: Hashable, Sendable {
    package struct Share: Hashable, Sendable {
      /// What the files hold, as `strip`.
      package let rank: String
      package let files: Int
      package let bytes: Int

      package init(rank: String, files: Int, bytes: Int) {
        self.rank = rank
        self.files = files
        self.bytes = bytes
      }
    }

    package let folder: String
    package let limit: DataSize
    package let shares: [Share]
    package let indexBytes: Int
    package let actions: Int

    package init(
      folder: String,
      limit: DataSize,
      shares: [Share],
      indexBytes: Int,
      actions: Int
    ) {
      self.folder = folder
      self.limit = limit
      self.shares = shares
      self.indexBytes = indexBytes
      self.actions = actions
    }
  }

  /// `lacquer cache gc`.
  package struct Collection: Hashable, Sendable {
    package let removedFiles: Int
    package let removedBytes: Int
    package let leftBytes: Int
    package let limit: DataSize

    package init(removedFiles: Int, removedBytes: Int, leftBytes: Int, limit: DataSize) {
      self.removedFiles = removedFiles
      self.removedBytes = removedBytes
      self.leftBytes = leftBytes
      self.limit = limit
    }
  }

  /// `lacquer cache verify`.
  package struct Verification: Hashable, Sendable {
    package enum Finding: Hashable, Sendable {
      case damaged(path: String)
      case missing(path: String)
      case damagedRecords(count: Int)
    }

    package let files: Int
    package let bytes: Int
    /// Files that nothing in the index names.
    package let orphans: Int
    package let findings: [Finding]

    package init(files: Int, bytes: Int, orphans: Int, findings: [Finding]) {
      self.files = files
      self.bytes = bytes
      self.orphans = orphans
      self.findings = findings
    }
  }
}

extension CacheReport.Status {
  package var bytes: Int { shares.reduce(0) { $0 + $1.bytes } }
  private var files: Int { shares.reduce(0) { $0 + $1.files } }

  package var text: String {
    var rows = shares.filter { $0.files > 0 }.map { share in
      (share.plural, share.bytes, "\(Counted(share.files, "file"))")
    }
    rows.append(("index", indexBytes, "\(Counted(actions, "segment")) known"))
    let lines = rows.map { name, bytes, rest in
      let size = DataSize(bytes: bytes).rounded
      let indent = String(repeating: " ", count: max(1, 10 - name.count))
      let space = String(repeating: " ", count: max(0, 9 - size.count))
      return "  \(name)\(indent)\(space)\(size)  \(rest)\n"
    }
    let sum = DataSize(bytes: bytes).rounded
    return "\(folder): \(sum) of \(limit) in \(Counted(files, "file"))\n" + lines.joined()
  }

  package var json: JSONValue {
    [
      "folder": .string(folder), "bytes": .integer(bytes), "limit": .integer(limit.bytes),
      "contents": .array(
        shares.map { share in
          [
            "kind": .string(share.rank), "files": .integer(share.files),
            "bytes": .integer(share.bytes),
          ]
        }
      ),
      "indexBytes": .integer(indexBytes), "actions": .integer(actions),
    ]
  }
}

extension CacheReport.Status.Share {
  fileprivate var plural: String { rank + (rank.hasSuffix("s") ? "es" : "s") }
}

extension CacheReport.Collection {
  package var text: String {
    let left = "\(DataSize(bytes: leftBytes).rounded) of \(limit)"
    guard removedFiles > 0 else { return "nothing to take away: \(left)\n" }
    let size = DataSize(bytes: removedBytes).rounded
    return "\(Counted(removedFiles, "file")) taken away, \(size); \(left) left\n"
  }

  package var json: JSONValue {
    [
      "removed": ["files": .integer(removedFiles), "bytes": .integer(removedBytes)],
      "bytes": .integer(leftBytes), "limit": .integer(limit.bytes),
    ]
  }
}

extension CacheReport.Verification {
  package var text: String {
    let lines = findings.map { finding in
      switch finding {
      case .damaged(let path): "damaged, taken away: \(path)\n"
      case .missing(let path): "missing: \(path)\n"
      case .damagedRecords(let count):
        "damaged, taken away: \(Counted(count, "record")) of the index\n"
      }
    }
    let read = "\(Counted(files, "file")), \(DataSize(bytes: bytes).rounded)"
    let verdict =
      findings.isEmpty ? "all as they were written" : "the next build makes again what it needs"
    let rest = orphans == 0 ? "" : "; \(orphans) unused, `lacquer cache gc` takes them away"
    return lines.joined() + "\(read): \(verdict)\(rest)\n"
  }

  package var json: JSONValue {
    [
      "files": .integer(files), "bytes": .integer(bytes), "orphans": .integer(orphans),
      "findings": .array(findings.map(\.json)),
    ]
  }
}

extension CacheReport.Verification.Finding {
  fileprivate var json: JSONValue {
    switch self {
    case .damaged(let path): ["kind": "damaged", "path": .string(path), "records": .null]
    case .missing(let path): ["kind": "missing", "path": .string(path), "records": .null]
    case .damagedRecords(let count):
      ["kind": "records", "path": .null, "records": .integer(count)]
    }
  }
}
