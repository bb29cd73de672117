import Quantities

/// All profiles: numbers of players change without notice, so a row says as of when, and how well it
/// is known.
package enum ProfileCatalogue {
  package static let all: [ProfileFacts] = [
    player(
      .spotify,
      "Spotify",
      -14,
      .upTo(TruePeak(number: -1)),
      .pooled,
      ceiling: -1,
      ceilingOfLoud: -2,
      .published,
      "Spotify for Artists, \"Loudness normalization\": the default setting of its own apps"
    ),
    player(
      .appleMusic,
      "Apple Music",
      -16,
      .upTo(TruePeak(number: -1)),
      .pooled,
      ceiling: -1,
      .press,
      "Sound Check as measured by the trade press; where its boost ends is an assumption"
    ),
    player(.youtube, "YouTube", -14, .never, .none, ceiling: -1, .unconfirmed, "commonly said"),
    player(
      .amazonMusic,
      "Amazon Music",
      -14,
      .never,
      .none,
      ceiling: -2,
      .press,
      "delivery advice as quoted by distributors; that it turns down only is an assumption"
    ),
    player(
      .tidal,
      "Tidal",
      -14,
      .never,
      .loudest(Loudness(number: -14)),
      ceiling: -1,
      .press,
      "E. Grimm, \"Analyzing loudness aspects of 4.2 million music albums\" (2019), and trade press"
    ),
    player(
      .deezer,
      "Deezer",
      -15,
      .never,
      .none,
      ceiling: -1,
      .press,
      "trade press; that it turns down only is an assumption"
    ),
    player(
      .soundcloud,
      "SoundCloud",
      -14,
      .never,
      .none,
      ceiling: -1,
      .unconfirmed,
      "commonly said"
    ),
    player(
      .replayGain,
      "ReplayGain 2.0",
      -18,
      .upTo(TruePeak(number: 0)),
      .pooled,
      ceiling: nil,
      .unconfirmed,
      "ReplayGain 2.0 specification: -18 LUFS, with clipping prevented"
    ),
    player(
      .aesTD1008,
      "AES TD1008",
      -16,
      .upTo(TruePeak(number: -1)),
      .loudest(Loudness(number: -14)),
      ceiling: -1,
      .press,
      "AES TD1008.1.21-9 for music, as reported by Radio World and Sound on Sound"
    ),
    specification(
      .broadcastR128,
      "EBU R 128",
      -23,
      tolerance: 0.2,
      ceiling: -1,
      .published,
      "EBU R 128 and Tech 3343 v4 (2023), programme not live, linear PCM",
      year: 2023
    ),
    specification(
      .atscA85,
      "ATSC A/85",
      -24,
      tolerance: 2,
      ceiling: -2,
      .unconfirmed,
      "ATSC A/85:2013",
      year: 2013
    ),
    ProfileFacts(
      profile: .cd,
      title: "Compact disc",
      player: nil,
      specification: nil,
      ceiling: nil,
      ceilingOfLoud: nil,
      subject: .album,
      formats: [.wav],
      rates: [SampleRate(hertz: 44_100)],
      depths: [.bits16],
      evidence: .published,
      source: "IEC 60908",
      asOf: day(1999, 2, 1)
    ),
    ProfileFacts(
      profile: .vinylPremaster,
      title: "Vinyl premaster",
      player: nil,
      specification: nil,
      ceiling: TruePeak(number: -0.1),
      ceilingOfLoud: nil,
      subject: nil,
      formats: [.wav, .aiff],
      rates: nil,
      depths: [.bits24, .float32],
      evidence: .press,
      source: "what plants ask for; yours may ask for less bass in stereo and less level",
      asOf: reviewed
    ),
  ]

  package static func facts(of profile: DeliveryProfile) -> ProfileFacts {
    guard let facts = all.first(where: { $0.profile == profile }) else {
      preconditionFailure("every profile has a row")
    }
    return facts
  }

  /// When the rows of players were last gone over.
  private static let reviewed = day(2026, 11, 1)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("rows have days of the calendar")
    }
    return date
  }

  private static func player(
    _ profile: DeliveryProfile,
    _ title: String,
    _ target: Double,
    _ boost: ProfileFacts.Boost,
    _ album: ProfileFacts.AlbumGain,
    ceiling: Double?,
    ceilingOfLoud: Double? = nil,
    _ evidence: ProfileFacts.Evidence,
    _ source: String
  ) -> ProfileFacts {
    ProfileFacts(
      profile: profile,
      title: title,
      player: ProfileFacts.Player(target: Loudness(number: target), boost: boost, album: album),
      specification: nil,
      ceiling: ceiling.map { TruePeak(number: $0) },
      ceilingOfLoud: ceilingOfLoud.map { TruePeak(number: $0) },
      subject: nil,
      // ReplayGain is of players of any file; services encode what they are given themselves.
      formats: profile == .replayGain ? Deliverable.Format.allCases : [.wav, .flac, .aiff],
      rates: nil,
      depths: nil,
      evidence: evidence,
      source: source,
      asOf: reviewed
    )
  }

  private static func specification(
    _ profile: DeliveryProfile,
    _ title: String,
    _ loudness: Double,
    tolerance: Double,
    ceiling: Double,
    _ evidence: ProfileFacts.Evidence,
    _ source: String,
    year: Int
  ) -> ProfileFacts {
    ProfileFacts(
      profile: profile,
      title: title,
      player: nil,
      specification: ProfileFacts.Specification(
        loudness: Loudness(number: loudness),
        tolerance: tolerance
      ),
      ceiling: TruePeak(number: ceiling),
      ceilingOfLoud: nil,
      subject: nil,
      formats: [.wav, .flac, .aiff],
      rates: nil,
      depths: nil,
      evidence: evidence,
      source: source,
      asOf: day(year, 11, 1)
    )
  }
}
