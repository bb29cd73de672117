/// The production of "First Light": who made it, when, for how much, and with what papers.
enum FirstLightProduction {
  static let manifest = """
    # A part of album.yaml: the record as a project that is over. `lacquer budget` adds up what it
    # cost, `lacquer schedule` shows the plan, `lacquer credits` who did what.

    time-zone: Europe/Berlin           # of all dates and hours, unless a studio has its own

    people:                            # the takes of the songs name them: `by: ana`
      ana:  {name: Ana Reyes, roles: [vocals, lyrics], rate: 90 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5}}
      joe:  {name: Joe Park, roles: [vocals, lyrics], rate: 350 EUR/session}
      ben:  {name: Ben Okafor, roles: [guitar, mandolin, music], rate: 300 EUR/day}
      cleo: {name: Cleo Lind, roles: [drums, percussion], rate: 320 EUR/day, overtime: {after: 8 hours, factor: 1.5}}
      dov:  {name: Dov Adler, roles: [bass, keyboards, producer], rate: 0 EUR/session, line: producer}      # paid by a fee, below
      ida:  {name: Ida Brandt, roles: [engineer], rate: 45 EUR/hour, minimum: 4 hours, overtime: {after: 10 hours, factor: 1.25}, line: engineering}
      tom:  {name: Tom Farkas, roles: [editor], rate: 280 EUR/day, line: engineering}
      mara: {name: Mara Quist, roles: [mixing], rate: 900 USD/song, line: mixing}
      finn: {name: Finn Oduya, roles: [mastering], rate: 250 EUR/song, line: mastering}

    studios:
      cellar:    {name: The Cellar, rate: 15 EUR/hour, minimum: 3 hours}
      blue-room: {name: Blue Room, rate: 480 EUR/day, hours: "10:00-02:00", closed: [sunday]}
      loft:      {name: The Loft, rate: 450 USD/day, zone: America/New_York, line: mixing}

    equipment:
      u87:      {name: Neumann U 87, rate: 40 EUR/day}
      kit-mics: {name: Microphones for a drum kit, rate: 55 EUR/day}

    limits: {rest: 11 hours, longest-day: 12 hours, days-in-a-row: 5}

    sessions:
      - id: rehearsal
        kind: rehearsal
        at: 2025-09-08 17:00-21:00
        status: done
        billing: paid
        studio: cellar
        people:                        # for this one they asked for less
          - {person: ana, rate: 60 EUR/session}
          - {person: joe, rate: 60 EUR/session}
          - {person: ben, rate: 60 EUR/session}
          - {person: cleo, rate: 60 EUR/session}
          - dov
        songs: [night-train, harbour]
      - {id: drum-day, kind: tracking, at: 2025-09-15 10:00-19:00, status: done, billing: paid, studio: blue-room, people: [cleo, dov, ida], equipment: [kit-mics], songs: [night-train, harbour], needs: [rehearsal]}
      - {id: bass-day, kind: tracking, at: 2025-09-16 11:00-18:00, status: done, billing: paid, studio: blue-room, people: [dov, ida], songs: [night-train, harbour], needs: [drum-day]}
      - {id: guitar-day, kind: tracking, at: 2025-09-18 11:00-20:00, status: done, billing: paid, studio: blue-room, people: [ben, ida], songs: [night-train], needs: [bass-day]}
      - {id: home-day, kind: tracking, at: 2025-09-20 14:00-18:00, status: done, billing: paid, people: [ben], songs: [harbour], needs: [bass-day], notes: "in Ben's kitchen, at 44.1 kHz"}
      - {id: keys-night, kind: overdubs, at: 2025-09-22 20:00-01:00, status: done, billing: paid, studio: blue-room, people: [dov, ida], songs: [night-train, harbour], shares: {night-train: 60%, harbour: 40%}, needs: [bass-day]}
      - {id: train-vocals, kind: vocals, at: 2025-09-24 12:00-22:00, status: done, billing: paid, studio: blue-room, people: [ana, ida], equipment: [u87], songs: [night-train], needs: [guitar-day, keys-night]}
      - {id: harbour-vocals, kind: vocals, at: 2025-09-26 12:00-18:00, status: done, billing: paid, studio: blue-room, people: [joe, {person: ana, call: "15:00-18:00"}, ida], equipment: [u87], songs: [harbour], needs: [home-day, keys-night]}
      - {id: edit-day, kind: editing, at: 2025-09-30 10:00-18:00, status: done, billing: paid, people: [tom], songs: [night-train, harbour], needs: [train-vocals, harbour-vocals]}
      - {id: train-mix, kind: mixing, at: 2025-10-14 10:00-18:00, status: done, billing: paid, studio: loft, people: [mara], songs: [night-train], needs: [edit-day]}
      - {id: harbour-mix, kind: mixing, at: 2025-10-15 10:00-18:00, status: done, billing: paid, studio: loft, people: [mara], songs: [harbour], needs: [edit-day]}
      - {id: mastering-day, kind: mastering, at: 2025-11-06 10:00-16:00, status: done, billing: paid, people: [finn], songs: [night-train, harbour], needs: [mixes-approved]}

    tasks:
      - {id: artwork, duration: 2 weeks, starts: 2025-10-06, done: 2025-10-20}
      - {id: delivery, title: Delivery to the distributor, duration: 2 days, needs: [mastering-day, artwork], done: 2025-11-12}

    milestones:
      - {id: tracked, due: 2025-09-28, needs: [train-vocals, harbour-vocals], song-status: tracked, done: 2025-09-26}
      - {id: mixes-approved, due: 2025-10-24, needs: [train-mix, harbour-mix], song-status: mixed, done: 2025-10-20}
      - {id: release, title: Release, due: 2026-01-16, needs: [delivery], lead-time: 4 weeks, song-status: approved, done: 2026-01-16}

    budget:
      currency: EUR
      exchange:                        # from their days on
        USD: [{rate: 0.86, from: 2025-09-01}, {rate: 0.865, from: 2025-10-15}]
      cap: 15000 EUR
      contingency: 10%                 # kept back; the lines are what is left
      lines:
        producer: 1500 EUR
        musicians: 2850 EUR
        studio: 2950 EUR
        engineering: 2400 EUR
        mixing: 2350 EUR
        mastering: 500 EUR
        rentals: 150 EUR
        clearances: 150 EUR
        artwork: 600 EUR
        release: 50 EUR
      costs:                           # what sessions do not imply
        - {id: producer-fee, line: producer, amount: 1500 EUR, status: committed, on: 2025-09-01, to: Dov Adler}
        - {line: producer, amount: 750 EUR, status: paid, on: 2025-09-05, to: Dov Adler, invoice: "17", settles: producer-fee}
        - {line: producer, amount: 750 EUR, status: paid, on: 2025-11-14, to: Dov Adler, invoice: "21", settles: producer-fee}
        - {line: clearances, amount: 150 USD, status: paid, on: 2025-09-10, to: Lamplight Music, song: night-train}
        - {line: artwork, amount: 600 EUR, status: paid, on: 2025-10-22, to: Studio Halm}
        - {line: release, amount: 44.90 EUR, status: paid, on: 2025-11-12, to: the distributor}

    rights:                            # of all songs; each has writers and an ISRC of its own
      p-line: 2026 Own Label
      c-line: 2026 Own Label
      master: [{party: Own Label, share: 2/3}, {party: The Lathe Operators, share: 1/3}]
      points: [{person: dov, share: 3%}]
      releases: {ana: docs/releases.txt, joe: docs/releases.txt, ben: docs/releases.txt, cleo: docs/releases.txt, dov: docs/releases.txt}

    gates:                             # whose approval a song needs before it goes on
      - {song-status: mastering, stage: mix, by: [dov]}
      - {song-status: approved, stage: master, by: [ana]}

    approvals:                         # of what was heard then; `lacquer approve` prints them
      - {of: song night-train, stage: mix, by: dov, on: 2025-10-17, digest: "sha256:ab2f20e59f9c16a00ad1c35eb586b14069214760e31d139bbb2ec9f52cf95bf0"}
      - {of: song harbour, stage: mix, by: dov, on: 2025-10-20, digest: "sha256:d2f6f19cc153254123e1f74f9375157c4a88a11216df1da30af17ef155214a6a"}
      - {of: album, stage: master, by: ana, on: 2025-11-10, digest: "sha256:498ec07abb0eff4dc69020712b15ca6722572e1a036985e4cc7ac0b337703c46"}

    """

  /// What those who play have signed.
  static let releases = """
    Releases, 8 September 2025

    We have played and sung on the recordings of "First Light" for Own Label, and agree that they
    may be released, copied and performed in public without limit of time and place.

    Ana Reyes, Joe Park, Ben Okafor, Cleo Lind, Dov Adler

    (This paper belongs to an example: nobody in it exists.)

    """

  /// What allows the strings of "Night Train" to quote another song.
  static let interpolation = """
    Licence, 10 September 2025

    Lamplight Music allows Own Label to play eight bars of the melody of "Evening Line" in the
    recording "Night Train", for a single payment of 150 US dollars, without limit of time and place.

    (This paper belongs to an example: nobody in it exists.)

    """
}
