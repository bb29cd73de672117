import Engine
import Quantities
import Reports
import Workspace

extension Session {
  /// Does something with the store that builds have left; nil where there is none.
  func withStore<Value>(_ body: (Store?) throws(StoreProblem) -> Value) throws -> Value {
    do throws(StoreProblem) {
      return try body(try Store.existing(in: cacheFolder.string))
    } catch {
      show([error.asRenderProblem.diagnostic])
      throw ExitStatus.render
    }
  }
}

extension CacheReport.Status {
  /// The status of a store, or of none.
  init(_ status: StoreStatus?, in folder: String, limit: DataSize) {
    self.init(
      folder: folder,
      limit: limit,
      shares: Store.Rank.allCases.map { rank in
        let share = status?.shares.first { $0.rank == rank }
        return Share(rank: "\(rank)", files: share?.blobs ?? 0, bytes: share?.bytes ?? 0)
      },
      indexBytes: status?.indexBytes ?? 0,
      actions: status?.actions ?? 0
    )
  }
}

extension CacheReport.Verification {
  /// What was found in a store, or in none.
  init(_ verification: StoreVerification?) {
    self.init(
      files: verification?.blobs ?? 0,
      bytes: verification?.bytes ?? 0,
      orphans: verification?.orphans ?? 0,
      findings: (verification?.findings ?? []).map { finding in
        switch finding {
        case .damaged(let path): .damaged(path: path)
        case .missing(let path): .missing(path: path)
        case .damagedRecords(let count): .damagedRecords(count: count)
        }
      }
    )
  }
}
