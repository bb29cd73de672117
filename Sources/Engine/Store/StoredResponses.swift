import Bindings
import Processors

/// Impulse responses in the store: left and then right, as the bits of doubles.
extension Store: ResponseSource {
  package func response(
    _ words: [UInt64],
    orMade make: () -> ImpulseResponse
  ) -> ImpulseResponse {
    let key = ContentDigest(of: words)
    if let entry = entry(.response, key), entry.count == 2,
      let bits = self.words(ContentDigest(words: (entry[0], entry[1]))),
      bits.count.isMultiple(of: 2)
    {
      let samples = bits.map { Double(bitPattern: $0) }
      let half = samples.count / 2
      return ImpulseResponse(left: Array(samples[..<half]), right: Array(samples[half...]))
    }
    let response = make()
    let bits = (response.left + response.right).map(\.bitPattern)
    // Without room for it in the store it is made again: what is rendered fails with the words.
    if let digest = try? write(words: bits, rank: .master) {
      keep(entry: [digest.words.0, digest.words.1], in: .response, for: key)
    }
    return response
  }
}
