import Synchronization

/// What was found once.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known: Mutex<[Key: Value]> = Mutex([:])

  func value(of key: Key, or find: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = find()
    known.withLock { $0[key] = value }
    return value
  }
}
