/// What is sung on one note: consonants, one vowel or a glide of several, consonants.
///
/// Spelled by sound, a letter a phone: `nait`, `trein`, `hom`.
struct Syllable: Sendable {
  let onset: [Phone]
  let vowels: [Phone]
  let coda: [Phone]

  init(_ spelling: String, clarity: Double = 1) {
    var (onset, vowels, coda): ([Phone], [Phone], [Phone]) = ([], [], [])
    for letter in spelling {
      if let vowel = Phone.vowel(letter) {
        vowels.append(vowel.slurred(to: clarity))
        continue
      }
      guard let consonant = Phone.consonant(letter) else {
        preconditionFailure("no such sound in `\(spelling)`: \(letter)")
      }
      let phones = consonant.map { $0.slurred(to: clarity) }
      if vowels.isEmpty { onset += phones } else { coda += phones }
    }
    self.onset = onset
    self.vowels = vowels.isEmpty ? [Phone.neutral] : vowels
    self.coda = coda
  }

  /// Seconds of the consonants before the vowel, which are sung ahead of the beat.
  var onsetLength: Double { onset.reduce(0) { $0 + $1.length } }
  var codaLength: Double { coda.reduce(0) { $0 + $1.length } }
}
