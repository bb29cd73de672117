import Bindings

extension Recording {
  /// Writes it to a file in FLAC of 16 bits; the folder must exist.
  package func write(to path: String) throws(SoundFileWritingProblem) {
    var writer = try SoundFileWriter(
      path: path,
      container: .flac,
      encoding: .integer16,
      channels: channels,
      rate: rate,
      frames: frames
    )
    try writer.write(samples.span)
    try writer.close()
  }
}
