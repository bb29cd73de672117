import Diagnostics
import Fields
import Quantities

/// The masters of an album that were made elsewhere.
struct ReturnedMasters {
  private(set) var drafts: [SongDraft] = []
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - album: which names them.
  ///   - songs: of the album.
  ///   - areAll: false where some could not be read, so that a name may be one of theirs.
  init(_ album: Album, songs: [SongDraft], areAll: Bool) {
    for entry in album.masters.entries {
      let (name, master) = (entry.key, entry.value)
      if songs.contains(where: { $0.song.name.value == name }) {
        drafts.append(SongDraft(finished: master.file, at: master.place(of: \.file), named: name))
      } else if areAll {
        findings.append(Self.unknown(name, at: album.masters.place(of: name), songs))
      }
    }
  }

  private static func unknown(
    _ name: Name,
    at place: SourceRange?,
    _ songs: [SongDraft]
  ) -> Diagnostic {
    let names = songs.map(\.song.name.value.rawValue)
    return Diagnostic(
      ManifestCodes.unknownSong,
      at: place,
      "the album has no song named `\(name)`",
      notes: ["its songs are \(PhraseList.quoted(names))"],
      help: Suggestion.nearest(to: name.rawValue, in: names)
        .map { ["a song with a similar name: `\($0)`"] } ?? []
    )
  }
}

extension SongDraft {
  /// A finished sound as a song of one take on one track, at the rate of its file.
  init(finished file: Text, at place: SourceRange?, named name: Name) {
    var take = Take()
    take.file = file
    if let place {
      take.origin = Origin(range: place)
      take.origin.record("file", key: place, value: place)
    }
    var clip = Clip()
    clip.take = Placed("mix", at: place)
    clip.origin = take.origin
    var track = Track()
    track.clips = [clip]
    var song = Song()
    song.name = Placed(name, at: place)
    song.tail = .milliseconds(0)
    song.takes.append("mix", take, at: place)
    song.tracks.append("finished-mix", track, at: place)
    self.init(
      song: song,
      path: place?.file.path ?? "",
      source: .finishedMix,
      entry: nil,
      files: []
    )
  }
}
