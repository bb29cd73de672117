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
  /// Of stems and tracks.
  package static let standardOfStrips = "{number:02} {title} - {strip}.{ext}"
  /// Of all songs in one file.
  package static let standardOfAlbums = "{album}.{ext}"
  package static let placeholders = [
    "number", "title", "song", "artist", "album", "deliverable", "strip", "ext",
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
    /// Empty for a whole song.
    package let strip: String
    package let ext: String

    package init(
      number: Int,
      title: String,
      song: String,
      artist: String,
      album: String,
      deliverable: String,
      strip: String = "",
      ext: String
    ) {
      self.number = number
      self.title = title
      self.song = song
      self.artist = artist
      self.album = album
      self.deliverable = deliverable
      self.strip = strip
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
    switch placeholder {
    case "number": return String(values.number)
    case "title": return values.title
    case "song": return values.song
    case "artist": return values.artist
    case "album": return values.album
    case "deliverable": return values.deliverable
    case "strip": return values.strip
    case "ext": return values.ext
    default:
      // `number:02`: filled up with zeros to so many digits.
      guard placeholder.hasPrefix("number:0"), let width = Int(placeholder.dropFirst(8)),
        Self.widths.contains(width)
      else { throw .unknownPlaceholder(placeholder) }
      let digits = String(values.number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  private static let widths = 1...9

  private static func component(_ name: String, ext: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { safe.append(isUnsafe(scalar) ? "_" : scalar) }
    if safe.first == "." { safe.replaceSubrange(...safe.startIndex, with: "_".unicodeScalars) }
    guard safe.contains(where: { $0 != " " }) else { return "" }
    let text = String(safe)
    guard text.utf8.count > longestName else { return text }
    let ending = "." + ext
    return cut(text, toBytes: longestName - ending.utf8.count) + ending
  }

  /// Separators, controls, and the marks that turn the direction of a text around (Unicode
  /// Standard Annex 9), with which a name could pretend to have another ending.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar == "/"
    }
  }

  /// At a whole character, unless already the first one is too long.
  private static func cut(_ text: String, toBytes count: Int) -> String {
    var kept = ""
    for character in text {
      guard kept.utf8.count + character.utf8.count <= count else { break }
      kept.append(character)
    }
    guard kept.isEmpty else { return kept }
    for scalar in text.unicodeScalars {
      guard kept.utf8.count + UTF8.width(scalar) <= count else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }
}
