import Fields
import Processors
import Quantities
import Signal

/// What makes a song sound as it does, as digests: one a strip, and one of all.
///
/// Made of the resolved song and the SHA-256 of its takes: whatever changes a sample of the mix
/// changes it, and names of takes, notes, titles and papers do not.
package struct SoundDigest: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// A strip, or `timing`.
    package let name: String
    /// The first digits of its SHA-256.
    package let digits: String
  }

  /// By name.
  package let parts: [Part]
  /// SHA-256 in lower-case hexadecimal digits.
  package let digest: String

  /// What the song's length, rate and tempo are together called.
  package static let timing = "timing"
  private static let digitsOfPart = 8

  /// Nil where a take cannot be read, so that nobody knows what would be heard.
  package init?(of song: ProjectSong) {
    let resolved = song.resolved
    guard resolved.areRoutesSound else { return nil }
    let digests = resolved.takes.map { take in try? take.facts.get().digest }
    if song.source == .finishedMix, let mix = digests.first {
      guard let mix else { return nil }
      self.init(parts: [], digest: mix)
      return
    }
    let playing = resolved.playingStrips
    let used = playing.flatMap { resolved.strips[$0].clips.map(\.take) }
    guard used.allSatisfy({ digests[$0] != nil }) else { return nil }
    let text = SoundText(resolved, digests: digests.map { $0 ?? "" })
    let strips = playing.map { (resolved.strips[$0].name.rawValue, text.strip($0)) }
    let whole = (strips + [(Self.timing, text.timing)]).sorted { $0.0 < $1.0 }
      .map { (name: $0.0, digest: SHA256.hexadecimal(of: $0.1)) }
    self.init(of: whole)
  }

  /// Of parts that have digests already.
  init(of whole: [(name: String, digest: String)]) {
    self.init(
      parts: whole.map { Part(name: $0.name, digits: String($0.digest.prefix(Self.digitsOfPart))) },
      digest: SHA256.hexadecimal(of: whole.map { "\($0.name) \($0.digest)\n" }.joined())
    )
  }

  private init(parts: [Part], digest: String) {
    self.parts = parts
    self.digest = digest
  }
}

extension ResolvedSong {
  /// The strips that sound, and those that others listen to: a mute leaves these running.
  fileprivate var playingStrips: [Int] {
    let keys = Set(strips.flatMap { $0.chain.filter { !$0.isBypassed }.compactMap(\.key) })
    return strips.indices.filter { !strips[$0].isMuted || keys.contains($0) }
  }
}

/// The text that is hashed of a song's parts.
private struct SoundText {
  private let song: ResolvedSong
  private let digests: [String]

  init(_ song: ResolvedSong, digests: [String]) {
    self.song = song
    self.digests = digests
  }

  var timing: String {
    let manifest = song.song
    let tempo = song.timeline.tempo.bpm(at: .zero)
    return "\(manifest.rate)\n\(song.frames)\n\(manifest.panLaw.rawValue)\n\(tempo)"
  }

  func strip(_ index: Int) -> String {
    let strip = song.strips[index]
    var lines = [
      strip.kind.rawValue, "\(strip.isInverted)", "trim \(text(strip.trim))",
      "pan \(text(strip.pan))", "sounding \(strip.sounding.map(text) ?? "")",
      "output \(strip.output.map(name) ?? "none")",
    ]
    lines += strip.levels.map { "level \(text($0))" }.sorted()
    lines += strip.sends.map { "send \(name($0.bus)) \($0.tap.rawValue) \(text($0.level))" }
      .sorted()
    if strip.isMuted { lines.append("muted") }
    lines += strip.clips.map(text)
    lines += strip.chain.map { text($0) }
    return lines.joined(separator: "\n")
  }

  private func name(_ strip: Int) -> String { song.strips[strip].name.rawValue }

  private func text(_ clip: ResolvedClip) -> String {
    let fades = "\(text(clip.fadeIn)) \(text(clip.fadeOut))"
    return "clip \(digests[clip.take]) \(clip.sounding) \(clip.reach) "
      + "\(clip.clip.gain) \(clip.isReversed) \(clip.leadIn) \(clip.leadOut) \(fades)"
  }

  private func text(_ fade: ClipFade) -> String { "\(fade.length) \(fade.shape.rawValue)" }

  private func text(_ curve: Curve) -> String {
    "\(curve.initial)"
      + curve.points.map { " \($0.frame) \($0.value) \($0.shape.rawValue)" }.joined()
  }

  private func text(_ link: ResolvedProcessor) -> String {
    let kind = type(of: link.processor)
    let key = link.key.map(name) ?? ""
    let curves = link.automation.map { "\($0.path) \(text($0.curve))" }.sorted()
    return "processor \(kind.kind) \(kind.revision) \(link.isBypassed) \(key) "
      + link.processor.canonical.rendered + curves.map { "\n" + $0 }.joined()
  }
}
