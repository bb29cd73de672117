import Diagnostics
import Fields
import Manifest
import Quantities

/// The settings of one manifest, and the findings they hold for.
struct PolicyScope: Sendable {
  let checks: Entries<CodeName, SeverityChoice>
  let waivers: [Waiver]
  /// The song whose files alone are covered; nil for the album's settings, which hold everywhere.
  private let song: ProjectSong?
  /// The songs' files, by the songs' names.
  private let files: [String: [SourceFile]]

  /// Songs before the album, which gives way to them.
  static func scopes(of project: Project) -> [PolicyScope] {
    let named = project.songs.map { ($0.name.rawValue, $0.files) }
    let files = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let songs = project.songs.filter { $0.source == .manifest }.map { song in
      PolicyScope(
        checks: song.resolved.song.checks,
        waivers: song.resolved.song.waive,
        song: song,
        files: files
      )
    }
    let used = songs.filter { !$0.checks.isEmpty || !$0.waivers.isEmpty }
    guard let album = project.album else { return used }
    return used
      + [PolicyScope(checks: album.checks, waivers: album.waive, song: nil, files: files)]
  }

  func covers(_ finding: Diagnostic) -> Bool {
    guard let song else { return true }
    guard let file = finding.place?.file else { return false }
    return song.files.contains { $0 === file }
  }

  func choice(for code: Code) -> SeverityChoice? {
    checks.entries.first { $0.key.rawValue == code.id }?.value
  }

  /// The waivers that mean a finding, whether they still hold or not.
  func waivers(of finding: Diagnostic, _ places: inout NamedPlaces) -> [Waiver] {
    guard let place = finding.place, covers(finding) else { return [] }
    return waivers.filter { waiver in
      guard waiver.code?.value.rawValue == finding.code.id else { return false }
      let name = waiver.at.value
      return files[name]?.contains { $0 === place.file } ?? false
        || places.isPlace(place, inside: name)
    }
  }
}

extension SeverityChoice {
  /// Nil for `off`.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .off: nil
    }
  }
}
