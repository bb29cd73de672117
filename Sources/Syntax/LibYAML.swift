import CLibYAML

/// The libyaml parser over one text, and the only code that touches its memory.
///
/// Both the parser and a copy of the text live on the heap as long as their owner, since libyaml
/// keeps pointers into them.
@safe
struct LibYAML: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// A parser of UTF-8 text, which must not begin with a byte order mark: with the encoding given,
  /// libyaml would count it as a column of the first line.
  init(_ bytes: ArraySlice<UInt8>) throws(YAMLProblem) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) != 0 else {
      unsafe parser.deallocate()
      throw Self.outOfMemory
    }
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = unsafe text.initialize(fromContentsOf: bytes)
    // Else a byte order mark could turn the parser to UTF-16.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
    unsafe self.parser = parser
    unsafe self.text = text
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  private static let outOfMemory = YAMLProblem(
    stage: .memory,
    text: "out of memory",
    offset: 0,
    context: "",
    contextOffset: nil
  )

  /// The next step; after `streamEnd` only `streamEnd`, and none after an error.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    let kind: YAMLEvent.Kind
    var anchor: String?
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe kind = .scalar(
        Self.string(scalar.value, count: scalar.length),
        Self.style(scalar.style)
      )
      unsafe anchor = Self.string(scalar.anchor)
    case YAML_ALIAS_EVENT:
      unsafe kind = .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      unsafe kind = .sequenceStart(start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
      unsafe anchor = Self.string(start.anchor)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      unsafe kind = .mappingStart(start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
      unsafe anchor = Self.string(start.anchor)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .streamEnd
    default: kind = .other
    }
    return unsafe YAMLEvent(
      kind: kind,
      anchor: anchor,
      start: Int(event.start_mark.index),
      end: Int(event.end_mark.index)
    )
  }

  private func problem() -> YAMLProblem {
    let parser = unsafe self.parser.pointee
    let stage: YAMLProblem.Stage =
      switch unsafe parser.error {
      case YAML_READER_ERROR: .reading
      case YAML_MEMORY_ERROR: .memory
      default: .parsing
      }
    let mark = unsafe parser.problem_mark
    let context = unsafe parser.context.map { unsafe String(cString: $0) }
    return unsafe YAMLProblem(
      stage: stage,
      text: parser.problem.map { unsafe String(cString: $0) } ?? "",
      offset: Int(stage == .reading ? parser.problem_offset : mark.index),
      context: context ?? "",
      contextOffset: context == nil ? nil : Int(parser.context_mark.index)
    )
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLEvent.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func string(_ bytes: UnsafeMutablePointer<UInt8>?, count: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private static func string(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe bytes.map { unsafe String(cString: $0) }
  }
}
