import Glibc

/// State shared by threads, with waiting for what others make of it.
///
/// The safety of the unsafe parts: the mutex and the condition live as long as the object, never
/// move, and the state is touched only under the mutex.
@safe final class Monitor<State: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var state: State

  init(_ state: State) {
    self.state = state
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Changes the state and wakes all who wait.
  func change<Value>(_ body: (inout State) -> Value) -> Value {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let value = body(&state)
    unsafe pthread_cond_broadcast(condition)
    return value
  }

  /// Calls `body` now and after every change by others, until it gives a value.
  func wait<Value>(for body: (inout State) -> Value?) -> Value {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while true {
      if let value = body(&state) { return value }
      unsafe pthread_cond_wait(condition, mutex)
    }
  }
}

/// Plain threads for the length of one call: dedicated, because file access blocks them and a
/// kernel holds its core for milliseconds.
package enum Workers {
  private struct Results<Value: Sendable>: Sendable {
    var next = 0
    var values: [Value?]

    init(count: Int) { values = Array(repeating: nil, count: count) }
  }

  private final class Job: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on `count` threads, the caller's among them, and returns when all have ended.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let job = Job(body)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      let handed = unsafe Unmanaged.passRetained(job)
      var thread = pthread_t()
      let status = unsafe pthread_create(
        &thread,
        nil,
        { argument in
          if let argument = unsafe argument {
            unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
          }
          return nil
        },
        handed.toOpaque()
      )
      guard status == 0 else {
        // Fewer threads only take longer: the caller's own is enough.
        unsafe handed.release()
        break
      }
      threads.append(thread)
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Calls `body` for every index of `count` on at most `workers` threads; results by index.
  package static func map<Value: Sendable>(
    _ count: Int,
    workers: Int,
    _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let progress = Monitor(Results<Value>(count: count))
    run(min(workers, count)) {
      while let index = progress.change({ state -> Int? in
        guard state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }) {
        let value = body(index)
        progress.change { $0.values[index] = value }
      }
    }
    return progress.change { $0.values }.compactMap { $0 }
  }
}
