import Foundation
import TestSupport
import Testing

@testable import Bindings

/// What WAV files say of their sound's origin, as the standards lay it out and as programs read it.
@Suite struct BroadcastTests {
  private static let origin: SoundFileOrigin = {
    var origin = SoundFileOrigin()
    origin.description = "Night Train - drums"
    origin.originator = "Own Label"
    origin.reference = "3f2b74cba45f688e05d13762db64dae2"
    origin.date = "2026-03-04"
    origin.time = "10:30:00"
    origin.timeReference = 5_000_000_000
    origin.coding = "lacquer; TPDF dither"
    origin.project = "First \"Light\" & <Dark>"
    origin.scene = "Nacht \u{1F319} שלום"
    origin.take = "stems"
    origin.track = "drums"
    return origin
  }()
  private static let markers = [
    SoundFileMarker(frame: 0, name: "intro"), SoundFileMarker(frame: 1_201, name: "Strophe ä"),
    SoundFileMarker(frame: 9_000, name: "end"),
  ]
  private static let loudness = SoundFileLoudness(
    integrated: -14.004,
    range: 6.126,
    truePeak: -0.95,
    momentary: -9.5,
    shortTerm: -.infinity
  )

  private func write(
    _ container: SoundFileContainer = .wav,
    _ encoding: SoundFileEncoding = .integer24,
    channels: Int = 2,
    to path: String
  ) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: container,
      encoding: encoding,
      channels: channels,
      rate: 48_000,
      frames: 9_601,
      contents: SoundFileContents(
        tags: ["TITLE": "Night Train", "ISRC": "DEA122600001"],
        origin: Self.origin,
        markers: Self.markers
      )
    )
    if encoding.takesFloats {
      try writer.write([Float](repeating: 0.25, count: 9_601 * channels).span)
    } else {
      try writer.write(randomSamples(9_601 * channels, bits: 16, seed: 1).span)
    }
    try writer.close(loudness: Self.loudness)
  }

  /// Names and bodies of the chunks of a WAV or RF64 file, read by the book (RIFF, 1991).
  private func chunks(_ bytes: [UInt8]) -> [(id: String, body: [UInt8])] {
    var chunks: [(id: String, body: [UInt8])] = []
    var place = 12
    let isLong = bytes.starts(with: Array("RF64".utf8))
    while place + 8 <= bytes.count {
      let id = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
      var size = number(bytes[(place + 4)..<(place + 8)])
      if isLong, id == "data" { size = number(bytes[28..<36]) }
      chunks.append((id, Array(bytes[(place + 8)..<(place + 8 + size)])))
      place += 8 + size + size % 2
    }
    #expect(place == bytes.count)
    return chunks
  }

  private func number(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  @Test(arguments: [SoundFileContainer.wav, .rf64])
  func `the chunks lie as their standards say`(container: SoundFileContainer) throws {
    let folder = try TemporaryFolder()
    // Mono with an odd number of bytes.
    try write(container, channels: 1, to: folder.file("a.wav"))
    let bytes = try folder.bytes(of: "a.wav")
    let chunks = chunks(bytes)
    let head = container == .wav ? ["fmt ", "bext"] : ["ds64", "fmt ", "bext"]
    #expect(
      chunks.map(\.id) == head + ["data", "cue ", "LIST", "LIST", "iXML", "id3 "]
    )
    // EBU Tech 3306: 0xFFFFFFFF stands for the sizes in `ds64`.
    #expect(number(bytes[4..<8]) == (container == .wav ? bytes.count - 8 : 0xFFFF_FFFF))
    if container == .rf64 { #expect(number(bytes[20..<28]) == bytes.count - 8) }

    // EBU Tech 3285, appendix A.
    let bext = try #require(chunks.first { $0.id == "bext" }).body
    #expect(text(bext[0..<256]) == "Night Train - drums")
    #expect(text(bext[256..<288]) == "Own Label")
    #expect(text(bext[288..<320]) == "3f2b74cba45f688e05d13762db64dae2")
    #expect(text(bext[320..<330]) == "2026-03-04")
    #expect(text(bext[330..<338]) == "10:30:00")
    #expect(number(bext[338..<346]) == 5_000_000_000)
    #expect(number(bext[346..<348]) == 2)
    #expect(bext[348..<412].allSatisfy { $0 == 0 })
    let levels = stride(from: 412, to: 422, by: 2).map { place in
      Int16(truncatingIfNeeded: number(bext[place..<(place + 2)]))
    }
    #expect(levels == [-1_400, 613, -95, -950, 0x7FFF])
    #expect(bext[422..<602].allSatisfy { $0 == 0 })
    #expect(text(bext[602...]) == "A=PCM,F=48000,W=24,M=mono,T=lacquer; TPDF dither\r\n")

    let cue = try #require(chunks.first { $0.id == "cue " }).body
    #expect(number(cue[0..<4]) == 3)
    #expect(cue.count == 4 + 3 * 24)
    #expect((0..<3).map { number(cue[(24 + 24 * $0)..<(28 + 24 * $0)]) } == [0, 1_201, 9_000])
    let lists = chunks.filter { $0.id == "LIST" }.map(\.body)
    #expect(lists.map { text($0.prefix(4)) } == ["adtl", "INFO"])
    // Number and text with a zero, filled up to an even length.
    let label = Array("labl".utf8) + [15, 0, 0, 0, 2, 0, 0, 0] + Array("Strophe ä".utf8) + [0, 0]
    #expect(lists[0].ranges(of: label).count == 1)
    let reader = try SoundFileReader(path: folder.file("a.wav"))
    try reader.verify()
    #expect(reader.facts.frames == 9_601)
  }

  @Test func `floats are coded in 32 bits, and what is not ASCII is marked in bext`() {
    var origin = Self.origin
    origin.description = "Öde" + String(repeating: "x", count: 300)
    let chunk = BroadcastExtension(origin: origin, encoding: .float32, channels: 2, rate: 96_000)
    let body = chunk.chunk(nil).body
    #expect(text(body[0..<5]) == "?dexx")
    #expect(text(body[256..<288]) == "Own Label")
    #expect(text(body[602...]).hasPrefix("A=PCM,F=96000,W=32,M=stereo,"))
    // 0x7FFF stands for what was not measured.
    let unset = stride(from: 412, to: 422, by: 2).map { number(body[$0..<($0 + 2)]) }
    #expect(unset == [Int](repeating: 0x7FFF, count: 5))
    #expect(body.count == chunk.chunk(Self.loudness).body.count)
    #expect(body.count.isMultiple(of: 4))
  }

  @Test(.enabled(if: Program.isThere("ffprobe")), arguments: [SoundFileContainer.wav, .rf64])
  func `ffprobe reads the broadcast extension`(container: SoundFileContainer) throws {
    let folder = try TemporaryFolder()
    try write(container, .float32, to: folder.file("a.wav"))
    let found = try Program.run(
      try #require(Program.find("ffprobe")),
      [
        "-v", "error", "-show_entries", "format_tags", "-of", "default=noprint_wrappers=1",
        folder.file("a.wav"),
      ]
    )
    #expect(found.errors == "")
    for line in [
      "encoded_by=Own Label", "originator_reference=3f2b74cba45f688e05d13762db64dae2",
      "date=2026-03-04", "creation_time=10:30:00", "time_reference=5000000000",
      "coding_history=A=PCM,F=48000,W=32,M=stereo,T=lacquer; TPDF dither",
    ] { #expect(found.output.contains("TAG:" + line), "\(line) in \(found.output)") }
  }

  @Test(.enabled(if: Program.isThere("exiftool") && Program.isThere("mediainfo")))
  func `exiftool and mediainfo read loudness, markers and what the song is called`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.wav")
    try write(to: path)
    let program = try #require(Program.find("exiftool"))
    let exiftool = try Program.run(program, ["-a", "-s", path]).output
    let lines = exiftool.split(separator: "\n").map { line in
      line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: "=")
    }
    for line in [
      "Description=Night Train - drums", "BWFVersion=2", "TimeReference=5000000000",
      "DateTimeOriginal=2026:03:04 10:30:00", "CuePointLabel=2 Strophe ä", "CuePointLabel=3 end",
      "BwfxmlProject=First \"Light\" & <Dark>", "BwfxmlScene=Nacht \u{1F319} שלום",
      "BwfxmlTake=stems", "BwfxmlTrackListTrackName=drums R",
      "BwfxmlSpeedTimestampSamplesSinceMidnightHi=1",
      "BwfxmlSpeedTimestampSamplesSinceMidnightLo=705032704",
      "BwfxmlLoudnessLoudnessValue=-14.00", "BwfxmlLoudnessMaxTruePeakLevel=-0.95",
      "ISRC=DEA122600001",
    ] { #expect(lines.contains(line), "\(line) in \(lines)") }
    let mediainfo = try Program.run(try #require(Program.find("mediainfo")), ["-f", path]).output
    let found = mediainfo.split(separator: "\n").map { $0.filter { $0 != " " } }
    for line in [
      "bext_Version:2", "LoudnessValue:-14.00", "LoudnessRange:6.13", "MaxMomentaryLoudness:-9.50",
    ] { #expect(found.contains(line), "\(line) in \(mediainfo)") }
  }

  @Test func `a full disk is an error when chunks are written behind the sound`() throws {
    let folder = try TemporaryFolder()
    guard let disk = try SmallDisk(in: folder, bytes: 64_000) else { return }
    defer { disk.unmount() }
    #expect(throws: SoundFileWritingProblem.notWritten(reason: "No space left on device")) {
      var writer = try SoundFileWriter(
        path: "\(disk.path)/a.wav",
        container: .wav,
        encoding: .integer16,
        channels: 1,
        rate: 48_000,
        frames: 10_000,
        contents: SoundFileContents(tags: ["COMMENT": String(repeating: "x", count: 80_000)])
      )
      try writer.write([Int32](repeating: 0, count: 10_000).span)
      try writer.close()
    }
  }
}
