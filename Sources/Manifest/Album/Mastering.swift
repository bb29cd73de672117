import Fields
import Processors
import Quantities

/// How mixes become masters; on a song, what it has otherwise than the album.
package struct Mastering: ManifestNode {
  package enum Normalisation: String, Choice {
    case album
    case loudest
    case song
  }

  package var chain: [ChainEntry]?
  package var loudness: Loudness?
  package var truePeak: TruePeak?
  package var normalise: Normalisation?
  package var maxLimiting: Level?
  package var trim: Level?
  package var fadeIn: Fade?
  package var fadeOut: Fade?
  package var match: ReferenceMatch?
  package var origin = Origin()

  package init() {}

  package static let kind = "mastering"
  package static let summary = "How mixes become masters."
  package static let fields: [Field<Self>] = [
    Field("chain", \.chain, "Processors on every song's mix."),
    Field(
      "loudness",
      \.loudness,
      "Integrated loudness to reach (BS.1770, gated); -14 LUFS where not given.",
      in: -70...0,
      absent: .streaming
    ),
    Field(
      "true-peak",
      \.truePeak,
      "Ceiling of the delivered files; -1 dBTP where not given.",
      in: -24...0,
      absent: .streaming
    ),
    Field(
      "normalise",
      \.normalise,
      "One gain for all songs, the gain of the loudest for all, or each song on its own.",
      absent: .song
    ),
    Field(
      "max-limiting",
      \.maxLimiting,
      "More gain reduction than this to reach the target is a warning; 3 dB where not given.",
      in: 0...60,
      absent: .mostLimiting
    ),
    Field(
      "trim",
      \.trim,
      "Level of this song against the others.",
      in: -24...24,
      absent: .unity
    ),
    Field("fade-in", \.fadeIn, "Fade of the song's master from its start."),
    Field("fade-out", \.fadeOut, "Fade of the song's master to its end, the tail included."),
    Field(
      "match",
      \.match,
      "Brings the spectrum of what leaves the chain towards that of a reference."
    ),
  ]
}
