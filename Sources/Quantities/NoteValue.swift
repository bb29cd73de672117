/// The length of a written note: a fraction of a whole note, plain, dotted or a triplet's.
package struct NoteValue: Hashable, Sendable, CustomStringConvertible {
  package let count: Int
  /// 8 for eighth notes: a power of two up to 128.
  package let division: Int
  package let form: Form

  package init(_ count: Int, over division: Int, _ form: Form = .plain) {
    precondition(count > 0 && Self.divisions.contains(division), "no such note")
    self.count = count
    self.division = division
    self.form = form
  }

  package enum Form: String, Hashable, Sendable, CaseIterable {
    case plain = ""
    /// Half as long again.
    case dotted = "."
    /// Two thirds as long.
    case triplet = "t"
  }

  static let divisions = [1, 2, 4, 8, 16, 32, 64, 128]

  package var wholeNotes: Rational {
    switch form {
    case .plain: Rational(count, over: division)
    case .dotted: Rational(3 * count, over: 2 * division)
    case .triplet: Rational(2 * count, over: 3 * division)
    }
  }

  package var quarters: Rational { wholeNotes * Rational(4) }

  package var description: String { "\(count)/\(division)\(form.rawValue)" }
}
