import Fields
import Quantities
import Signal

/// One band of an equaliser: its kind is the key that bears its frequency.
package struct EqualiserBand: ManifestNode {
  package var bell: Frequency?
  package var lowShelf: Frequency?
  package var highShelf: Frequency?
  package var notch: Frequency?
  package var tilt: Frequency?
  package var gain = Level.unity
  package var q = Number(number: 0.5.squareRoot())
  package var origin = Origin()

  package init() {}

  private static let frequencies = 10.0...20_000

  package static let kind = "band"
  package static let summary = "One band of an equaliser."
  package static let exactlyOneOf = ["bell", "low-shelf", "high-shelf", "notch", "tilt"]
  package static let fields: [Field<Self>] = [
    Field("bell", \.bell, "Frequency of a bell.", in: frequencies),
    Field("low-shelf", \.lowShelf, "Frequency at half the gain of what is below.", in: frequencies),
    Field(
      "high-shelf",
      \.highShelf,
      "Frequency at half the gain of what is above.",
      in: frequencies
    ),
    Field("notch", \.notch, "Frequency that is taken out.", in: frequencies),
    Field(
      "tilt",
      \.tilt,
      "Frequency about which the balance of low and high is tilted.",
      in: frequencies
    ),
    Field(
      "frequency",
      \.frequency,
      "Frequency of the band.",
      in: frequencies,
      automatable: .underThisNameOnly
    ),
    Field(
      "gain",
      \.gain,
      "Boost or cut; of a tilt, of what is above, and its opposite below.",
      in: -48...48,
      automatable: .yes
    ),
    Field(
      "q",
      \.q,
      "Narrowness of a bell or notch, steepness of a shelf; 0.7071 does not overshoot.",
      in: 0.1...40,
      automatable: .yes
    ),
  ]

  /// Of whatever kind it is.
  package var frequency: Frequency {
    get { bell ?? lowShelf ?? highShelf ?? notch ?? tilt ?? Frequency(number: 1_000) }
    set {
      if bell != nil {
        bell = newValue
      } else if lowShelf != nil {
        lowShelf = newValue
      } else if highShelf != nil {
        highShelf = newValue
      } else if notch != nil {
        notch = newValue
      } else {
        tilt = newValue
      }
    }
  }

  var sectionCount: Int { tilt == nil ? 1 : 2 }

  func sections(rate: Double) -> [StateVariableFilter] {
    let (f, gain, q) = (frequency.number, gain.number, q.number)
    if bell != nil { return [.bell(f, gain: gain, q: q, rate: rate)] }
    if lowShelf != nil { return [.lowShelf(f, gain: gain, q: q, rate: rate)] }
    if highShelf != nil { return [.highShelf(f, gain: gain, q: q, rate: rate)] }
    if notch != nil { return [.notch(f, q: q, rate: rate)] }
    return [
      .lowShelf(f, gain: -gain, q: q, rate: rate), .highShelf(f, gain: gain, q: q, rate: rate),
    ]
  }
}
