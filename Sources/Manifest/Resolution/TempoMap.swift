import Quantities
import Signal

/// Musical time against the clock, exactly.
///
/// Quarter notes from the start of the song become seconds: `60 / bpm` each where the tempo is
/// constant, `60 / s ln(b / b0)` where it moves in a straight line of slope s over quarters. Ramps
/// are irrational and rounded to the grid 2^-60 s; everything else is exact. Before the start, where
/// takes with a count-in begin, the first tempo and meter hold.
package struct TempoMap: Hashable, Sendable {
  package struct MeterChange: Hashable, Sendable {
    package let quarter: Rational
    /// Counted from 0.
    package let bar: Int
    package let meter: Meter
  }

  package struct TempoChange: Hashable, Sendable {
    package let quarter: Rational
    package let seconds: Rational
    package let bpm: Rational
    /// Change of bpm a quarter; zero where the tempo is constant.
    package let slope: Rational
  }

  package private(set) var meters: [MeterChange]
  package private(set) var tempos: [TempoChange]

  package init(bpm: Rational, meter: Meter) {
    meters = [MeterChange(quarter: .zero, bar: 0, meter: meter)]
    tempos = [TempoChange(quarter: .zero, seconds: .zero, bpm: bpm, slope: .zero)]
  }

  /// Changes the meter from a bar line on.
  package mutating func setMeter(_ meter: Meter, atBar bar: Int) {
    if bar == 0 {
      meters = [MeterChange(quarter: .zero, bar: 0, meter: meter)]
    } else {
      let quarter = quarter(ofBar: bar)
      meters.append(MeterChange(quarter: quarter, bar: bar, meter: meter))
    }
  }

  /// Changes the tempo from a quarter on, at or after the last change.
  package mutating func setTempo(_ bpm: Rational, at quarter: Rational, slope: Rational = .zero) {
    let change = TempoChange(
      quarter: quarter,
      seconds: seconds(at: quarter),
      bpm: bpm,
      slope: slope
    )
    if tempos.last?.quarter == quarter { tempos.removeLast() }
    tempos.append(change)
  }

  /// The tempo at a quarter, in bpm.
  package func bpm(at quarter: Rational) -> Rational {
    let change = tempo(at: quarter)
    return change.slope == .zero || quarter < change.quarter
      ? change.bpm : change.bpm + change.slope * (quarter - change.quarter)
  }

  package func meter(at quarter: Rational) -> MeterChange {
    meters[Self.lastIndex(of: meters) { $0.quarter <= quarter }]
  }

  /// The quarter at which a bar starts; bars count from 0.
  package func quarter(ofBar bar: Int) -> Rational {
    let change = meters[Self.lastIndex(of: meters) { $0.bar <= bar }]
    return change.quarter + Rational(bar - change.bar) * change.meter.quartersPerBar
  }

  /// The bar that a quarter lies in, and how many quarters into it.
  package func bar(at quarter: Rational) -> (bar: Int, rest: Rational) {
    let change = meter(at: quarter)
    let bars = (quarter - change.quarter) / change.meter.quartersPerBar
    let whole = Int(bars.floor)
    return (
      change.bar + whole,
      quarter - change.quarter - Rational(whole) * change.meter.quartersPerBar
    )
  }

  /// The quarter that lies some beats later, each a beat of the meter that it lies in.
  package func quarter(_ quarter: Rational, laterByBeats beats: Rational) -> Rational {
    var (place, left) = (quarter, beats)
    var index = Self.lastIndex(of: meters) { $0.quarter <= quarter }
    while index + 1 < meters.count {
      let room = (meters[index + 1].quarter - place) / meters[index].meter.quartersPerBeat
      guard left > room else { break }
      left -= room
      index += 1
      place = meters[index].quarter
    }
    return place + left * meters[index].meter.quartersPerBeat
  }

  /// The quarter that lies some beats earlier, each a beat of the meter that it lies in.
  package func quarter(_ quarter: Rational, earlierByBeats beats: Rational) -> Rational {
    var (place, left) = (quarter, beats)
    var index = Self.lastIndex(of: meters) { $0.quarter < quarter }
    while index > 0 {
      let room = (place - meters[index].quarter) / meters[index].meter.quartersPerBeat
      guard left > room else { break }
      left -= room
      place = meters[index].quarter
      index -= 1
    }
    return place - left * meters[index].meter.quartersPerBeat
  }

  package func seconds(at quarter: Rational) -> Rational {
    let change = tempo(at: quarter)
    let distance = quarter - change.quarter
    guard change.slope != .zero, distance > .zero else {
      return change.seconds + distance * Rational(60) / change.bpm
    }
    let bpm = change.bpm + change.slope * distance
    let growth = (bpm / change.bpm).doubleValue
    let seconds = 60 / change.slope.doubleValue * Maths.log(growth)
    return change.seconds + Rational(onGrid: seconds)
  }

  package func quarter(at seconds: Rational) -> Rational {
    let change = tempos[Self.lastIndex(of: tempos) { $0.seconds <= seconds }]
    let elapsed = seconds - change.seconds
    guard change.slope != .zero, elapsed > .zero else {
      return change.quarter + elapsed * change.bpm / Rational(60)
    }
    let slope = change.slope.doubleValue
    let growth = Maths.exp(elapsed.doubleValue * slope / 60)
    return change.quarter + Rational(onGrid: change.bpm.doubleValue * (growth - 1) / slope)
  }

  private func tempo(at quarter: Rational) -> TempoChange {
    tempos[Self.lastIndex(of: tempos) { $0.quarter <= quarter }]
  }

  /// The last change that has begun, by bisection; the first one where none has.
  private static func lastIndex<Change>(of changes: [Change], where hasBegun: (Change) -> Bool)
    -> Int
  {
    var (low, high) = (0, changes.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if hasBegun(changes[middle]) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
