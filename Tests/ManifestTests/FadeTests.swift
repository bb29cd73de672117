import Signal
import TestSupport
import Testing

@testable import Manifest

/// Fades, crossfades, and the short fades at cuts that nobody asked for.
@Suite struct FadeTests {
  private static let none = ClipFade.none
  /// 2 ms at 48 kHz.
  private static let guarding = ClipFade(length: 96, shape: .linear)

  private func fades(_ clips: String, takes: String? = nil) throws -> [[ClipFade]] {
    let song = takes.map { TrackSong(clips: clips, takes: $0) } ?? TrackSong(clips: clips)
    return try song.clips().map { [$0.fadeIn, $0.fadeOut] }
  }

  @Test func `the own first and last frames of a take are left as they are`() throws {
    #expect(try fades("{take: a}") == [[.none, .none]])
    #expect(try fades("{take: a, reverse: true, at: chorus}") == [[.none, .none]])
  }

  @Test func `an edge that cuts inside its take is faded over 2 ms`() throws {
    #expect(try fades("{take: a, over: chorus}") == [[Self.guarding, Self.guarding]])
    #expect(try fades("{take: a, over: verse}") == [[.none, Self.guarding]])
    #expect(try fades("{take: a, from: chorus}") == [[Self.guarding, .none]])
    #expect(try fades("{take: a, from: chorus, reverse: true}") == [[.none, Self.guarding]])
  }

  @Test func `a cut to the next piece of the same take is none`() throws {
    #expect(
      try fades("{take: a, over: verse}, {take: a, over: chorus}")
        == [[.none, .none], [.none, Self.guarding]]
    )
  }

  @Test(arguments: [
    "{take: a, over: verse, gain: -1 dB}, {take: a, over: chorus}",
    "{take: a, over: verse}, {take: b, over: chorus}",
    "{take: a, over: verse, at: chorus}, {take: a, over: verse}",
    "{take: a, over: verse, reverse: true}, {take: a, over: chorus}",
  ])
  func `a join of what does not go on is faded on both sides`(clips: String) throws {
    let fades = try fades(clips)
    // The take's own first frame, played backwards, is the end of the first clip.
    #expect(clips.contains("reverse") || fades[0][1] == Self.guarding)
    #expect(clips.contains("at: chorus") || fades[1][0] == Self.guarding)
  }

  @Test func `a fade on one side of a cut leaves none on the other`() throws {
    let fades = try fades("{take: a, over: verse}, {take: a, over: chorus, fade-in: 10 ms}")
    #expect(fades[0][1] == Self.guarding)
    #expect(fades[1][0] == ClipFade(length: 480, shape: .equalPower))
  }

  @Test func `fades are as given, equal-power unless a curve is named`() throws {
    let fades = try fades(
      "{take: a, over: chorus, fade-in: 10 ms, fade-out: {length: 200 ms, curve: linear}}"
    )
    #expect(fades[0][0] == ClipFade(length: 480, shape: .equalPower))
    #expect(fades[0][1] == ClipFade(length: 9600, shape: .linear))
  }

  @Test(arguments: [
    ("linear", CurveShape.linear), ("equal-power", .equalPower), ("s-curve", .smooth),
    ("exponential", .exponential),
  ])
  func `every curve of fades has its shape`(name: String, shape: CurveShape) throws {
    let fades = try fades("{take: a, fade-in: {length: 1 s, curve: \(name)}}")
    #expect(fades[0][0] == ClipFade(length: 48_000, shape: shape))
  }

  @Test func `a fade of no length leaves the cut as it is`() throws {
    let fades = try fades("{take: a, over: chorus, fade-in: 0 ms, fade-out: 0 ms}")
    #expect(fades.map { $0.map(\.length) } == [[0, 0]])
  }

  @Test func `a short clip is not faded past its middle`() throws {
    let fades = try fades("{take: a, from: 1 s, length: 101 samples}")
    #expect(fades.map { $0.map(\.length) } == [[50, 50]])
  }

  @Test func `repeats are faded where they cut`() throws {
    let fades = try fades("{take: a, to: 1 s, repeat: 2}")
    #expect(fades == [[.none, Self.guarding], [.none, Self.guarding]])
  }

  @Test(arguments: [("25 ms", 600, 600), ("10 samples", 5, 5), ("25 samples", 12, 13)])
  func `a crossfade is centred on the join`(length: String, before: Int, after: Int) throws {
    let clips = try TrackSong(
      clips: "{take: a, over: verse}, {take: b, over: chorus, crossfade: \(length)}"
    ).clips()
    #expect(clips[0].leadOut == after)
    #expect(clips[1].leadIn == before)
    #expect(clips[0].sounding == 0..<(384_000 + after))
    #expect(clips[1].sounding == (384_000 - before)..<768_000)
    #expect(clips[0].reach == 0..<(384_000 + after))
    #expect(clips[1].reach == (384_000 - before)..<768_000)
    let fade = ClipFade(length: before + after, shape: .equalPower)
    #expect(clips[0].fadeOut == fade)
    #expect(clips[1].fadeIn == fade)
  }

  @Test func `a crossfade has a curve of its own`() throws {
    let fades = try fades(
      "{take: a, over: verse}, {take: b, over: chorus, crossfade: {length: 1 s, curve: linear}}"
    )
    #expect(fades[0][1] == ClipFade(length: 48_000, shape: .linear))
    #expect(fades[1][0] == ClipFade(length: 48_000, shape: .linear))
  }

  @Test func `a crossfade reads a reversed clip past its other edge`() throws {
    let clips = try TrackSong(
      clips: """
        {take: a, from: verse + 1 bar, to: chorus, reverse: true, at: start}, \
        {take: b, from: 4|1, length: 1 bar, crossfade: 20 samples}
        """
    ).clips()
    #expect(clips[0].reach == (96_000 - 10)..<384_000)
    #expect(clips[0].sounding == 0..<288_010)
  }

  @Test func `a crossfade of no length is a plain join`() throws {
    let fades = try fades("{take: a, over: verse}, {take: b, over: chorus, crossfade: 0 ms}")
    #expect(fades[0][1].length == 0)
    #expect(fades[1][0].length == 0)
  }

  @Test func `of a repeated clip the first is crossfaded`() throws {
    let clips = try TrackSong(
      clips:
        "{take: a, over: verse}, {take: b, from: 1 s, to: 2 s, at: chorus, repeat: 2, crossfade: 4 ms}"
    ).clips()
    #expect(clips.map(\.leadIn) == [0, 96, 0])
    #expect(clips[2].fadeIn == Self.guarding)
  }

  @Test(arguments: [
    "fade-in: -5 samples", "fade-out: -1 ms", "crossfade: -20 ms", "fade-in: 601 s",
  ])
  func `a fade is neither negative nor endless`(fade: String) {
    let project = TrackSong(clips: "{take: a, \(fade)}").project
    #expect(project.codes == ["M006"])
  }

  @Test func `a fade-out does not fit before a crossfade`() {
    let project = TestProject(
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks:
          t:
            clips:
              - {take: a, from: start, to: 2 s, fade-out: 50 ms}
              - {take: a, from: 2 s, to: 4 s, crossfade: 20 ms}

        """
    )
    #expect(project.codes == ["C006"])
    #expect(project.marked == ["20 ms"])
  }
}
