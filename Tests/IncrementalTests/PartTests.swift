import Bindings
import Engine
import Foundation
import Planning
import TestSupport
import Testing

/// Stems, tracks and versions, against the mix that they are parts of.
///
/// Files of 24 bits with dither are within 1.5 units of the last place, 2^-23: the sum of seven
/// stays 2 dB below -118.5 dBFS at the very worst, and is held to the -120 dBFS that the manifest
/// language promises.
struct PartTests {
  private static let limit = pow(10, -120.0 / 20)
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private static let deliverables = """
      master: {of: songs, format: wav, bits: 32-float}
      mix: {of: songs, stage: mix, format: wav, bits: 32-float}
      stems: {of: buses, format: wav, bits: 24}
      tracks: {of: tracks, format: wav, bits: 32-float}
      instrumental: {of: songs, without: [vocals], stage: mix, format: wav, bits: 32-float}
      a-cappella: {of: songs, only: [vocals], stage: mix, format: wav, bits: 32-float}
      karaoke: {of: songs, without: [vocals], format: wav, bits: 32-float}
    """

  private func plan(
    deliverables: String = deliverables,
    fader: Int = -4,
    mix: String = "fader: -3 dB"
  ) throws -> AlbumPlan {
    let project = bench.project([
      "album.yaml": """
      album: parts
      songs: [songs/a.yaml]
      mastering: {loudness: -30 LUFS}
      deliverables:
      \(deliverables)
      """,
      "songs/a.yaml": """
      song: a
      rate: 16 kHz
      takes:
        lead: {file: ../takes/vox.1.wav, starts: 1|1}
        double: {file: ../takes/vox.2.wav, starts: 1|1}
        drums: {file: ../takes/drums.wav, starts: 1|1}
        pad: {file: ../takes/pad.wav, starts: 1|1}
        hit: {file: ../takes/hit.wav, starts: 1|1}
      tracks:
        lead: {clips: [{take: lead, fade-out: 1 s}], fader: \(fader) dB, pan: L20, output: vocals, sends: {room: -9 dB}}
        double: {clips: [{take: double, gain: -2 dB}], pan: R30, output: vocals, sends: {room: {level: -12 dB, tap: pre-fader}}}
        drums: {clips: [{take: drums}], chain: [{compressor: {threshold: -20 dB}}], sends: {room: -15 dB}, output: band}
        pad: {clips: [{take: pad}], fader: -6 dB, polarity: inverted}
        hit: {clips: [{take: hit}], mute: true}
      buses:
        vocals: {fader: +1 dB}
        band: {chain: [{eq: {bands: [{bell: 500 Hz, gain: +3 dB}]}}], pan: L10}
        room: {chain: [{reverb: {time: 200 ms, mix: 100%}}], fader: -2 dB}
      mix: {\(mix)}
      """,
    ])
    return try #require(bench.plan(project), "\(project.diagnostics)")
  }

  private func samples(_ name: String) throws -> [Float] {
    let reader = try SoundFileReader(path: bench.folder.file("out/\(name)"))
    return try reader.frames(0..<reader.facts.frames)
  }

  /// The highest difference between the sum of files and another one.
  private func rest(_ names: [String], from whole: String) throws -> Double {
    var rest = try samples(whole).map(Double.init)
    for name in names {
      let part = try samples(name)
      try #require(part.count == rest.count, "\(name)")
      for index in rest.indices { rest[index] -= Double(part[index]) }
    }
    return rest.reduce(0) { max($0, abs($1)) }
  }

  @Test func `stems start together, are of one length and add up to the mix`() throws {
    let result = try bench.build(try plan(mix: "fader: -3 dB, trim: +1 dB, polarity: inverted"))
    let stems = result.files.filter { $0.deliverable == "stems" }.map(\.path)
    #expect(
      stems
        == ["vocals", "band", "room", "pad"].map { "stems/01 a - \($0).wav" }.sorted {
          result.files.map(\.path).firstIndex(of: $0) ?? 0
            < result.files.map(\.path).firstIndex(of: $1) ?? 0
        }
    )
    #expect(try rest(stems, from: "mix/01 a.wav") < Self.limit)
    let loudest = try samples("mix/01 a.wav").map(abs).max() ?? 0
    #expect(loudest > 0.1)
  }

  @Test func `what is left out and what is heard alone add up to the mix`() throws {
    _ = try bench.build(try plan())
    let parts = ["instrumental/01 a.wav", "a-cappella/01 a.wav"]
    #expect(try rest(parts, from: "mix/01 a.wav") < Self.limit)
    // Neither is the whole, and the singers' share of the room is gone with them: the two sends
    // are all that reaches the room from the vocals.
    for part in parts { #expect(try rest([part], from: "mix/01 a.wav") > 0.01) }
  }

  @Test func `tracks are their takes as edited`() throws {
    let result = try bench.build(try plan())
    let tracks = result.files.filter { $0.deliverable == "tracks" }
    #expect(Set(tracks.map(\.frames)).count == 1)
    #expect(tracks.map(\.channels).sorted() == [1, 1, 1, 2, 2])
    // The clip of `drums` has no gain, and its take is at the song's rate.
    let take = try SoundFileReader(path: bench.folder.file("takes/drums.wav"))
    let sound = try take.frames(0..<take.facts.frames)
    let track = try samples("tracks/01 a - drums.wav")
    #expect(Array(track.prefix(sound.count)) == sound)
    #expect(track.dropFirst(sound.count).allSatisfy { $0 == 0 })
  }

  @Test func `a version that is mastered has the gain of the song`() throws {
    _ = try bench.build(try plan())
    let mix = try samples("mix/01 a.wav")
    let master = try samples("master/01 a.wav")
    let loud = try #require(mix.indices.max { abs(mix[$0]) < abs(mix[$1]) })
    let gain = Double(master[loud]) / Double(mix[loud])
    let part = try samples("instrumental/01 a.wav")
    let karaoke = try samples("karaoke/01 a.wav")
    // At -30 LUFS nothing is limited: what is left is the rounding of single precision.
    for index in stride(from: 0, to: part.count, by: 7) {
      #expect(abs(Double(karaoke[index]) - gain * Double(part[index])) < 2e-6)
    }
  }

  @Test func `what a version leaves out may change without rendering it`() throws {
    _ = try bench.build(try plan())
    let second = try bench.build(try plan(fader: -5))
    let rendered = second.segments.nodes.filter { $0.rendered > 0 }.map(\.name)
    #expect(rendered.contains("mix") || rendered.contains("sum mix"))
    // The gain of the song may move, and with it the karaoke's master.
    for name in rendered where name.contains("without") {
      #expect(name.contains("bits") || name.contains("master") || name.contains("loudness of 32"))
    }
    #expect(!rendered.contains { $0.contains("stem band") || $0.contains("stem pad") })
    let clean = try bench.cleanBuild(try plan(fader: -5))
    #expect(second.files == clean.files)
  }

  @Test func `parts alone are made without the mix`() throws {
    let result = try bench.build(
      try plan(deliverables: "  tracks: {of: tracks, only: [vocals], format: wav, bits: 24}")
    )
    #expect(
      result.files.map(\.path).sorted()
        == ["double", "lead"].map {
          "tracks/01 a - \($0).wav"
        }
    )
    #expect(!result.segments.nodes.contains { $0.name == "mix" || $0.name.hasPrefix("bus") })
  }

  @Test func `a file of integers that is too loud is told`() throws {
    let loud = try plan(
      deliverables: "  mix: {of: songs, stage: mix, format: wav, bits: 24}",
      mix: "fader: +12 dB"
    )
    let warnings = try bench.build(loud).warnings.map(\.diagnostic)
    let warning = try #require(warnings.first { $0.code.id == "E106" })
    #expect(
      warning.message.hasPrefix("`mix/01 a.wav` is cut off at full scale: its sound peaks at +")
    )
    #expect(try bench.build(loud).warnings.count == warnings.count)
  }
}
