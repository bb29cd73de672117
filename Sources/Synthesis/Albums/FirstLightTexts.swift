/// The manifests that the songs of "First Light" share.
enum FirstLightTexts {
  static let album = """
    # yaml-language-server: $schema=../../schemas/album.schema.json
    #
    # An album is this file, one file a song, and the parts that they include. `lacquer check` reads
    # them all and says what is wrong, `lacquer build` renders what is asked for below into out/.

    album: first-light                 # its name, as commands know it
    title: First Light                 # its title, as listeners read it
    artist: The Lathe Operators
    label: Own Label
    year: 2026
    upc: "0888072000018"               # the check digit is verified

    songs:
      - songs/night-train.yaml
      - songs/harbour.yaml

    include:                           # people, sessions, budget and rights
      - production.yaml

    sequence:                          # the order, and the silence before each song
      - {song: night-train}
      - {song: harbour, gap: 1.5 s}

    mastering:                         # from mixes to masters; songs may override it
      chain:                           # applied to every song's mix, in this order
        - eq:
            bands:
              - {low-shelf: 70 Hz, gain: +0.5 dB}
              - {high-shelf: 9 kHz, gain: +1.5 dB}
        - compressor: {threshold: -20 dB, ratio: 1.5:1, attack: 30 ms, release: 200 ms, knee: 8 dB}
      loudness: -16 LUFS               # integrated, as streaming services measure it
      true-peak: -1 dBTP               # no peak above it, between the samples either
      normalise: album                 # one gain for both songs, so that their balance stays
      max-limiting: 4 dB               # warn when the limiter must work harder than this

    deliverables:                      # each becomes a folder under out/
      cd:        {of: songs, format: wav, rate: 44.1 kHz, bits: 16, dither: tpdf}
      streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}
      hires:     {of: songs, format: wav, bits: 32-float}      # rate: the song's own

    """

  static let presets = """
    # A part: a file without `album:` or `song:` that others pull in with `include:`. Both songs
    # take their chains from here, so that one edit changes the voice on the whole record.

    presets:
      voice:                           # a chain with a name; `- preset: voice` puts it in place
        - high-pass: {frequency: 90 Hz, slope: 12 dB/oct}
        - eq:
            bands:
              - {bell: 300 Hz, gain: -2 dB, q: 1.1}      # boxiness
              - {bell: 2.8 kHz, gain: +3 dB, q: 0.8}     # words
              - {high-shelf: 8 kHz, gain: +5 dB}         # air
        - compressor: {threshold: -24 dB, ratio: 3:1, attack: 4 ms, release: 90 ms, knee: 6 dB, makeup: 3 dB}
      glue:                            # holds a group together
        - compressor: {id: glue, threshold: -20 dB, ratio: 2:1, attack: 20 ms, release: 150 ms, knee: 6 dB, makeup: 1 dB}

    """
}
