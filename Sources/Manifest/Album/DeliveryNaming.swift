import Quantities

/// File names of deliverables, from a template and what a song is called.
///
/// Whatever a title holds, the name stays one component of a path: separators, control characters
/// and leading dots are replaced, and a name that would be too long is cut.
package struct DeliveryNaming: Hashable, Sendable {
  /// Why a template makes no names.
  package enum Problem: Error, Hashable, Sendable {
    case unknownPlaceholder(String)
    case unbalancedBrace
    case empty
  }

  package static let standard = "{number:02} {title}.{ext}"
  package static let placeholders = [
    "number", "title", "song", "artist", "album", "deliverable", "ext",
  ]

  /// Bytes in a component of a path on Linux.
  private static let longestName = 255

  package let template: String

  package init(template: String) {
    self.template = template
  }

  /// What stands for each placeholder.
  package struct Values: Sendable {
    package let number: Int
    package let title: String
    package let song: String
    package let artist: String
    package let album: String
    package let deliverable: String
    package let ext: String

    package init(
      number: Int,
      title: String,
      song: String,
      artist: String,
      album: String,
      deliverable: String,
      ext: String
    ) {
      self.number = number
      self.title = title
      self.song = song
      self.artist = artist
      self.album = album
      self.deliverable = deliverable
      self.ext = ext
    }
  }

  /// The path below the output folder: the deliverable's folder and the file's name.
  package func path(for values: Values) throws(Problem) -> String {
    var name = ""
    var rest = template[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      name += rest[..<brace]
      guard rest[brace] == "{", let close = rest[brace...].firstIndex(of: "}") else {
        throw .unbalancedBrace
      }
      name += try text(for: String(rest[rest.index(after: brace)..<close]), values)
      rest = rest[rest.index(after: close)...]
    }
    name += rest
    let safe = Self.component(name, ext: values.ext)
    guard !safe.isEmpty else { throw .empty }
    return "\(values.deliverable)/\(safe)"
  }

  private func text(for placeholder: String, _ values: Values) throws(Problem) -> String {
    let parts = placeholder.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts[0] {
    case "number":
      let digits = String(values.number)
      let width = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      return String(repeating: "0", count: max(0, min(9, width) - digits.count)) + digits
    case "title": return values.title
    case "song": return values.song
    case "artist": return values.artist
    case "album": return values.album
    case "deliverable": return values.deliverable
    case "ext": return values.ext
    default: throw .unknownPlaceholder(placeholder)
    }
  }

  private static func component(_ name: String, ext: String) -> String {
    var safe = ""
    for scalar in name.unicodeScalars {
      let isControl = scalar.value < 32 || scalar.value == 127
      safe.unicodeScalars.append(isControl || scalar == "/" ? "_" : scalar)
    }
    if safe.hasPrefix(".") { safe = "_" + safe.dropFirst() }
    guard safe.utf8.count > longestName else { return safe }
    let ending = "." + ext
    var stem = safe.hasSuffix(ending) ? String(safe.dropLast(ending.count)) : safe
    while stem.utf8.count + ending.utf8.count > longestName { stem.removeLast() }
    return stem + ending
  }
}
