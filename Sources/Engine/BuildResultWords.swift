import Planning
import Quantities

extension BuildResult {
  /// All of a result without problems, as it is kept in the store.
  var words: [UInt64] {
    var words = SliceWords()
    words.append(segments.rendered)
    words.append(segments.reused)
    words.append(segments.nodes.count)
    for node in segments.nodes {
      words.append(node.song ?? -1)
      words.append(node.name)
      words.append(node.rendered)
      words.append(node.segments)
    }
    words.append(files.count)
    for file in files { words.append(file) }
    words.append(warnings.count)
    for warning in warnings { words.append(warning) }
    return words.words
  }

  /// Puts back what `words` are of; nil for other words.
  init?(words: [UInt64]) {
    var reader = SliceReader(words[...])
    guard let rendered = reader.number(), let reused = reader.number(),
      let nodes = reader.list({ Node(&$0) }), let files = reader.list({ BuiltFile(&$0) }),
      let warnings = reader.list({ LoudnessWarning(&$0) }), reader.isAtEnd
    else { return nil }
    self.init(
      files: files,
      warnings: warnings,
      segments: Segments(rendered: rendered, reused: reused, nodes: nodes),
      problems: []
    )
  }
}

extension SliceReader {
  /// A count and as many elements.
  mutating func list<Element>(_ element: (inout SliceReader) -> Element?) -> [Element]? {
    guard let count = number(), count >= 0 else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }

  /// NaN stands for none.
  fileprivate mutating func optional() -> Double?? {
    value().map { $0.isNaN ? nil : $0 }
  }
}

extension SliceWords {
  fileprivate mutating func append(_ file: BuiltFile) {
    append(file.deliverable)
    append(file.song ?? -1)
    for text in [file.songName ?? "", file.path, file.digest, file.soundDigest] { append(text) }
    for number in [file.frames, file.rate.hertz, file.channels] { append(number) }
    append(file.loudness?.number ?? .nan)
    append(file.truePeak?.number ?? .nan)
    append(file.loudnessRange.number)
  }

  fileprivate mutating func append(_ warning: LoudnessWarning) {
    switch warning {
    case .heavyLimiting(let song, let reduction, let limit, let reached):
      append(0)
      append(song)
      for number in [reduction, limit, reached.number] { append(number) }
    case .missedTarget(let song, let target, let reached):
      append(1)
      append(song != nil)
      append(song ?? "")
      for number in [target.number, reached.number] { append(number) }
    case .silentSong(let song):
      append(2)
      append(song)
    case .clippedFile(let path, let peak):
      append(3)
      append(path)
      append(peak)
    }
  }
}

extension BuildResult.Node {
  fileprivate init?(_ reader: inout SliceReader) {
    guard let song = reader.number(), let name = reader.text(), let rendered = reader.number(),
      let segments = reader.number()
    else { return nil }
    self.init(song: song < 0 ? nil : song, name: name, rendered: rendered, segments: segments)
  }
}

extension BuiltFile {
  fileprivate init?(_ reader: inout SliceReader) {
    guard let deliverable = reader.text(), let song = reader.number(),
      let songName = reader.text(), let path = reader.text(), let digest = reader.text(),
      let soundDigest = reader.text(), let frames = reader.number(), let rate = reader.number(),
      let channels = reader.number(), let loudness = reader.optional(),
      let truePeak = reader.optional(), let range = reader.value()
    else { return nil }
    self.init(
      deliverable: deliverable,
      song: song < 0 ? nil : song,
      songName: song < 0 ? nil : songName,
      path: path,
      digest: digest,
      soundDigest: soundDigest,
      frames: frames,
      rate: SampleRate(hertz: rate),
      channels: channels,
      loudness: loudness.map { Loudness(number: $0) },
      truePeak: truePeak.map { TruePeak(number: $0) },
      loudnessRange: LoudnessDifference(number: range)
    )
  }
}

extension LoudnessWarning {
  fileprivate init?(_ reader: inout SliceReader) {
    switch reader.number() {
    case 0:
      guard let song = reader.text(), let reduction = reader.value(), let limit = reader.value(),
        let reached = reader.value()
      else { return nil }
      self = .heavyLimiting(
        song: song,
        reduction: reduction,
        limit: limit,
        reached: Loudness(number: reached)
      )
    case 1:
      guard let isOfSong = reader.number(), let song = reader.text(), let target = reader.value(),
        let reached = reader.value()
      else { return nil }
      self = .missedTarget(
        song: isOfSong == 1 ? song : nil,
        target: Loudness(number: target),
        reached: Loudness(number: reached)
      )
    case 2:
      guard let song = reader.text() else { return nil }
      self = .silentSong(song: song)
    case 3:
      guard let path = reader.text(), let peak = reader.value() else { return nil }
      self = .clippedFile(path: path, peak: peak)
    default: return nil
    }
  }
}
