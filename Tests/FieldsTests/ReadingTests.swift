import Diagnostics
import Fields
import Quantities
import Testing

/// How a table of fields reads a mapping.
@Suite struct ReadingTests {
  private func marked(_ finding: Diagnostic) -> String {
    finding.place.map { String(decoding: $0.file.bytes[$0.lower..<$0.upper], as: UTF8.self) } ?? ""
  }

  @Test func `what is not given is as the node says`() throws {
    let (machine, findings) = Machine.read("name: one")
    #expect(findings == [])
    var expected = Machine()
    expected.name = Placed("one", at: nil)
    #expect(machine == expected)
  }

  @Test func `what is given is read, in any order`() throws {
    let (read, findings) = Machine.read(
      """
      taps: {b: -3 dB, a: {mode: hard-knee, level: -inf dB}}
      parts: [{low: 80 Hz}, {gain: 2 dB, high: 2.5 kHz}]
      title: no
      mode: hard-knee
      count: "8"
      time: 2 s
      drive: -inf dB
      name: one
      """
    )
    #expect(findings == [])
    let machine = try #require(read)
    #expect(machine.taps.keys == ["b", "a"])
    #expect(machine.taps["b"]?.level == Level(number: -3))
    #expect(machine.taps["a"]?.mode == .hard)
    #expect(machine.parts.map(\.gain.number) == [0, 2])
    #expect(machine.parts[1].high == Frequency(number: 2_500))
    #expect(machine.title == Text("no"))
    #expect(machine.mode == .hard)
    #expect(machine.count == Count(8))
    #expect(machine.drive == .silence)
  }

  @Test(arguments: [
    ("drve: 0 dB", "M003", "drve"), ("drive: 13 dB", "M006", "13 dB"),
    ("drive: 5 Hz", "M004", "5 Hz"),
    ("drive: nan dB", "M005", "nan dB"), ("drive: [0 dB]", "M008", "[0 dB]"),
    ("drive:", "M008", ""),
    ("time: -1 ms", "M006", "-1 ms"), ("time: 2.001 s", "M006", "2.001 s"),
    ("time: -1 samples", "M006", "-1 samples"),
    ("time: 99999999 samples", "M006", "99999999 samples"),
    ("count: 0", "M006", "0"), ("count: 9", "M006", "9"), ("count: 1.5", "M004", "1.5"),
    ("mode: hard", "M004", "hard"), ("parts: {}", "M008", "{}"), ("parts: [x]", "M008", "x"),
    ("parts: [{gain: 1 dB}]", "M009", "{gain: 1 dB}"),
    ("parts: [{low: 80 Hz, high: 90 Hz}]", "M009", "high"),
    ("parts: [{lo: 80 Hz}]", "M003", "lo"), ("parts: [{low: 80 Hz, level: 1 dB}]", "M003", "level"),
    ("taps: []", "M008", "[]"), ("taps: {A: 0 dB}", "M004", "A"), ("taps: {a: 0}", "M004", "0"),
    ("taps: {a: {mode: gentle}}", "M007", "{mode: gentle}"), ("taps: {a: }", "M007", ""),
    ("taps: {a: {levl: 0 dB}}", "M003", "levl"), ("taps: {a: [0 dB]}", "M008", "[0 dB]"),
  ])
  func `a wrong field has one finding at its place`(field: String, code: String, place: String)
    throws
  {
    let findings = Machine.read("name: one\n" + field).findings
    try #require(findings.map(\.code.id) == [code])
    #expect(marked(findings[0]).trimmingPrefix(" ") == place)
  }

  @Test(arguments: [
    "drive: 12 dB", "time: 0 ms", "time: 2 s", "count: 1", "count: 8", "parts:", "taps:", "title:",
  ])
  func `limits belong to their range, and empty lists and texts are none`(field: String) {
    #expect(Machine.read("name: one\n" + field).findings == [])
  }

  @Test func `a shorthand is called by the name it was given`() {
    let findings = Machine.read("name: one\ntaps: {plate: -14 Hz}").findings
    #expect(findings.map(\.message) == ["`plate` is a level, but `-14 Hz` is a frequency"])
  }

  @Test func `a missing key is told with how it is written`() {
    let (machine, findings) = Machine.read("drive: 0 dB")
    #expect(machine == nil)
    #expect(findings.map(\.message) == ["machine without `name`"])
    #expect(findings.first?.help == ["add `name: lead-vocal`"])
  }

  @Test(arguments: [
    ("mod: gentle", "mode"), ("drvie: 0 dB", "drive"), ("tittle: x", "title"), ("cont: 1", "count"),
  ])
  func `a key within a third of a name's length is suggested`(field: String, name: String) {
    let findings = Machine.read("name: one\n" + field).findings
    #expect(findings.map(\.help) == [["a key with a similar name: `\(name)`"]])
  }

  @Test(arguments: ["speed: 1", "mo: x", "xyz: 1"])
  func `a key that is near to none has no suggestion`(field: String) {
    let findings = Machine.read("name: one\n" + field).findings
    #expect(findings.map(\.help) == [[]])
  }

  @Test func `a node knows where its fields were written`() throws {
    let machine = try #require(Machine.read("name: one\ndrive: 0 dB\n").machine)
    #expect(machine.place(of: \.drive)?.start == SourceLocation(line: 2, column: 8))
    #expect(machine.place(of: \.time)?.start == SourceLocation(line: 1, column: 1))
    #expect(machine.isGiven(\.drive))
    #expect(!machine.isGiven(\.time))
  }

  @Test func `a node knows which of its fields are as they were meant`() throws {
    let whole = try #require(Machine.read("name: one").machine)
    #expect(whole.isSound(\.drive) && whole.origin.isSound)
    let wrong = try #require(Machine.read("name: one\ndrive: 5 Hz\ntime: 1 s").machine)
    #expect(!wrong.isSound(\.drive))
    #expect(wrong.isSound(\.time) && wrong.isSound(\.count))
    // An unknown key may have been meant as any field that is not given.
    let unknown = try #require(Machine.read("name: one\ntyme: 5 s\ndrive: 0 dB").machine)
    #expect(unknown.isSound(\.drive))
    #expect(!unknown.isSound(\.time))
    let inner = try #require(Machine.read("name: one\nparts: [{low: 80 Hz, gain: x}]").machine)
    #expect(!inner.isSound(\.parts))
  }

  @Test func `entries remember names whose values are wrong`() throws {
    let machine = try #require(Machine.read("name: one\ntaps: {a: 0 dB, b: x}").machine)
    #expect(machine.taps.keys == ["a"])
    #expect(machine.taps.mentions("b") && !machine.taps.mentions("c"))
    #expect(!machine.taps.isWhole)
  }
}
