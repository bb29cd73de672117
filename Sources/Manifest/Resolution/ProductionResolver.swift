import Diagnostics
import Fields
import Quantities

/// Finds the names that the production of an album uses: people, rooms, sessions, songs.
struct ProductionResolver {
  private let album: Album
  private let songs: [Song]
  private let songNames: NamesInUse<Name>
  private let people: NamesInUse<Name>
  private let steps: NamesInUse<Name>
  private var found: [Diagnostic] = []

  /// The songs are those of the album that could be read, all of them or not.
  init(_ album: Album, songs: [Song], areAll: Bool) {
    self.album = album
    self.songs = songs
    songNames = NamesInUse(
      ManifestCodes.unknownSong,
      "song",
      names: songs.map(\.name.value),
      isWhole: areAll && songs.allSatisfy { $0.isSound(\.name) }
    )
    people = NamesInUse(
      ManifestCodes.unknownPerson,
      "person",
      plural: "people",
      names: album.people.keys,
      isWhole: album.isSound(\.people)
    )
    steps = NamesInUse(
      ManifestCodes.unknownStep,
      "session, task or milestone",
      plural: "sessions, tasks and milestones",
      names: album.sessions.map(\.id.value) + album.tasks.map(\.id.value)
        + album.milestones.map(\.id.value),
      isWhole: album.isSound(\.sessions) && album.isSound(\.tasks) && album.isSound(\.milestones)
    )
  }

  /// What is wrong with the names.
  mutating func findings() -> [Diagnostic] {
    checkUniqueness()
    checkSessions()
    checkPlan()
    checkCosts()
    checkApprovals()
    checkRights(album.rights, of: songs)
    check(album.credits.compactMap(\.person), people)
    if album.isGiven(\.people) {
      check((album.waive + songs.flatMap(\.waive)).map(\.by), people)
    }
    for song in songs {
      checkRights(song.rights, of: [song])
      check(song.credits.compactMap(\.person), people)
      checkTakes(of: song)
    }
    return found
  }

  private mutating func check(_ names: [Placed<Name>], _ known: NamesInUse<Name>) {
    for name in names { check(name, known) }
  }

  private mutating func check(_ name: Placed<Name>?, _ known: NamesInUse<Name>) {
    guard let name, let finding = known.finding(name.value, at: name.place.range) else { return }
    found.append(finding)
  }

  private mutating func checkUniqueness() {
    checkUniqueness(
      album.sessions.map(\.id) + album.tasks.map(\.id) + album.milestones.map(\.id),
      "two sessions, tasks or milestones"
    )
    checkUniqueness(album.budget?.costs.compactMap(\.id) ?? [], "two costs")
  }

  private mutating func checkUniqueness(_ names: [Placed<Name>], _ what: String) {
    var seen: [Name: SourceRange?] = [:]
    for name in names {
      guard let first = seen[name.value] else {
        seen[name.value] = name.place.range
        continue
      }
      found.append(
        Diagnostic(
          ManifestCodes.takenName,
          at: name.place.range,
          "\(what) are named `\(name.value)`",
          labels: first.map { [Diagnostic.Label($0, "the first one")] } ?? []
        )
      )
    }
  }

  private mutating func checkSessions() {
    let studios = NamesInUse(
      ManifestCodes.unknownStudio,
      "studio",
      names: album.studios.keys,
      isWhole: album.isSound(\.studios)
    )
    let equipment = NamesInUse(
      ManifestCodes.unknownEquipment,
      "equipment",
      plural: "equipment",
      names: album.equipment.keys,
      isWhole: album.isSound(\.equipment)
    )
    for session in album.sessions {
      check(session.studio, studios)
      check(session.people.map(\.person), people)
      check(session.equipment.map(\.item), equipment)
      check(session.songs, songNames)
      check(session.shares.placedKeys, songNames)
      check(session.needs, steps)
    }
  }

  private mutating func checkPlan() {
    for task in album.tasks {
      check(task.people, people)
      check(task.songs, songNames)
      check(task.needs, steps)
    }
    for milestone in album.milestones {
      check(milestone.songs, songNames)
      check(milestone.needs, steps)
    }
  }

  private mutating func checkCosts() {
    guard let budget = album.budget else { return }
    let costs = NamesInUse(
      ManifestCodes.unknownCost,
      "cost",
      names: budget.costs.compactMap(\.id?.value),
      isWhole: budget.isSound(\.costs)
    )
    for cost in budget.costs {
      check(cost.settles, costs)
      check(cost.song, songNames)
      check(cost.songs, songNames)
      check(cost.shares.placedKeys, songNames)
    }
  }

  private mutating func checkApprovals() {
    for approval in album.approvals {
      if case .song(let name)? = approval.of?.value {
        check(Placed(name, at: approval.of?.place.range), songNames)
      }
      check(approval.by, people)
    }
    for gate in album.gates { check(gate.by, people) }
    if album.isGiven(\.people) { check(album.waive.map(\.by), people) }
  }

  private mutating func checkRights(_ rights: Rights?, of owners: [Song]) {
    guard let rights else { return }
    check(rights.writers.compactMap(\.person), people)
    check((rights.master + rights.points).compactMap(\.person), people)
    check(rights.releases.placedKeys, people)
    for sample in rights.samples {
      check(sample.song, songNames)
      let meant = owners.filter { sample.song.map(\.value) ?? $0.name.value == $0.name.value }
      let takes = NamesInUse<TakeName>(
        ManifestCodes.unknownTake,
        "take",
        names: meant.flatMap(\.takes.keys),
        isWhole: songNames.isWhole && !meant.isEmpty
          && meant.allSatisfy { $0.isSound(\.takes) }
      )
      if let finding = takes.finding(sample.take.value, at: sample.take.place.range) {
        found.append(finding)
      }
    }
  }

  /// Takes name people and sessions freely where the album lists none.
  private mutating func checkTakes(of song: Song) {
    let sessions = NamesInUse(
      ManifestCodes.unknownSession,
      "session",
      names: album.sessions.map(\.id.value),
      isWhole: album.isSound(\.sessions)
    )
    for take in song.takes.entries.map(\.value) {
      if album.isGiven(\.people) { check(take.by, people) }
      if album.isGiven(\.sessions) { check(take.session, sessions) }
    }
  }
}

extension Entries where Key: ManifestValue {
  /// The names with their places.
  fileprivate var placedKeys: [Placed<Key>] {
    entries.map { Placed($0.key, at: $0.keyPlace.range) }
  }
}
