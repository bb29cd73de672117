import Diagnostics
import Manifest

/// Manifests that show what reading finds about names and the desk, as checks show their own rules.
enum ReadingExamples {
  static let all: [(code: Code, examples: Examples)] = [
    (
      ManifestCodes.unknownSection,
      Examples(
        passing: """
          song: s
          arrangement: [{section: verse-1, length: 8 bars}]
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a, over: verse-1}]}}
          """,
        failing: """
          song: s
          arrangement: [{section: verse-1, length: 8 bars}]
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a, over: ~verse-2~}]}}
          """
      )
    ),
    (
      ManifestCodes.unknownTake,
      Examples(
        passing: """
          song: s
          takes: {vox.1: {file: vox.wav}}
          tracks: {t: {clips: [{take: vox.1}]}}
          """,
        failing: """
          song: s
          takes: {vox.1: {file: vox.wav}}
          tracks: {t: {clips: [{take: ~vox.2~}]}}
          """
      )
    ),
    (
      ManifestCodes.unknownStrip,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], output: vocals}}
          buses: {vocals: {}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], output: vocals}, u: {clips: [{take: a}], output: ~vocal~}}
          buses: {vocals: {}}
          """
      )
    ),
    (
      ManifestCodes.unknownPreset,
      Examples(
        passing: """
          song: s
          presets: {warm: [{eq: {}}]}
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], chain: [{preset: warm}]}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], chain: [{preset: ~warm~}]}}
          """
      )
    ),
    (
      ManifestCodes.takenName,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {kick: {clips: [{take: a}], output: drums}}
          buses: {drums: {}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {~mix~: {clips: [{take: a}]}}
          """
      )
    ),
    (
      ManifestCodes.unknownSong,
      Examples(
        passing: """
          album: a
          songs: [{song: dawn, mix: vox.wav}]
          sequence: [dawn]
          """,
        failing: """
          album: a
          songs: [{song: dawn, mix: vox.wav}]
          sequence: [~down~]
          """
      )
    ),
    (
      ManifestCodes.presetCycle,
      Examples(
        passing: """
          song: s
          presets: {warm: [{preset: tape}], tape: [{eq: {}}]}
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], chain: [{preset: warm}]}}
          """,
        failing: """
          song: s
          presets: {warm: [{preset: tape}], tape: [{preset: ~warm~}]}
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], chain: [{preset: warm}]}}
          """
      )
    ),
    (
      ManifestCodes.leftOut,
      Examples(
        passing: """
          album: a
          songs: [{song: dawn, mix: vox.wav}, {song: dusk, mix: vox.wav}]
          sequence: [dusk, dawn]
          """,
        failing: """
          album: a
          songs: [~{song: dawn, mix: vox.wav}~, {song: dusk, mix: vox.wav}]
          sequence: [dusk]
          """
      )
    ),
    (
      ManifestCodes.unknownPerson,
      Examples(
        passing: """
          album: a
          songs: [songs/a.yaml]
          people: {ana: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, people: [ana]}]
          """,
        failing: """
          album: a
          songs: [songs/a.yaml]
          people: {ana: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, people: [~anna~]}]
          """
      )
    ),
    (
      ManifestCodes.unknownStudio,
      Examples(
        passing: """
          album: a
          songs: [songs/a.yaml]
          studios: {blue-room: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, studio: blue-room}]
          """,
        failing: """
          album: a
          songs: [songs/a.yaml]
          studios: {blue-room: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, studio: ~blue-rom~}]
          """
      )
    ),
    (
      ManifestCodes.unknownEquipment,
      Examples(
        passing: """
          album: a
          songs: [songs/a.yaml]
          equipment: {u87: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, equipment: [u87]}]
          """,
        failing: """
          album: a
          songs: [songs/a.yaml]
          equipment: {u87: {}}
          sessions: [{id: day, at: 2026-03-02 10:00-18:00, equipment: [~u86~]}]
          """
      )
    ),
    (
      ManifestCodes.unknownSession,
      Examples(
        passing: """
          album: a
          songs: [songs/s.yaml]
          sessions: [{id: vox-day, at: 2026-03-02 10:00-18:00}]
          # songs/s.yaml
          song: s
          takes: {vox: {file: ../vox.wav, session: vox-day}}
          tracks: {t: {clips: [{take: vox}]}}
          """,
        failing: """
          album: a
          songs: [songs/s.yaml]
          sessions: [{id: vox-day, at: 2026-03-02 10:00-18:00}]
          # songs/s.yaml
          song: s
          takes: {vox: {file: ../vox.wav, session: ~vox-days~}}
          tracks: {t: {clips: [{take: vox}]}}
          """
      )
    ),
    (
      ManifestCodes.unknownStep,
      Examples(
        passing: """
          album: a
          songs: [songs/a.yaml]
          sessions: [{id: day, at: 2026-03-02 10:00-18:00}]
          milestones: [{id: tracked, due: 2026-03-10, needs: [day]}]
          """,
        failing: """
          album: a
          songs: [songs/a.yaml]
          sessions: [{id: day, at: 2026-03-02 10:00-18:00}]
          milestones: [{id: tracked, due: 2026-03-10, needs: [~dey~]}]
          """
      )
    ),
    (
      ManifestCodes.unknownCost,
      Examples(
        passing: """
          album: a
          songs: [songs/a.yaml]
          budget: {lines: {mastering: 1350 EUR}, costs: [{id: masters, line: mastering, amount: 900 EUR, status: committed}, {line: mastering, amount: 450 EUR, status: paid, settles: masters}]}
          """,
        failing: """
          album: a
          songs: [songs/a.yaml]
          budget: {lines: {mastering: 1350 EUR}, costs: [{id: masters, line: mastering, amount: 900 EUR, status: committed}, {line: mastering, amount: 450 EUR, status: paid, settles: ~master~}]}
          """
      )
    ),
    (
      ManifestCodes.routingCycle,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], output: one}}
          buses: {one: {output: two}, two: {}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], output: one}}
          buses: {one: {output: two}, two: {sends: {~one~: -6 dB}}}
          """
      )
    ),
    (
      ManifestCodes.notAutomatable,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], automation: {fader: [[start, 0 dB]]}}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], automation: {~fadr~: [[start, 0 dB]]}}}
          """
      )
    ),
    (
      ManifestCodes.automationOrder,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], automation: {fader: [[2|1, 0 dB], [3|1, -3 dB]]}}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}], automation: {fader: [[3|1, 0 dB], [~2|1~, -3 dB]]}}}
          """
      )
    ),
    (
      ManifestCodes.vcaCycle,
      Examples(
        passing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}]}}
          vcas: {one: {members: [t, two]}, two: {members: [t]}}
          """,
        failing: """
          song: s
          takes: {a: {file: vox.wav}}
          tracks: {t: {clips: [{take: a}]}}
          vcas: {~one~: {members: [t, two]}, two: {members: [one]}}
          """
      )
    ),
  ]
}
