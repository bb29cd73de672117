/// A production for schedules: rooms in two zones, a night on which clocks change, tasks on
/// working days, and milestones up to the release.
///
/// 2026-03-02 is a Monday; Berlin's clocks go forward on 2026-03-29 at 02:00, New York's did on
/// 2026-03-08.
package enum ProductionExample {
  package static let album = """
    album: first-light
    title: First Light
    time-zone: Europe/Berlin
    songs: [songs/a.yaml, songs/b.yaml]
    people:
      ana: {name: Ana Reyes, roles: [vocals], contact: "Ana <ana@example.org>"}
      joe: {name: "Joe \\"Sticks\\" Park", roles: [drums]}
      dov: {name: Dov Adler, roles: [producer, bass]}
    studios:
      blue-room: {name: Blue Room, address: "Lange Strasse 4, Berlin"}
      loft: {name: The Loft, zone: America/New_York}
    equipment: {u87: {name: Neumann U 87, quantity: 2}}
    calendar: {closed: [saturday, sunday, 2026-04-03, 2026-04-06]}
    sessions:
      - id: drum-day
        title: Drums
        kind: tracking
        at: 2026-03-02 10:00-18:00
        studio: blue-room
        people: [joe, {person: dov, call: "11:30-18:00", roles: [bass]}]
        equipment: [{item: u87, quantity: 2}]
        songs: [a, b]
        notes: "Both snares; load in at 9:30"
      - {id: vox-day, kind: vocals, at: 2026-03-04 12:00-20:00, studio: blue-room, people: [ana], songs: [a], needs: [drum-day]}
      - {id: loft-day, kind: overdubs, at: 2026-03-10 10:00-16:00, studio: loft, people: [dov], songs: [b]}
      - {id: night, kind: overdubs, at: 2026-03-28 22:00-06:00, studio: blue-room, people: [ana], songs: [b], status: hold, expires: 2026-03-20}
      - {id: reserve, at: 2026-03-30 10:00-18:00, studio: blue-room, status: cancelled}
    tasks:
      - {id: comping, duration: 3 days, needs: [vox-day], songs: [a], people: [dov]}
      - {id: recalls, duration: 12 hours, needs: [night], phase: mixing}
    milestones:
      - {id: tracked, due: 2026-03-31, needs: [drum-day, vox-day, loft-day, night]}
      - {id: mixes, due: 2026-04-02, needs: [recalls, comping, tracked]}
      - {id: release, due: 2026-05-08, needs: [mixes], lead-time: 4 weeks}

    """

  private static let song = """
    song: NAME
    title: Song NAME
    key: E minor
    tempo: [{at: 1|1, bpm: 92, meter: 6/8, ramp: {to: 76, until: end}}]
    takes: {v: {file: ../vox.wav}}
    tracks: {t: {clips: [{take: v}]}}

    """

  package static var files: [String: String] {
    var files = ["album.yaml": album]
    for name in ["a", "b"] {
      files["songs/\(name).yaml"] = song.replacing("NAME", with: name)
    }
    return files
  }
}
