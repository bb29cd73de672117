import Diagnostics
import Fields
import Quantities

/// Shares that have to be the whole together, reckoned exactly.
struct ShareSum {
  private let shares: [(share: Share, place: SourceRange?)]

  init(_ shares: [(share: Share, place: SourceRange?)]) {
    self.shares = shares
  }

  /// Nil where they are 100%, or where there are none.
  ///
  /// `what` begins the message: `writers' shares of `harbour``.
  func finding(_ code: Code, _ what: String) -> Diagnostic? {
    let sum = shares.map(\.share).reduce(.none, +)
    guard let first = shares.first, sum != .whole else { return nil }
    let words =
      sum < .whole
      ? "\(Share(Share.whole.rational - sum.rational)) is nobody's"
      : "\(Share(sum.rational - Share.whole.rational)) too much"
    let isOne = shares.count == 1
    return Diagnostic(
      code,
      at: first.place,
      "\(what) add up to \(sum), not 100%",
      label: isOne ? words : "",
      labels: shares.dropFirst().enumerated().compactMap { index, share in
        share.place.map { Diagnostic.Label($0, index == shares.count - 2 ? words : "") }
      },
      help: help
    )
  }

  /// Even parts that no decimal holds, as thirds, are written as fractions.
  private var help: [String] {
    let count = shares.count
    let part = Share(Rational(1, over: Int128(max(1, count))))
    let isEven = count > 1 && shares.allSatisfy { $0.share == shares[0].share }
    return isEven
      ? ["\(count) even parts are `\(part)` each, which is exact"]
      : ["make them 100% together; parts that no decimal holds are written as `1/3`"]
  }
}
