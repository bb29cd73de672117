import Bindings

/// Why the store could not keep something.
///
/// What it cannot find, or finds broken, is no problem: it is made again.
package struct StoreProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The system's own sentence.
    case refused(String)
    /// Another process writes to the index for longer than one waits.
    case busy
  }

  package let folder: String
  package let reason: Reason

  init(_ folder: String, _ problem: FileSystem.Problem) {
    self.folder = folder
    reason = .refused(problem.sentence)
  }

  init(_ folder: String, _ problem: SQLiteProblem) {
    self.folder = folder
    reason = problem.kind == .busy ? .busy : .refused(problem.sentence)
  }

  package var asRenderProblem: RenderProblem {
    switch reason {
    case .refused(let sentence):
      RenderProblem(
        EngineCodes.unusableStore,
        "the cache `\(folder)` cannot be written to: \(sentence)",
        help: [
          "make room there with `lacquer cache gc --cache-size 5GB`, "
            + "or give another folder as `LACQUER_CACHE`"
        ]
      )
    case .busy:
      RenderProblem(
        EngineCodes.unusableStore,
        "the cache `\(folder)` cannot be written to: another process holds its index",
        help: ["build again when that one is done, or give another folder as `LACQUER_CACHE`"]
      )
    }
  }
}
