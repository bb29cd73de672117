import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

extension Costs {
  /// Charges that are pointed at where a sum is too large.
  private static let shown = 2

  /// The places of the largest charges, with what they are.
  func largest(_ charges: [Charge]) -> [Diagnostic.Label] {
    let order = charges.indices.sorted { left, right in
      let (a, b) = (charges[left].amount ?? .zero, charges[right].amount ?? .zero)
      return a == b ? left < right : a > b
    }
    return order.prefix(Self.shown).compactMap { index in
      let charge = charges[index]
      return charge.place.range.map { Diagnostic.Label($0, words(charge)) }
    }
  }

  private func words(_ charge: Charge) -> String {
    let price = charge.price.inFull
    return charge.reckoning.isEmpty ? price : "\(charge.reckoning) = \(price)"
  }

  /// Where the money of a charge was written.
  func place(ofPriceOf charge: Charge, in album: Album) -> SourceRange? {
    switch charge.subject {
    case .cost(let index): return budget.costs[index].place(of: \.amount)
    case .person(let name):
      guard let person = album.people[name], person.rate?.money.currency == charge.price.currency
      else { return charge.place.range }
      return person.place(of: \.rate)
    case .studio(let name): return album.studios[name]?.place(of: \.rate)
    case .equipment(let name): return album.equipment[name]?.place(of: \.rate)
    }
  }
}

extension Charge.Subject {
  /// In backquotes.
  func name(in budget: Budget) -> String {
    switch self {
    case .person(let name), .studio(let name), .equipment(let name): "`\(name)`"
    case .cost(let index): budget.costs[index].id.map { "`\($0.value)`" } ?? "the cost"
    }
  }
}

extension StandardLine {
  /// Whether what is paid says itself on which line.
  static func isGiven(for subject: Charge.Subject, in album: Album) -> Bool {
    switch subject {
    case .person(let name): album.people[name]?.line != nil
    case .studio(let name): album.studios[name]?.line != nil
    case .equipment(let name): album.equipment[name]?.line != nil
    case .cost: true
    }
  }
}
