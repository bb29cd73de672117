extension Store {
  /// More blobs than this do not vanish one by one under a build.
  private static let mostAttempts = 10_000

  /// Does what makes and reads sound, again without what turns out to be gone from the store, until
  /// all of it is there.
  func attempt<Value>(
    _ work: () throws(BuildInterruption) -> Value
  ) throws(BuildFailure) -> Value {
    for attempt in 0..<Self.mostAttempts {
      do throws(BuildInterruption) {
        return try work()
      } catch {
        switch error {
        case .failed(let failure):
          // What was rendered until now is there for the next build.
          do throws(StoreProblem) { try flush() } catch {
            throw .failed([error.asRenderProblem])
          }
          throw failure
        case .lost(let digest):
          do throws(StoreProblem) {
            try forget(digest)
            if attempt == 0 { try sweep() }
          } catch {
            throw .failed([error.asRenderProblem])
          }
        }
      }
    }
    throw .failed([RenderProblem(EngineCodes.unusableStore, "the cache loses what it is given")])
  }
}
