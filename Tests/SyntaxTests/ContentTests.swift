import Diagnostics
import Syntax
import Testing

@Suite struct ContentTests {
  @Test(arguments: ["no", "1:30", "010", "~", "null", "1e3", ".inf", "2026-03-02", "-6 dB", "4:1"])
  func `a scalar is text, whatever it looks like`(text: String) throws {
    guard
      case .scalar(text, isPlain: true)? = try #require(parse("a: \(text)").root)["a"]?.content
    else {
      Issue.record("`\(text)` was read as something else")
      return
    }
  }

  @Test func `weights count aliases as often as they are used`() throws {
    let root = try #require(parse("a: &x [1, 2]\nb: [*x, *x]\nc: {<<: {d: *x}}").root)
    // Root; a with 2 items; b with twice that; c with d, which is a's list.
    #expect(root.weight == 1 + 3 + (1 + 3 + 3) + (1 + 3))
  }

  @Test func `an anchor may be given again, and counts from there`() throws {
    let root = try #require(parse("[&a 1, *a, &a 2, *a]").root)
    guard case .sequence(let items) = root.content else { return }
    #expect(items.map { source($0.range) } == ["1", "1", "2", "2"])
  }

  @Test func `an alias of a text can be a key`() throws {
    let root = try #require(parse("a: &name vox\nb: {*name : 1}").root)
    #expect(root["b"]?["vox"] != nil)
  }

  /// Merge semantics of the YAML merge key type, yaml.org/type/merge.html.
  @Test func `a mapping's own keys win over merged ones, earlier mappings over later`() throws {
    let parsed = parse(
      """
      x: &x {gain: 1, pan: 2}
      y: &y {pan: 3, mute: 4}
      z: {solo: 5, <<: [*x, *y], gain: 6}
      """
    )
    #expect(parsed.diagnostics.isEmpty)
    let merged = try #require(parsed.root?["z"])
    guard case .mapping(let entries) = merged.content else { return }
    #expect(entries.map(\.key) == ["solo", "pan", "mute", "gain"])
    #expect(entries.map { source($0.value.range) } == ["5", "2", "4", "6"])
    #expect(merged.weight == 5)
  }

  @Test func `merges go through several mappings and lists in place`() throws {
    let parsed = parse("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc:\n  <<: *b\n  z: 3\n")
    #expect(parsed.diagnostics.isEmpty)
    guard case .mapping(let entries)? = parsed.root?["c"]?.content else { return }
    #expect(entries.map(\.key) == ["x", "y", "z"])
  }

  @Test func `a merge sign in quotes is a key like others`() throws {
    #expect(try #require(parse("\"<<\": 1").root)["<<"] != nil)
  }

  @Test func `large mappings find keys, doubles and merges as small ones do`() throws {
    let lines = (0..<1000).map { "key-\($0): \($0)" }.joined(separator: "\n")
    let parsed = parse("\(lines)\nkey-7: again\n<<: {key-8: no, new: 1}\n")
    #expect(parsed.diagnostics.map(\.message) == ["key `key-7` is given twice, first in line 8"])
    guard case .mapping(let entries)? = parsed.root?.content else { return }
    #expect(entries.count == 1001)
    #expect(source(try #require(parsed.root?["key-8"]).range) == "8")
  }
}
