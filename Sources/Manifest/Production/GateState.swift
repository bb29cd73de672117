import Fields
import Quantities

/// A gate that a song has not passed.
package struct GateState: Sendable {
  package let gate: Gate
  /// How far the song is.
  package let status: SongStatus
  /// Whose approval is missing, or no longer holds.
  package let missing: [Name]
}

extension Project {
  /// The gates before a song's status that it has not passed.
  package func closedGates(for song: ProjectSong) -> [GateState] {
    guard let status = song.resolved.song.status else { return [] }
    return gates(for: song).filter { $0.gate.status <= status && !$0.missing.isEmpty }
  }

  /// All gates, in the order of the manifest, with whose approval each lacks.
  package func gates(for song: ProjectSong) -> [GateState] {
    guard let album else { return [] }
    let status = song.resolved.song.status ?? .demo
    return album.gates.map { gate in
      let missing = gate.by.map(\.value).filter { person in
        !album.approvals.contains { approval in
          approval.by?.value == person && approval.stage == gate.stage
            && (approval.of?.value == .song(song.name) || approval.of?.value == .album)
            && holds(approval)
        }
      }
      return GateState(gate: gate, status: status, missing: missing)
    }
  }
}

extension ApprovalSubject {
  /// As findings name it.
  package var called: String {
    switch self {
    case .album: "the album"
    case .song(let name): "`\(name)`"
    }
  }
}
