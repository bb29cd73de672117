import Merging

/// A song with comments at all kinds of places, in block and in flow style.
enum MergeText {
  static let song = """
    # yaml-language-server: $schema=../schemas/song.schema.json
    # Mixed at home.
    song: night-train
    title: Night Train        # as on the sleeve
    tempo:
      - {at: 1|1, bpm: 120, meter: 4/4}
      - {at: outro, bpm: 118}
    arrangement:
      - {section: intro, length: 2 bars}
      - {section: verse, length: 8 bars}
      # the long one
      - {section: chorus, length: 16 bars}
      - {section: outro, length: 4 bars}

    takes:                    # what was recorded
      vox.1: {file: takes/vox-1.wav, rating: 3}
      vox.2: {file: takes/vox-2.wav, rating: 4}   # the good one
      kick: {file: takes/kick.wav}
      bass:
        file: takes/bass.wav
        notes: |
          Line 1
          # not a comment

    tracks:
      # up front
      lead:
        clips:                # the best of two
          - {take: vox.1, over: verse}
          - {take: vox.2, over: chorus, crossfade: 20 ms}
          - take: vox.1
            over: outro
            gain: -2 dB       # breathy
        chain:
          - high-pass: {frequency: 80 Hz}
          - eq: {bands: [{bell: 250 Hz, gain: -2.5 dB}, {high-shelf: 9 kHz, gain: 2 dB}]}
          # only the peaks
          - compressor:
              threshold: -18 dB
              ratio: 3:1
              attack: 5 ms
        fader: -3 dB
        sends: {plate: -14 dB, slap: -20 dB}
        automation:
          fader:
            - [verse, -3.2 dB]
            - [chorus, -1.8 dB]       # lift
            - [outro, -4 dB, linear]
      kick: {clips: [{take: kick}], pan: L10, fader: -6 dB, output: drums}
      bass: {clips: [{take: bass}], fader: -8 dB, output: drums}

    buses:
      drums: {chain: [{compressor: {threshold: -12 dB, attack: 20 ms}}]}
      plate: {chain: [{reverb: {time: 1.8 s, pre-delay: 25 ms}}]}
      slap: {chain: [{delay: {time: 120 ms}}]}
    vcas:
      rhythm: {members: [kick, bass], fader: -1 dB}
    # the end

    """

  /// Merges texts; nil where lines would have to be merged.
  static func merge(
    _ base: String,
    _ ours: String,
    _ theirs: String
  ) -> (text: String, conflicts: [ManifestMerge.Conflict])? {
    ManifestMerge(
      base: Array(base.utf8),
      ours: Array(ours.utf8),
      theirs: Array(theirs.utf8),
      place: { places[$0] }
    ).map { (String(decoding: $0.text, as: UTF8.self), $0.conflicts) }
  }

  /// Where positions of the song lie, in bars.
  private static let places = [
    "intro": 0, "verse": 2, "6|1": 5, "8|1": 7, "chorus": 10, "12|1": 11, "20|1": 19, "outro": 26,
    "28|1": 27,
  ]
}
