import Quantities

extension Name {
  /// The strip that everything ends in.
  package static let mix: Name = "mix"
  /// The output of a strip that is only listened to.
  package static let none: Name = "none"
}
