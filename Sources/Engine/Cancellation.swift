import Synchronization

/// A flag that asks a build to stop; it is looked at between two actions.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  package var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Safe to call from any thread.
  package func cancel() { flag.store(true, ordering: .relaxed) }
}
