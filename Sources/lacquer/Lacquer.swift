import ArgumentParser

@main
struct Lacquer: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make for records.")
}
