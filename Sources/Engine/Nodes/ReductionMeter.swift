import Planning
import Processors
import Quantities
import Signal

/// Measures what one processor of a chain takes away: the gain from what goes in to what comes out,
/// as a mean over each cell of a segment, weighted by power.
///
/// Every eighth frame is looked at, the same one before and after. What a segment's first frames
/// come from lies in the segment before and is not known: they are left out.
struct ReductionMeter: Sendable {
  /// In dB.
  private let makeup: Curve
  /// In per cent.
  private let mix: Curve
  private let latency: Int
  /// Powers that went in and have not come out yet.
  private var waiting: [Double] = []
  /// Frames since the segment began, and of the power that comes out next.
  private var taken = 0
  private var given = 0
  private var powers = [SIMD2<Double>](repeating: .zero, count: CellNote.cells)
  private var frames = 0

  private static let step = 8
  /// Cells below it are silence to a meter: -100 dBFS.
  private static let least = 1e-10
  /// In dB: what a meter shows at most.
  private static let most = 60.0

  /// Nil for processors that reduce no gain.
  init?(_ planned: PlannedProcessor, latency: Int) {
    guard let processor = planned.processor as? any GainReducing else { return nil }
    func curve(_ path: String, or value: Double) -> Curve {
      planned.automation.first { $0.path == path }?.curve ?? Curve(constant: value)
    }
    makeup = curve("makeup", or: processor.makeup.number)
    mix = curve("mix", or: processor.mix.number)
    self.latency = latency
  }

  /// Forgets what went in before a segment of so many frames.
  mutating func begin(frames: Int) {
    self.frames = frames
    waiting.removeAll(keepingCapacity: true)
    taken = 0
    given = 0
    for index in powers.indices { powers[index] = .zero }
  }

  mutating func take(_ block: Span<StereoFrame>) {
    var index = (Self.step - taken % Self.step) % Self.step
    while index < block.count {
      let square = block[index] * block[index]
      waiting.append(square.x + square.y)
      index += Self.step
    }
    taken += block.count
  }

  /// Takes note of a block that begins at a frame of the segment.
  mutating func give(_ block: Span<StereoFrame>, at frame: Int) {
    // What comes out first went in before the segment.
    var index = given < latency ? latency - given : (latency - given) % Self.step
    if index < 0 { index += Self.step }
    var used = 0
    while index < block.count, used < waiting.count {
      // To the end of the cell, or of what is there.
      let cell = CellNote.cell(of: frame + index, in: frames)
      let end = min(block.count, CellNote.end(of: cell, in: frames) - frame)
      var sum = SIMD2<Double>.zero
      repeat {
        let square = block[index] * block[index]
        sum += SIMD2(waiting[used], square.x + square.y)
        used += 1
        index += Self.step
      } while index < end && used < waiting.count
      powers[cell] += sum
    }
    waiting.removeFirst(used)
    given += block.count
  }

  /// Of the segment that was begun, by cell: dB, 0 or above.
  func reductions(from start: Int) -> [Double] {
    let least = Self.least * Double(frames / (CellNote.cells * Self.step))
    return powers.indices.map { cell in
      guard powers[cell].x > least else { return 0 }
      let middle = start + (2 * cell + 1) * frames / (2 * CellNote.cells)
      let share = mix.value(at: middle) / 100
      guard share > 0 else { return 0 }
      let gain = (powers[cell].y / powers[cell].x).squareRoot()
      let turned = (gain - 1) / share + 1
      guard turned > 0 else { return Self.most }
      let reduction = makeup.value(at: middle) - Maths.decibels(amplitude: turned)
      return min(Self.most, max(0, reduction))
    }
  }
}
