/// Why a build made no files.
package enum BuildFailure: Error, Hashable, Sendable {
  /// Asked to stop; earlier deliverables are as they were.
  case cancelled
  /// In a fixed order, whichever worker came upon them first.
  case failed([RenderProblem])

  /// Does what has one problem at most.
  static func wrapping<Value>(
    _ work: () throws(RenderProblem) -> Value
  ) throws(BuildFailure) -> Value {
    do throws(RenderProblem) { return try work() } catch { throw .failed([error]) }
  }

  /// The result of work that may have a problem, for a worker to hand over.
  static func attempt<Value>(
    _ work: () throws(RenderProblem) -> Value
  ) -> Result<Value, BuildFailure> {
    do throws(RenderProblem) { return .success(try work()) } catch {
      return .failure(.failed([error]))
    }
  }
}
