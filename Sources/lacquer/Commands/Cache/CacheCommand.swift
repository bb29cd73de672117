import ArgumentParser

/// `lacquer cache (status|gc|verify)`.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look after what builds keep for later ones.",
    subcommands: [
      CacheStatusCommand.self, CacheCollectCommand.self, CacheVerifyCommand.self,
    ]
  )
}
