import Diagnostics
import Fields
import Manifest
import Quantities

/// Which entries of `people:` are one person: those that share a name, an alias, an IPI or an ISNI.
package struct Identities: Sendable {
  /// Two entries that are one person, and what both say.
  package struct Match: Hashable, Sendable {
    package let first: Name
    package let second: Name
    package let word: String
    /// Where the second one says it.
    package let place: SourceRange?
    package let firstPlace: SourceRange?
  }

  /// In the order of the manifest.
  package private(set) var matches: [Match] = []
  private var representatives: [Name: Name] = [:]

  package init(_ people: Entries<Name, Person>) {
    var owners: [String: (name: Name, place: SourceRange?)] = [:]
    var keys: [String: (name: Name, place: SourceRange?)] = [:]
    for entry in people.entries {
      keys[entry.key.rawValue] = (entry.key, entry.keyPlace.range)
    }
    for entry in people.entries {
      for word in Self.words(of: entry.value) {
        let known = owners[word.key] ?? (word.isAlias ? keys[word.key] : nil)
        if let known, known.name != entry.key {
          join(known, entry.key, word)
        } else if known == nil {
          owners[word.key] = (entry.key, word.place)
        }
      }
    }
  }

  /// The entry that stands for a person: the first one of theirs.
  package func representative(of name: Name) -> Name {
    var name = name
    while let next = representatives[name] { name = next }
    return name
  }

  private mutating func join(
    _ known: (name: Name, place: SourceRange?),
    _ name: Name,
    _ word: Word
  ) {
    let (first, second) = (representative(of: known.name), representative(of: name))
    guard first != second else { return }
    representatives[second] = first
    matches.append(
      Match(
        first: known.name,
        second: name,
        word: word.text,
        place: word.place,
        firstPlace: known.place
      )
    )
  }

  private struct Word {
    let text: String
    /// Without what two writings of one name may differ in.
    let key: String
    let place: SourceRange?
    var isAlias = false

    init(_ text: String, at place: SourceRange?, isAlias: Bool = false, kind: String = "") {
      self.text = text
      self.place = place
      self.isAlias = isAlias
      key = kind + text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private static func words(of person: Person) -> [Word] {
    var words: [Word] = []
    if let name = person.name { words.append(Word(name.value, at: person.place(of: \.name))) }
    if let name = person.legalName {
      words.append(Word(name.value, at: person.place(of: \.legalName)))
    }
    words += person.aliases.map { Word($0.value.value, at: $0.place.range, isAlias: true) }
    if let ipi = person.ipi {
      words.append(Word(ipi.value, at: person.place(of: \.ipi), kind: "IPI "))
    }
    if let isni = person.isni {
      words.append(Word(isni.value, at: person.place(of: \.isni), kind: "ISNI "))
    }
    return words
  }
}
