import Manifest
import Quantities
import TestSupport
import Testing

/// What a clip reads of its take, and where it is heard.
@Suite struct ClipTests {
  private struct Placement: Equatable, CustomStringConvertible {
    let frames: Range<Int>
    let read: Range<Int>

    var description: String { "heard \(frames) of \(read)" }
  }

  private func placements(_ song: TrackSong) throws -> [Placement] {
    try song.clips().map { Placement(frames: $0.frames, read: $0.read) }
  }

  private func expect(
    _ clips: String,
    takes: String = "a: {file: a.wav}",
    rate: String = "48 kHz",
    heard: Range<Int>,
    of read: Range<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try placements(TrackSong(clips: clips, takes: takes, rate: rate))
    #expect(found == [Placement(frames: heard, read: read)], sourceLocation: sourceLocation)
  }

  @Test func `a clip without a range is all of its take, where it was recorded`() throws {
    try expect(
      "{take: a}",
      takes: "a: {file: a.wav, starts: 2|1}",
      heard: 96_000..<2_976_000,
      of: 0..<2_880_000
    )
  }

  @Test func `over reads the take where it lay when recorded`() throws {
    try expect(
      "{take: a, over: chorus}",
      takes: "a: {file: a.wav, starts: 2|1}",
      heard: 384_000..<768_000,
      of: 288_000..<672_000
    )
    try expect("{take: a, over: 2|1 .. chorus}", heard: 96_000..<384_000, of: 96_000..<384_000)
    try expect(
      "{take: a, over: verse .. chorus.end}",
      heard: 0..<768_000,
      of: 0..<768_000
    )
  }

  @Test func `from, to and length choose what is read`() throws {
    try expect("{take: a, from: 2|1}", heard: 96_000..<2_880_000, of: 96_000..<2_880_000)
    try expect("{take: a, to: 2|1}", heard: 0..<96_000, of: 0..<96_000)
    try expect("{take: a, from: 1 s, to: 3 s}", heard: 48_000..<144_000, of: 48_000..<144_000)
    try expect(
      "{take: a, from: 2|1, length: 1|2}",
      heard: 96_000..<240_000,
      of: 96_000..<240_000
    )
    try expect(
      "{take: a, length: 480 samples}",
      heard: 0..<480,
      of: 0..<480
    )
  }

  @Test func `at moves what is read to another place`() throws {
    try expect(
      "{take: a, from: 2|1, length: 2 bars, at: chorus}",
      heard: 384_000..<576_000,
      of: 96_000..<288_000
    )
    try expect("{take: a, over: verse, at: chorus}", heard: 384_000..<768_000, of: 0..<384_000)
    try expect("{take: a, at: 2 s}", heard: 96_000..<2_976_000, of: 0..<2_880_000)
  }

  @Test func `nudge moves what is heard by a little`() throws {
    try expect(
      "{take: a, over: chorus, nudge: -12 ms}",
      heard: 383_424..<767_424,
      of: 384_000..<768_000
    )
    try expect("{take: a, length: 1 s, nudge: 1/8}", heard: 12_000..<60_000, of: 0..<48_000)
    try expect("{take: a, length: 1 s, nudge: 3 samples}", heard: 3..<48_003, of: 0..<48_000)
  }

  @Test func `a repeated clip is heard several times without a gap`() throws {
    let found = try placements(TrackSong(clips: "{take: a, length: 1 beat, repeat: 3, at: 2|1}"))
    #expect(found.map(\.frames) == [96_000..<120_000, 120_000..<144_000, 144_000..<168_000])
    #expect(found.allSatisfy { $0.read == 0..<24_000 })
  }

  @Test func `repeats of a length that is not whole do not drift`() throws {
    let found = try placements(
      TrackSong(clips: "{take: a, length: 10.01 ms, repeat: 1000}", rate: "44.1 kHz")
    )
    // 999 * 10.01 ms * 44.1 kHz = 440,999.559 frames.
    #expect(found[999].frames.lowerBound == 441_000)
    #expect(
      zip(found, found.dropFirst()).allSatisfy { $0.frames.upperBound == $1.frames.lowerBound }
    )
  }

  @Test func `reverse, gain and mute are kept with the clip`() throws {
    let song = TrackSong(
      clips: "{take: a, to: 1 s, reverse: true, gain: -2 dB}, {take: b, to: 1 s, mute: true}"
    )
    let clips = try song.clips()
    #expect(clips.count == 1)
    #expect(clips[0].isReversed)
    #expect(clips[0].clip.gain.number == -2)
  }

  @Test func `clips are heard in the order of the timeline`() throws {
    let found = try placements(
      TrackSong(clips: "{take: a, over: chorus}, {take: b, over: verse}")
    )
    #expect(found.map(\.frames) == [0..<384_000, 384_000..<768_000])
  }

  @Test func `a take with a count-in starts before the song`() throws {
    let takes = "a: {file: a.wav, starts: start - 1 bar}"
    try expect(
      "{take: a, over: verse}",
      takes: takes,
      heard: 0..<384_000,
      of: 96_000..<480_000
    )
    try expect(
      "{take: a, from: start}",
      takes: takes,
      heard: 0..<2_784_000,
      of: 96_000..<2_880_000
    )
    // What was played in the count-in may be heard elsewhere.
    try expect(
      "{take: a, from: start - 1 beat, length: 1 beat, at: 2|1}",
      takes: takes,
      heard: 96_000..<120_000,
      of: 72_000..<96_000
    )
  }

  @Test func `a take at another rate lies in frames of the song`() throws {
    let takes = "a: {file: 44k.wav, starts: 2|1}"
    try expect("{take: a}", takes: takes, heard: 96_000..<2_976_000, of: 0..<2_880_000)
    try expect(
      "{take: a, over: chorus}",
      takes: takes,
      heard: 384_000..<768_000,
      of: 288_000..<672_000
    )
    try expect(
      "{take: a}",
      takes: "a: {file: a.wav}",
      rate: "44.1 kHz",
      heard: 0..<2_646_000,
      of: 0..<2_646_000
    )
  }

  @Test(arguments: [("44.1 kHz", 352_800), ("48 kHz", 384_000), ("96 kHz", 768_000)])
  func `a clip starts on the frame of its position at every rate`(
    rate: String,
    start: Int
  ) throws {
    let clips = try TrackSong(clips: "{take: a, over: chorus}", rate: rate).clips()
    #expect(clips[0].frames.lowerBound == start)
  }

  @Test(arguments: [
    ("{take: a, over: verse, from: 1|1}", "M009", "1|1"),
    ("{take: a, over: verse, length: 1 bar}", "M009", "1 bar"),
    ("{take: a, to: 2|1, length: 1 bar}", "M009", "1 bar"),
    ("{take: a, over: verse, crossfade: 1 ms, fade-in: 9 ms}", "M009", "9 ms"),
    ("{take: a, over: chorus .. verse}", "M033", "chorus .. verse"),
    ("{take: a, from: 2|1, to: 2|1}", "M033", "{take: a, from: 2|1, to: 2|1}"),
    ("{take: a, length: 0 bars}", "M033", "{take: a, length: 0 bars}"),
    ("{take: a, over: bridge}", "N001", "bridge"),
    ("{take: a, at: start - 1 ms}", "M032", "start - 1 ms"),
    ("{take: a, at: 2|5}", "M032", "2|5"),
    ("{take: c}", "N002", "c"),
  ])
  func `a clip that cannot be placed has one finding`(clip: String, code: String, marked: String) {
    let project = TrackSong(clips: clip).project
    #expect(project.codes == [code])
    #expect(project.marked == [marked])
  }
}
