import ArgumentParser

/// `lacquer git (install|uninstall|diff|merge)`.
struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Teach git to show and to merge manifests.",
    subcommands: [
      GitInstallCommand.self, GitUninstallCommand.self, GitDiffCommand.self, GitMergeCommand.self,
    ]
  )
}
