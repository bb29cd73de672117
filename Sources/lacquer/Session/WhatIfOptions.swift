import ArgumentParser
import Manifest

/// What a command supposes of the project; nothing is written.
struct WhatIfOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Suppose that something is left out; what is done or paid stays.",
      discussion: "A kind and a name, as in `song:harbour`: \(kinds).",
      valueName: "kind:name"
    )
  )
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "Suppose another day for a session, a task, a milestone or a cost.",
      discussion:
        "A session keeps its hours unless others follow: `vox-day=2026-03-09 12:00-20:00`.",
      valueName: "name=date"
    )
  )
  var move: [String] = []

  private static let kinds = Omission.kinds.joined(separator: ", ")

  /// - Throws: `ValidationError` for words that are of another form.
  func supposition() throws -> Supposition {
    let omissions = try without.map { word in
      guard let omission = Omission(word) else {
        throw ValidationError(
          "`--without \(word)` is not of the form `song:harbour`; the kinds are \(Self.kinds)"
        )
      }
      return omission
    }
    let moves = try move.map { word in
      guard let move = Move(word) else {
        throw ValidationError("`--move \(word)` is not of the form `vox-day=2026-03-09`")
      }
      return move
    }
    return Supposition(omissions: omissions, moves: moves)
  }
}

extension Supposition {
  /// The project as supposed.
  ///
  /// - Throws: `ValidationError` for names that the project does not have.
  func supposed(of project: Project) throws -> Project {
    do throws(Problem) {
      return try applied(to: project)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
