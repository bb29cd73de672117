import ArgumentParser
import Comparison
import Fields
import History
import Manifest
import Quantities
import Reports

/// Looks for the commits that set what is heard now of one part of a song.
struct SongBlame {
  private var history: SongHistory
  /// `lead.fader` as it was called at the commit that is looked at.
  private var path: String
  /// As it is called now.
  private let asked: String
  private var lines: [BlameReport.Line] = []
  /// What later commits have set.
  private var settled: Set<[String]> = []

  init(_ path: String, of history: SongHistory) throws {
    self.history = history
    self.path = path
    asked = path
    let parts = Self.parts(of: history.project, history.song.rawValue)
    guard parts.contains(where: { Self.rest(of: path, below: $0) != nil }) else {
      let word = String(path.prefix { $0 != "." })
      throw ValidationError("song `\(history.song)` has no strip, take or section named `\(word)`")
    }
  }

  mutating func report() throws -> BlameReport {
    while let step = try history.next() {
      let commit = LogEntry.Commit(step.commit)
      for change in step.changes { add(change, commit) }
      let hasBegun = step.changes.contains { change in
        change.kind == .added && change.field.isEmpty && rest(of: change) != nil
      }
      guard step.isFirst || hasBegun else { continue }
      let field = path.split(separator: ".").dropFirst().joined(separator: ".")
      let what = field.isEmpty ? "all" : field
      // What no commit has set otherwise is what it is now.
      let words = value(field).map { "\(what) \($0)" } ?? what
      lines.append(BlameReport.Line(settled.isEmpty ? words : "\(what), else", commit))
      break
    }
    return BlameReport(lines: lines)
  }

  private func value(_ field: String) -> String? {
    guard let song = history.project.songs.first(where: { $0.name == history.song }) else {
      return nil
    }
    return SongValue(song.resolved.song).text(field, of: String(asked.prefix { $0 != "." }))
  }

  private mutating func add(_ change: Change, _ commit: LogEntry.Commit) {
    guard let rest = rest(of: change) else { return }
    if change.kind == .renamed, change.field.isEmpty, let old = change.old {
      lines.append(BlameReport.Line(change.clause, commit))
      path = rest.isEmpty ? old : "\(old).\(rest)"
      return
    }
    let isWanted =
      rest.isEmpty || change.field == rest || change.field.hasPrefix("\(rest).")
      || change.field.hasPrefix("\(rest) ")
    guard isWanted, !(change.field.isEmpty && change.kind == .added) else { return }
    let isNew = settled.insert([change.field, change.at?.description ?? ""]).inserted
    if isNew, change.kind != .removed { lines.append(BlameReport.Line(change.clause, commit)) }
  }

  /// The field that is looked for below the subject of a change; nil where it is another subject.
  private func rest(of change: Change) -> String? {
    let name =
      change.kind == .renamed && change.field.isEmpty ? change.new : change.subject.name
    return Self.rest(of: path, below: name ?? change.subject.noun)
  }

  private static func rest(of path: String, below name: String) -> String? {
    if path == name { return "" }
    return path.hasPrefix("\(name).") ? String(path.dropFirst(name.count + 1)) : nil
  }

  /// All that a path may begin with.
  private static func parts(of project: Project, _ name: String) -> [String] {
    guard let song = project.songs.first(where: { $0.name.rawValue == name })?.resolved else {
      return []
    }
    return song.strips.map(\.name.rawValue) + song.song.vcas.keys.map(\.rawValue)
      + song.takes.map(\.name.rawValue) + song.song.arrangement.map(\.name.value.rawValue)
      + ["mix", "master", "tempo", name]
  }
}
