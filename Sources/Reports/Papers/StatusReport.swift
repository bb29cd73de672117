import Diagnostics
import Fields
import Manifest
import Quantities

/// How far every song is: phases, gates, approvals, and what keeps it from being delivered.
package struct StatusReport: Sendable {
  struct PhaseState: Sendable {
    enum State: String, Sendable {
      case none
      case planned
      case now
      case done
    }

    let phase: Phase
    let state: State
    let sessions: Int
    let sessionsDone: Int

    /// `now 1/3`; empty where there is nothing of it.
    var text: String {
      let count = sessions == 0 ? "" : " \(sessionsDone)/\(sessions)"
      return state == .none ? "" : state.rawValue + count
    }
  }

  struct Song: Sendable {
    let song: ProjectSong
    let phases: [PhaseState]
    let gates: [GateState]
    let approvals: [(approval: Approval, state: ApprovalState)]
    let mix: String?
    let blockers: [Diagnostic]
  }

  let songs: [Song]
  /// What keeps the album as a whole from being delivered.
  let blockers: [Diagnostic]

  /// - Parameters:
  ///   - project: whose songs are shown.
  ///   - findings: those of a delivery; its errors block.
  package init(_ project: Project, findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    let owned = project.songs.map { song in
      errors.filter { error in
        error.place.map { place in song.files.contains { $0 === place.file } } ?? false
      }
    }
    let known = Set(owned.joined())
    blockers = errors.filter { !known.contains($0) }
    songs = zip(project.songs, owned).map { song, blockers in
      Song(
        song: song,
        phases: Phase.allCases.map { Self.state(of: $0, of: song, in: project) },
        gates: project.gates(for: song),
        approvals: (project.album?.approvals ?? []).filter {
          $0.of?.value == .song(song.name) || $0.of?.value == .album
        }.map { ($0, project.state(of: $0)) },
        mix: SoundDigest(of: song)?.digest,
        blockers: blockers
      )
    }
  }

  private static func state(
    of phase: Phase,
    of song: ProjectSong,
    in project: Project
  ) -> PhaseState {
    let sessions = (project.album?.sessions ?? []).filter { session in
      session.effectivePhase == phase && session.status != .cancelled
        && (session.songs.isEmpty || session.songs.contains { $0.value == song.name })
    }
    let status = song.resolved.song.status
    let state: PhaseState.State
    if let status, status.hasFinished(phase) {
      state = .done
    } else if status?.phase == phase {
      state = .now
    } else {
      state = sessions.isEmpty ? .none : .planned
    }
    return PhaseState(
      phase: phase,
      state: state,
      sessions: sessions.count,
      sessionsDone: sessions.count { $0.status == .done }
    )
  }
}

extension StatusReport {
  /// A table of songs and phases, then what blocks.
  package var text: String {
    let phases = Phase.allCases.map(\.rawValue)
    var table = TextTable(Array(repeating: .left, count: phases.count + 4))
    table.add(["song", "status"] + phases + ["gates", "blocked by"])
    for row in songs {
      let closed = row.gates.filter { !$0.missing.isEmpty }
      table.add(
        [row.song.name.rawValue, row.song.resolved.song.status?.rawValue ?? ""]
          + row.phases.map(\.text)
          + [
            row.gates.isEmpty ? "" : "\(row.gates.count - closed.count)/\(row.gates.count)",
            row.blockers.isEmpty ? "" : Counted(row.blockers.count, "finding").description,
          ]
      )
    }
    let gates = songs.flatMap { row in
      row.gates.filter { !$0.missing.isEmpty }.map { gate in
        "\(row.song.name): before `\(gate.gate.status.rawValue)`, "
          + "\(PhraseList.quoted(gate.missing.map(\.rawValue))) "
          + "approve\(gate.missing.count == 1 ? "s" : "") its \(gate.gate.stage.rawValue)\n"
      }
    }
    let open = gates.isEmpty ? "" : "\nGates ahead\n" + gates.joined()
    let all = blockers + songs.flatMap(\.blockers)
    let blocked = all.isEmpty ? "" : "\nWhat blocks a delivery\n" + ShortRenderer.rendered(all)
    return table.text + open + blocked
  }

  /// Comma-separated values, a row a song.
  package var csv: String {
    let phases = Phase.allCases.map(\.rawValue)
    let columns = ["song", "title", "status"] + phases + ["gatesClosed", "blockers", "mixDigest"]
    return CSV.text(
      [columns]
        + songs.map { row in
          let closed = row.gates.filter { !$0.missing.isEmpty }
          return [
            row.song.name.rawValue, row.song.title,
            row.song.resolved.song.status?.rawValue ?? "",
          ] + row.phases.map(\.text) + [
            closed.map { "\($0.gate.stage.rawValue)" }.joined(separator: " "),
            row.blockers.map(\.code.id).joined(separator: " "), row.mix ?? "",
          ]
        }
    )
  }
}
