/// One step of libyaml through a document.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(String, ScalarStyle)
    case alias(String)
    case sequenceStart(Layout)
    case sequenceEnd
    case mappingStart(Layout)
    case mappingEnd
    case streamEnd
    /// The begin of the stream and the end of a document, which bear nothing.
    case other
  }

  enum ScalarStyle {
    case plain
    case quoted
    /// A literal (`|`) or folded (`>`) text.
    case block
  }

  enum Layout {
    case block
    case flow
  }

  let kind: Kind
  let anchor: String?
  /// Code points from the begin of the text.
  let start: Int
  let end: Int
}
