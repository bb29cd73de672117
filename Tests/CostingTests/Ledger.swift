import Costing
import Manifest
import Quantities
import TestSupport

/// What an album costs, in texts.
struct Ledger {
  let costs: Costs
  let project: TestProject

  /// The parts of an album below its songs `a`, `b` and `c`.
  init(_ parts: String, zone: String = "UTC") {
    project = TestProject([
      "album.yaml": """
      album: record
      time-zone: \(zone)
      songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}, {song: c, mix: c.wav}]
      \(parts)
      """
    ])
    costs = Costs(project.project)
  }

  /// A line a charge: day, who or what, price, how it comes about.
  var charges: [String] {
    costs.charges.map { charge in
      let subject =
        switch charge.subject {
        case .person(let name), .studio(let name), .equipment(let name): name.rawValue
        case .cost(let index): "cost \(index)"
        }
      return "\(charge.date.map { "\($0) " } ?? "")\(subject): \(charge.price)"
        + (charge.reckoning.isEmpty ? "" : " = \(charge.reckoning)")
    }
  }

  /// `name amount` of each song, with `-` for what belongs to none.
  var songs: [String] {
    costs.bySong.map { "\($0.song?.rawValue ?? "-") \(text($0.tally.total))" }
  }

  func text(_ amount: Decimal?) -> String {
    amount?.text(places: costs.conversion.currency.minorDigits) ?? "nil"
  }

  var total: String { text(costs.total.total) }
}
