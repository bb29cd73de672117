/// What of git's settings makes it call this program for manifests.
enum GitSettings {
  /// Keys and values; `program` is what git calls it by.
  static func values(_ program: ProgramName) -> [(key: String, value: String)] {
    let values = [
      "\(program) git diff --", "manifests entry by entry",
      "\(program) git merge -- %O %A %B %P %L",
    ]
    return zip(keys, values).map { ($0, $1) }
  }

  static let keys = ["diff.lacquer.command", "merge.lacquer.name", "merge.lacquer.driver"]
}
