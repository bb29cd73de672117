import ArgumentParser
import Reports

/// `lacquer profiles`.
struct ProfilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "List what is known of players, stations and plants that files go to, and as of when."
  )

  mutating func run() throws {
    try Terminal.write(ProfilesReport.text, to: .output)
  }
}
