import Engine
import Quantities
import Reports
import Synchronization
import Workspace

/// A line that moves while a person watches, and a line for each finished file.
final class TerminalProgress: BuildProgress {
  private struct State {
    /// Segments done and in all, by song in the order of starting.
    var songs: [(name: String, done: Int, total: Int)] = []
    var lastDrawn: Int64 = 0
    /// Paths of files that have not been told yet, in the order of the plan.
    var awaited: [String]
    /// Lines of files that are finished before those in front of them.
    var early: [String: String] = [:]

    /// The lines that can be told now that a file is finished.
    mutating func lines(finishing path: String, _ line: String) -> [String] {
      early[path] = line
      var lines: [String] = []
      while let next = awaited.first, let line = early.removeValue(forKey: next) {
        lines.append(line)
        awaited.removeFirst()
      }
      return lines
    }
  }

  private let session: Session
  private let started: Int64
  private let isSilent: Bool
  private let state: Mutex<State>

  /// - Parameters:
  ///   - session: where it is shown.
  ///   - files: paths below the output folder, in the order in which they are told.
  ///   - isSilent: true where standard output carries JSON.
  init(_ session: Session, files: [String], isSilent: Bool) {
    self.session = session
    self.isSilent = isSilent
    state = Mutex(State(awaited: files))
    started = session.world.monotonicNanoseconds
  }

  /// Nanoseconds between two drawings: 20 a second are enough for an eye.
  private static let interval: Int64 = 50_000_000
  private static let eraseLine = "\r\u{1B}[K"

  func started(song: String, segments: Int) {
    state.withLock { $0.songs.append((song, 0, segments)) }
  }

  func rendered(song: String, segments: Int, of total: Int) {
    let line: String? = state.withLock { state in
      guard let index = state.songs.lastIndex(where: { $0.name == song }) else { return nil }
      state.songs[index].done = segments
      let now = session.world.monotonicNanoseconds
      guard session.errors.isInteractive, now - state.lastDrawn > Self.interval else { return nil }
      state.lastDrawn = now
      return bar(state, now: now)
    }
    if let line { session.errors.write(Self.eraseLine + line) }
  }

  func finished(_ file: BuiltFile) {
    let lines = state.withLock { $0.lines(finishing: file.path, BuildReport.File(file).line) }
    guard !isSilent, !lines.isEmpty else { return }
    erase()
    session.output.write(lines.map { $0 + "\n" }.joined())
  }

  /// Takes the moving line away.
  func erase() {
    if session.errors.isInteractive { session.errors.write(Self.eraseLine) }
  }

  private func bar(_ state: State, now: Int64) -> String {
    let done = state.songs.reduce(0) { $0 + $1.done }
    let total = max(1, state.songs.reduce(0) { $0 + $1.total })
    let width = 24
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    // A segment is 4/3 s of song.
    let elapsed = Double(now - started) / 1e9
    let speed = Int(Double(done) * 4 / 3 / max(elapsed, 0.001))
    let finished = state.songs.count { $0.done == $0.total }
    let current = state.songs.last { $0.done < $0.total }?.name ?? "masters"
    return "\(bar) \(current)  song \(min(finished + 1, state.songs.count))/\(state.songs.count)  "
      + "\(done)/\(total) segments  \(speed)x real time"
  }
}

extension BuildReport.File {
  /// A built file as it is reported.
  init(_ file: BuiltFile) {
    self.init(
      deliverable: file.deliverable,
      song: file.songName,
      path: "out/\(file.path)",
      sha256: file.digest,
      frames: file.frames,
      rate: file.rate.hertz,
      channels: file.channels,
      loudness: file.loudness?.number,
      truePeak: file.truePeak?.number,
      loudnessRange: file.loudness == nil ? nil : file.loudnessRange.number
    )
  }
}
