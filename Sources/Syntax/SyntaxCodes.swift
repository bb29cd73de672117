import Diagnostics

/// The kinds of findings that reading YAML text can have.
package enum SyntaxCodes {
  package static let all: [Code] = [
    notWellFormed, duplicateKey, notText, tooDeep, tooManyAliases, empty, badReference, notUsed,
  ]

  static let notWellFormed = Code(
    "M001",
    .error,
    "not well-formed YAML",
    """
    The file breaks a rule of YAML, so that nobody can say what it means. The usual causes are a \
    missing space after a colon, a colon inside a text that is not in quotes, a bracket or quote \
    that is never closed, a tab, and a line indented more or less than its neighbours. Begin with \
    the first finding of a file: the others may follow from it.
    """
  )
  static let duplicateKey = Code(
    "M002",
    .error,
    "duplicate key",
    """
    A mapping gives one key twice, and only one of the two values could be meant. Keep the one \
    that is right. To override a key that comes from a merge (`<<`), write it once beside the \
    merge: a mapping's own keys win.
    """
  )
  static let notText = Code(
    "M010",
    .error,
    "not UTF-8 text",
    """
    Manifests are text in UTF-8, with or without a byte order mark. Bytes that are no UTF-8, NUL \
    and other control characters cannot be read. Save the file as UTF-8 in your editor. Inside \
    double quotes a control character may be written as an escape, such as `"\\x07"`.
    """
  )
  static let tooDeep = Code(
    "M011",
    .error,
    "nested deeper than 128 levels",
    """
    Lists and mappings may hold each other 128 levels deep, counting what aliases stand for. No \
    manifest needs a tenth of that: look for brackets that are opened and never closed, or for an \
    anchor that collects one alias after another.
    """
  )
  static let tooManyAliases = Code(
    "M012",
    .error,
    "aliases expand beyond the bound",
    """
    An alias (`*name`) stands for all that its anchor (`&name`) holds. Aliases of anchors that \
    hold aliases multiply, and a file of ten lines can stand for billions of values. All aliases \
    of a file together may bring 1000000 values at most.
    """
  )
  static let empty = Code(
    "M013",
    .error,
    "empty file",
    """
    The file holds nothing, or only comments. An album begins with the key `album:`, a song with \
    `song:`; `lacquer new DIR` writes both as a start.
    """
  )
  static let badReference = Code(
    "M014",
    .error,
    "unknown anchor, or a merge that cannot be",
    """
    An alias (`*name`) repeats what an anchor (`&name`) further up in the same file holds, and a \
    merge (`<<: *name`) takes over the keys of a mapping, or of each mapping of a list. The anchor \
    has to stand before its aliases, may not hold them itself, and for a merge has to be at a \
    mapping.
    """
  )
  static let notUsed = Code(
    "M015",
    .error,
    "a feature of YAML that manifests do not use",
    """
    Manifests leave out some of YAML: tags (`!name`, `!!str`), since the field that expects a \
    value says how it is read; lists and mappings as keys, since keys are names; directives (`%`); \
    and more than one document in a file, since `include:` puts manifests together.
    """
  )
}
