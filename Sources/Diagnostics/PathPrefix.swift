/// Gives findings the paths that their files have as seen from outside of the project.
package struct PathPrefix {
  private let folder: String
  private var files: [ObjectIdentifier: SourceFile] = [:]

  /// - Parameter folder: the project's, with a `/` at its end; empty leaves paths as they are.
  package init(_ folder: String) {
    self.folder = folder
  }

  package func path(of file: SourceFile) -> String { folder + file.path }

  /// The finding with all of its places moved.
  package mutating func moved(_ finding: Diagnostic) -> Diagnostic {
    guard !folder.isEmpty else { return finding }
    var finding = finding
    finding.place = finding.place.map { moved($0) }
    finding.labels = finding.labels.map { Diagnostic.Label(moved($0.range), $0.text) }
    return finding
  }

  private mutating func moved(_ range: SourceRange) -> SourceRange {
    let key = ObjectIdentifier(range.file)
    let file = files[key] ?? SourceFile(path: path(of: range.file), bytes: range.file.bytes)
    files[key] = file
    return SourceRange(file: file, lower: range.lower, upper: range.upper)
  }
}
