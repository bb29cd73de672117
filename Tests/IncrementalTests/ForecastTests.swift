import Engine
import TestSupport
import Testing

/// What is forecast is what is rendered.
struct ForecastTests {
  private static let edits = 60

  @Test func `what a build renders after any of 60 edits was forecast`() throws {
    let seed = RandomSeed.of("forecasts", 5)
    var dice = Dice(seed: seed)
    let bench = try Workbench()
    var session = Session.standard
    var plan = try #require(bench.plan(session))
    var (certain, rendered) = (0, 0)
    for number in 0...Self.edits {
      var name = "nothing"
      if number > 0 {
        var next = session
        guard let edit = dice.pick(Edit.all), edit.apply(&next, &dice),
          let edited = bench.plan(next)
        else { continue }
        (session, plan, name) = (next, edited, edit.name)
      }
      let forecast = try bench.forecast(plan)
      let result = try bench.build(plan, workers: [1, 2, 7][number % 3])
      let comment: Comment = "edit \(number), \(name), LACQUER_SEED=\(seed)"
      for node in result.segments.nodes { check(node, forecast, comment) }
      // Not each of them: of two that come out the same for the same reason one is made. And a gain
      // that is found anew may be the one that was found before.
      let isStale = forecast.nodes.contains { !$0.stale.isEmpty }
      let isGainOpen = forecast.files.contains(where: \.isGainOpen)
      #expect(!isStale || isGainOpen || result.segments.rendered > 0, comment)
      if forecast.isCurrent { #expect(result.segments.rendered == 0, comment) }
      certain += forecast.segments.stale
      rendered += result.segments.rendered
      let after = try bench.forecast(plan)
      #expect(after.isCurrent, comment)
    }
    print("forecasts: \(certain) segments of which \(rendered) were rendered")
    // A forecast of everything would be right and say nothing.
    #expect(rendered * 2 > certain)
  }

  private func check(_ node: BuildResult.Node, _ forecast: Forecast, _ comment: Comment) {
    let known = forecast.nodes.filter { $0.song == node.song }
    guard let told = known.first(where: { $0.name == node.name }) else {
      // Under a gain that is found anew the masters of all songs are others.
      let isGainOpen = forecast.files.contains(where: \.isGainOpen)
      #expect(isGainOpen, "\(node.name), \(comment)")
      return
    }
    let stale = told.stale.reduce(0) { $0 + $1.count }
    let most = stale + told.possible.reduce(0) { $0 + $1.count }
    let isMaster = !["track", "bus", "sum", "mix", "master"].contains {
      node.name == $0 || node.name.hasPrefix("\($0) ") && !node.name.hasPrefix("master at")
    }
    if !(isMaster && forecast.files.contains(where: \.isGainOpen)) {
      #expect(node.rendered <= most, "\(node.name), \(comment)")
    }
  }
}
