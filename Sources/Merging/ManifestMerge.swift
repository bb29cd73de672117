/// A three-way merge of manifests that knows what they hold.
///
/// The result is our text with their edits: parts that only one side edited are that side's, byte
/// for byte, with their comments; in mappings and lists that both edited, each entry is merged by
/// itself. What both edited otherwise becomes a conflict between markers, and what one side took
/// away and the other one edited does too.
package struct ManifestMerge {
  /// What both sides edited otherwise.
  package struct Conflict: Hashable, Sendable {
    /// The way to it: `tracks.lead.fader`.
    package let path: String
    /// As one line each; nil where that side took it away.
    package let ours: String?
    package let theirs: String?
  }

  package let text: [UInt8]
  /// None where all went well.
  package let conflicts: [Conflict]

  /// Merges texts; nil where one is no YAML document, or where the result would not say what both
  /// sides mean: then lines have to be merged.
  ///
  /// Conflict markers are of `markerSize` characters. `place` says where a position lies in the song,
  /// or nil where nobody knows: what both sides put at one place of a list that follows the timeline
  /// is put in that order.
  package init?(
    base: [UInt8],
    ours: [UInt8],
    theirs: [UInt8],
    markerSize: Int = 7,
    place: @escaping (String) -> Int? = { _ in nil }
  ) {
    let texts = [base, ours, theirs].map(Self.endingInLineBreak)
    let documents = texts.compactMap(PieceReader.document)
    guard documents.count == 3 else { return nil }
    var merger = TreeMerger(markerSize: markerSize, order: ListOrder(place: place))
    guard
      let prefix = CommentMerge.merged(documents.map(\.prefix)),
      let suffix = CommentMerge.merged(documents.map(\.suffix)),
      let root = merger.merge(documents[0].root, documents[1].root, documents[2].root, at: [])
    else { return nil }
    let text = prefix + root.text + suffix
    guard !merger.conflicts.isEmpty || Self.says(root.meaning, text),
      CommentMerge.keepsComments(base: texts[0], sides: [texts[1], texts[2]], in: text)
    else { return nil }
    self.text = text
    conflicts = merger.conflicts
  }

  private static func says(_ meaning: Meaning, _ text: Bytes) -> Bool {
    PieceReader.document(text)?.root.meaning == meaning
  }

  private static func endingInLineBreak(_ text: Bytes) -> Bytes {
    text.last == Bytes.lineBreak ? text : text + [Bytes.lineBreak]
  }
}
