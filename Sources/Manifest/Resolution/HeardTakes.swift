import Quantities
import Signal

/// A piece of a take that is heard.
package struct HeardClip: Sendable {
  /// Index into the song's takes.
  package let take: Int
  /// Index into the song's strips.
  package let strip: Int
  package let clip: ResolvedClip
}

extension ResolvedSong {
  /// The strips whose sound reaches the mix, by index.
  ///
  /// What is muted all the time, or turned down to silence, is not heard; what only drives a
  /// side-chain is not either.
  package var heardStrips: Set<Int> {
    var heard: Set<Int> = [mix]
    // Those behind each are known before it.
    for index in strips.indices.reversed() where index != mix {
      let strip = strips[index]
      guard !strip.isMuted, strip.isEverSounding else { continue }
      let isUp = strip.levels.allSatisfy { !$0.isAlwaysSilent }
      let plays = isUp && strip.output.map { heard.contains($0) } ?? false
      let sends = strip.sends.contains { send in
        heard.contains(send.bus) && !send.level.isAlwaysSilent && (isUp || send.tap == .preFader)
      }
      if plays || sends { heard.insert(index) }
    }
    return heard
  }

  /// What is heard of the takes: by strip, then in the order of the timeline.
  package var heardClips: [HeardClip] {
    let heard = heardStrips
    return strips.indices.filter { heard.contains($0) }.flatMap { index in
      strips[index].clips.filter { isHeard($0, on: strips[index]) }.map { clip in
        HeardClip(take: clip.take, strip: index, clip: clip)
      }
    }
  }

  /// The takes that are heard, in the order of the manifest.
  package var heardTakes: [ResolvedTake] {
    let used = Set(heardClips.map(\.take))
    return takes.indices.filter { used.contains($0) }.map { takes[$0] }
  }

  private func isHeard(_ clip: ResolvedClip, on strip: ResolvedStrip) -> Bool {
    let span = clip.sounding
    guard clip.clip.gain.number > -.infinity, span.lowerBound < frames else { return false }
    return strip.sounding?.isEverUp(in: span) ?? true
  }
}

extension ResolvedStrip {
  fileprivate var isEverSounding: Bool {
    sounding.map { curve in curve.initial > 0 || curve.points.contains { $0.value > 0 } } ?? true
  }
}

extension Curve {
  /// A level in dB that is digital silence from beginning to end.
  fileprivate var isAlwaysSilent: Bool {
    initial == -.infinity && points.allSatisfy { $0.value == -.infinity }
  }

  /// Whether a switch is on anywhere in a span of frames.
  fileprivate func isEverUp(in span: Range<Int>) -> Bool {
    value(at: span.lowerBound) > 0
      || points.contains { span.contains($0.frame) && $0.value > 0 }
  }
}
