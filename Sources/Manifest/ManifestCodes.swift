import Diagnostics

/// Findings about files, names, times and routes, raised while a manifest becomes an IR.
package enum ManifestCodes {
  package static let all: [Code] = files + names + production + times + desk
}

extension ManifestCodes {
  package static let notFound = Code(
    "M020",
    .error,
    "file not found",
    """
    A manifest names another manifest that is not there. Paths are relative to the file that names \
    them.
    """
  )
  package static let notAFile = Code(
    "M021",
    .error,
    "directory or unreadable file in place of a file",
    """
    A path leads to a directory, or to a file that may not be read.
    """
  )
  package static let givenTwice = Code(
    "M022",
    .error,
    "a key that two files give",
    """
    A manifest and a part that it includes, two parts, or an album's entry and its song file give \
    the same key. Neither wins in silence: keep the key in one of the files.
    """
  )
  package static let includeCycle = Code(
    "M023",
    .error,
    "files that include each other",
    """
    A part includes, directly or through others, the file that includes it.
    """
  )
  package static let leavesProject = Code(
    "M024",
    .error,
    "a path that leaves the project",
    """
    Paths may not leave the folder of the album, so that a clone of the repository is all that a \
    build needs. Audio that lives elsewhere is allowed for by listing its folder under `media:` in \
    the album.
    """
  )
  package static let notAManifest = Code(
    "M025",
    .error,
    "neither an album nor a song",
    """
    The file has neither `album:` nor `song:` among its keys, so it is only a part of another \
    manifest and cannot stand alone.
    """
  )
  package static let lockUnreadable = Code(
    "M026",
    .error,
    "lock file that cannot be read",
    """
    `lacquer.lock` is written by `lacquer lock` and by builds; it is damaged. Restore it from git, \
    or delete it and lock again.
    """
  )

  static let files = [
    notFound, notAFile, givenTwice, includeCycle, leavesProject, notAManifest, lockUnreadable,
  ]
}

extension ManifestCodes {
  package static let unknownSection = Code(
    "N001",
    .error,
    "unknown section",
    """
    A position or a range names a section that the arrangement does not have.
    """
  )
  package static let unknownTake = Code(
    "N002",
    .error,
    "unknown take",
    """
    A clip or a sample names a take that the song does not have under `takes:`.
    """
  )
  package static let unknownStrip = Code(
    "N003",
    .error,
    "unknown bus or track",
    """
    An output, a send, a side-chain or a VCA names a strip that the song does not have, or one of \
    a kind that does not fit: outputs and sends go to buses, side-chains listen to tracks and buses.
    """
  )
  package static let unknownPreset = Code(
    "N004",
    .error,
    "unknown preset",
    """
    A chain uses a preset that neither the song nor the album defines under `presets:`.
    """
  )
  package static let takenName = Code(
    "N005",
    .error,
    "one name for two things",
    """
    Tracks, buses and VCAs of a song share one set of names, because outputs, sends, side-chains \
    and automation find them by name; `mix`, `none`, `start` and `end` have a meaning of their own. \
    Sections of a song differ in their names, and so do songs of an album. Sessions, tasks and \
    milestones share one set of names, because `needs:` finds them by name; costs have another.
    """
  )
  package static let unknownSong = Code(
    "N006",
    .error,
    "unknown song",
    """
    The sequence, a session, a cost or another part of the production names a song that is not \
    among the album's `songs:`, or an entry of `songs:` gives its song file another name than that \
    has.
    """
  )
  package static let presetCycle = Code(
    "N007",
    .error,
    "presets that contain each other",
    """
    A preset contains, directly or through others, itself.
    """
  )

  package static let leftOut = Code(
    "N008",
    .warning,
    "song that the sequence leaves out",
    """
    The album lists a song that its sequence does not have, so it is neither checked nor built. A \
    sequence names all songs of the record.
    """
  )

  static let names = [
    unknownSection, unknownTake, unknownStrip, unknownPreset, takenName, unknownSong, presetCycle,
    leftOut,
  ]
}

extension ManifestCodes {
  package static let unknownPerson = Code(
    "N009",
    .error,
    "unknown person",
    """
    A session, a take, a share or an approval names somebody who is not among the album's `people:`.
    """
  )
  package static let unknownStudio = Code(
    "N010",
    .error,
    "unknown studio",
    """
    A session is booked in a room that is not among the album's `studios:`.
    """
  )
  package static let unknownEquipment = Code(
    "N011",
    .error,
    "unknown equipment",
    """
    A session needs something that is not among the album's `equipment:`.
    """
  )
  package static let unknownSession = Code(
    "N012",
    .error,
    "unknown session",
    """
    A take was recorded in a session that is not among the album's `sessions:`.
    """
  )
  package static let unknownStep = Code(
    "N013",
    .error,
    "unknown session, task or milestone",
    """
    What something `needs:` is a session, a task or a milestone of the album, by its `id`.
    """
  )
  package static let unknownCost = Code(
    "N014",
    .error,
    "unknown cost",
    """
    A cost settles another one, which is not among the budget's `costs:`.
    """
  )
  package static let unknownZone = Code(
    "N015",
    .error,
    "unknown time zone",
    """
    Times are local to a zone of the IANA database, such as `Europe/Berlin`, which knows when clocks \
    change there. Abbreviations such as `CEST` are none: they say nothing about the other half of \
    the year.
    """
  )
  package static let noZoneDatabase = Code(
    "N016",
    .warning,
    "machine without time zones",
    """
    Zones are read from the database that the package `tzdata` installs, and this machine has none. \
    Times are taken for UTC: a booking across zones, or on the night on which clocks change, may be \
    wrong. What is rendered does not depend on it.
    """
  )

  static let production = [
    unknownPerson, unknownStudio, unknownEquipment, unknownSession, unknownStep, unknownCost,
    unknownZone, noZoneDatabase,
  ]
}

extension ManifestCodes {
  package static let noFirstTempo = Code(
    "M030",
    .error,
    "tempo map without a first entry",
    """
    The first entry of `tempo:` stands at `1|1` and gives `bpm`, and `meter` where that is not \
    4/4; without it nothing says where the first bars lie.
    """
  )
  package static let tempoOrder = Code(
    "M031",
    .error,
    "tempo entries out of order",
    """
    Entries of the tempo map follow each other in time, a ramp ends before the next entry begins, \
    and meters change on bar lines.
    """
  )
  package static let impossiblePosition = Code(
    "M032",
    .error,
    "position that is not on the timeline",
    """
    Bars and beats count from 1, a bar has no more beats than its meter says, nothing is heard \
    before the start of the song, and no song is longer than 1000 hours.
    """
  )
  package static let emptyRange = Code(
    "M033",
    .error,
    "range that ends before it begins",
    """
    A range, a section or a clip needs a length above zero.
    """
  )
  package static let notHere = Code(
    "M034",
    .error,
    "position of a kind that does not fit here",
    """
    The tempo map says where bars lie in time, so its own entries are given in bars or sections, \
    not in seconds or from the end.
    """
  )

  static let times = [noFirstTempo, tempoOrder, impossiblePosition, emptyRange, notHere]
}

extension ManifestCodes {
  package static let routingCycle = Code(
    "X001",
    .error,
    "routing cycle",
    """
    Tracks and buses form a graph without cycles, side-chains included: sound that feeds itself \
    has no beginning. The message prints the way round.
    """
  )
  package static let notAutomatable = Code(
    "X003",
    .error,
    "automation of what cannot be automated",
    """
    A path under `automation:` leads to nothing, or to a parameter that cannot move while the song \
    plays, such as the length of a reverb. Paths are `fader`, `pan`, `trim`, `mute`, `sends.BUS` \
    and `PROCESSOR.PARAMETER`; the second processor of a kind is `compressor.2`, or the name given \
    by its `id:`.
    """
  )
  package static let automationOrder = Code(
    "X004",
    .error,
    "automation points out of order",
    """
    The points of a curve are given in the order of the timeline. A point that lies before the one \
    in front of it is mostly a section that moved, or a typing error.
    """
  )
  package static let vcaCycle = Code(
    "X005",
    .error,
    "VCAs that move each other",
    """
    A VCA is, directly or through others, a member of itself.
    """
  )

  package static let longChain = Code(
    "X007",
    .error,
    "chain without end",
    """
    A chain, with all that its presets hold, has more than 1000 entries. Presets that use other \
    presets several times multiply.
    """
  )

  static let desk = [routingCycle, notAutomatable, automationOrder, vcaCycle, longChain]
}
