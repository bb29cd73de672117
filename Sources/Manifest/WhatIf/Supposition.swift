import Diagnostics
import Fields
import Quantities

/// A project as it would be with something left out or moved; nothing is written.
///
/// What is done, invoiced or paid stays: leaving something out brings neither time nor money back.
package struct Supposition: Hashable, Sendable {
  package let omissions: [Omission]
  package let moves: [Move]

  package init(omissions: [Omission] = [], moves: [Move] = []) {
    self.omissions = omissions
    self.moves = moves
  }

  /// Why something cannot be supposed.
  package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(kind: String, Name, nearest: String?)
    /// Only sessions have hours.
    case withoutHours(Name)

    package var description: String {
      switch self {
      case .unknown(let kind, let name, let nearest):
        "there is no \(kind) named `\(name)`\(nearest.map { "; did you mean `\($0)`?" } ?? "")"
      case .withoutHours(let name): "`\(name)` is no session, so it has no hours"
      }
    }
  }

  package var isEmpty: Bool { omissions.isEmpty && moves.isEmpty }

  /// As the command line has it, for reports.
  package var words: [String] {
    omissions.map { "without \($0)" } + moves.map { "move \($0)" }
  }

  /// The project as supposed, to be reckoned and checked as any other.
  package func applied(to project: Project) throws(Problem) -> Project {
    guard !isEmpty else { return project }
    var album = project.album ?? Album()
    for omission in omissions { try check(omission, in: project, album) }
    for move in moves { try move.apply(to: &album) }
    for omission in omissions { album.omit(omission) }
    let songs = project.songs.filter { song in
      !omissions.contains(.song(song.name))
    }
    return project.replacing(album: project.album == nil ? nil : album, songs: songs)
  }

  private func check(
    _ omission: Omission,
    in project: Project,
    _ album: Album
  ) throws(Problem) {
    let names: [Name]
    switch omission {
    case .song: names = project.songs.map(\.name)
    case .session: names = album.sessions.map(\.id.value)
    case .task: names = album.tasks.map(\.id.value)
    case .person: names = album.people.keys
    case .equipment: names = album.equipment.keys
    case .cost: names = album.budget?.costs.compactMap(\.id?.value) ?? []
    }
    try Self.find(omission.name, among: names, kind: omission.kind)
  }

  fileprivate static func find(
    _ name: Name,
    among names: [Name],
    kind: String
  ) throws(Problem) {
    guard !names.contains(name) else { return }
    throw .unknown(
      kind: kind,
      name,
      nearest: Suggestion.nearest(to: name.rawValue, in: names.map(\.rawValue))
    )
  }
}

extension Move {
  fileprivate func apply(to album: inout Album) throws(Supposition.Problem) {
    if let index = album.sessions.firstIndex(where: { $0.id.value == name }) {
      guard let span = album.sessions[index].at else { return }
      album.sessions[index].at = DateSpan(date, clock ?? span.clock)
      return
    }
    let costs = album.budget?.costs ?? []
    try Supposition.find(
      name,
      among: album.sessions.map(\.id.value) + album.tasks.map(\.id.value)
        + album.milestones.map(\.id.value) + costs.compactMap(\.id?.value),
      kind: "session, task, milestone or cost"
    )
    guard clock == nil else { throw .withoutHours(name) }
    for index in album.tasks.indices where album.tasks[index].id.value == name {
      album.tasks[index].starts = date
    }
    for index in album.milestones.indices where album.milestones[index].id.value == name {
      album.milestones[index].due = date
    }
    for index in costs.indices where costs[index].id?.value == name {
      album.budget?.costs[index].on = date
    }
  }
}
