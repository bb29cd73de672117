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
  /// What of the subject, as a path in the manifest's words; empty for the subject itself.
  ///
  /// `fader`, `compressor.threshold`, `sends.plate`; of points `fader curve` and `fader point`, of
  /// clips `take`, `clip gain`, `clip start`, and `clip vox.3` for the clip itself.
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
  /// The sections that it lies in, where it has a place of the timeline.
  package private(set) var section: SectionSpan?

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

  func inSection(_ section: SectionSpan?) -> Change {
    var result = self
    result.section = section
    return result
  }

  /// False where nothing sounds otherwise.
  package var isHeard: Bool { frames.map { !$0.isEmpty } ?? true }
}
