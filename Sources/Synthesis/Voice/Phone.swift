/// One sound of speech: what the throat does, and how the mouth is shaped.
struct Phone: Sendable {
  /// Hz of the three lowest resonances, of a man.
  let formants: SIMD3<Double>
  /// How strongly the vocal folds sound, 0 to 1.
  var voicing = 1.0
  /// Breath through the mouth's resonances.
  var aspiration = 0.0
  /// Noise made at the teeth: its level and its centre in Hz.
  var hiss = 0.0
  var hissFrequency = 5_000.0
  /// Seconds; 0 for vowels, which share what a note leaves.
  var length = 0.0

  static let neutral = Phone(formants: [500, 1_500, 2_500])

  /// Vowels after Peterson and Barney 1952.
  static func vowel(_ letter: Character) -> Phone? {
    switch letter {
    case "a": Phone(formants: [730, 1_090, 2_440])
    case "e": Phone(formants: [530, 1_840, 2_480])
    case "i": Phone(formants: [300, 2_250, 3_000])
    case "o": Phone(formants: [520, 860, 2_450])
    case "u": Phone(formants: [320, 900, 2_250])
    case "x": neutral
    default: nil
    }
  }

  /// A consonant by its letter (`c` is that of "she"); stops are a closure and a burst.
  static func consonant(_ letter: Character) -> [Phone]? {
    switch letter {
    case "m": [sonorant([250, 1_000, 2_100], 0.4)]
    case "n": [sonorant([260, 1_450, 2_400], 0.4)]
    case "l": [sonorant([360, 1_150, 2_750], 0.6)]
    case "r": [sonorant([360, 1_150, 1_600], 0.6)]
    case "w": [sonorant([310, 700, 2_200], 0.55)]
    case "y": [sonorant([280, 2_200, 2_900], 0.55)]
    case "v": [fricative(voicing: 0.35, hiss: 0.1, at: 5_500)]
    case "z": [fricative(voicing: 0.3, hiss: 0.2, at: 6_500)]
    case "s": [fricative(voicing: 0, hiss: 0.4, at: 6_800)]
    case "c": [fricative(voicing: 0, hiss: 0.4, at: 3_400)]
    case "f": [fricative(voicing: 0, hiss: 0.15, at: 5_000)]
    case "h": [Phone(formants: neutral.formants, voicing: 0, aspiration: 0.1, length: 0.07)]
    case "t": stop(voicing: 0, burst: 0.5, at: 4_600)
    case "k": stop(voicing: 0, burst: 0.5, at: 2_300)
    case "p": stop(voicing: 0, burst: 0.3, at: 1_100)
    case "d": stop(voicing: 0.12, burst: 0.22, at: 3_800)
    case "g": stop(voicing: 0.12, burst: 0.22, at: 2_000)
    case "b": stop(voicing: 0.12, burst: 0.15, at: 900)
    default: nil
    }
  }

  /// Spoken with less care: nearer to the neutral vowel, and without edge.
  func slurred(to clarity: Double) -> Phone {
    var phone = Phone(
      formants: Self.neutral.formants + clarity * (formants - Self.neutral.formants),
      voicing: voicing,
      aspiration: aspiration,
      hissFrequency: hissFrequency,
      length: length
    )
    phone.hiss = clarity * hiss
    return phone
  }

  private static func sonorant(_ formants: SIMD3<Double>, _ voicing: Double) -> Phone {
    Phone(formants: formants, voicing: voicing, length: 0.065)
  }

  private static func fricative(voicing: Double, hiss: Double, at frequency: Double) -> Phone {
    Phone(
      formants: [330, 1_500, 2_600],
      voicing: voicing,
      hiss: hiss,
      hissFrequency: frequency,
      length: 0.085
    )
  }

  private static func stop(voicing: Double, burst: Double, at frequency: Double) -> [Phone] {
    let closed: SIMD3<Double> = [280, 1_400, 2_500]
    return [
      Phone(formants: closed, voicing: voicing, length: 0.04),
      Phone(
        formants: closed,
        voicing: voicing,
        aspiration: 0.3 * burst,
        hiss: burst,
        hissFrequency: frequency,
        length: 0.016
      ),
    ]
  }
}
