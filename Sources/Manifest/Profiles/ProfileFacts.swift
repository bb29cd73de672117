import Quantities

/// What is known of where files go: what a player does with them, and what a receiver asks for.
///
/// A player's target is what it does, and no order to master to it.
package struct ProfileFacts: Hashable, Sendable {
  /// How well something is known.
  package enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// By those who do it.
    case published
    /// By others, who have measured it or were told.
    case press
    /// Commonly said; ask before something depends on it.
    case unconfirmed
  }

  /// How far a player turns up what is quieter than its target.
  package enum Boost: Hashable, Sendable {
    case never
    /// Until the true peak is there.
    case upTo(TruePeak)
  }

  /// The gain of songs that are played as an album.
  package enum AlbumGain: Hashable, Sendable {
    /// Each song has its own then too.
    case none
    /// That of all songs measured together, with pooled gating.
    case pooled
    /// That which brings the loudest song to a loudness.
    case loudest(Loudness)
  }

  package struct Player: Hashable, Sendable {
    package let target: Loudness
    package let boost: Boost
    package let album: AlbumGain
  }

  /// What files have to measure.
  package struct Specification: Hashable, Sendable {
    package let loudness: Loudness
    /// In LU, either way.
    package let tolerance: Double
  }

  package let profile: DeliveryProfile
  package let title: String
  /// Nil where nothing turns files up or down.
  package let player: Player?
  /// Nil where loudness is free.
  package let specification: Specification?
  /// The highest true peak: of a specification a limit, of a player advice; nil where there is none.
  package let ceiling: TruePeak?
  /// The same of files that are louder than the player's target.
  package let ceilingOfLoud: TruePeak?
  /// Nil for all.
  package let subject: Deliverable.Subject?
  /// In lossless files, as the receiver encodes or cuts what it is given.
  package let formats: [Deliverable.Format]
  package let rates: [SampleRate]?
  package let depths: [Deliverable.Depth]?
  package let evidence: Evidence
  /// Where it can be looked up.
  package let source: String
  /// The day as of which it is so.
  package let asOf: CalendarDate

  /// Days after which what is known of a player is to be looked up again; standards have editions.
  package static let lifetime = 365

  /// Nil for what does not age by itself.
  package var bestBefore: CalendarDate? {
    player == nil ? nil : CalendarDate(dayNumber: asOf.dayNumber + Self.lifetime)
  }
}
