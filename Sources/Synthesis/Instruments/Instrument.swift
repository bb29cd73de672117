/// Something that can be played: it adds the sound of strokes to a channel.
protocol Instrument: Sendable {
  func play(_ strokes: [Stroke], into sound: inout Sound)
}
