import Diagnostics
import History
import Reports

extension LogEntry.Commit {
  init(_ commit: Commit) {
    self.init(
      name: commit.revision.commit,
      author: commit.author,
      date: commit.date,
      message: commit.message
    )
  }
}

extension SongHistory {
  /// What is said of a commit in place of changes.
  func remark(_ step: Step) -> String? {
    if step.errors > 0 {
      return "cannot be read: \(Counted(step.errors, "error"))"
    }
    guard step.isFirst else { return nil }
    return isShallow
      ? "the clone is shallow and ends here: `git fetch --unshallow` brings the rest"
      : "song \(step.oldName): added"
  }
}
