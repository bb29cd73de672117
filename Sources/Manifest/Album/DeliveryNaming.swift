import Quantities

/// File names of deliverables, from a template and what a song is called.
///
/// Whatever a title holds, the name stays one component of a path: separators, control characters
/// and leading dots are replaced, and a name that would be too long is cut.
package struct DeliveryNaming: Hashable, Sendable {
  /// Why a template makes no names.
  package enum Problem: Error, Hashable, Sendable {
    case unknownPlaceholder(String)
    /// A word without a placeholder and an ending that is no convention.
    case unknownPreset(String)
    case unbalancedBrace
    case empty
  }

  package static let standard = "{number:02} {title}.{ext}"
  /// Of stems and tracks.
  package static let standardOfStrips = "{number:02} {title} - {strip}.{ext}"
  /// Of all songs in one file.
  package static let standardOfAlbums = "{album}.{ext}"
  package static let placeholders = ["number"] + texts.map(\.name) + ["date", "revision"]

  /// Bytes in a component of a path on Linux.
  private static let longestName = 255

  /// As it is written: a template, or the name of a preset.
  package let template: String

  package init(template: String) {
    self.template = template
  }

  /// What stands for each placeholder; empty where there is nothing to say.
  package struct Values: Sendable {
    package var number = 0
    package var title = ""
    package var song = ""
    package var artist = ""
    package var album = ""
    package var deliverable = ""
    /// Empty for a whole song.
    package var strip = ""
    package var ext = ""
    /// `master`, `mix`, a strip, or the name of a deliverable that leaves something out.
    package var version = ""
    package var rate = ""
    package var bits = ""
    package var channels = ""
    package var tempo = ""
    package var year = ""
    package var isrc = ""
    package var mixer = ""
    package var revision = 1
    /// Of the session in which the sound came about.
    package var date: CalendarDate?

    package init() {}
  }

  private static let texts: [(name: String, value: @Sendable (Values) -> String)] = [
    ("title", { $0.title }), ("song", { $0.song }), ("artist", { $0.artist }),
    ("album", { $0.album }), ("deliverable", { $0.deliverable }), ("strip", { $0.strip }),
    ("ext", { $0.ext }), ("version", { $0.version }), ("rate", { $0.rate }),
    ("bits", { $0.bits }), ("channels", { $0.channels }), ("tempo", { $0.tempo }),
    ("year", { $0.year }), ("isrc", { $0.isrc }), ("mixer", { $0.mixer }),
  ]

  /// True where nothing is asked for that takes looking for: sessions, credits, takes.
  package var isPlain: Bool {
    let plain: Set = ["title", "song", "artist", "album", "deliverable", "strip", "ext"]
    let further = Self.placeholders.filter { $0 != "number" && !plain.contains($0) }
    return NamePreset(rawValue: template) == nil
      && further.allSatisfy { !template.contains("{\($0)") }
  }

  /// The path below the output folder: the deliverable's folder and the file's name.
  package func path(for values: Values) throws(Problem) -> String {
    var name = ""
    var rest = try expanded()[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      name += rest[..<brace]
      guard rest[brace] == "{", let close = rest[brace...].firstIndex(of: "}") else {
        throw .unbalancedBrace
      }
      let text = try text(for: String(rest[rest.index(after: brace)..<close]), values)
      rest = rest[rest.index(after: close)...]
      // What is not known leaves no gap between two `_`.
      let isAlone = rest.first.map { $0 == "_" || $0 == "." } ?? true
      if text.isEmpty, isAlone, name.last == "_" { name.removeLast() }
      name += text
    }
    name += rest
    let safe = Self.component(name, ext: values.ext)
    guard !safe.isEmpty else { throw .empty }
    return "\(values.deliverable)/\(safe)"
  }

  /// A word alone names a preset: a file is never called so, having an ending at least.
  private func expanded() throws(Problem) -> String {
    let isWord = !template.contains { "{}. ".contains($0) } && !template.isEmpty
    guard isWord else { return template }
    guard let preset = NamePreset(rawValue: template) else { throw .unknownPreset(template) }
    return preset.template
  }

  private func text(for placeholder: String, _ values: Values) throws(Problem) -> String {
    let parts = placeholder.split(separator: ":", omittingEmptySubsequences: false)
    let style = parts.count > 1 ? String(parts[1]) : nil
    var text: String?
    switch parts[0] {
    case _ where parts.count > 2: break
    case "number": text = Self.digits(values.number, style)
    case "revision": text = Self.digits(values.revision, style)
    case "date": text = Self.date(values.date, style)
    case let name:
      let found = Self.texts.first { $0.name == name }
      text = found.flatMap { Self.styled($0.value(values), style) }
    }
    guard let text else { throw .unknownPlaceholder(placeholder) }
    return text
  }

  /// `number:02`: filled up with zeros to so many digits.
  private static func digits(_ number: Int, _ style: String?) -> String? {
    guard let style else { return String(number) }
    guard style.hasPrefix("0"), let width = Int(style.dropFirst()), widths.contains(width) else {
      return nil
    }
    return padded(number, to: width)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let widths = 1...9

  private static func date(_ date: CalendarDate?, _ style: String?) -> String? {
    let year = date.map { padded($0.year, to: 4) } ?? ""
    let day = date.map { padded($0.month, to: 2) + padded($0.day, to: 2) } ?? ""
    switch style {
    case nil: return date?.description ?? ""
    case "ymd": return year + day
    case "mdy": return day + year
    default: return nil
    }
  }

  private static func styled(_ text: String, _ style: String?) -> String? {
    switch style {
    case nil: text
    case "camel": PlainText.camelCase(text)
    case "initials": PlainText.initials(text)
    case "upper": PlainText.camelCase(text).uppercased()
    default: nil
    }
  }

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
