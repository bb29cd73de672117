import Manifest
import Planning
import Quantities
import TestSupport
import Testing

/// Songs, targets and files of a build.
@Suite struct AlbumPlannerTests {
  private func project(_ more: String) throws -> Project {
    let song = "takes: {a: {file: ../a.wav}}\ntracks: {t: {clips: [{take: a}]}}\n"
    let project = TestProject([
      "album.yaml": """
      album: first-light
      title: First Light
      artist: The Lathe Operators
      year: 2026
      songs: [songs/a.yaml, songs/b.yaml, {song: dawn, title: Dawn, mix: 44k-mono.wav}]
      \(more)
      """,
      "songs/a.yaml":
        "song: a\ntitle: Night Train\nmastering: {trim: +0.5 dB, true-peak: -2 dBTP}\n" + song,
      "songs/b.yaml": "song: b\nrate: 96 kHz\n" + song,
    ])
    try #require(project.errors == [])
    return project.project
  }

  private static let deliverables = """
    deliverables:
      cd: {of: songs, format: wav, rate: 44.1 kHz, bits: 16}
      hires: {of: songs, format: flac, name: "{song}.{ext}"}
      float: {of: songs, format: wav, bits: 32-float, converter: medium}
      plain: {of: songs, format: wav, bits: 16, dither: none}
      disc: {of: album, format: wav}
    """

  @Test func `files are made of every song for every deliverable that is rendered`() throws {
    let plan = AlbumPlanner(try project(Self.deliverables)).plan()
    #expect(
      plan.files.map(\.path) == [
        "cd/01 Night Train.wav", "cd/02 b.wav", "cd/03 Dawn.wav", "hires/a.flac", "hires/b.flac",
        "hires/dawn.flac", "float/01 Night Train.wav", "float/02 b.wav", "float/03 Dawn.wav",
        "plain/01 Night Train.wav", "plain/02 b.wav", "plain/03 Dawn.wav", "disc/First Light.wav",
      ]
    )
    #expect(plan.files.map(\.song) == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, nil])
    #expect(
      plan.files.map(\.rate.hertz) == [
        44_100, 44_100, 44_100, 48_000, 96_000, 44_100, 48_000, 96_000, 44_100, 48_000, 96_000,
        44_100, 96_000,
      ]
    )
    #expect(
      plan.files.map(\.depth.rawValue).prefix(7) == [
        "16", "16", "16", "24", "24", "24", "32-float",
      ]
    )
    #expect(
      plan.files.map(\.dithering) == [
        .tpdf, .tpdf, .tpdf, .tpdf, .tpdf, .tpdf, .none, .none, .none, .none, .none, .none, .tpdf,
      ]
    )
    #expect(plan.files[6].converter == .medium)
  }

  @Test func `lossy files have a rate and a bit rate that their format knows`() throws {
    let plan = AlbumPlanner(
      try project(
        """
        deliverables:
          mp3: {of: songs, format: mp3}
          small: {of: songs, format: mp3, bitrate: 128 kbps}
          opus: {of: songs, format: opus}
        """
      )
    ).plan()
    #expect(
      plan.files.map(\.rate.hertz) == [
        48_000, 48_000, 44_100, 48_000, 48_000, 44_100, 48_000, 48_000, 48_000,
      ]
    )
    #expect(plan.files.map(\.bitRate).prefix(4) == [320_000, 320_000, 320_000, 128_000])
    #expect(plan.files.allSatisfy { $0.depth == .float32 && $0.dithering == .none })
  }

  @Test func `files that hold the same part of a song share it`() throws {
    let plan = AlbumPlanner(
      try project(
        """
        deliverables:
          stems: {of: buses, format: wav}
          small: {of: buses, format: flac, bits: 16}
          tracks: {of: tracks, format: wav}
          mix: {of: songs, stage: mix, format: wav}
        """
      )
    ).plan()
    #expect(
      plan.parts.map(\.title) == [
        "stem t", "stem t", "track t", "track t", "before mastering", "before mastering",
        "before mastering",
      ]
    )
    #expect(plan.files[0].path == "stems/01 Night Train - t.wav")
    #expect(plan.files[0].tags[.title] == "Night Train - t")
    #expect(plan.files[0].part == plan.files[2].part)
    #expect(!plan.files.contains { plan.isMastered(part: $0.part) })
  }

  @Test func `targets are the song's own before the album's before the standard`() throws {
    let plan = AlbumPlanner(
      try project("mastering: {loudness: -16 LUFS, max-limiting: 2 dB, normalise: album}")
    ).plan()
    #expect(plan.normalisation == .album)
    #expect(
      plan.target
        == MasteringTarget(
          loudness: Loudness(number: -16),
          ceiling: TruePeak(number: -1),
          maxLimiting: 2
        )
    )
    #expect(
      plan.songs[0].target
        == MasteringTarget(
          loudness: Loudness(number: -16),
          ceiling: TruePeak(number: -2),
          maxLimiting: 2
        )
    )
    #expect(plan.songs.map(\.trim) == [0.5, 0, 0])
  }

  @Test func `without a word each song is on its own at -14 LUFS`() throws {
    let plan = AlbumPlanner(try project("")).plan()
    #expect(plan.normalisation == .song)
    #expect(
      plan.target
        == MasteringTarget(
          loudness: Loudness(number: -14),
          ceiling: TruePeak(number: -1),
          maxLimiting: 3
        )
    )
    #expect(
      plan.files.map(\.path) == [
        "master/01 Night Train.wav", "master/02 b.wav", "master/03 Dawn.wav",
      ]
    )
    #expect(plan.files.allSatisfy { $0.depth == .bits24 && $0.format == .wav })
  }

  @Test func `asking for a song or a deliverable makes only that`() throws {
    var targets = AlbumPlanner.Targets()
    targets.songs = ["b"]
    targets.deliverables = ["hires", "cd"]
    let own = AlbumPlanner(try project(Self.deliverables)).plan(targets)
    #expect(own.files.map(\.path) == ["cd/02 b.wav", "hires/b.flac"])
    #expect(own.songs.map(\.render.song) == ["b"])
    let pooled = AlbumPlanner(
      try project(Self.deliverables + "\nmastering: {normalise: loudest}")
    ).plan(targets)
    #expect(pooled.files.map(\.path) == ["cd/02 b.wav", "hires/b.flac"])
    #expect(pooled.songs.map(\.render.song) == ["a", "b", "dawn"])
    #expect(pooled.files.map(\.song) == [1, 1])
  }

  @Test func `a finished mix passes through as it is`() throws {
    let plan = AlbumPlanner(try project("")).plan().songs[2].render
    #expect(plan.rate == SampleRate(hertz: 44_100))
    #expect(plan.frames == 60 * 44_100)
    for node in plan.nodes.dropFirst() {
      guard case .sum(let contributions) = node.input else { continue }
      #expect(contributions.map(\.placement) == [.asIs])
      #expect(contributions.flatMap(\.levels).allSatisfy { $0 == .init(constant: 0) })
    }
  }
}
