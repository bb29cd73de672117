import Engine
import Glibc

/// Turns Ctrl-C and SIGTERM into a cancellation; the second one ends the program at once.
///
/// The signals are blocked in every thread and waited for in one of their own, so that no handler
/// runs inside of other work.
enum Interruption {
  private final class Watch: Sendable {
    let cancellation: Cancellation

    init(_ cancellation: Cancellation) { self.cancellation = cancellation }
  }

  /// Call before any other thread is started: threads take the mask of their maker.
  static func watch(for cancellation: Cancellation) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let handed = unsafe Unmanaged.passRetained(Watch(cancellation))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        Interruption.wait(unsafe Unmanaged<Watch>.fromOpaque(argument).takeRetainedValue())
        return nil
      },
      handed.toOpaque()
    )
    // Without the thread the signals keep their usual meaning.
    if status != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  private static func wait(_ watch: Watch) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    var signal: Int32 = 0
    while unsafe sigwait(&signals, &signal) == 0 {
      if watch.cancellation.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
      watch.cancellation.cancel()
    }
  }
}
