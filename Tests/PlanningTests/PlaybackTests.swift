import Manifest
import Quantities
import TestSupport
import Testing

@testable import Planning

/// What players do, by arithmetic on what is published of them.
struct PlaybackTests {
  private func reading(
    _ profile: DeliveryProfile,
    _ loudness: Double,
    _ truePeak: Double,
    _ album: ProfileReading.Album? = nil
  ) -> ProfileReading {
    ProfileReading(
      ProfileCatalogue.facts(of: profile),
      loudness: loudness,
      truePeak: truePeak,
      album: album
    )
  }

  @Test(
    arguments: [
      // What is louder is turned down, whatever its peaks.
      (.spotify, -9, -0.5, -5, -14, nil), (.youtube, -9, -0.5, -5, -14, nil),
      (.appleMusic, -9, -0.5, -7, -16, nil), (.deezer, -9, -0.5, -6, -15, nil),
      // Up to -1 dBTP and no further: Spotify's own example of -20 LUFS with a peak of -5.
      (.spotify, -20, -5, 4, -16, .truePeak), (.spotify, -20, -7, 6, -14, nil),
      (.spotify, -20, -0.5, 0, -20, .truePeak), (.appleMusic, -20, -3, 2, -18, .truePeak),
      // Not at all.
      (.youtube, -20, -9, 0, -20, .turnsDownOnly), (.tidal, -18, -9, 0, -18, .turnsDownOnly),
      (.spotify, -14, -1, 0, -14, nil), (.youtube, -14, -1, 0, -14, nil),
    ] as [(DeliveryProfile, Double, Double, Double, Double, Playback.Limit?)]
  )
  func `a player turns a song to its target, up only as far as it does`(
    profile: DeliveryProfile,
    loudness: Double,
    truePeak: Double,
    gain: Double,
    played: Double,
    limit: Playback.Limit?
  ) throws {
    let alone = try #require(reading(profile, loudness, truePeak).alone)
    // Sums of a few decimals, in double precision.
    #expect((alone.gain - gain).magnitude < 1e-9)
    #expect((alone.loudness - played).magnitude < 1e-9)
    #expect(alone.limit == limit)
  }

  @Test(
    arguments: [
      // All songs together are at -12: 2 dB down for each, so a song at -15 plays at -17.
      (.spotify, -2, -17), (.appleMusic, -4, -19),
      // The loudest at -10 comes to -14.
      (.tidal, -4, -19), (.aesTD1008, -4, -19),
    ] as [(DeliveryProfile, Double, Double)]
  )
  func `songs of an album keep their distance`(
    profile: DeliveryProfile,
    gain: Double,
    played: Double
  ) throws {
    let album = ProfileReading.Album(pooled: -12, loudest: -10, truePeak: -1)
    let whole = try #require(reading(profile, -15, -3, album).withAlbum)
    #expect((whole.gain - gain).magnitude < 1e-9)
    #expect((whole.loudness - played).magnitude < 1e-9)
  }

  @Test func `an album is turned up only as far as its highest peak allows`() throws {
    let album = ProfileReading.Album(pooled: -20, loudest: -18, truePeak: -4)
    let whole = try #require(reading(.spotify, -22, -9, album).withAlbum)
    #expect(whole.gain == 3)
    #expect(whole.limit == .truePeak)
    #expect(reading(.youtube, -22, -9, album).withAlbum == nil)
  }

  @Test func `advice on peaks depends on loudness where the service says so`() {
    let facts = ProfileCatalogue.facts(of: .spotify)
    #expect(ProfileReading.ceiling(facts, loudness: -14)?.number == -1)
    #expect(ProfileReading.ceiling(facts, loudness: -9)?.number == -2)
  }

  @Test(
    arguments: [
      (.broadcastR128, -23, -1, 0), (.broadcastR128, -23.2, -1, 0), (.broadcastR128, -22.79, -1, 1),
      (.broadcastR128, -23.21, -0.5, 2), (.atscA85, -25.9, -2, 0), (.atscA85, -21.9, -2, 1),
      (.vinylPremaster, -9, 0.2, 1), (.vinylPremaster, -9, -0.1, 0), (.spotify, -5, 1, 0),
    ] as [(DeliveryProfile, Double, Double, Int)]
  )
  func `a specification is met or missed, and no player is`(
    profile: DeliveryProfile,
    loudness: Double,
    truePeak: Double,
    count: Int
  ) {
    let facts = ProfileCatalogue.facts(of: profile)
    #expect(ProfileMiss.all(facts, loudness: loudness, truePeak: truePeak).count == count)
    #expect(ProfileMiss.all(facts, loudness: nil, truePeak: nil).isEmpty)
  }

  @Test func `every profile has one row`() {
    #expect(ProfileCatalogue.all.map(\.profile) == DeliveryProfile.allCases)
  }
}
