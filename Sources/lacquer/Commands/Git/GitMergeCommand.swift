import ArgumentParser
import History
import Merging
import Workspace

/// `lacquer git merge BASE OURS THEIRS PATH`: git's merge driver.
struct GitMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge three versions of a manifest entry by entry; git calls it.",
    discussion: """
      The result takes the place of OURS. Ends with 0 where both edits are in it, with 1 where there \
      are conflicts, which stand in it between markers.
      """
  )

  @Argument(help: "The version that both sides edited.") var base: String
  @Argument(help: "Our version, and the place of the result.") var ours: String
  @Argument(help: "Their version.") var theirs: String
  @Argument(help: "What the file is called in the project.") var path: String
  @Argument(help: "Characters of a conflict's markers.") var markerSize = 7

  mutating func run() throws {
    let world = DiskWorld()
    let errors = Terminal(.errors, world: world)
    let texts = try [base, ours, theirs].map { try Self.bytes(of: $0, world) }
    let merge = ManifestMerge(
      base: texts[0],
      ours: texts[1],
      theirs: texts[2],
      markerSize: markerSize,
      place: SongPositions(ofManifest: texts[1]).frame
    )
    guard let merge else { return try mergeLines(errors) }
    try OutputFile.write(merge.text, to: ours)
    for conflict in merge.conflicts {
      let sides = [conflict.ours, conflict.theirs].map { $0 ?? "removed" }
      errors.write("\(path): \(conflict.path): \(sides[0]) or \(sides[1])\n")
    }
    if !merge.conflicts.isEmpty { throw ExitStatus.findings }
  }

  /// As git itself would; whatever comes of it is to be looked at.
  private func mergeLines(_ errors: Terminal) throws {
    let hasConflicts: Bool
    do throws(GitProblem) {
      hasConflicts = try LineTools.merge(
        ours: ours,
        base: base,
        theirs: theirs,
        markerSize: markerSize
      )
    } catch {
      throw ValidationError(error.sentence)
    }
    let result = hasConflicts ? "with conflicts" : "look it over, then `git add` it"
    errors.write("\(path): merged by lines, not entry by entry: \(result)\n")
    throw ExitStatus.findings
  }

  private static func bytes(of path: String, _ world: DiskWorld) throws -> [UInt8] {
    do throws(WorldProblem) {
      return try world.bytes(of: Path(path))
    } catch {
      throw ValidationError("`\(path)` cannot be read")
    }
  }
}
