import ArgumentParser
import Engine
import History
import Workspace

/// `lacquer git uninstall`.
struct GitUninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Let git show and merge the manifests of this project by lines again.",
    discussion: "Takes back what `lacquer git install` set in this clone, and nothing else."
  )

  @OptionGroup var place: FolderOption

  mutating func run() throws {
    let session = try Session(place)
    let repository = try session.repository()
    let file = try session.gitAnswer { () throws(GitProblem) in
      try repository.gitPath("info/attributes")
    }
    let attributes = ManifestAttributes(folder: repository.prefix)
    let before = (try? session.world.bytes(of: file)).map { String(decoding: $0, as: UTF8.self) }
    let after = attributes.removed(from: before ?? "")
    if after.isEmpty, before != nil {
      FileSystem.removeFile(file.string)
    } else if let before, before != after {
      try OutputFile.write(after, to: file.string)
    }
    // Another project of the repository may still need them.
    if !ManifestAttributes.areNamed(in: after) {
      try session.gitAnswer { () throws(GitProblem) in
        for key in GitSettings.keys { try repository.unset(key) }
      }
    }
    try session.output.print(
      "git shows and merges \(attributes.patterns.joined(separator: ", ")) by lines\n"
    )
  }
}
