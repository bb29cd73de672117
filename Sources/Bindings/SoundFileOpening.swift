import CSndfile
import Synchronization

/// Opens handles one after the other: libsndfile keeps the reason why an opening failed in one
/// variable for the whole program, and another thread would overwrite it.
enum SoundFileOpening {
  private static let turn = Mutex<Void>(())

  /// A handle, or nil with the library's error number.
  static func handle(
    _ open: () -> OpaquePointer?
  ) -> (handle: OpaquePointer?, error: CInt) {
    unsafe turn.withLock { _ in
      let handle = unsafe open()
      return unsafe (handle, handle == nil ? sf_error(nil) : 0)
    }
  }
}
