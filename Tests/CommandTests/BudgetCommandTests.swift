import Foundation
import TestSupport
import Testing

/// `lacquer budget`, and `lacquer schedule` of what is supposed.
@Suite struct BudgetCommandTests {
  private static let album = """
    album: record
    title: Record
    time-zone: Europe/Berlin
    songs: [{song: dawn, mix: dawn.wav}, {song: dusk, mix: dusk.wav}]
    people: {ana: {rate: 90 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5}}}
    studios: {room: {rate: 480 EUR/day, closed: [sunday]}}
    sessions:
      - {id: vox-day, kind: vocals, at: 2026-03-04 12:00-22:00, studio: room, people: [ana], songs: [dawn]}
      - {id: pickup, kind: vocals, at: 2026-03-05 12:00-14:00, people: [ana], songs: [dawn, dusk]}
    budget:
      currency: EUR
      exchange: {USD: 0.92}
      cap: 3000 EUR
      contingency: 10%
      lines: {studio: 500 EUR, musicians: 1300 EUR, mastering: 900 EUR}
      costs:
        - {id: masters, line: mastering, amount: 901.53 USD, status: committed, on: 2026-04-20, to: "Lathe House"}
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.album, to: "album.yaml")
    for name in ["dawn", "dusk"] {
      try Self.silence.write(to: folder.url.appendingPathComponent("\(name).wav"))
    }
    return folder
  }

  /// A second of 16-bit mono silence at 48 kHz.
  private static let silence: Data = {
    func bytes(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    let frames: UInt32 = 48_000
    var data = Data("RIFF".utf8)
    data += bytes(36 + 2 * frames, 4) + Array("WAVEfmt ".utf8)
    data += bytes(16, 4) + bytes(1, 2) + bytes(1, 2)
    data += bytes(frames, 4) + bytes(2 * frames, 4) + bytes(2, 2) + bytes(16, 2)
    data +=
      Array("data".utf8) + bytes(2 * frames, 4) + [UInt8](repeating: 0, count: Int(2 * frames))
    return data
  }()

  @Test func `the tables add up as by hand`() throws {
    let folder = try folder()
    let outcome = try Program.lacquer("budget", in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // vox-day: 8 h x 90 + 2 h x 90 x 1.5 = 990.00, a day of 480.00; pickup: 3 h x 90 = 270.00,
    // half a song; masters: 901.53 x 0.92 = 829.4076 -> 829.41
    #expect(
      outcome.output == """
        Record: budget in EUR

        line       estimate  committed  invoiced  paid    total   budget    left
        studio         0.00     480.00      0.00  0.00   480.00   500.00   20.00
        musicians      0.00    1260.00      0.00  0.00  1260.00  1300.00   40.00
        mastering      0.00     829.41      0.00  0.00   829.41   900.00   70.59
        total          0.00    2569.41      0.00  0.00  2569.41  2700.00  130.59

        cap 3000.00, 300.00 of it kept back: 130.59 can still be planned

        song  estimate  committed  invoiced  paid    total
        dawn      0.00    1605.00      0.00  0.00  1605.00
        dusk      0.00     135.00      0.00  0.00   135.00
        -         0.00     829.41      0.00  0.00   829.41

        phase     estimate  committed  invoiced  paid    total
        tracking      0.00    1740.00      0.00  0.00  1740.00
        -             0.00     829.41      0.00  0.00   829.41

        week      estimate  committed  invoiced  paid    total
        2026-W10      0.00    1740.00      0.00  0.00  1740.00
        2026-W17      0.00     829.41      0.00  0.00   829.41

        """
    )
  }

  @Test func `what is supposed changes sums and findings, and no file`() throws {
    let folder = try folder()
    let before = folder.files()
    // Without dawn vox-day and its room are gone, and pickup is for dusk alone.
    let without = try Program.lacquer("budget", "--without", "song:dawn", in: folder.url)
    #expect(without.status == 0, "\(without.errors)")
    #expect(
      without.output.contains(
        "supposing without song:dawn: 1099.41 instead of 2569.41, -1470.00\n"
      )
    )
    #expect(folder.files() == before)
    #expect(try folder.data("album.yaml") == Data(Self.album.utf8))
  }

  @Test func `a schedule supposes the same`() throws {
    let folder = try folder()
    let sunday = try Program.lacquer("schedule", "--move", "vox-day=2026-03-08", in: folder.url)
    #expect(sunday.status == 1)
    #expect(sunday.output.contains("2026-03-08 12:00"))
    #expect(sunday.errors.contains("error[S"))
    let monday = try Program.lacquer(
      "schedule",
      "--move",
      "vox-day=2026-03-09 10:00-12:00",
      "--without",
      "session:pickup",
      in: folder.url
    )
    #expect(monday.status == 0, "\(monday.errors)")
    #expect(monday.output.contains("2026-03-09 10:00"))
    #expect(!monday.output.contains("pickup"))
  }

  @Test func `a budget that is exceeded ends with status 1`() throws {
    let folder = try folder()
    let outcome = try Program.lacquer(
      "budget",
      "--move",
      "vox-day=2026-03-04 10:00-22:00",
      "--format",
      "json",
      in: folder.url
    )
    // 8 h x 90 + 4 h x 90 x 1.5 = 1260.00, and 270.00: 230.00 over the line
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let json = try #require(object as? [String: Any])
    #expect(json["supposing"] as? [String] == ["move vox-day=2026-03-04 10:00-22:00"])
    #expect(json["totalBefore"] as? String == "2569.41")
    let findings = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(findings.compactMap { $0["code"] as? String } == ["B003", "B002"])
    #expect(
      findings.last?["message"] as? String == "line `musicians` is over by 230.00 EUR"
    )
  }

  @Test(arguments: [
    (["--without", "harbour"], "`--without harbour` is not of the form `song:harbour`"),
    (["--without", "song:dwan"], "there is no song named `dwan`"),
    (["--move", "vox-day"], "`--move vox-day` is not of the form `vox-day=2026-03-09`"),
    (["--move", "vox-dya=2026-03-09"], "did you mean `vox-day`?"),
  ])
  func `words that name nothing are wrong usage`(words: [String], message: String) throws {
    let folder = try folder()
    let outcome = try Program.run(Program.lacquer, ["budget"] + words, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
  }
}
