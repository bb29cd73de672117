extension Name: ExpressibleByStringLiteral {
  /// A name that the program itself knows.
  package init(stringLiteral text: String) {
    guard let name = Name(rawValue: text) else { preconditionFailure("`\(text)` is no name") }
    self = name
  }

  /// Stands where a required name is still to be read.
  package static let placeholder: Name = "unnamed"
}

extension TakeName: ExpressibleByStringLiteral {
  /// A name that the program itself knows.
  package init(stringLiteral text: String) {
    guard let name = TakeName(rawValue: text) else { preconditionFailure("`\(text)` is no name") }
    self = name
  }

  /// Stands where a required name is still to be read.
  package static let placeholder: TakeName = "unnamed"
}
