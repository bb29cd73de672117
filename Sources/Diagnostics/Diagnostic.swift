/// How bad a finding is.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  case error
  case warning
  case info
}

/// A stable name for one kind of finding, with what `lacquer explain` says about it.
package struct Code: Hashable, Sendable {
  /// Family letter and number: `N002`.
  package let id: String
  package let severity: Severity
  /// How bad it is once files leave the house: some things are warnings only while work goes on.
  package let severityAtDelivery: Severity
  /// What is wrong, in a few words.
  package let title: String
  /// One paragraph: why it is a finding and what to do.
  package let explanation: String

  package init(
    _ id: String,
    _ severity: Severity,
    atDelivery: Severity? = nil,
    _ title: String,
    _ explanation: String
  ) {
    self.id = id
    self.severity = severity
    severityAtDelivery = atDelivery ?? severity
    self.title = title
    self.explanation = explanation
  }
}

/// One finding: what is wrong, where, and what would help.
///
/// The message stands alone, in lower case without a full stop, names in backquotes. Facts go into
/// `notes`, remedies into `help`.
package struct Diagnostic: Hashable, Sendable {
  package struct Label: Hashable, Sendable {
    package let range: SourceRange
    package let text: String

    package init(_ range: SourceRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  package var code: Code
  package var severity: Severity
  package var message: String
  /// Nil only where no file can be pointed at.
  package var place: SourceRange?
  /// Said beside the carets of `place`.
  package var label: String
  /// Other places that explain it, in any file.
  package var labels: [Label]
  package var notes: [String]
  package var help: [String]

  package init(
    _ code: Code,
    at place: SourceRange?,
    _ message: String,
    label: String = "",
    labels: [Label] = [],
    notes: [String] = [],
    help: [String] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.place = place
    self.label = label
    self.labels = labels
    self.notes = notes
    self.help = help
  }
}
