import Fields
import Quantities

/// Who did what on a song, and how that is known.
package struct SongCredit: Hashable, Sendable {
  package enum Source: String, Hashable, Sendable, CaseIterable, Comparable {
    /// `credits:` of the album or the song.
    case written
    /// A take that is heard.
    case take
    /// A session for the song.
    case session
    /// A share of the work.
    case rights

    package static func < (left: Source, right: Source) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Nil for a party that is none of the album's people.
  package let person: Name?
  /// As printed.
  package let name: String
  /// As printed: `lead vocals`.
  package let role: String
  /// Nil where the vocabulary does not have the role.
  package let ddex: String?
  package let kind: ContributorRole.Kind
  /// In the order of `Source`.
  package fileprivate(set) var sources: [Source]
}

/// The credits of a song: those written, and what takes, sessions and shares tell besides.
package struct SongCredits: Sendable {
  /// Writing, performing and studio, each in the order in which they came up.
  package private(set) var credits: [SongCredit] = []
  /// Written ones that no take, session or share bears out.
  package private(set) var unseen: [Credit] = []
  /// Those who are heard and not written, where credits are written, with the take.
  package private(set) var unwritten: [(person: Name, take: ResolvedTake)] = []

  private let project: Project
  private let song: ProjectSong
  private let written: [Credit]

  package init(of song: ProjectSong, in project: Project) {
    self.project = project
    self.song = song
    let own = song.resolved.song.credits
    written = own + (project.album?.credits ?? [])
    var heard: [(Name, ResolvedTake)] = []
    for take in song.resolved.heardTakes {
      if let person = take.take.by?.value { heard.append((person, take)) }
    }
    addRights()
    addWritten()
    add(heard: heard)
    addSessions(heard: Set(heard.map(\.0)))
    sort()
    findContradictions(heard: heard)
  }

  private mutating func addRights() {
    for writer in project.rights(of: song).writers {
      let name = project.printedName(writer.person, or: writer.party)
      add(writer.person?.value, name, writer.role?.value ?? "composer-lyricist", .rights)
    }
  }

  private mutating func addWritten() {
    for credit in written {
      let name = credit.name?.value ?? project.printedName(credit.person, or: credit.party)
      for role in credit.roles { add(credit.person?.value, name, role.value.value, .written) }
    }
  }

  private mutating func add(heard: [(Name, ResolvedTake)]) {
    for (person, take) in heard {
      let roles = performingRoles(of: person, in: take.take.session?.value)
      for role in roles { add(person, project.printedName(of: person), role, .take) }
    }
  }

  /// Those who are booked for the song; players only where takes do not tell who plays.
  private mutating func addSessions(heard: Set<Name>) {
    for session in sessions {
      for booked in session.people {
        let person = booked.person.value
        for role in roles(of: booked) {
          let isPlaying = ContributorRole(role)?.kind == .performing
          let isWriting = ContributorRole(role)?.kind == .writing
          if isWriting || (isPlaying && !heard.isEmpty && !heard.contains(person)) { continue }
          add(person, project.printedName(of: person), role, .session)
        }
      }
    }
  }

  private var sessions: [StudioSession] {
    (project.album?.sessions ?? []).filter { session in
      session.status != .cancelled && session.status != .hold
        && (session.songs.isEmpty || session.songs.contains { $0.value == song.name })
    }
  }

  private func roles(of booked: SessionPerson) -> [String] {
    let own = booked.roles.map(\.value.value)
    guard own.isEmpty else { return own }
    return project.album?.people[booked.person.value]?.roles.map(\.value.value) ?? []
  }

  /// What somebody plays in a session, else at all; `performer` where nothing says it.
  private func performingRoles(of person: Name, in session: Name?) -> [String] {
    let booked = project.album?.sessions.first { $0.id.value == session }?.people
      .first { $0.person.value == person }
    let all =
      booked.map(roles) ?? project.album?.people[person]?.roles.map(\.value.value) ?? []
    let playing = all.filter { ContributorRole($0).map { $0.kind == .performing } ?? true }
    return playing.isEmpty ? ["performer"] : playing
  }

  private mutating func add(
    _ person: Name?,
    _ name: String,
    _ text: String,
    _ source: SongCredit.Source
  ) {
    let role = ContributorRole(text)
    let printed = role?.printed ?? text
    if let index = credits.firstIndex(where: { credit in
      credit.role == printed
        && (person == nil ? credit.name == name : credit.person == person)
    }) {
      guard !credits[index].sources.contains(source) else { return }
      credits[index].sources = (credits[index].sources + [source]).sorted()
      return
    }
    credits.append(
      SongCredit(
        person: person,
        name: name,
        role: printed,
        ddex: role?.ddex,
        kind: role?.kind ?? .studio,
        sources: [source]
      )
    )
  }

  private mutating func sort() {
    let kinds: [ContributorRole.Kind] = [.writing, .performing, .studio]
    credits = kinds.flatMap { kind in credits.filter { $0.kind == kind } }
  }

  private mutating func findContradictions(heard: [(Name, ResolvedTake)]) {
    guard !written.isEmpty else { return }
    let named = Set(written.compactMap(\.person?.value))
    var told: Set<Name> = []
    for (person, take) in heard where !named.contains(person) && told.insert(person).inserted {
      unwritten.append((person, take))
    }
    let isAnySeen = !heard.isEmpty || !sessions.isEmpty
    let seen = Set(heard.map(\.0) + sessions.flatMap { $0.people.map(\.person.value) })
      .union(project.rights(of: song).writers.compactMap(\.person?.value))
    guard isAnySeen else { return }
    unseen = song.resolved.song.credits.filter { credit in
      credit.person.map { !seen.contains($0.value) } ?? false
    }
  }
}

extension Project {
  /// Whether anybody wrote credits that hold for a song, in its manifest or the album's.
  package func writesCredits(of song: ProjectSong) -> Bool {
    !song.resolved.song.credits.isEmpty || !(album?.credits ?? []).isEmpty
  }
}
