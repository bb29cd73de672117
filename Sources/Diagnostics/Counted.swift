/// A number with its noun: "1 error", "2 errors", "3 taxes".
package struct Counted: CustomStringConvertible, Sendable {
  private let number: Int
  private let noun: String
  private let plural: String

  package init(_ number: Int, _ noun: String, plural: String? = nil) {
    self.number = number
    self.noun = noun
    self.plural = plural ?? noun + "s"
  }

  package var description: String { "\(number) \(number == 1 ? noun : plural)" }
}
