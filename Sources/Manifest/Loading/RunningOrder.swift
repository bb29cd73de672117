import Diagnostics
import Fields
import Quantities

/// The songs of an album as its sequence has them.
struct RunningOrder {
  private(set) var drafts: [SongDraft] = []
  private(set) var findings: [Diagnostic] = []

  init(_ all: [SongDraft], of album: Album) {
    guard !album.sequence.isEmpty else {
      drafts = all
      for index in drafts.indices.dropFirst() { drafts[index].gap = SequenceEntry().gap }
      return
    }
    var left = all
    for entry in album.sequence {
      guard var draft = all.first(where: { $0.song.name.value == entry.song.value }) else {
        findings += Self.unknown(entry, among: all, of: album)
        continue
      }
      // There is nothing that the first song could keep a distance from, unless it is asked to.
      if !drafts.isEmpty || entry.isGiven(\.gap) { draft.gap = entry.gap }
      drafts.append(draft)
      left.removeAll { $0.song.name.value == entry.song.value }
    }
    // A song that is missing may be one that the sequence misspells.
    guard drafts.count == album.sequence.count, album.isSound(\.sequence) else { return }
    findings += left.map { Self.leftOut($0, of: album) }
  }

  /// Names that two songs have.
  static func takenNames(among drafts: [SongDraft]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var seen: [Name: SourceRange?] = [:]
    for draft in drafts where draft.song.isSound(\.name) {
      let name = draft.song.name
      if let first = seen[name.value] {
        findings.append(
          Diagnostic(
            ManifestCodes.takenName,
            at: name.place.range,
            "two songs are named `\(name.value)`",
            labels: first.map { [Diagnostic.Label($0, "the first one")] } ?? []
          )
        )
      } else {
        seen[name.value] = name.place.range
      }
    }
    return findings
  }

  private static func unknown(
    _ entry: SequenceEntry,
    among drafts: [SongDraft],
    of album: Album
  ) -> [Diagnostic] {
    // A song that could not be read has a finding of its own.
    guard drafts.count == album.songs.count, album.isSound(\.songs),
      drafts.allSatisfy({ $0.song.isSound(\.name) })
    else { return [] }
    let names = drafts.map(\.song.name.value.rawValue)
    return [
      Diagnostic(
        ManifestCodes.unknownSong,
        at: entry.place(of: \.song),
        "the album has no song named `\(entry.song.value)`",
        notes: ["its songs are \(PhraseList.quoted(names))"],
        help: Suggestion.nearest(to: entry.song.value.rawValue, in: names)
          .map { ["a song with a similar name: `\($0)`"] } ?? []
      )
    ]
  }

  private static func leftOut(_ draft: SongDraft, of album: Album) -> Diagnostic {
    Diagnostic(
      ManifestCodes.leftOut,
      at: draft.entry?.origin.range,
      "song `\(draft.song.name.value)` is not in the sequence",
      labels: album.origin.value(of: "sequence").map { [Diagnostic.Label($0, "the sequence")] }
        ?? [],
      help: ["add it to `sequence:`, or take it out of `songs:`"]
    )
  }
}
