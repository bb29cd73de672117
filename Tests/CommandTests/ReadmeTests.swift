import Foundation
import TestSupport
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
  private struct Block {
    let language: String
    let text: String
    /// What a comment before it calls the file that it is.
    let file: String?
  }

  private func blocks() throws -> [Block] {
    let file = Program.packageFolder.appendingPathComponent("README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var blocks: [Block] = []
    var open: (language: String, lines: [String])?
    var name: String?
    for line in lines {
      if let block = open {
        if line == "```" {
          let text = block.lines.joined(separator: "\n")
          blocks.append(Block(language: block.language, text: text, file: name))
          open = nil
          name = nil
        } else {
          open?.lines.append(line)
        }
      } else if let match = line.wholeMatch(of: /<!-- file: (.+) -->/) {
        name = String(match.output.1)
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }

  @Test func `every session on a terminal gives the output that is shown`() throws {
    let folder = try TemporaryFolder()
    let bash = try #require(Program.find("bash"))
    let tools = Program.lacquer.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    // One shell for all blocks: what one leaves behind the next one finds.
    var script = ""
    var expected: [String] = []
    for block in try blocks() {
      if let file = block.file { try folder.write(block.text + "\n", to: file) }
    }
    for block in try blocks() where block.language == "console" {
      for line in block.text.components(separatedBy: "\n") {
        if line.hasPrefix("$ ") {
          script += "echo '\(line)'\n\(line.dropFirst(2)) 2>&1\n"
        }
        expected.append(line)
      }
    }
    #expect(expected.contains { $0.hasPrefix("$ lacquer build") })
    // The echo of a command holds quotes of its own.
    let quoted = script.components(separatedBy: "\n").map { line -> String in
      guard line.hasPrefix("echo '") else { return line }
      let command = line.dropFirst(6).dropLast().replacingOccurrences(of: "'", with: "'\\''")
      return "echo '\(command)'"
    }.joined(separator: "\n")
    let outcome = try Program.run(
      bash,
      ["-c", quoted],
      in: folder.url,
      environment: ["PATH": "\(tools):\(path)"]
    )
    #expect(outcome.output == expected.joined(separator: "\n") + "\n")
  }

  @Test func `every manifest checks without a finding`() throws {
    for block in try blocks() where block.language == "yaml" && block.file == nil {
      let folder = try TemporaryFolder()
      try folder.write(block.text, to: "song.yaml")
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("takes"),
        withIntermediateDirectories: true
      )
      for match in block.text.matches(of: /takes\/[a-z0-9-]+\.wav/) {
        let file = folder.url.appendingPathComponent(String(match.output))
        try silence(seconds: 60).write(to: file)
      }
      let outcome = try Program.lacquer("check", "--strict", "song.yaml", in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func `the first command installs every library that the package names`() throws {
    let package = Program.packageFolder.appendingPathComponent("Package.swift")
    let text = try String(contentsOf: package, encoding: .utf8)
    let named = text.matches(of: /system\("\w+", "[^"]+", "([^"]+)"\)/).map { String($0.1) }
    #expect(named.contains("libsqlite3-dev"))
    let command = try #require(try blocks().first { $0.language == "sh" }).text
    let installed = command.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Set(named).isSubset(of: installed))
  }

  @Test func `every command in the table of commands exists`() throws {
    let file = Program.packageFolder.appendingPathComponent("README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let folder = try TemporaryFolder()
    let names = Set(text.matches(of: /`lacquer ([a-z]+)[ `]/).map { String($0.output.1) })
    #expect(names.isSuperset(of: ["new", "check", "build", "lock", "explain", "schema"]))
    for name in names {
      #expect(try Program.lacquer(name, "--help", in: folder.url).status == 0, "\(name)")
    }
  }

  /// A mono WAV of 16 bits at 48 kHz (RIFF, PCM).
  private func silence(seconds: Int) -> Data {
    func little<Value: FixedWidthInteger>(_ value: Value) -> Data {
      withUnsafeBytes(of: value.littleEndian) { Data($0) }
    }
    let bytes = UInt32(seconds * 96_000)
    var data = Data("RIFF".utf8) + little(bytes + 36) + Data("WAVEfmt ".utf8) + little(UInt32(16))
    data += little(UInt16(1)) + little(UInt16(1)) + little(UInt32(48_000))
    data += little(UInt32(96_000)) + little(UInt16(2)) + little(UInt16(16))
    return data + Data("data".utf8) + little(bytes) + Data(count: Int(bytes))
  }
}
