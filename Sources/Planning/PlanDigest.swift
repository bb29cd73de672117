import Manifest
import Quantities

/// What makes the sound of a plan's output, as a digest: takes, edits, faders and processors.
///
/// Of each node the words that its keys are made of, over the whole song, with the digests of what
/// it reads. So neither names nor the order of tracks have a meaning, and what is not heard in the
/// output has none either.
struct PlanDigest {
  /// SHA-256 in lower-case hexadecimal digits.
  let digest: String

  init(of plan: RenderPlan) {
    var digests: [String] = []
    for node in plan.nodes {
      let ordered = node.ordered { digests[$0.source] + Self.text($0.gainWords) }
      var words = SliceWords()
      words.append(NodeSlicer(ordered, of: plan).words(of: 0..<plan.frames))
      for source in NodeSources(of: ordered, in: plan.context).all {
        words.append(digests[source.node])
      }
      digests.append(SHA256.hexadecimal(of: Self.bytes(words.words)))
    }
    digest = digests[plan.output]
  }

  private static func bytes(_ words: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * words.count)
    for word in words {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  private static func text(_ words: [UInt64]) -> String {
    words.map { String($0, radix: 16) }.joined(separator: " ")
  }
}

/// Digests of what bears on the sound of files, each plan's made once.
struct FileDigests {
  private let normalisation: AlbumPlan.Normalisation
  private let target: MasteringTarget
  private var songs: [Int: PlanDigest] = [:]
  private var parts: [Int: PlanDigest] = [:]

  /// Under the target that songs reach together where one gain is for all of them.
  init(_ normalisation: AlbumPlan.Normalisation, _ target: MasteringTarget) {
    self.normalisation = normalisation
    self.target = target
  }

  /// Of the songs or parts in the file, and of how they become what it holds.
  ///
  /// Where one gain is for all songs, what the others have in it is left out: that is in theirs.
  mutating func digest(of file: PlannedFile, _ songs: [SongPlan], _ parts: [PartPlan]) -> String {
    var words = [
      file.rate.description, file.depth.rawValue, file.dithering.rawValue, file.converter.rawValue,
    ]
    if !file.format.isLossless { words += [file.format.rawValue, "\(file.bitRate)"] }
    for entry in file.sequence?.entries ?? [] { words.append("\(entry.frames)") }
    for (song, part) in file.contents {
      words.append(part.map { sound(ofPart: $0, parts) } ?? sound(ofSong: song, songs))
      guard part.map({ parts[$0].isMastered }) ?? true else { continue }
      let own = songs[song]
      let loudness = normalisation == .song ? own.target.loudness : target.loudness
      words += [normalisation.rawValue, "\(loudness)", "\(own.target.ceiling)", "\(own.trim)"]
      if let match = own.match {
        words += [match.reference.digest, "\(match.amount)", "\(match.most)"]
      }
    }
    return SHA256.hexadecimal(of: words.joined(separator: "\n"))
  }

  private mutating func sound(ofPart index: Int, _ parts: [PartPlan]) -> String {
    let made = self.parts[index] ?? PlanDigest(of: parts[index].render)
    self.parts[index] = made
    return made.digest
  }

  private mutating func sound(ofSong index: Int, _ songs: [SongPlan]) -> String {
    let made = self.songs[index] ?? PlanDigest(of: songs[index].render)
    self.songs[index] = made
    return made.digest
  }
}

extension RenderNode {
  /// With the contributions of a sum in an order of their own.
  fileprivate func ordered(by key: (Contribution) -> String) -> RenderNode {
    guard case .sum(let contributions) = input else { return self }
    let keyed = contributions.map { (key($0), $0) }.sorted { $0.0 < $1.0 }
    return RenderNode(
      kind: kind,
      name: name,
      input: .sum(keyed.map(\.1)),
      isInverted: isInverted,
      trim: trim,
      chain: chain,
      channels: channels,
      lookAhead: lookAhead
    )
  }
}
