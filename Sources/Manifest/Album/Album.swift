import Fields
import Processors
import Quantities

/// The record: songs, sequence, mastering, deliverables and the production around them.
package struct Album: ManifestNode {
  package var name = Placed<Name>.unnamed
  package var title: Text?
  package var artist: Text?
  package var label: Text?
  package var year: Count?
  package var upc: Text?
  package var genre: Text?
  package var timeZone: Text?
  package var songs: [AlbumSong] = []
  package var sequence: [SequenceEntry] = []
  package var mastering: Mastering?
  package var masters = Entries<Name, ReturnedMaster>()
  package var deliverables = Entries<Name, Deliverable>()
  package var media: [Placed<Text>] = []
  package var presets = Entries<Name, [ChainEntry]>()
  package var people = Entries<Name, Person>()
  package var studios = Entries<Name, Studio>()
  package var equipment = Entries<Name, Equipment>()
  package var sessions: [StudioSession] = []
  package var tasks: [ProductionTask] = []
  package var milestones: [Milestone] = []
  package var calendar: WorkCalendar?
  package var limits: Limits?
  package var budget: Budget?
  package var rights: Rights?
  package var credits: [Credit] = []
  package var approvals: [Approval] = []
  package var gates: [Gate] = []
  package var checks = Entries<CodeName, SeverityChoice>()
  package var waive: [Waiver] = []
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "album"
  package static let summary = "The record: songs, sequence, mastering, deliverables, production."
  package static let fields: [Field<Self>] = [
    Field("album", \.name, "Name of the album, as commands know it.", required: true),
    Field("title", \.title, "Title as it is printed; the name where none is given."),
    Field("artist", \.artist, "Artist as printed."),
    Field("label", \.label, "Label as printed."),
    Field("year", \.year, "Year of the release.", in: 1860...9999),
    Field("upc", \.upc, "UPC or EAN of the release."),
    Field("genre", \.genre, "Genre as printed."),
    Field("time-zone", \.timeZone, "IANA time zone of dates and times; UTC where not given."),
    Field("songs", \.songs, "Song files, or finished mixes.", required: true),
    Field("sequence", \.sequence, "Order of the songs and gaps; as listed, with gaps of 2 s."),
    Field("mastering", \.mastering, "How the songs become masters."),
    Field("masters", \.masters, "Masters from elsewhere, by song; they take the place of ours."),
    Field("deliverables", \.deliverables, "The files that are made, by name."),
    Field("media", \.media, "Folders outside of the project that takes may come from."),
    Field("presets", \.presets, "Chains with names, for all songs."),
    Field("people", \.people, "Who takes part."),
    Field("studios", \.studios, "Rooms that are booked."),
    Field("equipment", \.equipment, "What is rented or shared."),
    Field("sessions", \.sessions, "When what is done where and by whom."),
    Field("tasks", \.tasks, "Work that is planned by how long it takes."),
    Field("milestones", \.milestones, "Dates to keep."),
    Field("calendar", \.calendar, "When tasks are worked on."),
    Field("limits", \.limits, "What working days may be like."),
    Field("budget", \.budget, "Money: lines, costs and limits."),
    Field("rights", \.rights, "Writers, master shares, samples and releases of all songs."),
    Field("credits", \.credits, "Who is named on the record, for all songs."),
    Field("approvals", \.approvals, "What was heard and approved."),
    Field("gates", \.gates, "Approvals that a song needs before it goes on."),
    Field("checks", \.checks, "Severities of findings, by code."),
    Field("waive", \.waive, "Warnings that somebody answers for, each at one place."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]

  /// The title as it is printed.
  package var printedTitle: String { title?.value ?? name.value.rawValue }
}

/// A song of the album: a song file, or a finished mix.
package struct AlbumSong: ManifestNode {
  package var file: Text?
  package var name: Placed<Name>?
  package var title: Text?
  package var artist: Text?
  package var mix: Text?
  package var mastering: Mastering?
  package var status: SongStatus?
  package var rights: Rights?
  package var origin = Origin()

  package init() {}

  package static let kind = "album song"
  package static let summary = "A song file, or a finished mix."
  package static let shorthand: String? = "file"
  package static let exactlyOneOf = ["file", "mix"]
  package static let fields: [Field<Self>] = [
    Field("file", \.file, "Song file."),
    Field("song", \.name, "Name of a song that is a finished mix."),
    Field("title", \.title, "Title as the album prints it; the song's own where not given."),
    Field("artist", \.artist, "Artist as the album prints it; the song's own where not given."),
    Field("mix", \.mix, "Audio file of a finished mix."),
    Field("mastering", \.mastering, "What this song has otherwise than the album."),
    Field("status", \.status, "How far the song is."),
    Field("rights", \.rights, "Writers, master shares, samples and releases of this song."),
  ]
}

/// A place in the running order.
package struct SequenceEntry: ManifestNode {
  package var song = Placed<Name>.unnamed
  package var gap = TimeLength.milliseconds(2000)
  package var origin = Origin()

  package init() {}

  package static let kind = "sequence entry"
  package static let summary = "A place in the running order."
  package static let shorthand: String? = "song"
  package static let fields: [Field<Self>] = [
    Field("song", \.song, "Name of the song.", required: true),
    Field(
      "gap",
      \.gap,
      "Silence before it, an overlap where negative; 2 s where not given, none before the first.",
      in: -600...600
    ),
  ]
}
