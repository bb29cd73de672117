import Diagnostics
import Quantities

/// One thing that an edit did to a project, in the words of the manifest.
package struct Change: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case changed
    /// There was none before; `old` is nil.
    case added
    /// There is none any more; `new` is nil.
    case removed
    /// The same as before at another place of the timeline; `old` and `new` are the places.
    case moved
    /// The same as before under another name; `old` and `new` are the names.
    case renamed
  }

  package let kind: Kind
  /// Nil for what belongs to the album.
  package let song: Name?
  package let subject: Subject
  /// What of the subject, as a path in the manifest's words: `fader`, `compressor.threshold`,
  /// `clip gain`; empty for the subject itself.
  package let field: String
  /// Nil for all of the song.
  package let at: Whereabouts?
  /// Song frames that may sound otherwise, before and after; nil for all of them, empty where
  /// nothing sounds otherwise.
  package let frames: Range<Int>?
  /// As a manifest would write them.
  package let old: String?
  package let new: String?
  /// Where the new value was written, or the old one where it is gone.
  package let place: SourceRange?

  package init(
    _ kind: Kind = .changed,
    song: Name?,
    of subject: Subject,
    _ field: String = "",
    at: Whereabouts? = nil,
    frames: Range<Int>? = nil,
    from old: String? = nil,
    to new: String? = nil,
    place: SourceRange?
  ) {
    self.kind = kind
    self.song = song
    self.subject = subject
    self.field = field
    self.at = at
    self.frames = frames
    self.old = old
    self.new = new
    self.place = place
  }

  /// False where nothing sounds otherwise.
  package var isHeard: Bool { frames.map { !$0.isEmpty } ?? true }
}

/// What a change is about.
package enum Subject: Hashable, Sendable {
  case album(Name)
  case song(Name)
  case section(Name)
  case tempo
  case take(TakeName)
  case track(Name)
  case bus(Name)
  case vca(Name)
  case mix
  /// The mastering of the album, or what a song has otherwise.
  case master
  /// The running order of the album.
  case sequence
  case deliverable(Name)

  /// The word for its kind.
  package var noun: String {
    switch self {
    case .album: "album"
    case .song: "song"
    case .section: "section"
    case .tempo: "tempo"
    case .take: "take"
    case .track: "track"
    case .bus: "bus"
    case .vca: "VCA"
    case .mix: "mix"
    case .master: "master"
    case .sequence: "sequence"
    case .deliverable: "deliverable"
    }
  }

  /// Nil for what there is only one of.
  package var name: String? {
    switch self {
    case .tempo, .mix, .master, .sequence: nil
    case .take(let name): name.rawValue
    case .album(let name), .song(let name), .section(let name), .track(let name), .bus(let name),
      .vca(let name), .deliverable(let name):
      name.rawValue
    }
  }
}

/// A place of the timeline in words.
package enum Whereabouts: Hashable, Sendable, CustomStringConvertible {
  case at(String)
  case from(String)
  /// The first and the last bar, from 1.
  case bars(Int, Int)

  package var description: String {
    switch self {
    case .at(let position): "at \(position)"
    case .from(let position): "from \(position)"
    case .bars(let first, let last):
      first == last ? "bar \(first)" : "bars \(first) to \(last)"
    }
  }
}
