import Bindings
import Planning
import Quantities

/// The result of a build under all that it was made of, so that a build of the same looks at
/// nothing but its files.
struct AlbumRecord: Sendable {
  private let plan: AlbumPlan
  private let outputFolder: String
  private let key: ContentDigest

  init(of plan: AlbumPlan, _ mixes: Graph, in outputFolder: String) {
    self.plan = plan
    self.outputFolder = outputFolder
    var words = SliceWords()
    words.append(outputFolder)
    words.append(plan.normalisation.rawValue)
    words.append(plan.target)
    words.append(GainSearch.revision)
    words.append(MasterNode.identity)
    words.append(SettledCeiling.revision)
    words.append(Int(QuantiseRecipe.revision))
    words.append(Int(SequenceRecipe.revision))
    words.append(FileRecord.revision)
    words.append(Inspection.revision)
    for node in mixes.nodes { words.append(Optional(node.key).words) }
    for song in plan.songs {
      words.append(song.render.song)
      words.append(song.isJoined)
      words.append(song.match?.reference.digest ?? "")
      words.append(song.match?.amount ?? 0)
      words.append(song.match?.most ?? 0)
      words.append(song.trim)
      words.append(song.target)
    }
    for part in plan.parts {
      words.append(part.title)
      words.append(part.isMastered)
      words.append(part.isReturned)
    }
    for file in plan.files { words.append(file) }
    key = ContentDigest(of: words.words)
  }

  /// The result of an equal build whose files lie where they were put.
  func result(in store: Store) -> BuildResult? {
    guard let words = store.entry(.album, key),
      let result = BuildResult(words: words),
      result.files.count == plan.files.count
    else { return nil }
    for file in result.files {
      guard let record = FileRecord(ofFileAt: "\(outputFolder)/\(file.path)", in: store),
        record.built.digest == file.digest
      else { return nil }
    }
    return result.reused
  }

  func keep(_ result: BuildResult, in store: Store) {
    store.keep(entry: result.words, in: .album, for: key)
  }
}

extension SliceWords {
  fileprivate mutating func append(_ target: MasteringTarget) {
    append(target.loudness.number)
    append(target.ceiling.number)
    append(target.maxLimiting)
  }

  fileprivate mutating func append(_ file: PlannedFile) {
    for text in [
      file.deliverable, file.path, file.format.rawValue, file.depth.rawValue,
      file.rate.description, file.converter.rawValue,
    ] { append(text) }
    append(besides: file)
    append(file.song ?? -1)
    append(file.part ?? -1)
    append(file.sequence?.frames ?? 0)
    for entry in file.sequence?.entries ?? [] {
      append(entry.song)
      append(entry.part ?? -1)
      append(entry.frames.lowerBound)
      append(entry.mark)
    }
    append(file.bitRate)
    append(file.dithering.rawValue)
  }
}
