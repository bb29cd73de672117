import Foundation
import TestSupport
import Testing

@testable import Bindings

/// Tags in every format, as other programs read them.
@Suite struct TagTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    let container: SoundFileContainer
    let encoding: SoundFileEncoding
    let ending: String

    var testDescription: String { ending }
    /// In Debian it reads neither MP3 nor Opus.
    var isReadBySox: Bool { container != .mp3 && container != .opus }

    static let all = [
      Kind(container: .wav, encoding: .integer24, ending: "wav"),
      Kind(container: .rf64, encoding: .integer24, ending: "rf64.wav"),
      Kind(container: .aiff, encoding: .integer24, ending: "aiff"),
      Kind(container: .flac, encoding: .integer24, ending: "flac"),
      Kind(container: .mp3, encoding: .lossy(bitRate: 128_000), ending: "mp3"),
      Kind(container: .ogg, encoding: .lossy(bitRate: 128_000), ending: "ogg"),
      Kind(container: .opus, encoding: .lossy(bitRate: 128_000), ending: "opus"),
    ]
  }

  /// A picture, a script from right to left, and 300 letters.
  private static let title = "\u{1F319} שלום " + String(repeating: "ä", count: 300)
  private static let tags: SoundFileTags = [
    "TITLE": title, "ARTIST": "The Lathe Operators", "ALBUM": "First Light",
    "ALBUMARTIST": "Various", "TRACKNUMBER": "3", "TRACKTOTAL": "12", "DATE": "2026",
    "GENRE": "Dub", "LABEL": "Own Label", "ISRC": "DEA122600001", "BARCODE": "0888072000018",
    "COPYRIGHT": "2026 Own Label", "COMPOSER": "Ana Reyes", "COMPOSER": "Joe Park",
    "LYRICIST": "Joe Park", "PRODUCER": "Mia Lund", "COMMENT": "lacquer manifest",
  ]
  /// An odd number of bytes in mono at 24 bits; libsndfile counts the byte that fills up the chunk of
  /// an AIFF as sound.
  private static func frames(_ kind: Kind) -> Int { kind.container == .aiff ? 9_600 : 9_601 }

  private func write(
    _ kind: Kind,
    to path: String,
    tags: SoundFileTags = TagTests.tags
  ) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: kind.container,
      encoding: kind.encoding,
      channels: 1,
      rate: 48_000,
      frames: Self.frames(kind),
      contents: SoundFileContents(tags: tags)
    )
    let samples = Tone(frequency: 440).frames(Self.frames(kind), rate: 48_000)
    if kind.encoding.takesFloats {
      try writer.write(samples.span)
    } else {
      let words = samples.map { Int32($0 * 8_388_607) << 8 }
      try writer.write(words.span)
    }
    try writer.close()
  }

  /// Lines `name=value`, names in lower case.
  private func ffprobe(_ path: String) throws -> [String] {
    let words = [
      "-v", "error", "-show_entries", "format_tags:stream_tags", "-of",
      "default=noprint_wrappers=1", path,
    ]
    let outcome = try Program.run(try #require(Program.find("ffprobe")), words)
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").map { line in
      let parts = line.dropFirst("TAG:".count).split(separator: "=", maxSplits: 1)
      return "\(parts[0].lowercased())=\(parts.count > 1 ? parts[1] : "")"
    }
  }

  @Test(.enabled(if: Program.isThere("ffprobe")), arguments: Kind.all)
  func `ffprobe reads them all, whatever a title holds`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("song.\(kind.ending)")
    try write(kind, to: path)
    let found = try ffprobe(path)
    let common = [
      "title=\(Self.title)", "artist=The Lathe Operators", "album=First Light", "date=2026",
      "genre=Dub", "copyright=2026 Own Label",
    ]
    // Names are those of ffmpeg, which has none of its own for codes and looks only into LIST INFO
    // of a WAV.
    let further =
      switch kind.container {
      case .wav, .rf64: ["track=3"]
      case .mp3, .aiff:
        [
          "track=3/12", "tsrc=DEA122600001", "publisher=Own Label", "composer=Ana Reyes/Joe Park",
          "album_artist=Various", "barcode=0888072000018",
        ]
      case .flac, .ogg, .opus:
        [
          "track=3", "tracktotal=12", "isrc=DEA122600001", "label=Own Label",
          "composer=Ana Reyes;Joe Park", "album_artist=Various", "barcode=0888072000018",
        ]
      }
    for line in common + further { #expect(found.contains(line), "\(line) in \(found)") }
    #expect(found.contains { $0.hasSuffix("=lacquer manifest") })
    #expect(!found.contains { $0.hasPrefix("encoder=libsndfile") })
  }

  @Test(
    .enabled(if: Program.isThere("exiftool") && Program.isThere("mediainfo")),
    arguments: Kind.all
  )
  func `exiftool and mediainfo find the codes`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("song.\(kind.ending)")
    try write(kind, to: path)
    let mediainfo = try Program.run(
      try #require(Program.find("mediainfo")),
      ["--Output=General;%ISRC%|%Album/Performer%|%Composer%|%Track/Position_Total%", path]
    ).output
    let slash = [.flac, .ogg, .opus].contains(kind.container) ? " / " : "/"
    let expected = "DEA122600001|Various|Ana Reyes\(slash)Joe Park|12"
    #expect(mediainfo.hasPrefix(expected), "\(mediainfo)")
    let words = ["-s3", "-m", "-Title", "-ISRC", "-ISRCNumber", "-Band", "-Albumartist", path]
    let exiftool = try Program.run(try #require(Program.find("exiftool")), words).output
    let lines = exiftool.split(separator: "\n").map(String.init)
    for line in [Self.title, "DEA122600001", "Various"] {
      #expect(lines.contains(line), "\(line) in \(lines)")
    }
  }

  @Test(.enabled(if: Program.isThere("flac") && Program.isThere("metaflac")))
  func `flac and metaflac find their file sound, with one block of comments`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("song.flac")
    try write(Kind.all[3], to: path)
    let test = try Program.run(try #require(Program.find("flac")), ["-t", "-s", path])
    #expect(test.status == 0)
    #expect(test.errors == "")
    let metaflac = try #require(Program.find("metaflac"))
    let words = ["--no-utf8-convert", "--export-tags-to=-", path]
    let tags = try Program.run(metaflac, words).output
    #expect(tags == Self.tags.all.map { "\($0.key)=\($0.text)\n" }.joined())
    let blocks = try Program.run(metaflac, ["--list", path]).output
    #expect(blocks.matches(of: /type: 4/).count == 1)
    #expect(blocks.contains("vendor string: reference libFLAC"))
  }

  /// More than a page of an Ogg file takes, which is 65,025 bytes.
  @Test(.enabled(if: Program.isThere("ffprobe") && Program.isThere("ffmpeg")), arguments: Kind.all)
  func `very long texts are kept, and the sound with them`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let (plain, path) = (folder.file("plain.\(kind.ending)"), folder.file("long.\(kind.ending)"))
    let text = String(repeating: "0123456789", count: 13_005)
    try write(kind, to: plain, tags: [:])
    try write(kind, to: path, tags: ["TITLE": text])
    #expect(try ffprobe(path).contains("title=\(text)"))
    let ffmpeg = try #require(Program.find("ffmpeg"))
    let decoded = try [plain, path].map { path in
      let outcome = try Program.run(
        ffmpeg,
        ["-v", "error", "-nostdin", "-i", path, "-f", "md5", "-"]
      )
      #expect(outcome.errors == "")
      return outcome.output
    }
    #expect(decoded[0] == decoded[1])
  }

  @Test(.enabled(if: Program.isThere("soxi")), arguments: Kind.all.filter { $0.isReadBySox })
  func `sox finds the length as it is`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("song.\(kind.ending)")
    try write(kind, to: path)
    let length = try Program.run(try #require(Program.find("soxi")), ["-s", path]).output
    #expect(length == "\(Self.frames(kind))\n")
    let reader = try SoundFileReader(path: path)
    try reader.verify()
  }

  @Test(arguments: Kind.all)
  func `a full disk is an error in every format`(kind: Kind) throws {
    #expect(throws: SoundFileWritingProblem.notWritten(reason: "No space left on device")) {
      try write(kind, to: "/dev/full")
    }
  }

  @Test func `an AIFF past 4 GiB is refused before it is made`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("long.aiff")
    let problem = #expect(throws: SoundFileWritingProblem.tooLong(.aiff)) {
      _ = try SoundFileWriter(
        path: path,
        container: .aiff,
        encoding: .integer24,
        channels: 2,
        rate: 48_000,
        frames: 720_000_000
      )
    }
    #expect(problem?.description == "aiff holds no more than 4 GiB")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `what is no header of its format is told`() {
    var ogg = OggPages(VorbisComments(tags: [:]))
    #expect(ogg.edit(Array("RIFF and more that is no page of an Ogg".utf8), at: 0) == nil)
    var cut = OggPages(VorbisComments(tags: [:]))
    #expect(cut.edit(Array("OggS".utf8) + [UInt8](repeating: 0, count: 20), at: 0) != nil)
    #expect(!cut.isComplete)
    var flac = FLACHeader(VorbisComments(tags: ["TITLE": "a"]))
    #expect(flac.edit(Array("OggS".utf8), at: 0) == nil)
    var mp3 = ID3Prefix([1, 2])
    #expect(mp3.edit([3], at: 5) == nil)
    #expect(mp3.edit([3], at: 0)?.bytes == [1, 2, 3])
    #expect(mp3.edit([4], at: 1)?.place == 3)
  }

  /// id3v2.4.0-structure, 3.1 and 4: sizes in seven bits a byte, texts in UTF-8 (3).
  @Test func `an ID3 tag has the bytes of the standard`() {
    func frame(_ name: String, size: [UInt8], _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + size + [0, 0, 3] + body
    }
    let long = String(repeating: "a", count: 199)
    let tag = ID3Tag(tags: ["TITLE": "Ö", "TRACKNUMBER": "1", "GENRE": long, "PRODUCER": "M"]).bytes
    var frames = frame("TIT2", size: [0, 0, 0, 3], [0xC3, 0x96])
    frames += frame("TRCK", size: [0, 0, 0, 2], Array("1".utf8))
    frames += frame("TCON", size: [0, 0, 1, 72], Array(long.utf8))
    frames += frame("TIPL", size: [0, 0, 0, 11], Array("producer".utf8) + [0] + Array("M".utf8))
    let size = [0, 0, UInt8(frames.count / 128), UInt8(frames.count % 128)]
    #expect(tag == Array("ID3".utf8) + [4, 0, 0] + size + frames)
    #expect(ID3Tag(tags: [:]).bytes == [])
  }
}
