/// A file name with its folders, split at `/`; arithmetic on names only, no disk is asked.
///
/// Two paths are equal when their bytes are: Linux keeps composed and decomposed letters apart, and
/// Swift's strings do not. For the same reason names are cut at the byte `/`, never at a character.
package struct Path: Hashable, Sendable {
  package let string: String

  package init(_ string: String) {
    self.string = string
  }

  package var isAbsolute: Bool { string.utf8.first == Self.separator }

  /// The names between the separators; `.` stays, empty ones do not.
  package var components: [String] {
    string.utf8.split(separator: Self.separator).map { String(Substring($0)) }
  }

  /// The name after the last separator; empty for `/` and for the empty path.
  package var lastComponent: String { components.last ?? "" }

  /// What follows the last dot of the name, without the dot; empty for `.hidden` and `name.`.
  package var fileExtension: String {
    let name = lastComponent.utf8
    guard let dot = name.lastIndex(of: Self.dot), dot != name.startIndex else { return "" }
    return String(Substring(name[name.index(after: dot)...]))
  }

  /// The folder the path lies in: `.` for a bare name, `..` above that, `/` for `/`.
  package var parent: Path {
    joined(with: "..").normalised
  }

  /// Without `.`, without `..` where a name stands before it, without doubled separators.
  ///
  /// This is what the path means when no folder on the way is a symbolic link; where that matters,
  /// ask a `World` for the canonical path.
  package var normalised: Path {
    var kept: [String] = []
    for name in components where name != "." {
      if name != ".." {
        kept.append(name)
      } else if let last = kept.last, last != ".." {
        kept.removeLast()
      } else if !isAbsolute {
        kept.append(name)
      }
    }
    return Path(components: kept, isAbsolute: isAbsolute)
  }

  /// `other` as seen from this folder; an absolute `other` stands for itself.
  package func joined(with other: Path) -> Path {
    if other.isAbsolute || string.isEmpty { return other }
    if other.string.isEmpty { return self }
    return string.utf8.last == Self.separator
      ? Path(string + other.string) : Path("\(string)/\(other.string)")
  }

  /// The way from `base` to this path, normalised; nil where names alone cannot tell it, which is
  /// when only one of them is absolute or `base` climbs out of where this path starts.
  package func relative(to base: Path) -> Path? {
    guard isAbsolute == base.isAbsolute else { return nil }
    let own = normalised.components.filter { $0 != "." }
    let other = base.normalised.components.filter { $0 != "." }
    let shared = zip(own, other).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let climbs = other[shared...]
    guard !climbs.contains("..") else { return nil }
    let names = climbs.map { _ in ".." } + own[shared...]
    return Path(components: names, isAbsolute: false)
  }

  /// True for `folder` itself and for all that lies below it, going by names alone.
  package func isInside(_ folder: Path) -> Bool {
    guard let way = relative(to: folder) else { return false }
    return way.components.first != ".."
  }

  private init(components: [String], isAbsolute: Bool) {
    let names = components.joined(separator: "/")
    string = isAbsolute ? "/" + names : names.isEmpty ? "." : names
  }

  private static let separator = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
}

extension Path {
  package static func == (left: Path, right: Path) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
    hasher.combine(string.utf8.count)
  }
}

extension Path: Comparable {
  /// By bytes, so that the order is the same in every language.
  package static func < (left: Path, right: Path) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }
}

extension Path: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Path: CustomStringConvertible {
  package var description: String { string }
}
