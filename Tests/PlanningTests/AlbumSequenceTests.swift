import Manifest
import Planning
import Quantities
import TestSupport
import Testing

/// Where the songs of a file lie that holds the album.
struct AlbumSequenceTests {
  private static let cd = SampleRate(hertz: 44_100)

  private func sequence(
    _ songs: [(frames: Int, gap: Int)],
    isForDisc: Bool = false
  ) -> AlbumSequence {
    AlbumSequence(
      of: songs.enumerated().map { index, song in
        AlbumSequence.Song(
          song: index,
          part: nil,
          frames: song.frames,
          gap: .milliseconds(song.gap)
        )
      },
      rate: Self.cd,
      isForDisc: isForDisc
    )
  }

  @Test func `gaps, joins and overlaps are kept to the frame`() {
    let sequence = sequence([(100_000, 0), (50_000, 1_200), (30_000, 0), (40_000, -100)])
    // 1.2 s are 52,920 frames, 100 ms 4,410.
    #expect(
      sequence.entries.map(\.frames) == [
        0..<100_000, 152_920..<202_920, 202_920..<232_920, 228_510..<268_510,
      ]
    )
    #expect(sequence.entries.map(\.mark) == [0, 152_920, 202_920, 228_510])
    #expect(sequence.frames == 268_510)
    #expect(sequence.overlaps)
  }

  @Test func `silence before the first song is a lead-in`() {
    let sequence = sequence([(1_000, 500)])
    #expect(sequence.entries[0].frames == 22_050..<23_050)
  }

  @Test func `a song that is shorter than an overlap does not lie before the one before it`() {
    let sequence = sequence([(1_000, 0), (5_000, -500)])
    #expect(sequence.entries.map(\.frames) == [0..<1_000, 0..<5_000])
  }

  /// A frame of a disc is 588 sample frames (IEC 60908).
  @Test func `on a disc gaps grow to whole frames, and joins stay without a gap`() {
    let sequence = sequence([(100_000, 0), (50_000, 1_200), (30_000, 0)], isForDisc: true)
    // 152,920 / 588 = 260.07; 153,468 = 261 x 588. 203,468 / 588 = 346.03.
    #expect(
      sequence.entries.map(\.frames) == [0..<100_000, 153_468..<203_468, 203_468..<233_468]
    )
    #expect(sequence.entries.map(\.mark) == [0, 153_468, 346 * 588])
    #expect(sequence.frames == 398 * 588)
    #expect(!sequence.overlaps)
  }

  private func project(_ sequence: String) throws -> Project {
    let song = "takes: {a: {file: ../a.wav}}\ntracks: {t: {clips: [{take: a}]}}\n"
    let project = TestProject([
      "album.yaml": """
      album: first-light
      title: First Light
      artist: The Lathe Operators
      songs: [songs/a.yaml, songs/b.yaml]
      deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16}}
      \(sequence)
      """,
      "songs/a.yaml": "song: a\n" + song,
      "songs/b.yaml": "song: b\n" + song,
    ])
    try #require(project.errors == [])
    return project.project
  }

  @Test(arguments: [
    ("", ["a", "b"], [0, 88_200]),
    ("sequence: [{song: b}, {song: a, gap: 1 s}]", ["b", "a"], [0, 44_100]),
    ("sequence: [{song: b, gap: 250 ms}, {song: a, gap: 0 s}]", ["b", "a"], [11_025, 0]),
  ])
  func `the manifest's sequence is what the file holds`(
    text: String,
    order: [String],
    gaps: [Int]
  ) throws {
    let plan = AlbumPlanner(try project(text)).plan()
    #expect(plan.files.map(\.path) == ["cd/First Light.wav"])
    #expect(plan.files[0].song == nil)
    #expect(plan.files[0].tags[.title] == "First Light")
    #expect(plan.files[0].tags[.trackNumber] == nil)
    let entries = try #require(plan.files[0].sequence?.entries)
    #expect(entries.map { plan.songs[$0.song].render.song } == order)
    var end = 0
    for (entry, gap) in zip(entries, gaps) {
      #expect(entry.frames.lowerBound - end == gap)
      end = entry.frames.upperBound
    }
  }

  @Test func `an album is made when it or everything is asked for`() throws {
    let planner = AlbumPlanner(try project(""))
    var song = AlbumPlanner.Targets()
    song.songs = ["a"]
    #expect(planner.plan(song).files.isEmpty)
    var both = song
    both.deliverables = ["cd"]
    #expect(planner.plan(both).files.count == 1)
    #expect(planner.plan(both).songs.count == 2)
  }
}
