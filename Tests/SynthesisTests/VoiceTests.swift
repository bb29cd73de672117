import Foundation
import Testing

@testable import Synthesis

@Suite struct VoiceTests {
  /// Level in dB of the tone's harmonics between two frequencies.
  private func level(_ samples: [Double], _ band: ClosedRange<Double>, tone: Double) -> Double {
    var sum = 1e-12
    for harmonic in 1...40 where band.contains(tone * Double(harmonic)) {
      let step = 2 * Double.pi * tone * Double(harmonic) / 48_000
      var (real, imaginary) = (0.0, 0.0)
      for index in 0..<9_600 {
        real += samples[19_200 + index] * cos(step * Double(index))
        imaginary += samples[19_200 + index] * sin(step * Double(index))
      }
      sum += real * real + imaginary * imaginary
    }
    return 10 * log10(sum)
  }

  private func sung(_ vowel: String) -> [Double] {
    var sound = Sound(rate: 48_000, frames: 48_000)
    let singer = Voice(tract: 1, vibratoRate: 5, vibratoDepth: 0, breathiness: 0, seed: 1)
    // 110 Hz, so that the harmonics are close enough to show the resonances.
    singer.play(
      [
        Stroke(
          time: 0.1,
          duration: 0.8,
          pitch: Pitch(45),
          velocity: 0.8,
          syllable: vowel,
          clarity: 1,
          breath: 0,
          seed: 2
        )
      ],
      into: &sound
    )
    return sound.samples
  }

  @Test func `the second resonance tells i from u`() {
    // Peterson and Barney 1952: the second formant of i is at 2290 Hz, that of u at 870 Hz.
    let (i, u) = (sung("i"), sung("u"))
    let (high, low) = (1_900.0...2_600.0, 650.0...1_200.0)
    let difference =
      (level(i, high, tone: 110) - level(i, low, tone: 110))
      - (level(u, high, tone: 110) - level(u, low, tone: 110))
    #expect(difference > 20)
  }

  @Test func `the first resonance tells a from i`() {
    // Peterson and Barney 1952: the first formant of a is at 730 Hz, that of i at 270 Hz.
    let (a, i) = (sung("a"), sung("i"))
    let (high, low) = (600.0...900.0, 200.0...400.0)
    let difference =
      (level(a, high, tone: 110) - level(a, low, tone: 110))
      - (level(i, high, tone: 110) - level(i, low, tone: 110))
    #expect(difference > 15)
  }

  @Test func `consonants come before the beat and the vowel on it`() {
    let syllable = Syllable("stan")
    #expect(syllable.onset.count == 3)
    #expect(syllable.vowels.count == 1)
    #expect(syllable.coda.count == 1)
    let line = Utterance([
      Stroke(
        time: 1,
        duration: 1,
        pitch: Pitch(60),
        velocity: 1,
        syllable: "stan",
        clarity: 1,
        breath: 1,
        seed: 1
      )
    ])
    let vowel = line.segments.first { $0.phone.length == 0 && $0.phone.voicing == 1 }
    #expect(vowel?.start == 1)
    #expect(line.segments.contains { $0.phone.hiss > 0 && $0.start < 1 })
    #expect(line.segments.last?.end == 2)
  }

  @Test func `a mumbled syllable has less edge`() {
    let (clear, mumbled) = (Syllable("si"), Syllable("si", clarity: 0.25))
    #expect(mumbled.onset[0].hiss < clear.onset[0].hiss)
    #expect(mumbled.vowels[0].formants.y < clear.vowels[0].formants.y)
  }
}
