import Manifest
import Quantities

/// What a player does to a sound: the gain that it applies, and how loud it then is.
package struct Playback: Hashable, Sendable {
  package enum Limit: String, Hashable, Sendable, CaseIterable {
    /// More gain would bring peaks above what the player allows.
    case truePeak
    /// It turns down only.
    case turnsDownOnly
  }

  /// In dB, of what would bring the sound to the target.
  package let wanted: Double
  /// In dB.
  package let gain: Double
  /// In LUFS, when it is played.
  package let loudness: Double
  /// Why it is turned up by less than `wanted`; nil where it is not.
  package let limit: Limit?

  /// - Parameters:
  ///   - loudness: what the player measures, in LUFS.
  ///   - truePeak: the highest, in dBTP.
  ///   - target: what it would have the sound be.
  ///   - boost: how far it turns up.
  package init(
    of loudness: Double,
    truePeak: Double,
    to target: Loudness,
    boost: ProfileFacts.Boost
  ) {
    wanted = target.number - loudness
    switch boost {
    case _ where wanted <= 0:
      gain = wanted
      limit = nil
    case .never:
      gain = 0
      limit = .turnsDownOnly
    case .upTo(let ceiling):
      let room = max(0, ceiling.number - truePeak)
      gain = min(wanted, room)
      limit = room < wanted ? .truePeak : nil
    }
    self.loudness = loudness + gain
  }
}

/// What a profile makes of a file.
package struct ProfileReading: Hashable, Sendable {
  package let facts: ProfileFacts
  /// Of the file alone; nil for silence, and where nothing plays it back.
  package let alone: Playback?
  /// When it is played with all songs of its deliverable, in their order; nil where that is the
  /// same, or not known.
  package let withAlbum: Playback?
  /// The true peak that a player advises, where the file has a higher one.
  package let advice: TruePeak?

  /// What is known of all songs of a deliverable, where all of them are there.
  package struct Album: Hashable, Sendable {
    /// Of all songs together, with pooled gating, in LUFS.
    package let pooled: Double
    /// Of the loudest one, in LUFS.
    package let loudest: Double
    /// The highest of all, in dBTP.
    package let truePeak: Double

    package init(pooled: Double, loudest: Double, truePeak: Double) {
      self.pooled = pooled
      self.loudest = loudest
      self.truePeak = truePeak
    }
  }

  /// - Parameters:
  ///   - facts: what is known of the player.
  ///   - loudness: of the file in LUFS; nil for silence.
  ///   - truePeak: of the file in dBTP; nil for silence.
  ///   - album: the songs among which it is played; nil where they are not known.
  package init(_ facts: ProfileFacts, loudness: Double?, truePeak: Double?, album: Album?) {
    self.facts = facts
    guard let player = facts.player, let loudness, let truePeak else {
      alone = nil
      withAlbum = nil
      advice = nil
      return
    }
    let ceiling = Self.ceiling(facts, loudness: loudness)
    advice = ceiling.flatMap { truePeak > $0.number + ProfileMiss.meterTolerance ? $0 : nil }
    alone = Playback(of: loudness, truePeak: truePeak, to: player.target, boost: player.boost)
    guard let album else {
      withAlbum = nil
      return
    }
    let whole: Playback? =
      switch player.album {
      case .none: nil
      case .pooled:
        Playback(
          of: album.pooled,
          truePeak: album.truePeak,
          to: player.target,
          boost: player.boost
        )
      case .loudest(let target):
        Playback(of: album.loudest, truePeak: album.truePeak, to: target, boost: player.boost)
      }
    withAlbum = whole.map { $0.moved(to: loudness) }
  }

  /// The highest true peak that is asked for or advised; nil where there is none.
  package static func ceiling(_ facts: ProfileFacts, loudness: Double) -> TruePeak? {
    if let player = facts.player, let ceiling = facts.ceilingOfLoud,
      loudness > player.target.number
    {
      return ceiling
    }
    return facts.ceiling
  }
}

extension Playback {
  /// The same gain on a sound of another loudness.
  fileprivate func moved(to loudness: Double) -> Playback {
    Playback(wanted: wanted, gain: gain, loudness: loudness + gain, limit: limit)
  }

  private init(wanted: Double, gain: Double, loudness: Double, limit: Limit?) {
    self.wanted = wanted
    self.gain = gain
    self.loudness = loudness
    self.limit = limit
  }
}
