import Quantities

/// The section of a song that something lies in, or the first and the last of several.
package struct SectionSpan: Hashable, Sendable, CustomStringConvertible {
  package let first: Name
  package let last: Name

  package init(_ first: Name, to last: Name? = nil) {
    self.first = first
    self.last = last ?? first
  }

  /// `verse`, or `verse to chorus`.
  package var description: String {
    first == last ? first.rawValue : "\(first) to \(last)"
  }
}
