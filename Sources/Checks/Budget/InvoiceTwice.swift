import Diagnostics
import Fields
import Manifest
import Quantities

/// One invoice stands in two costs.
struct InvoiceTwice: Check {
  static let code = Code(
    "B012",
    .error,
    "invoice entered twice",
    """
    Two costs have the same payee and the same invoice number, and neither settles the other: the \
    money would be counted, and perhaps paid, twice.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {line: mixing, amount: 400 EUR, status: invoiced, to: Max, invoice: 2026-17}
          - {line: mixing, amount: 400 EUR, status: invoiced, to: Max, invoice: 2026-18}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {line: mixing, amount: 400 EUR, status: invoiced, to: Max, invoice: 2026-17}
          - {line: mixing, amount: 400 EUR, status: invoiced, to: Max, invoice: ~2026-17~}
      """
  )

  private struct Invoice: Hashable {
    let payee: Text
    let number: Text
  }

  func run(_ project: Project, _ findings: inout Findings) {
    var seen: [Invoice: Cost] = [:]
    for cost in project.album?.budget?.costs ?? [] {
      guard let payee = cost.to, let number = cost.invoice else { continue }
      let invoice = Invoice(payee: payee, number: number)
      guard let first = seen[invoice] else {
        seen[invoice] = cost
        continue
      }
      guard !cost.isSettling(first), !first.isSettling(cost) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: cost.place(of: \.invoice),
          "invoice `\(number)` of `\(payee)` is entered twice",
          labels: first.place(of: \.invoice).map { [Diagnostic.Label($0, "the first time")] } ?? [],
          help: ["take one of them out, or let the payment settle the invoice with `settles`"]
        )
      )
    }
  }
}
