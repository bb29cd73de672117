import Fields
import Processors
import Quantities

/// One song: tempo, arrangement, takes, the desk, and what it overrides of the album.
package struct Song: ManifestNode {
  package var name = Placed<Name>.unnamed
  package var title: Text?
  package var artist: Text?
  package var rate = SampleRate.studio
  package var key: Key?
  package var tempo: [TempoEntry] = []
  package var arrangement: [Section] = []
  package var tail = TimeLength.milliseconds(3000)
  package var takes = Entries<TakeName, Take>()
  package var tracks = Entries<Name, Track>()
  package var buses = Entries<Name, Bus>()
  package var vcas = Entries<Name, VCA>()
  package var mix = MixStrip()
  package var panLaw = PanLawChoice.constantPower
  package var presets = Entries<Name, [ChainEntry]>()
  package var mastering: Mastering?
  package var status: SongStatus?
  package var rights: Rights?
  package var credits: [Credit] = []
  package var checks = Entries<CodeName, SeverityChoice>()
  package var waive: [Waiver] = []
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "song"
  package static let summary = "One song: tempo, arrangement, takes, tracks, buses and mix."
  package static let fields: [Field<Self>] = [
    Field("song", \.name, "Name of the song, as commands and the album know it.", required: true),
    Field("title", \.title, "Title as it is printed; the name where none is given.", for: .people),
    Field("artist", \.artist, "Artist where it is not the album's.", for: .people),
    Field("rate", \.rate, "Sample rate of the mix; takes at other rates are converted."),
    Field("key", \.key, "Key, for people: nothing is transposed.", for: .people),
    Field(
      "tempo",
      \.tempo,
      "Tempo and meter, the first entry at 1|1; without it 120 bpm in 4/4."
    ),
    Field(
      "arrangement",
      \.arrangement,
      "Sections in their order; their lengths add up to the song's."
    ),
    Field("tail", \.tail, "Rendered past the end, so that reverbs ring out.", in: 0...600),
    Field("takes", \.takes, "What was recorded."),
    Field("tracks", \.tracks, "What is heard, each with its strip."),
    Field("buses", \.buses, "Strips that other strips play into."),
    Field("vcas", \.vcas, "Faders that move the faders of other strips."),
    Field("mix", \.mix, "The strip that everything ends in."),
    Field("pan-law", \.panLaw, "Level of a mono track at the centre."),
    Field("presets", \.presets, "Chains with names."),
    Field("mastering", \.mastering, "What this song has otherwise than the album."),
    Field("status", \.status, "How far the song is.", for: .people),
    Field(
      "rights",
      \.rights,
      "Writers, master shares, samples and releases of this song.",
      for: .people
    ),
    Field("credits", \.credits, "Who is named for this song.", for: .people),
    Field("checks", \.checks, "Severities of findings in this song, by code.", for: .people),
    Field(
      "waive",
      \.waive,
      "Warnings in this song that somebody answers for.",
      for: .people
    ),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]

  /// The title as it is printed.
  package var printedTitle: String { title?.value ?? name.value.rawValue }
}

/// How much a mono track is turned down at the centre.
package enum PanLawChoice: String, Choice {
  case constantPower = "-3 dB"
  case compromise = "-4.5 dB"
  case linear = "-6 dB"
}
