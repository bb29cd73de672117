import Fields
import Manifest
import Quantities

/// Which phases are planned by sessions and tasks, for which songs.
struct PhaseWork {
  /// What is not for certain songs is for all of them.
  private var planned: [Phase: (songs: Set<Name>, isForAll: Bool)] = [:]

  init(_ project: Project) {
    for booking in project.bookings where booking.session.status != .cancelled {
      add(booking.session.effectivePhase, booking.session.songs.map(\.value))
    }
    for task in project.album?.tasks ?? [] { add(task.phase, task.songs.map(\.value)) }
  }

  private mutating func add(_ phase: Phase?, _ songs: [Name]) {
    guard let phase else { return }
    let before = planned[phase] ?? ([], false)
    planned[phase] = (before.songs.union(songs), before.isForAll || songs.isEmpty)
  }

  func isPlanned(_ phase: Phase) -> Bool { planned[phase] != nil }

  func isPlanned(_ phase: Phase, for song: Name) -> Bool {
    planned[phase].map { $0.isForAll || $0.songs.contains(song) } ?? false
  }
}

extension SongStatus {
  /// The phases that a song of this status is done with, but for demos.
  var phasesDone: [Phase] {
    switch self {
    case .demo, .tracking: []
    case .tracked, .editing: [.tracking]
    case .edited, .mixing: [.tracking, .editing]
    case .mixed, .mastering: [.tracking, .editing, .mixing]
    case .mastered, .approved: [.tracking, .editing, .mixing, .mastering]
    }
  }
}
