/// How far a build is, in one line that fits its terminal.
package struct ProgressLine: Sendable {
  /// What is being done.
  package enum Stage: Hashable, Sendable {
    /// Rendering a song: segments of all its tracks, buses and the mix.
    case rendering(song: String, segments: Int, of: Int)
    /// Mastering, and what of it: `harbour to 44.1 kHz`.
    case preparing(String)
    /// Mastering: files that are finished.
    case mastering(files: Int, of: Int)
  }

  package let stage: Stage
  /// Songs rendered, and all there are.
  package let songs: (done: Int, total: Int)
  /// Of song, in seconds: rendered, and all there is to render.
  package let sound: (done: Double, total: Double)
  /// Since the build started, in seconds.
  package let elapsed: Double

  package init(
    _ stage: Stage,
    songs: (done: Int, total: Int),
    sound: (done: Double, total: Double),
    elapsed: Double
  ) {
    self.stage = stage
    self.songs = songs
    self.sound = sound
    self.elapsed = elapsed
  }

  private static let barWidth = 24

  /// All of it, or what matters most where there is no room; the last column stays free, since
  /// some terminals go on to the next line when it is written.
  package func text(columns: Int) -> String {
    let room = max(0, columns - 1)
    for parts in [
      [bar, name, count, segments, speed], [bar, name, count, speed], [bar, name, count],
    ] {
      let line = parts.filter { !$0.isEmpty }.joined(separator: "  ")
      if line.count <= room { return line }
    }
    return String([name, count].joined(separator: "  ").prefix(room))
  }

  private var bar: String {
    let share = min(1, max(0, sound.total > 0 ? sound.done / sound.total : 1))
    let filled = Int(share * Double(Self.barWidth))
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.barWidth - filled)
  }

  private var name: String {
    switch stage {
    case .rendering(let song, _, _): song
    case .preparing, .mastering: "mastering"
    }
  }

  private var count: String {
    switch stage {
    case .rendering: "song \(min(songs.done + 1, songs.total))/\(songs.total)"
    case .preparing(let step): step
    case .mastering(let files, let all): "\(files)/\(all) files"
    }
  }

  private var segments: String {
    switch stage {
    case .rendering(_, let done, let all): "\(done)/\(all) segments"
    case .preparing, .mastering: ""
    }
  }

  /// Below 10 times with a tenth.
  private var speed: String {
    guard case .rendering = stage, elapsed > 0 else { return "" }
    let tenths = Int(sound.done / elapsed * 10)
    return tenths < 100
      ? "\(tenths / 10).\(tenths % 10)x real time" : "\(tenths / 10)x real time"
  }
}
