import Fields
import Manifest
import Quantities
import TestSupport
import Testing

/// People, rooms, sessions, money and rights as they are read.
@Suite struct ProductionTests {
  private static func album() throws -> Album {
    try #require(TestProject(LanguageExamples.files).project.album)
  }

  @Test func `people of the page's example are read`() throws {
    let ana = try #require(try Self.album().people["ana"])
    #expect(ana.name?.value == "Ana Reyes")
    #expect(ana.roles.map(\.value.value) == ["vocals", "lyrics"])
    #expect(ana.rate?.description == "90 EUR/hour")
    #expect(ana.minimum == WorkingTime(minutes: 180))
    #expect(ana.overtime?.after == WorkingTime(minutes: 480))
    #expect(ana.overtime?.factor == Decimal(15, places: 1))
    #expect(ana.ipi?.value == "00199999952")
    #expect(ana.available.map(\.value.description) == ["2026-03-01 .. 2026-03-20"])
    #expect(ana.unavailable.map(\.value.description) == ["2026-03-08"])
  }

  @Test func `rooms, equipment and sessions of the page's example are read`() throws {
    let album = try Self.album()
    let room = try #require(album.studios["blue-room"])
    #expect(room.rate?.description == "480 EUR/day")
    #expect(room.hours?.description == "10:00-22:00")
    #expect(room.closed.map(\.value.description) == ["sunday", "2026-03-06"])
    #expect(album.equipment["u87"]?.quantity == Count(1))
    let session = try #require(album.sessions.first)
    #expect(session.id.value == "drum-day")
    #expect(session.at?.description == "2026-03-02 10:00-18:00")
    #expect(session.effectivePhase == .tracking)
    #expect(session.status == .confirmed)
    #expect(session.people.map(\.person.value) == ["joe"])
    #expect(session.equipment.map(\.item.value) == ["u87"])
    #expect(session.songs.map(\.value) == ["night-train", "harbour"])
  }

  @Test func `the budget and milestones of the page's example are read`() throws {
    let album = try Self.album()
    let budget = try #require(album.budget)
    #expect(budget.currency == .euro)
    let dollar = try #require(Currency(code: "USD"))
    #expect(budget.exchange[dollar]?.rate(on: nil)?.rate == Decimal(92, places: 2))
    #expect(budget.cap?.description == "18000 EUR")
    #expect(budget.contingency.description == "10%")
    #expect(budget.lines["mixing"]?.amount.description == "2400 EUR")
    #expect(budget.costs.map(\.status) == [.committed])
    #expect(budget.costs.map(\.to?.value) == ["Lathe House"])
    let release = try #require(album.milestones.last)
    #expect(release.due?.description == "2026-06-05")
    #expect(release.leadTime == Period(days: 28))
    #expect(album.milestones[1].songStatus == .mixed)
  }

  @Test func `rights and approvals of the page's example are read`() throws {
    let album = try Self.album()
    let rights = try #require(album.rights)
    #expect(rights.writers.map(\.share.description) == ["50%", "50%"])
    #expect(rights.master.map(\.party?.value) == ["Own Label", "The Lathe Operators"])
    #expect(rights.points.map(\.share.description) == ["3%"])
    #expect(rights.samples.map(\.licence?.file.value) == ["docs/clearance.pdf"])
    #expect(rights.releases["ana"]?.isPending == false)
    #expect(rights.releases["joe"]?.isPending == true)
    let approval = try #require(album.approvals.first)
    #expect(approval.of?.value == .song("night-train"))
    #expect(approval.digest == WrittenDigest.unwritten)
  }

  @Test func `an exchange rate holds from its day on`() throws {
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [{song: s, mix: s.wav}]
      budget:
        currency: EUR
        exchange:
          USD: [{rate: 0.92}, {rate: 0.95, from: 2026-04-01}, {rate: 0.9, from: 2026-03-01}]
      """
    ])
    #expect(project.lines == [])
    let dollar = try #require(Currency(code: "USD"))
    let rates = try #require(project.project.album?.budget?.exchange[dollar])
    func rate(_ text: String) throws -> String? {
      rates.rate(on: try CalendarDate(parsing: text))?.rate.description
    }
    #expect(try rate("2026-02-28") == "0.92")
    #expect(try rate("2026-03-01") == "0.9")
    #expect(try rate("2026-04-01") == "0.95")
    #expect(rates.rate(on: nil)?.rate.description == "0.95")
  }

  @Test(arguments: [
    (
      "budget: {currency: EUR, cap: 12.345 EUR}",
      "`cap` cannot be `12.345 EUR`: EUR has 2 decimals and no more", "12.345 EUR"
    ),
    (
      "budget: {currency: EUX}", "`currency` cannot be `EUX`: ISO 4217 has no currency `EUX`", "EUX"
    ),
    (
      "budget: {currency: EUR, cap: 100 EUX}",
      "`cap` cannot be `100 EUX`: ISO 4217 has no currency `EUX`", "100 EUX"
    ),
    (
      "budget: {currency: EUR, exchange: {USD: 0}}", "`USD` is out of range: `0`", "0"
    ),
    (
      "budget: {currency: EUR, contingency: 110%}", "`contingency` is out of range: `110%`", "110%"
    ),
    (
      "sessions: [{id: d, at: 2026-02-30 10:00-18:00}]",
      "`at` cannot be `2026-02-30 10:00-18:00`: the calendar has no such day",
      "2026-02-30 10:00-18:00"
    ),
    (
      "sessions: [{id: d, at: 2026-03-02 10:00-10:00}]",
      "`at` cannot be `2026-03-02 10:00-10:00`: it ends when it starts", "2026-03-02 10:00-10:00"
    ),
    (
      "people: {ana: {available: [2026-03-20 .. 2026-03-01]}}",
      "`available` cannot be `2026-03-20 .. 2026-03-01`: it ends before it starts",
      "2026-03-20 .. 2026-03-01"
    ),
    (
      "people: {ana: {rate: 90}}", "`rate` is a rate of pay, but `90` has no unit", "90"
    ),
    (
      "rights: {master: [{party: x, share: 100}]}", "`share` is a share, but `100` has no unit",
      "100"
    ),
    (
      "milestones: [{id: m, lead-time: 4 months}]",
      "`lead-time` is a number of days or weeks, but `4 months` has the unit `months`", "4 months"
    ),
  ])
  func `a value that cannot be is an error at its place`(
    line: String,
    message: String,
    mark: String
  ) {
    let project = TestProject(["album.yaml": "album: a\nsongs: [{song: s, mix: s.wav}]\n\(line)"])
    #expect(project.errors.map(\.message) == [message])
    #expect(project.marked == [mark])
  }

  @Test(arguments: [
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, people: [anna]}]", "N009", "anna"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, people: [{person: an}]}]", "N009", "an"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, studio: red-room}]", "N010", "red-room"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, equipment: [u86]}]", "N011", "u86"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, songs: [t]}]", "N006", "t"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, shares: {t: 100%}}]", "N006", "t"),
    ("sessions: [{id: d, at: 2026-03-02 10:00-18:00, needs: [e]}]", "N013", "e"),
    ("tasks: [{id: d, duration: 2 days, people: [joe]}]", "N009", "joe"),
    ("milestones: [{id: d, needs: [e]}]", "N013", "e"),
    (
      "milestones: [{id: d}]\ntasks: [{id: d, duration: 1 day}]", "N005", "d"
    ),
    (
      "budget: {currency: EUR, costs: [{line: x, amount: 1 EUR, settles: y}], lines: {x: 9 EUR}}",
      "N014", "y"
    ),
    ("approvals: [{of: song t, stage: mix, by: ana}]", "N006", "song t"),
    ("approvals: [{of: song s, stage: mix, by: joe}]", "N009", "joe"),
    ("rights: {releases: {joe: pending}}", "N009", "joe"),
    ("rights: {samples: [{take: loop}]}", "N002", "loop"),
  ])
  func `an unknown name is an error at its place`(line: String, code: String, mark: String) {
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [{song: s, mix: s.wav}]
      people: {ana: {}}
      studios: {blue-room: {}}
      equipment: {u87: {}}
      \(line)
      """
    ])
    #expect(project.errors.map(\.code.id) == [code])
    #expect(project.errors.isEmpty || project.marked.contains(mark))
  }

  @Test func `takes name people and sessions of the album where it lists any`() {
    let song = """
      song: s
      takes: {a: {file: ../a.wav, by: joe, session: day}}
      tracks: {t: {clips: [{take: a}]}}
      """
    let free = TestProject(["album.yaml": "album: a\nsongs: [songs/s.yaml]", "songs/s.yaml": song])
    #expect(free.lines == [])
    let listed = TestProject([
      "album.yaml": """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}}
      sessions: [{id: days, at: 2026-03-02 10:00-18:00}]
      """,
      "songs/s.yaml": song,
    ])
    #expect(listed.codes == ["N009", "N012"])
  }
}
