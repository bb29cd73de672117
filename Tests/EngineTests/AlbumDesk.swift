import Engine
import Glibc
import Planning
import Quantities
import Signal
import Synchronization
import TestSupport

/// Builds album plans by hand, one song a desk.
struct AlbumDesk {
  let folder: TemporaryFolder
  private(set) var songs: [SongPlan] = []
  private(set) var files: [PlannedFile] = []

  init(_ folder: TemporaryFolder) { self.folder = folder }

  var output: String { folder.file("out") }

  /// A song of one stereo take; its index.
  mutating func song(
    _ samples: [Float],
    rate: Int = 48_000,
    loudness: Double = -14,
    ceiling: Double = -1,
    maxLimiting: Double = 3,
    trim: Double = 0,
    match: MatchPlan? = nil
  ) throws -> Int {
    let takes = try TemporaryFolder(in: folder)
    var desk = Desk(takes, rate: rate)
    let track = try desk.track([desk.whole(samples, channels: 2)], channels: 2)
    _ = desk.bus([.of(track)])
    let plan = desk.plan(frames: samples.count / 2, song: "song-\(songs.count)")
    songs.append(
      SongPlan(
        render: plan,
        trim: trim,
        target: MasteringTarget(
          loudness: Loudness(number: loudness),
          ceiling: TruePeak(number: ceiling),
          maxLimiting: maxLimiting
        ),
        // Sounds made for tests end as they please.
        isJoined: true,
        match: match
      )
    )
    return songs.count - 1
  }

  mutating func file(
    of song: Int,
    _ format: PlannedFile.Format = .wav,
    _ depth: PlannedFile.Depth = .bits24,
    rate: Int = 48_000,
    named name: String? = nil,
    dithering: PlannedFile.Dithering = .tpdf,
    hasOrigin: Bool = false
  ) {
    files.append(
      PlannedFile(
        deliverable: "masters",
        song: song,
        path: name ?? "masters/\(files.count).\(format.rawValue)",
        format: format,
        depth: depth,
        rate: SampleRate(hertz: rate),
        dithering: dithering,
        converter: .best,
        tags: Self.tags
      )
    )
    guard hasOrigin else { return }
    files[files.count - 1].origin = FileOrigin(
      description: "Title",
      originator: "Artist",
      reference: "",
      date: "",
      time: "",
      coding: "lacquer",
      project: "Album",
      scene: "Title",
      take: "masters",
      track: "masters"
    )
  }

  private static var tags: PlannedFile.Tags {
    var tags = PlannedFile.Tags()
    tags.add(.title, "Title")
    tags.add(.trackNumber, "1")
    return tags
  }

  mutating func removeLastFile() { files.removeLast() }

  /// All songs in one file, after gaps in milliseconds.
  mutating func album(
    gaps: [Int],
    _ depth: PlannedFile.Depth = .float32,
    rate: Int = 48_000
  ) {
    let rate = SampleRate(hertz: rate)
    let sequence = AlbumSequence(
      of: songs.indices.map { song in
        let render = songs[song].render
        return AlbumSequence.Song(
          song: song,
          frames: render.rate.length(of: render.frames, at: rate),
          gap: .milliseconds(gaps[song])
        )
      },
      rate: rate,
      isForDisc: false
    )
    files.append(
      PlannedFile(
        deliverable: "masters",
        song: nil,
        sequence: sequence,
        path: "masters/album.wav",
        format: .wav,
        depth: depth,
        rate: rate,
        dithering: .tpdf,
        converter: .best,
        tags: Self.tags
      )
    )
  }

  func plan(_ normalisation: AlbumPlan.Normalisation = .song, loudness: Double = -14) -> AlbumPlan {
    AlbumPlan(
      songs: songs,
      normalisation: normalisation,
      target: MasteringTarget(
        loudness: Loudness(number: loudness),
        ceiling: TruePeak(number: -1),
        maxLimiting: 3
      ),
      files: files
    )
  }

  func build(
    _ plan: AlbumPlan,
    workers: Int = 2,
    cancellation: Cancellation = Cancellation(),
    progress: any BuildProgress = SilentProgress()
  ) throws -> BuildResult {
    try AlbumBuild(
      plan: plan,
      store: Store(folder: folder.file("store")),
      settings: AlbumBuild.Settings(outputFolder: output, workers: workers),
      cancellation: cancellation,
      progress: progress
    ).run()
  }

  func place(of file: Int) -> String { "\(output)/\(files[file].path)" }
}

/// Stereo sound with notes, hits and a floor of noise, interleaved; its level breathes.
func music(seconds: Double, rate: Int, seed: UInt64, amplitude: Double = 0.3) -> [Float] {
  var random = SeededRandom(seed: seed)
  let frames = Int(seconds * Double(rate))
  var samples = [Float](repeating: 0, count: 2 * frames)
  var start = 0
  while start < frames {
    let length = Int(Double.random(in: 0.1...0.4, using: &random) * Double(rate))
    let pitch = 110 * pow(2, Double(Int.random(in: 0...36, using: &random)) / 12)
    let level = amplitude * Double.random(in: 0.3...1, using: &random)
    let side = Double.random(in: 0.3...0.7, using: &random)
    for frame in start..<min(start + length, frames) {
      let time = Double(frame - start) / Double(rate)
      let tone = sin(2 * Double.pi * pitch * time) + 0.4 * sin(2 * Double.pi * 3 * pitch * time)
      let hit = Double.random(in: -1...1, using: &random) * exp(-time * 60)
      let sound = level * (tone * exp(-time * 4) + 0.8 * hit)
      samples[2 * frame] = Float(sound * side)
      samples[2 * frame + 1] = Float(sound * (1 - side))
    }
    start += length
  }
  return samples
}
