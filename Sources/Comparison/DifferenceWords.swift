import Fields
import Quantities

extension Difference {
  /// The path as one word, as automation writes it.
  var field: String { path.joined(separator: ".") }

  /// A change out of a difference; added and removed where there is nothing on the other side.
  func change(
    song: Name?,
    of subject: Subject,
    _ field: String,
    at: Whereabouts? = nil,
    frames: Range<Int>? = nil
  ) -> Change {
    Change(
      old == nil ? .added : new == nil ? .removed : .changed,
      song: song,
      of: subject,
      field,
      at: at,
      frames: purpose == .people ? .nowhere : frames,
      from: old?.written,
      to: new?.written,
      place: place
    )
  }
}
