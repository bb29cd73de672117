/// What libyaml has against a text, in its own words and places.
struct YAMLProblem: Error {
  enum Stage {
    /// Bytes that are no text; `offset` counts bytes.
    case reading
    /// Text that is no YAML; offsets count code points.
    case parsing
    case memory
  }

  let stage: Stage
  let text: String
  let offset: Int
  /// What libyaml was reading: "while scanning a simple key".
  let context: String
  /// Where that began; nil where libyaml names no such place.
  let contextOffset: Int?
}
