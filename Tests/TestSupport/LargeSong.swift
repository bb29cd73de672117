/// A song as long as only machines write them, to measure with: clips, chains and automation in the
/// proportions of a real one.
package enum LargeSong {
  /// A manifest of at least so many lines, without errors.
  package static func text(lines wanted: Int) -> String {
    var lines = [
      "song: large", "tempo:", "  - {at: 1|1, bpm: 92, meter: 4/4}",
      "  - {at: part-50, bpm: 92, ramp: {to: 96, until: part-51}}", "arrangement:",
    ]
    for part in 0..<parts { lines.append("  - {section: part-\(part), length: 8 bars}") }
    lines += ["buses:", "  drums: {chain: [{compressor: {threshold: -12 dB}}]}", "  plate: {}"]
    lines.append("tracks:")
    var takes: [String] = []
    while lines.count + takes.count < wanted {
      let name = "track-\(takes.count)"
      takes.append("  \(name): {file: takes/\(name).wav, starts: part-\(takes.count % parts)}")
      append(name, start: (takes.count - 1) % parts, to: &lines)
    }
    return (lines + ["takes:"] + takes).joined(separator: "\n") + "\n"
  }

  private static let parts = 100
  /// Of a minute's take; clips follow each other from where it starts.
  private static let clips = 22

  private static func append(_ name: String, start: Int, to lines: inout [String]) {
    lines += ["  \(name):", "    clips:"]
    for clip in 0..<clips {
      let place = "part-\(start) + \(clip) bars"
      lines.append("      - {take: \(name), from: \(place), length: 1 bar, gain: -\(clip % 7) dB}")
    }
    lines += [
      "    chain:",
      "      - high-pass: {frequency: 80 Hz, slope: 12 dB/oct}",
      "      - eq:",
      "          bands:",
      "            - {bell: 250 Hz, gain: -2.5 dB, q: 1.2}",
      "            - {high-shelf: 9 kHz, gain: +2 dB}",
      "      - compressor: {threshold: -18 dB, ratio: 3:1, attack: 5 ms, release: 80 ms}",
      "    fader: -3.2 dB", "    pan: L12", "    output: drums", "    sends:",
      "      plate: -14 dB",
      "    automation:",
      "      fader:",
    ]
    for part in 0..<8 { lines.append("        - [part-\(part), -\(part) dB, linear]") }
    lines += ["      compressor.threshold:", "        - [part-1, -21 dB]"]
  }
}
