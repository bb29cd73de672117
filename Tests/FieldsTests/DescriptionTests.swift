import Fields
import Quantities
import Testing

/// What else comes of a table of fields: the canonical form, shapes, and automation.
@Suite struct DescriptionTests {
  private func canonical(_ text: String) throws -> String {
    try #require(Machine.read(text).machine).canonical.rendered
  }

  @Test func `the canonical form is free of layout, order, units and defaults`() throws {
    let one = try canonical(
      "name: one\nparts: [{high: 2.5 kHz}]\ntime: 250 ms\ntaps: {a: -3 dB}\ncount: 1\n"
    )
    let two = try canonical(
      """
      # words
      time: 0.25 s
      taps: {a: {level: -3.0 dB, mode: gentle}}
      parts:
        - high: 2500 Hz
          gain: +0 dB
      name: "one"
      drive: -6 dB
      """
    )
    #expect(one == two)
    #expect(
      one
        == #"{"name":"one","time":"250 ms","parts":[{"high":"2.5 kHz",},],"taps":{"a":"-3 dB",},}"#
    )
  }

  @Test func `texts cannot pretend to be other values`() throws {
    let one = try canonical(#"{name: one, title: 'a","mode":"hard-knee'}"#)
    let two = try canonical("name: one\ntitle: a\nmode: hard-knee")
    #expect(one != two)
    let backslash = try canonical(#"{name: one, title: 'a\'}"#)
    #expect(backslash != (try canonical(#"{name: one, title: 'a\\'}"#)))
  }

  @Test func `a value is another when a field is`() throws {
    let base = try canonical("name: one")
    for field in ["drive: -6.01 dB", "time: 101 ms", "count: 2", "mode: hard-knee", "title: x"] {
      #expect(try canonical("name: one\n" + field) != base)
    }
  }

  @Test func `numbers are found, read and set by their paths`() throws {
    var machine = try #require(
      Machine.read("name: one\nparts: [{low: 80 Hz}, {low: 90 Hz, gain: 2 dB}]").machine
    )
    let drive = try #require(Machine.access(["drive"], in: machine))
    #expect(drive.get(machine) == -6)
    drive.set(&machine, 3)
    #expect(machine.drive.number == 3)
    #expect(drive.range == -.infinity...12)
    #expect(drive.rangeText == "at most 12 dB")
    #expect(try drive.parse("-1.5 dB") == -1.5)
    let gain = try #require(Machine.access(["parts", "2", "gain"], in: machine))
    gain.set(&machine, -4)
    #expect(machine.parts.map(\.gain.number) == [0, -4])
    #expect(gain.rangeText == "from -24 dB to 24 dB")
  }

  @Test(arguments: [
    [], ["time"], ["count"], ["name"], ["parts"], ["parts", "2"], ["parts", "3", "gain"],
    ["parts", "0", "gain"], ["parts", "-1", "gain"], ["parts", "x", "gain"], ["parts", "2", "low"],
    ["parts", "2", "gain", "x"], ["drive", "x"], ["taps", "a"], [""], ["parts", "", "gain"],
  ])
  func `other paths lead to nothing`(path: [String]) throws {
    let machine = try #require(
      Machine.read("name: one\nparts: [{low: 80 Hz}, {low: 90 Hz}]").machine
    )
    #expect(Machine.access(path.map { Substring($0) }[...], in: machine) == nil)
  }

  @Test func `a derived parameter is automated by its name and not written`() throws {
    let machine = try #require(Machine.read("name: one\nparts: [{low: 80 Hz}]").machine)
    #expect(Machine.access(["parts", "1", "level"], in: machine) != nil)
    #expect(!Machine.Part.fieldShapes.map(\.name).contains("level"))
  }

  @Test func `paths that may be automated are listed`() {
    #expect(Machine().automatablePaths == ["drive", "parts.1.gain"])
  }

  @Test func `shapes tell names, ranges and defaults`() throws {
    let shapes = Machine.fieldShapes
    #expect(
      shapes.map(\.name) == ["name", "drive", "time", "count", "mode", "parts", "taps", "title"]
    )
    #expect(shapes.map(\.isRequired) == [true] + Array(repeating: false, count: 7))
    #expect(
      shapes.map(\.range) == [
        nil, "at most 12 dB", "from 0 s to 2 s", "from 1 to 8", nil, nil, nil, nil,
      ]
    )
    #expect(
      shapes.map(\.standard) == [nil, "-6 dB", "100 ms", "1", "gentle", nil, nil, nil]
    )
    guard case .either(let shapes) = Machine.Tap.shape else {
      Issue.record("a node with a shorthand is written in two ways")
      return
    }
    #expect(shapes.count == 2)
  }
}
