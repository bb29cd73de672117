import Diagnostics

/// What may go wrong while sound is made and files are written.
package enum EngineCodes {
  package static let unreadableTake = Code(
    "E001",
    .error,
    "a take cannot be read",
    """
    An audio file that the manifest names could not be opened or read while rendering: it is \
    missing, its permissions forbid it, it is not audio in a format that libsndfile knows, or the \
    disk failed. The message names the take, the file and what was reported.
    """
  )

  package static let truncatedTake = Code(
    "E002",
    .error,
    "a take ends early",
    """
    The header of an audio file promises more frames than the file holds, as after an interrupted \
    copy or download. What is missing would be silence in the master, so nothing is rendered. \
    Fetch the file again, or record how long it really is by writing it anew with an audio editor.
    """
  )

  package static let brokenSamples = Code(
    "E003",
    .error,
    "a sample is not a number",
    """
    A floating-point audio file holds NaN or an infinity, or a processor made one. It would spread \
    through the mix and end as full-scale noise or silence, so nothing is rendered.
    """
  )

  package static let unwritableFile = Code(
    "E004",
    .error,
    "a deliverable cannot be written",
    """
    A file in the output folder could not be made: the disk is full, the folder may not be written \
    to, or a folder stands in the file's place. Deliverables of earlier builds are as they were.
    """
  )

  package static let wrongFormat = Code(
    "E006",
    .error,
    "a format cannot hold the sound",
    """
    The format of a deliverable does not go with its depth, rate or channels: FLAC holds integers \
    of 16 or 24 bits at rates up to 655,350 Hz.
    """
  )

  package static let unwrittenFile = Code(
    "E007",
    .error,
    "a file cannot be written",
    """
    A file besides the deliverables could not be written, such as `lacquer.lock`, or what the \
    command prints could not be: the disk is full, or the folder may not be written to. What was \
    there before is as it was.
    """
  )

  package static let unusableStore = Code(
    "E008",
    .error,
    "the cache cannot be used",
    """
    A build keeps what it renders in `.lacquer/`, or where `LACQUER_CACHE` says, so that the next \
    one renders only what has changed. It could not be made or written there. What earlier builds \
    have kept is as it was, and nothing is lost by taking the folder away.
    """
  )

  package static let differentFile = Code(
    "E009",
    .error,
    "a deliverable is not what was rendered",
    """
    Every file is read back from disk before it takes its place. A lossless one must give back every \
    sample that was rendered, a lossy one must have its length and its loudness. This one does not: \
    the disk lost something, or it was changed while it was written. No deliverable was replaced.
    """
  )

  package static let overCeiling = Code(
    "E010",
    .error,
    "a master goes beyond its ceiling",
    """
    The true peak of a finished master lies more than 0.1 dB above `true-peak`. Masters of this tool \
    keep it; one that was returned from elsewhere was made for another ceiling. Set the song's \
    `true-peak` to what was agreed, or ask for a master that keeps it.
    """
  )

  package static let heavyLimiting = Code(
    "E101",
    .warning,
    "a loudness target needs heavy limiting",
    """
    To be as loud as asked for, the song's peaks must be turned down by more than `max-limiting`. \
    It is done nevertheless. A lower loudness target, a compressor on the mix or a quieter \
    transient leaves more of the sound intact.
    """
  )

  package static let missedTarget = Code(
    "E102",
    .warning,
    "a loudness target was not reached",
    """
    No gain into the limiter brought the song within 0.05 LU of its target: it is so dense at the \
    ceiling that more gain makes it no louder. The file has the loudness that the message states.
    """
  )

  package static let silentSong = Code(
    "E103",
    .warning,
    "a song is silent",
    """
    Nothing in the song reaches the gate of the loudness measurement (-70 LUFS), so it has no \
    loudness and gets no gain.
    """
  )

  package static let clippedFile = Code(
    "E106",
    .warning,
    "a file is clipped",
    """
    A stem, a track or a mix before mastering is louder than full scale, and a file of integers \
    cuts it off there. A file of 32-bit floats (`bits: 32-float`) holds it; or turn the sound down.
    """
  )

  package static let clippedRuns = Code(
    "E107",
    .warning,
    "a file holds clipped samples",
    """
    Three or more samples in a row lie at full scale: the wave was cut off there, in a take, in a \
    finished mix or in what was returned from elsewhere.
    """
  )

  package static let cutEnd = Code(
    "E108",
    .warning,
    "a file ends in sound",
    """
    The last frame of a master is louder than -60 dBFS, which is heard as a click. The song's `tail` \
    is too short for what rings, or its mix was cut. Songs that go on without a gap are left out.
    """
  )

  package static let codecOver = Code(
    "E109",
    .warning,
    "a lossy file goes beyond full scale",
    """
    A lossy encoder moves peaks, mostly upwards. Decoded, the file goes beyond full scale, and a \
    player that works with integers cuts it off there.
    """
  )

  package static let missedProfile = Code(
    "E121",
    .warning,
    "a file is not what its profile asks for",
    """
    A profile that is a specification, such as EBU R 128 of broadcasters, says what files measure. \
    This one does not. Set the loudness and the ceiling of `mastering:` accordingly; true peaks up \
    to 0.1 dB above a limit are within what meters differ by. Of players only reports tell: what \
    they do is no order to master to.
    """
  )

  package static let overInCodec = Code(
    "E122",
    .warning,
    "a file goes beyond full scale in a codec",
    """
    Services encode what they are given, and an encoder moves peaks, mostly upwards. Encoded as they \
    do it by default and decoded again, this file goes beyond 0 dBTP, and a player that works with \
    integers cuts it off there. A lower `true-peak` of `mastering:`, -1 dBTP or -2 dBTP for loud \
    music, leaves room.
    """
  )

  package static let all = [
    unreadableTake, truncatedTake, brokenSamples, unwritableFile, wrongFormat,
    unwrittenFile, unusableStore, differentFile, overCeiling,
    heavyLimiting, missedTarget, silentSong, clippedFile, clippedRuns, cutEnd, codecOver,
    missedProfile, overInCodec,
  ]
}
