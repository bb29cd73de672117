import Diagnostics

/// Says in the user's words what libyaml found, and what probably led to it.
struct ProblemWording {
  private let problem: YAMLProblem
  private let file: SourceFile
  private let text: SourceText
  private let offset: Int
  /// Where libyaml began what it could not end.
  private let context: Int
  /// The innermost bracket that is still open.
  private let bracket: Int?

  init(
    _ problem: YAMLProblem,
    in file: SourceFile,
    at offset: Int,
    context: Int? = nil,
    bracket: Int? = nil
  ) {
    self.bracket = bracket
    self.problem = problem
    self.file = file
    text = SourceText(file)
    // Bytes are counted from behind the byte order mark.
    let origin = problem.stage == .reading ? file.start(ofLine: 1) : 0
    self.offset = min(offset + origin, file.bytes.count)
    self.context = context ?? self.offset
  }

  var diagnostic: Diagnostic {
    switch problem.stage {
    case .memory: malformed(at: text.point(offset), "there is not enough memory to read the file")
    case .reading: unreadable
    case .parsing: byContext ?? byText ?? fallback
    }
  }

  /// Bytes from here on begin a character of several bytes (RFC 3629, section 3).
  private static let firstLead: UInt8 = 0xC0

  private var unreadable: Diagnostic {
    guard offset < file.bytes.count, problem.text.hasPrefix("control") else {
      // Of a character that breaks off, libyaml names the byte that should have gone on with it.
      var offset = min(offset, file.bytes.count - 1)
      if problem.text.hasPrefix("invalid trailing") {
        while offset > 0, file.bytes[offset] < Self.firstLead { offset -= 1 }
      }
      let byte = file.bytes[offset]
      return Diagnostic(
        SyntaxCodes.notText,
        at: SourceRange(file: file, lower: offset, upper: offset + 1),
        "byte 0x\(Self.hexadecimal(UInt32(byte), digits: 2)) is not UTF-8 text",
        help: ["save the file as UTF-8; some programs write Latin-1 or Windows-1252"]
      )
    }
    let place = text.point(offset)
    guard let character = text.string(place).unicodeScalars.first, character.value != 0 else {
      return Diagnostic(
        SyntaxCodes.notText,
        at: place,
        "a NUL byte is not text",
        help: ["take it out; if the file is full of them, it is UTF-16 or no text at all"]
      )
    }
    let number = Self.hexadecimal(character.value, digits: 4)
    return Diagnostic(
      SyntaxCodes.notText,
      at: place,
      "control character U+\(number) cannot stand in a manifest",
      help: ["take it out, or write it as `\\u\(number)` in double quotes"]
    )
  }

  /// What is clear from what libyaml was about to read.
  private var byContext: Diagnostic? {
    switch problem.context {
    case "while scanning a directive", "while scanning a %YAML directive",
      "while parsing a %TAG directive", "while scanning a %TAG directive":
      return Diagnostic(
        SyntaxCodes.notUsed,
        at: text.restOfLine(context),
        "a line that begins with `%` is a directive, and manifests use none",
        help: ["take the line out, or put the text in quotes"]
      )
    case "while scanning a tag", "while parsing a tag":
      return badTag
    case "while scanning an anchor", "while scanning an alias":
      let isAlias = problem.context.hasSuffix("alias")
      return malformed(
        at: text.word(context),
        isAlias
          ? "`*` begins an alias, but no name follows"
          : "`&` begins an anchor, but no name follows",
        help: ["names are letters, digits, `-` and `_`; put text that begins so in quotes"]
      )
    case "while scanning a quoted scalar": return quoted
    case "while parsing a quoted scalar": return badEscape
    case "while scanning a block scalar" where text.byte(offset) != UInt8(ascii: "\t"):
      return malformed(
        at: text.word(offset),
        "this cannot follow `|` or `>`",
        help: ["begin the text on the next line, indented"]
      )
    default: return nil
    }
  }

  /// What is clear from what libyaml missed or did not expect.
  private var byText: Diagnostic? {
    switch problem.text {
    case "mapping values are not allowed in this context":
      return StrayColon(at: offset, in: text).diagnostic
    case "could not find expected ':'": return StrayColon.missing(at: context, in: text)
    case "found character that cannot start any token",
      "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return badCharacter
    case "found unexpected ':'":
      return malformed(
        at: text.point(offset),
        "a colon in brackets has neither a space nor a value behind it",
        help: ["write `key: value`, or put text that holds a colon in quotes"]
      )
    case "block sequence entries are not allowed in this context":
      return malformed(
        at: text.word(offset),
        "a list cannot begin here",
        help: ["put each `- ` on a line of its own, or write the list in brackets: `[a, b]`"]
      )
    case "mapping keys are not allowed in this context":
      return malformed(
        at: text.word(offset),
        "`?` cannot stand here",
        help: ["put text that begins with `?` in quotes"]
      )
    case "did not find expected ',' or ']'": return unclosed("[", "]")
    case "did not find expected ',' or '}'": return unclosed("{", "}")
    case "did not find expected key", "did not find expected '-' indicator":
      return badIndentation
    case "did not find expected <document start>":
      return malformed(
        at: text.word(offset),
        "the document has already ended before this line",
        help: ["begin all top keys in the same column, and close brackets only once"]
      )
    case "did not find expected node content": return missingValue
    case "found undefined tag handle": return badTag
    case "found incompatible YAML document", "found duplicate %YAML directive",
      "found duplicate %TAG directive":
      return Diagnostic(
        SyntaxCodes.notUsed,
        at: text.restOfLine(offset),
        "a line that begins with `%` is a directive, and manifests use none",
        help: ["take the line out"]
      )
    default: return nil
    }
  }

  private var fallback: Diagnostic {
    let context = problem.context.isEmpty ? "" : "\(problem.context): "
    return malformed(at: text.word(offset), "not well-formed YAML: \(context)\(problem.text)")
  }

  private var badTag: Diagnostic {
    Diagnostic(
      SyntaxCodes.notUsed,
      at: text.word(context),
      "tags are not used in manifests: \(Wording.quoted(text.string(text.word(context))))",
      help: ["take it out, or put the whole text in quotes if the `!` belongs to it"]
    )
  }

  private var quoted: Diagnostic {
    malformed(
      at: text.point(context),
      "a quote is opened here and never closed",
      help: ["close it, or double a quote that belongs to the text: `'it''s'`"]
    )
  }

  private var badEscape: Diagnostic {
    malformed(
      at: text.word(offset),
      "an escape in double quotes is none that YAML knows",
      help: ["write `\\\\` for a backslash, or use single quotes, which leave it as it is"]
    )
  }

  private var badCharacter: Diagnostic {
    if text.byte(offset) == UInt8(ascii: "\t") {
      return malformed(
        at: text.point(offset),
        "a tab stands where the line's indentation is read",
        help: ["indent with spaces"]
      )
    }
    let character = text.string(text.point(offset))
    return malformed(
      at: text.point(offset),
      "no value can begin with \(character == "`" ? "a backquote" : "`\(character)`")",
      help: ["put the text in quotes"]
    )
  }

  private var badIndentation: Diagnostic {
    let isMapping = problem.text.hasSuffix("key")
    let start = file.location(of: context)
    let place = text.word(offset)
    let found = Wording.quoted(text.string(place))
    let kind = isMapping ? "a key of the mapping" : "an item of the list"
    let help =
      if !text.isFirst(offset) {
        "the value before it has ended: put all of the text in quotes, as in `'it''s'`"
      } else if file.location(of: offset).column != start.column {
        "begin it in column \(start.column), or in that of what it belongs to"
      } else {
        isMapping
          ? "a mapping holds only lines like `key: value`"
          : "a list holds only lines that begin with `- `"
      }
    return malformed(
      at: place,
      "expected \(kind) that begins in line \(start.line), but found \(found)",
      labels: [.init(text.point(context), "begins here, in column \(start.column)")],
      help: [help]
    )
  }

  private var missingValue: Diagnostic {
    if text.isBlank(from: offset), let bracket { return neverClosed(bracket) }
    let found = text.string(text.point(offset))
    return malformed(
      at: text.point(offset),
      found.isEmpty ? "a value is missing here" : "a value is missing before `\(found)`",
      help: ["write the value, or take the sign before it out; text with signs goes in quotes"]
    )
  }

  private func unclosed(_ opening: String, _ closing: String) -> Diagnostic {
    let line = file.location(of: context).line
    guard text.isBlank(from: offset) else {
      return malformed(
        at: text.word(offset),
        "expected `,` or `\(closing)` before \(Wording.quoted(text.string(text.word(offset))))",
        labels: [.init(text.point(context), "`\(opening)` is opened here")],
        help: ["close the `\(opening)` of line \(line), or put a comma between two values"]
      )
    }
    return neverClosed(context)
  }

  private func neverClosed(_ bracket: Int) -> Diagnostic {
    let opening = text.string(text.point(bracket))
    return malformed(
      at: text.point(bracket),
      "`\(opening)` is opened here and never closed",
      help: ["close it with `\(opening == "[" ? "]" : "}")`"]
    )
  }

  private func malformed(
    at place: SourceRange,
    _ message: String,
    labels: [Diagnostic.Label] = [],
    help: [String] = []
  ) -> Diagnostic {
    Diagnostic(SyntaxCodes.notWellFormed, at: place, message, labels: labels, help: help)
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
