import Diagnostics
import Quantities

/// What two values of one kind do not agree in, at one place below them.
package struct Difference: Hashable, Sendable {
  /// The way to it in the manifest's words, `compressor` and `threshold`; empty for the values
  /// themselves.
  ///
  /// A field that a bare value stands for has no word of its own.
  package private(set) var path: [String] = []
  /// Nil where there was nothing, or is nothing any more.
  package let old: Canonical?
  package let new: Canonical?
  package private(set) var oldPlace: Place
  package private(set) var newPlace: Place
  package private(set) var purpose = FieldPurpose.sound

  package init(
    _ old: Canonical?,
    _ new: Canonical?,
    oldPlace: SourceRange? = nil,
    newPlace: SourceRange? = nil
  ) {
    self.old = old
    self.new = new
    self.oldPlace = Place(oldPlace)
    self.newPlace = Place(newPlace)
  }

  /// Where the new value was written, or the old one where that is gone.
  package var place: SourceRange? { newPlace.range ?? oldPlace.range }

  /// The same difference seen from further out; places that it has already are the closer ones.
  package func below(
    _ word: String?,
    oldPlace: SourceRange? = nil,
    newPlace: SourceRange? = nil,
    purpose: FieldPurpose = .sound
  ) -> Difference {
    var result = self
    if let word { result.path.insert(word, at: 0) }
    if self.oldPlace.range == nil { result.oldPlace = Place(oldPlace) }
    // What is gone stands nowhere any more, though what it was in may.
    if self.newPlace.range == nil, new != nil || self.oldPlace.range == nil {
      result.newPlace = Place(newPlace)
    }
    if purpose == .people { result.purpose = .people }
    return result
  }
}

/// Whom a field is for.
package enum FieldPurpose: String, Hashable, Sendable, CaseIterable {
  /// It may be heard.
  case sound
  /// Read by people, and printed; nothing sounds otherwise.
  case people
}

extension ManifestValue {
  package var itemName: String? { nil }

  package static func differences(
    from old: Self?,
    to new: Self?,
    at rate: SampleRate?
  ) -> [Difference] {
    whole(from: old, to: new)
  }

  /// One difference between the values, as they stand; none where they are equal.
  fileprivate static func whole(from old: Self?, to new: Self?) -> [Difference] {
    old == new ? [] : [Difference(old?.canonical, new?.canonical)]
  }

  /// The same of an item of a list or a map, which is added or removed as a whole, whatever it says.
  static func itemDifferences(
    from old: Self?,
    to new: Self?,
    at rate: SampleRate?
  ) -> [Difference] {
    let differences = differences(from: old, to: new, at: rate)
    guard old == nil || new == nil, differences.map(\.path) != [[]] else { return differences }
    return whole(from: old, to: new)
  }
}

extension Optional where Wrapped: ManifestValue {
  package var itemName: String? { self?.itemName }

  package static func differences(
    from old: Wrapped??,
    to new: Wrapped??,
    at rate: SampleRate?
  ) -> [Difference] {
    Wrapped.differences(from: old ?? nil, to: new ?? nil, at: rate)
  }
}

extension Placed {
  package var itemName: String? { value.itemName }

  package static func differences(
    from old: Placed?,
    to new: Placed?,
    at rate: SampleRate?
  ) -> [Difference] {
    Value.differences(from: old?.value, to: new?.value, at: rate).map {
      $0.below(nil, oldPlace: old?.place.range, newPlace: new?.place.range)
    }
  }
}

extension ManifestNode {
  /// What its first required field says: the `id` of a session, the `song` of a place in the order.
  package var itemName: String? {
    guard let field = Self.fields.first(where: \.isRequired),
      case .text(let text) = field.canonical(self)
    else { return nil }
    return text
  }

  package static func differences(
    from old: Self?,
    to new: Self?,
    at rate: SampleRate?
  ) -> [Difference] {
    guard old != new else { return [] }
    // Of a node that needs nothing, none at all says the same as all defaults.
    let hasDefaults =
      shorthand == nil && exactlyOneOf.isEmpty && !fields.contains(where: \.isRequired)
    guard hasDefaults || (old != nil && new != nil) else {
      return [
        Difference(
          old?.canonical,
          new?.canonical,
          oldPlace: old?.origin.range,
          newPlace: new?.origin.range
        )
      ]
    }
    return fieldDifferences(from: old ?? Self(), to: new ?? Self(), at: rate)
  }

  /// What two nodes do not agree in, in the order of the field table, where the field is wanted.
  package static func fieldDifferences(
    from old: Self,
    to new: Self,
    at rate: SampleRate?,
    where isWanted: (PartialKeyPath<Self>) -> Bool = { _ in true }
  ) -> [Difference] {
    fields.flatMap { field -> [Difference] in
      guard !field.isDerived, isWanted(field.keyPath) else { return [] }
      return field.differences(from: old, to: new, at: rate)
    }
  }
}

extension TimeLength {
  package static func differences(
    from old: TimeLength?,
    to new: TimeLength?,
    at rate: SampleRate?
  ) -> [Difference] {
    if let old, let new, let rate, old.frames(at: rate) == new.frames(at: rate) { return [] }
    return whole(from: old, to: new)
  }
}

extension Length {
  package static func differences(
    from old: Length?,
    to new: Length?,
    at rate: SampleRate?
  ) -> [Difference] {
    if case .time(let before)? = old, case .time(let after)? = new {
      return TimeLength.differences(from: before, to: after, at: rate)
    }
    return whole(from: old, to: new)
  }
}
