import Costing
import Manifest
import Quantities
import TestSupport
import Testing

/// The budget of the example, added up by hand.
@Suite struct FirstLightTests {
  @Test func `every line of the example is what its terms say`() throws {
    let costs = Costs(TestProject(try ExampleProjects.files(of: "first-light")).project)
    let lines = costs.lines.map { "\($0.name) \($0.tally.total.text(places: 2))" }
    #expect(
      lines == [
        // Two payments of 750.00 settle the fee; his sessions are paid with it.
        "producer 1500.00",
        // rehearsal 4 x 60 = 240; drum-day 320 + 1 h x 320 / 8 x 1.5 = 380; guitar-day and home-day
        // 300 each; train-vocals 8 h x 90 + 2 h x 90 x 1.5 = 990; harbour-vocals 350 + 3 h x 90 = 620
        "musicians 2830.00",
        // 4 h x 15 = 60 in the cellar, and six days x 480 = 2880
        "studio 2940.00",
        // 9 + 7 + 9 + 5 + 10 + 6 = 46 h x 45 = 2070, none beyond ten a day; a day of editing, 280
        "engineering 2350.00",
        // (900 + 450) x 0.86 = 1161.00 on October 14, (900 + 450) x 0.865 = 1167.75 on the day after
        "mixing 2328.75",
        // two songs x 250
        "mastering 500.00",
        // 55 + 2 x 40
        "rentals 135.00",
        // 150 x 0.86
        "clearances 129.00", "artwork 600.00", "release 44.90",
      ]
    )
    #expect(costs.total.total.text(places: 2) == "13357.65")
    #expect(costs.total.paid == costs.total.total)
    let songs = costs.bySong.map { "\($0.song?.rawValue ?? "-") \($0.tally.total.text(places: 2))" }
    #expect(songs == ["night-train 6455.50", "harbour 4757.25", "- 2144.90"])
  }
}
