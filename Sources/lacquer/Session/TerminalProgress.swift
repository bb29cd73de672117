import Engine
import Planning
import Quantities
import Reports
import Synchronization
import Workspace

/// A line that moves while a person watches.
final class TerminalProgress: BuildProgress {
  private struct SongState {
    let name: String
    /// In seconds.
    let length: Double
    var done = 0
    /// Nil before it is started.
    var segments: Int?

    var share: Double { segments.map { Double(done) / Double(max(1, $0)) } ?? 0 }
    var isDone: Bool { done == segments }
  }

  private struct State {
    var songs: [SongState]
    var current = 0
    var files = 0
    var step: MasteringStep?
    var lastDrawn: Int64 = 0
  }

  private let terminal: Terminal
  private let world: any World
  private let files: Int
  private let started: Int64
  private let state: Mutex<State>

  /// Shows on standard error how a plan is built.
  init(_ session: Session, _ plan: AlbumPlan) {
    terminal = session.errors
    world = session.world
    files = plan.files.count
    started = session.world.monotonicNanoseconds
    let songs = plan.songs.map { song in
      let render = song.render
      return SongState(name: render.song, length: Double(render.frames) / Double(render.rate.hertz))
    }
    state = Mutex(State(songs: songs))
  }

  /// Nanoseconds between two drawings: 20 a second are enough for an eye.
  private static let interval: Int64 = 50_000_000
  private static let eraseLine = "\r\u{1B}[K"

  func started(song: String, segments: Int) {
    state.withLock { state in
      for index in state.songs.indices where state.songs[index].name == song {
        state.songs[index].segments = segments
      }
    }
  }

  func rendered(song: String, segments: Int, of total: Int) {
    draw { state in
      state.current = state.songs.firstIndex { $0.name == song } ?? 0
      state.songs[state.current].done = segments
      return state.songs.allSatisfy(\.isDone)
    }
  }

  func mastering(_ step: MasteringStep) {
    draw { state in
      state.step = step
      return true
    }
  }

  func finished(_ file: BuiltFile) {
    draw { state in
      state.files += 1
      return true
    }
  }

  /// Takes the moving line away.
  func erase() {
    if terminal.isInteractive { terminal.write(Self.eraseLine) }
  }

  /// Draws after a change, which tells whether it is one that must be seen.
  private func draw(after change: (inout State) -> Bool) {
    let line: String? = state.withLock { state in
      let isNews = change(&state)
      let now = world.monotonicNanoseconds
      guard terminal.isInteractive, isNews || now - state.lastDrawn > Self.interval else {
        return nil
      }
      state.lastDrawn = now
      return self.line(state, now).text(columns: terminal.columns)
    }
    if let line { terminal.write(Self.eraseLine + line) }
  }

  private func line(_ state: State, _ now: Int64) -> ProgressLine {
    let song = state.songs[state.current]
    let stage: ProgressLine.Stage =
      switch state.step {
      case .seekingLoudness: .preparing("seeking the loudness")
      case .writing: .mastering(files: state.files, of: files)
      case nil: .rendering(song: song.name, segments: song.done, of: song.segments ?? 0)
      }
    return ProgressLine(
      stage,
      songs: (state.songs.count { $0.isDone }, state.songs.count),
      sound: (
        state.songs.reduce(0) { $0 + $1.share * $1.length },
        state.songs.reduce(0) { $0 + $1.length }
      ),
      elapsed: Double(now - started) / 1e9
    )
  }
}
