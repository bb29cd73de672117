import Foundation
import TestSupport
import Testing

/// What a build tells of lossless files in lossy codecs.
struct CodecCheckTests {
  @Test func `a master without headroom is warned of, one with it is not`() throws {
    let folder = try TemporaryFolder()
    try SmallProject.wave(seed: 1).write(to: folder.url.appendingPathComponent("one.wav"))
    let album = { (peak: String) in
      """
      album: small
      songs: [{song: one, mix: one.wav}]
      mastering: {loudness: -9 LUFS, true-peak: \(peak), max-limiting: 40 dB}
      deliverables: {shops: {of: songs, format: flac, codec-check: true}}
      """
    }
    try folder.write(album("0 dBTP"), to: "album.yaml")
    let loud = try Program.lacquer("build", in: folder.url)
    #expect(loud.status == 0)
    #expect(loud.errors.contains("warning[E122]: `out/shops/01 one.flac` goes beyond full scale"))
    let lines = loud.output.split(separator: "\n").dropFirst().map { String($0) }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains(#/^  (MP3|Vorbis|Opus) \d+ kbps: [+-]?\d\.\d dBTP/#) })
    #expect(lines.contains { $0.contains(#/: \+\d\.\d dBTP, \d+ samples? over full scale$/#) })
    try folder.write(album("-6 dBTP"), to: "album.yaml")
    #expect(try !Program.lacquer("build", in: folder.url).errors.contains("E122"))
  }
}
