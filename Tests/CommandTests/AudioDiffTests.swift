import Foundation
import TestSupport
import Testing

/// `lacquer diff --audio` against sums in double precision over the takes themselves.
///
/// Levels are printed to a thousandth, so that two of them are off by a thousandth at most.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct AudioDiffTests {
  private static let tolerance = 0.002

  private func decibels(_ amplitude: Double) -> Double { 20 * log10(amplitude) }

  private func gain(_ decibels: Double) -> Double { pow(10, decibels / 20) }

  /// A mono sound that stands in the middle has 1 / sqrt 2 of itself on each side.
  private func rms(_ samples: some Collection<Double>) -> Double {
    let sum = samples.reduce(0) { $0 + $1 * $1 / 2 }
    return decibels((sum / Double(samples.count)).squareRoot())
  }

  private func close(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < Self.tolerance } ?? false
  }

  @Test func `a fader by half a decibel in bars 9 to 12`() throws {
    let project = try SoundProject()
    try project.edit(
      "fader: -3 dB\n",
      "fader: -3 dB\n    automation: {fader: [[9|1, -2.5 dB], [13|1, -3 dB]]}\n"
    )
    let sound = try project.sound()
    #expect(sound.stretches.map(\.part) == ["lead", "bus vocals", "master"])
    let take = SoundProject.samples(1)
    let all = SoundProject.frames(ofBars: 9, to: 12)
    // Where the take is zero both versions are.
    let first = all.first { take[$0] != 0 } ?? 0
    let last = all.last { take[$0] != 0 } ?? 0
    let part = take[first...last]
    for stretch in sound.stretches {
      #expect(stretch.frames == first..<last + 1, "\(stretch.part)")
      #expect(stretch.bars == "bars 9 to 12")
      #expect(close(stretch.difference, rms(part) + decibels(gain(-2.5) - gain(-3))))
      let peak = part.map { abs($0) }.max() ?? 0
      #expect(close(stretch.peak, decibels(peak * (gain(-2.5) - gain(-3)) / 2.squareRoot())))
    }
    // The closed form, whatever is played: 24.6 dB below the signal.
    let lead = try #require(sound.stretches(of: "lead").first)
    #expect(close(lead.old, rms(part) - 3))
    #expect(close(lead.new, rms(part) - 2.5))
    #expect(
      abs((lead.difference ?? 0) - (lead.old ?? 0) - decibels(gain(0.5) - 1)) < Self.tolerance
    )
    // In the chorus the lead is alone: half a decibel in loudness, true peak and each band.
    #expect(sound.sections == ["chorus"])
    for key in ["loudness", "shortTerm", "truePeak"] {
      let pair = try #require(sound.pair(key, ofSection: "chorus"))
      // Short-term windows reach into the bars around, where there is nothing else either.
      #expect(abs(pair.new - pair.old - 0.5) < 0.01, "\(key)")
    }
    let sections = sound.value["sections"] as? [[String: Any]] ?? []
    let bands = sections.first?["bands"] as? [[String: Any]] ?? []
    #expect(bands.count == 31)
    for band in bands where band["frequency"] as? Double ?? 0 < 6_000 {
      let pair = try #require(SoundOfSong.pair(band))
      #expect(abs(pair.new - pair.old - 0.5) < Self.tolerance)
    }
    let bars = sound.value["bars"] as? [[String: Any]] ?? []
    #expect(bars.map { $0["where"] as? String } == (9...12).map { "bar \($0)" })
    for (number, bar) in zip(9...12, bars) {
      let level = (bar["difference"] as? [String: Any])?["rms"] as? Double
      let own = take[SoundProject.frames(ofBars: number, to: number)]
      #expect(close(level, rms(own) + decibels(gain(-2.5) - gain(-3))))
    }
    // Nothing is delivered, and what was rendered is there for the next time.
    #expect(!FileManager.default.fileExists(atPath: project.folder.url.path + "/out"))
    #expect(try project.sound().value as NSDictionary == sound.value as NSDictionary)
  }

  @Test func `a clip moved by 10 ms`() throws {
    let project = try SoundProject()
    try project.edit("over: verse, fade", "over: verse, nudge: 10 ms, fade")
    let sound = try project.sound()
    #expect(sound.stretches.map(\.part) == ["keys", "master"])
    let take = SoundProject.samples(3)
    let shift = SoundProject.rate / 100
    let clip = 8 * SoundProject.bar
    let old = (0..<clip + shift).map { $0 < clip ? take[$0] * gain(-12) : 0 }
    let new = (0..<clip + shift).map { $0 < shift ? 0 : take[$0 - shift] * gain(-12) }
    let change = zip(old, new).map { $1 - $0 }
    let first = change.firstIndex { $0 != 0 } ?? 0
    let last = change.lastIndex { $0 != 0 } ?? 0
    let stretch = try #require(sound.stretches(of: "keys").first)
    #expect(stretch.frames == first..<last + 1)
    #expect(stretch.bars == "bars 1 to 9")
    #expect(close(stretch.difference, rms(change[first...last])))
    #expect(close(stretch.old, rms(old[first...last])))
    #expect(close(stretch.new, rms(new[first...last])))
    #expect(sound.stretches(of: "master").map(\.difference) == [stretch.difference])
  }

  @Test func `a take swapped in bars 5 to 8, and told in words`() throws {
    let project = try SoundProject()
    let before = "clips: [{take: vox.1}]"
    let cuts = "fade-in: 0 ms, fade-out: 0 ms"
    func clips(_ take: String) -> String {
      "clips: [{take: vox.1, over: 1|1 .. 5|1, \(cuts)}, {take: \(take), over: 5|1 .. 9|1, \(cuts)}]"
    }
    try project.edit(before, clips("vox.1"))
    try project.folder.commit([:], "cut")
    // Cutting what goes on is no difference.
    #expect(try project.run(["diff", "--audio", "HEAD~1", "--exit-code"]).status == 1)
    try project.edit("take: vox.1, over: 5|1", "take: vox.2, over: 5|1")
    let sound = try project.sound()
    #expect(sound.stretches.map(\.part) == ["lead", "bus vocals", "master"])
    let (old, new) = (SoundProject.samples(1), SoundProject.samples(2))
    let all = SoundProject.frames(ofBars: 5, to: 8)
    let first = all.first { old[$0] != new[$0] } ?? 0
    let last = all.last { old[$0] != new[$0] } ?? 0
    let stretch = try #require(sound.stretches(of: "lead").first)
    #expect(stretch.frames == first..<last + 1)
    #expect(close(stretch.difference, rms((first...last).map { new[$0] - old[$0] }) - 3))
    #expect(close(stretch.old, rms(old[first...last]) - 3))
    #expect(close(stretch.new, rms(new[first...last]) - 3))
    let text = try project.run(["diff", "--audio"]).output
    #expect(text.hasPrefix("night\n  lead:\n    verse: take vox.1 -> vox.2 in bars 5 to 8\n\n"))
    #expect(text.contains("sound of night\n"))
    #expect(text.contains("  lead        bars 5 to 8  0:08.000 to 0:16.000"))
    let other = try project.run(["diff", "--audio", "HEAD", "HEAD"])
    #expect(other.output == "no change\n\nno difference in sound\n")
  }

  @Test func `what is written to be listened to nulls`() throws {
    let project = try SoundProject()
    try project.edit("fader: -3 dB\n", "fader: -1 dB\n")
    let sound = try project.sound("--listen", "heard")
    let files = try #require(sound.value["files"] as? [String: Any])
    let gains = try #require(SoundOfSong.pair(files["gains"]))
    func samples(_ key: String) throws -> [Float] {
      let path = try #require(files[key] as? String)
      return WaveFile.floats(try Data(contentsOf: project.folder.url.appendingPathComponent(path)))
    }
    let (old, new) = (try samples("old"), try samples("new"))
    let difference = try samples("difference")
    #expect(old.count == 2 * (14 * SoundProject.bar + SoundProject.rate))
    #expect(old.count == new.count && old.count == difference.count)
    // Each sample was rounded twice to 24 bits, and the gains to a thousandth of a decibel.
    var worst = 0.0
    for index in old.indices {
      let (a, b) = (Double(old[index]) / gain(gains.old), Double(new[index]) / gain(gains.new))
      worst = max(worst, abs(a + Double(difference[index]) - b))
    }
    #expect(worst < 0.5 * (gain(0.002) - 1))
    // Of the lead alone: 2 dB of -3 dB, in the middle.
    let take = SoundProject.samples(1)
    for frame in stride(from: 0, to: take.count, by: 997) {
      let expected = take[frame] * (gain(-1) - gain(-3)) / 2.squareRoot()
      #expect(abs(Double(difference[2 * frame]) - expected) < 1e-6)
    }
    // As loud as each other, by what was measured before.
    let loudness = try #require(SoundOfSong.pair(sound.value["loudness"]))
    #expect(abs(loudness.old + gains.old - loudness.new - gains.new) < Self.tolerance)
    #expect(gains.old <= 0 && gains.new < gains.old)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: project.folder.url.appendingPathComponent("heard").path
    )
    #expect(left.sorted() == ["night.difference.wav", "night.new.wav", "night.old.wav"])
  }
}
