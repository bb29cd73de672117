import Bindings

/// Why a step of a build did not come to its end.
enum BuildInterruption: Error, Sendable {
  case failed(BuildFailure)
  /// Something that the index names is gone; the step is taken again without it.
  case lost(ContentDigest)

  /// The result of work that may fail, for a worker to hand over.
  static func attempt<Value>(
    _ work: () throws(BuildInterruption) -> Value
  ) -> Result<Value, BuildInterruption> {
    do throws(BuildInterruption) { return .success(try work()) } catch { return .failure(error) }
  }
}
