/// One change of the benchmark's mix, as somebody at the desk would make it.
enum BenchEdit: String, CaseIterable {
  /// The static fader of one track, down by 1 dB for the whole song.
  case fader
  /// One automation point of one track, an eighth of a bar later.
  case point
  /// The threshold of one track's compressor, 2 dB lower from the last chorus on.
  case lastChorus
  /// The song's title.
  case title
}
