/// The pieces that the quantities' regular expressions are made of, in the ECMA-262 dialect.
enum Pattern {
  static let number = #"[0-9]+(?:\.[0-9]+)?"#
  static let signed = #"[+-]?[0-9]+(?:\.[0-9]+)?"#
  static let name = "[a-z][a-z0-9-]*"
  static let clock = #"[0-9]+(?::[0-5][0-9]){1,2}(?:\.[0-9]+)?"#
  static let time = "(?:\(number) ?(?:ms|s)|[0-9]+ ?samples?|\(clock))"
  static let note = #"[0-9]+/0*(?:1|2|4|8|16|32|64|128)[.t]?"#
  static let grid = #"[0-9]+\|[0-9]+(?:\|0*[0-9]{1,3})?"#
  static let musical = "(?:[0-9]+ ?bars?|\(number) ?beats?|\(note)|\(grid))"
  static let length = "(?:\(time)|\(musical))"
  static let anchor = #"(?:\#(name)(?:\.end)?|\#(grid)|\#(time))"#
  static let position = "\(anchor)(?: +[+-] +\(length))*"
  static let date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
  static let clockSpan =
    "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)"

  /// The whole scalar.
  static func whole(_ pattern: String) -> String { "^\(pattern)$" }
}
