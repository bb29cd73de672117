import ArgumentParser
import History
import Workspace

/// `lacquer git install`.
struct GitInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Let `git diff` and `git merge` use lacquer for the manifests of this project.",
    discussion: "What is set stays in this clone, for all of its worktrees; no file is changed."
  )

  @OptionGroup var place: FolderOption

  mutating func run() throws {
    let session = try Session(place)
    let repository = try session.repository()
    let program = ProgramName(in: session.world)
    let attributes = ManifestAttributes(folder: repository.prefix)
    try session.gitAnswer { () throws(GitProblem) in
      for (key, value) in GitSettings.values(program) { try repository.configure(key, value) }
    }
    let file = try session.gitAnswer { () throws(GitProblem) in
      try repository.gitPath("info/attributes")
    }
    let before = (try? session.world.bytes(of: file)) ?? []
    let text = attributes.added(to: String(decoding: before, as: UTF8.self))
    try OutputFile.write(text, to: file.string)
    try session.output.print(
      "git shows and merges \(attributes.patterns.joined(separator: ", ")) with lacquer\n"
    )
  }
}
