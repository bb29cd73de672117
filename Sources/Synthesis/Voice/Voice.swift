import Signal

/// A singer: a glottal source through the moving resonances of a vocal tract, with portamento,
/// late vibrato, consonants ahead of the beat and breaths between phrases.
struct Voice: Instrument {
  /// How much shorter the vocal tract is than a man's: 1.17 is a woman's.
  let tract: Double
  /// Cycles a second.
  let vibratoRate: Double
  /// Cents each way.
  let vibratoDepth: Double
  /// Air mixed with the tone, 0 to 1.
  let breathiness: Double
  /// Tells one singer's noise from another's.
  let seed: UInt64

  static let alto = Voice(
    tract: 1.15,
    vibratoRate: 5.4,
    vibratoDepth: 22,
    breathiness: 0.05,
    seed: 11
  )
  static let baritone = Voice(
    tract: 1,
    vibratoRate: 4.9,
    vibratoDepth: 18,
    breathiness: 0.04,
    seed: 12
  )

  /// Frames for which pitch and resonances stay as they are.
  private static let controlFrames = 32
  /// Seconds in which what moves has come to 1/e of its aim.
  private static let portamento = 0.022
  private static let articulation = 0.016
  private static let voicingTime = 0.014
  private static let hissTime = 0.006
  /// A note after a silence is begun from so many semitones below.
  private static let scoop = 0.5
  /// Seconds into a note at which the vibrato begins, and in which it grows.
  private static let vibratoDelay = 0.22
  private static let vibratoGrowth = 0.3
  /// Resonances above the vowels', and all their widths, Hz.
  private static let upperFormants = SIMD2(3_500.0, 4_600)
  private static let widths: [Double] = [95, 100, 130, 180, 250]

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    let rate = Double(sound.rate)
    let utterance = Utterance(strokes)
    var noise = Noise(seed: Noise.seed(seed, strokes.first?.seed ?? 0))
    var state = State(tract: tract, rate: sound.rate)
    var control = Controls()
    var (segment, aim) = (0, 0)
    for start in stride(from: 0, to: sound.samples.count, by: Self.controlFrames) {
      let time = Double(start) / rate
      while segment < utterance.segments.count, utterance.segments[segment].end <= time {
        segment += 1
      }
      while aim + 1 < utterance.aims.count, utterance.aims[aim + 1].start <= time { aim += 1 }
      let sounding = segment < utterance.segments.count ? utterance.segments[segment] : nil
      control.approach(sounding.flatMap { $0.start <= time ? $0 : nil }, rate: rate)
      if aim < utterance.aims.count { control.follow(utterance.aims[aim], at: time, rate: rate) }
      guard control.isAudible else { continue }
      let step = frequency(control, at: time, utterance.aims[aim]) / rate
      state.tune(control)
      for frame in start..<min(start + Self.controlFrames, sound.samples.count) {
        sound.samples[frame] += state.next(
          control,
          step: step,
          breathiness: breathiness,
          noise: noise.next()
        )
      }
    }
  }

  private func frequency(_ control: Controls, at time: Double, _ aim: Utterance.Aim) -> Double {
    let into = time - aim.onset - Self.vibratoDelay
    let growth = min(1, max(0, into / Self.vibratoGrowth))
    let cents = growth * vibratoDepth * Maths.sine(cycles: vibratoRate * max(0, into))
    return Pitch(control.pitch + cents / 100).hertz
  }
}

extension Voice {
  /// What moves slowly: the mouth, the force of the voice, the pitch aimed at.
  private struct Controls {
    var formants = Phone.neutral.formants
    var voicing = 0.0
    var aspiration = 0.0
    var hiss = 0.0
    var hissFrequency = 5_000.0
    var pitch = 60.0
    private var aimed = -1.0

    var isAudible: Bool { max(voicing, max(aspiration, hiss)) > 1e-5 }

    mutating func approach(_ segment: Utterance.Segment?, rate: Double) {
      let phone = segment?.phone
      let force = segment.map { 0.35 + 0.65 * $0.velocity } ?? 0
      if let phone {
        formants += Self.part(Voice.articulation, rate) * (phone.formants - formants)
        if phone.hiss > 0 { hissFrequency = phone.hissFrequency }
      }
      let slow = Self.part(Voice.voicingTime, rate)
      voicing += slow * (force * (phone?.voicing ?? 0) - voicing)
      aspiration += slow * ((phone?.aspiration ?? 0) - aspiration)
      hiss += Self.part(Voice.hissTime, rate) * (force * (phone?.hiss ?? 0) - hiss)
    }

    mutating func follow(_ aim: Utterance.Aim, at time: Double, rate: Double) {
      if aimed != aim.start, aim.isFresh { pitch = aim.pitch - Voice.scoop }
      aimed = aim.start
      pitch += Self.part(Voice.portamento, rate) * (aim.pitch - pitch)
    }

    /// The part of the way that is gone in one control period.
    private static func part(_ seconds: Double, _ rate: Double) -> Double {
      1 - Maths.exp(-Double(Voice.controlFrames) / (seconds * rate))
    }
  }

  /// Throat and mouth.
  private struct State {
    private let tract: Double
    private let rate: Int
    private var glottis = Glottis()
    private var mouth: [Resonance]
    private var tilt: Resonance
    private var teeth: Resonance

    init(tract: Double, rate: Int) {
      self.tract = tract
      self.rate = rate
      mouth = Voice.widths.map { Resonance(frequency: 1_000, q: 1_000 / $0, rate: rate) }
      tilt = Resonance(frequency: 3_000, q: 0.6, rate: rate)
      teeth = Resonance(frequency: 5_000, q: 1.2, rate: rate)
      for index in 0..<2 {
        let frequency = tract * Voice.upperFormants[index]
        mouth[3 + index].tune(
          frequency: frequency,
          q: frequency / Voice.widths[3 + index],
          rate: rate
        )
      }
    }

    mutating func tune(_ control: Controls) {
      for index in 0..<3 {
        let frequency = tract * control.formants[index]
        mouth[index].tune(frequency: frequency, q: frequency / Voice.widths[index], rate: rate)
      }
      // A louder voice is a brighter one.
      tilt.tune(frequency: 3_000 + 6_000 * control.voicing, q: 0.6, rate: rate)
      teeth.tune(frequency: control.hissFrequency, q: 1.2, rate: rate)
    }

    mutating func next(
      _ control: Controls,
      step: Double,
      breathiness: Double,
      noise: Double
    ) -> Double {
      let pulse = tilt.lowPass(glottis.next(step: step))
      let air = noise * (control.aspiration + breathiness * control.voicing * glottis.airflow)
      var sample = 0.1 * control.voicing * pulse + air
      for index in mouth.indices { sample = mouth[index].lowPass(sample) }
      return sample + control.hiss * teeth.bandPass(noise)
    }
  }
}
