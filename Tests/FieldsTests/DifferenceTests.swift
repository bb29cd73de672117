import Fields
import Quantities
import Testing

@Suite struct DifferenceTests {
  private func differences(
    _ old: String,
    _ new: String,
    at rate: SampleRate? = nil
  ) throws -> [String] {
    let (old, new) = (
      try #require(Machine.read(old).machine), try #require(Machine.read(new).machine)
    )
    return Machine.differences(from: old, to: new, at: rate).map { difference in
      let place = difference.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
      return "\(difference.path.joined(separator: ".")) "
        + "\(difference.old?.written ?? "none") -> \(difference.new?.written ?? "none") at \(place)"
    }
  }

  @Test func `fields that differ are told in the order of the table with their places`() throws {
    let found = try differences(
      "name: one\ntime: 250 ms\nmode: gentle",
      "name: one\nmode: hard-knee\ndrive: -3 dB\ntime: 0.25 s"
    )
    #expect(found == ["drive -6 dB -> -3 dB at 3:8", "mode gentle -> hard-knee at 2:7"])
  }

  @Test func `what is gone has the place where it was`() throws {
    let found = try differences("name: one\ntitle: A\ndrive: -3 dB", "name: one")
    #expect(found == ["drive -3 dB -> -6 dB at 3:8", "title A -> none at 2:8"])
  }

  @Test func `items of maps are told by name, and whole where they came or went`() throws {
    let found = try differences(
      "name: one\ntaps: {a: -3 dB, b: {level: -4 dB, mode: hard-knee}}",
      "name: one\ntaps: {c: -5 dB, a: {level: -2 dB}}"
    )
    #expect(
      found == [
        "taps.c none -> -5 dB at 2:11", "taps.a -3 dB -> -2 dB at 2:29",
        "taps.b {level: -4 dB, mode: hard-knee} -> none at 2:21",
      ]
    )
  }

  @Test func `items of lists are told by number, those beside them staying`() throws {
    let found = try differences(
      "name: one\nparts: [{low: 100 Hz}, {low: 200 Hz}, {low: 300 Hz}]",
      "name: one\nparts: [{low: 100 Hz}, {low: 250 Hz}, {low: 300 Hz}, {high: 4 kHz}]"
    )
    #expect(
      found == [
        "parts.2.low 200 Hz -> 250 Hz at 2:30", "parts.4 none -> {high: 4 kHz} at 2:54",
      ]
    )
  }

  @Test func `samples equal seconds at the rate alone`() throws {
    let (old, new) = ("name: one\ntime: 10 ms", "name: one\ntime: 480 samples")
    #expect(try differences(old, new, at: SampleRate(hertz: 48_000)).isEmpty)
    #expect(try differences(old, new, at: SampleRate(hertz: 44_100)).count == 1)
    #expect(try differences(old, new).count == 1)
  }
}
