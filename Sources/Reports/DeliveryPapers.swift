import Diagnostics

/// What lies beside the files of a deliverable, for whom they are sent to.
package struct DeliveryPapers: Hashable, Sendable {
  package let deliverable: String
  /// By their paths, whatever order they were made in.
  private let files: [DeliveredFileReport]

  /// Those of one deliverable among files.
  package init(_ deliverable: String, among files: [DeliveredFileReport]) {
    self.deliverable = deliverable
    self.files = files.filter { $0.deliverable == deliverable }.sorted { $0.path < $1.path }
  }

  /// `manifest.json`.
  package var manifest: String {
    let value: JSONValue = [
      "deliverable": .string(deliverable),
      "files": .array(files.map { $0.json(path: Self.name(of: $0)) }),
    ]
    return value.rendered(style: .indented) + "\n"
  }

  /// `SHA256SUMS`, as `sha256sum --check` reads it.
  package var checksums: String {
    files.map { file in
      let name = Self.name(of: file)
      // A backslash in a name is doubled, and the line that has one begins with one.
      let isEscaped = name.contains("\\")
      let escaped = name.split(separator: "\\", omittingEmptySubsequences: false)
        .joined(separator: "\\\\")
      return "\(isEscaped ? "\\" : "")\(file.sha256)  \(escaped)\n"
    }.joined()
  }

  private static func name(of file: DeliveredFileReport) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }
}
