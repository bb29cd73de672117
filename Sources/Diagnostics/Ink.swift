/// What a piece of rendered text is, and so how it is coloured.
enum Ink: Equatable {
  case severity(Severity)
  case message
  case frame
  case secondary

  /// The select-graphic-rendition codes of ECMA-48, clause 8.3.117: bold, and a colour.
  private var codes: String {
    switch self {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.info): "1;36"
    case .message: "1"
    case .frame, .secondary: "1;34"
    }
  }

  func paint(_ text: String, _ colour: TextRenderer.Colour) -> String {
    switch colour {
    case .none: text
    case .ansi: text.isEmpty ? "" : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }
  }
}
