import Bindings
import Planning
import Quantities
import Signal

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
    words.append(pooled.count)
    for album in pooled {
      words.append(album.deliverable)
      words.append(album.loudness.number)
    }
    words.append(matches.count)
    for match in matches {
      words.append(match.song)
      words.append(match.reference)
      words.append(match.rate.hertz)
      words.append(match.curve.gains.count)
      for gain in match.curve.gains { words.append(gain) }
    }
    words.append(warnings.count)
    for warning in warnings { words.append(warning) }
    return words.words
  }

  /// Puts back what `words` are of; nil for other words.
  init?(words: [UInt64]) {
    var reader = SliceReader(words[...])
    guard let rendered = reader.number(), let reused = reader.number(),
      let nodes = reader.list({ Node(&$0) }), let files = reader.list({ BuiltFile(&$0) }),
      let pooled = reader.list({ PooledLoudness(&$0) }),
      let matches = reader.list({ MatchedSong(&$0) }),
      let warnings = reader.list({ DeliveryWarning(&$0) }), reader.isAtEnd
    else { return nil }
    self.init(
      files: files,
      pooled: pooled,
      matches: matches,
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
  mutating func append(_ file: BuiltFile) {
    append(file.deliverable)
    append(file.song ?? -1)
    for text in [file.songName ?? "", file.path, file.digest, file.soundDigest] { append(text) }
    append(Optional(file.inputs).words)
    append(file.format.rawValue)
    append(file.depth.rawValue)
    for number in [file.frames, file.rate.hertz, file.channels] { append(number) }
    append(file.inspection)
  }

  private mutating func append(_ inspection: Inspection) {
    for number in [inspection.loudness, inspection.truePeak, inspection.lastLevel] {
      append(number ?? .nan)
    }
    append(inspection.loudnessRange)
    for count in [inspection.head, inspection.tail, inspection.clippedRuns] { append(count) }
  }

  fileprivate mutating func append(_ warning: DeliveryWarning) {
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
    case .clippedRuns(let path, let count):
      append(4)
      append(path)
      append(count)
    case .cutEnd(let path, let level):
      append(5)
      append(path)
      append(level)
    case .codecOver(let path, let peak):
      append(6)
      append(path)
      append(peak)
    }
  }
}

extension MatchedSong {
  fileprivate init?(_ reader: inout SliceReader) {
    guard let song = reader.text(), let reference = reader.text(), let rate = reader.number(),
      let gains = reader.list({ $0.value() })
    else { return nil }
    self.init(
      song: song,
      reference: reference,
      rate: SampleRate(hertz: rate),
      curve: MatchCurve(gains: gains)
    )
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

extension PooledLoudness {
  fileprivate init?(_ reader: inout SliceReader) {
    guard let deliverable = reader.text(), let loudness = reader.value() else { return nil }
    self.init(deliverable: deliverable, loudness: Loudness(number: loudness))
  }
}

extension BuiltFile {
  init?(_ reader: inout SliceReader) {
    guard let deliverable = reader.text(), let song = reader.number(),
      let songName = reader.text(), let path = reader.text(), let digest = reader.text(),
      let soundDigest = reader.text(), reader.number() == 2, let high = reader.word(),
      let low = reader.word(),
      let format = reader.text().flatMap(PlannedFile.Format.init(rawValue:)),
      let depth = reader.text().flatMap(PlannedFile.Depth.init(rawValue:)),
      let frames = reader.number(), let rate = reader.number(), let channels = reader.number(),
      let inspection = Inspection(&reader)
    else { return nil }
    self.init(
      deliverable: deliverable,
      song: song < 0 ? nil : song,
      songName: song < 0 ? nil : songName,
      path: path,
      digest: digest,
      soundDigest: soundDigest,
      inputs: ContentDigest(words: (high, low)),
      format: format,
      depth: depth,
      frames: frames,
      rate: SampleRate(hertz: rate),
      channels: channels,
      inspection: inspection
    )
  }
}

extension Inspection {
  fileprivate init?(_ reader: inout SliceReader) {
    guard let loudness = reader.optional(), let truePeak = reader.optional(),
      let lastLevel = reader.optional(), let range = reader.value(), let head = reader.number(),
      let tail = reader.number(), let clippedRuns = reader.number()
    else { return nil }
    self.loudness = loudness
    self.truePeak = truePeak
    self.lastLevel = lastLevel
    loudnessRange = range
    self.head = head
    self.tail = tail
    self.clippedRuns = clippedRuns
  }
}

extension DeliveryWarning {
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
    case 4:
      guard let path = reader.text(), let count = reader.number() else { return nil }
      self = .clippedRuns(path: path, count: count)
    case 5:
      guard let path = reader.text(), let level = reader.value() else { return nil }
      self = .cutEnd(path: path, level: level)
    case 6:
      guard let path = reader.text(), let peak = reader.value() else { return nil }
      self = .codecOver(path: path, peak: peak)
    default: return nil
    }
  }
}
