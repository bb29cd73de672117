import Diagnostics
import Fields
import Manifest
import Quantities

/// Automation of two versions of a strip: points that came, went, moved and changed.
///
/// Old lines are those of what is still there, by what it is called now.
struct AutomationComparison {
  let pair: SongPair
  let subject: Subject
  private let old: [AutomationLine]
  private let new: [AutomationLine]

  init(
    pair: SongPair,
    subject: Subject,
    from old: [AutomationLine],
    to new: [AutomationLine]
  ) {
    self.pair = pair
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// Up to where the value that a parameter was given holds: until its first point, if it is
  /// automated before and after; else nil, which is everywhere.
  func start(_ processor: Int?, _ parameter: String) -> Range<Int>? {
    guard let before = old.first(where: { $0.moves(processor, parameter) })?.points.first,
      let after = new.first(where: { $0.moves(processor, parameter) })?.points.first
    else { return nil }
    return 0..<max(0, before.frame, after.frame)
  }

  func start(of parameter: String) -> Range<Int>? { start(nil, parameter) }

  var changes: [Change] {
    var result: [Change] = []
    for line in new {
      let before = old.first { $0.moves(line.processor, line.parameter) }
      result += changes(from: before?.points ?? [], to: line.points, of: line)
    }
    for line in old where !new.contains(where: { $0.moves(line.processor, line.parameter) }) {
      result += changes(from: line.points, to: [], of: line)
    }
    return result
  }

  private typealias Point = AutomationLine.Point

  private func changes(from old: [Point], to new: [Point], of line: AutomationLine) -> [Change] {
    let matches = PointMatching(
      from: old,
      to: new,
      areInPlace: { $0.frame == $1.frame || pair.isSame($0.position, $1.position) },
      areAlike: { $0.value == $1.value && $0.approach == $1.approach }
    )
    var result: [Change] = []
    for (index, point) in new.enumerated() {
      let frames = reach(of: index, in: new)
      if let match = matches.stayed[index] {
        let both = frames.joined(with: reach(of: match, in: old))
        result += changes(from: old[match], to: point, of: line, frames: both)
      } else if let match = matches.moved[index] {
        result.append(
          Change(
            .moved,
            song: pair.new.name,
            of: subject,
            "\(line.path) point",
            frames: frames.joined(with: reach(of: match, in: old)),
            from: old[match].position.description,
            to: point.position.description,
            place: point.written.at.place.range
          )
        )
      } else {
        result.append(change(.added, of: point, in: line, frames: frames))
      }
    }
    return result
      + matches.gone.map { change(.removed, of: old[$0], in: line, frames: reach(of: $0, in: old)) }
  }

  private func change(
    _ kind: Change.Kind,
    of point: Point,
    in line: AutomationLine,
    frames: Range<Int>
  ) -> Change {
    let curve = point.approach == .hold ? "" : ", \(point.approach.rawValue)"
    let text = line.text(point.value) + curve
    return Change(
      kind,
      song: pair.new.name,
      of: subject,
      line.path,
      at: .at(point.position.description),
      frames: frames,
      from: kind == .removed ? text : nil,
      to: kind == .added ? text : nil,
      place: point.written.value.place.range
    )
  }

  private func changes(
    from old: Point,
    to new: Point,
    of line: AutomationLine,
    frames: Range<Int>
  ) -> [Change] {
    var texts: [(field: String, old: String, new: String)] = []
    if old.value != new.value {
      texts.append((line.path, line.text(old.value), line.text(new.value)))
    }
    if old.approach != new.approach {
      texts.append(("\(line.path) curve", old.approach.rawValue, new.approach.rawValue))
    }
    return texts.map {
      Change(
        song: pair.new.name,
        of: subject,
        $0.field,
        at: .at(new.position.description),
        frames: frames,
        from: $0.old,
        to: $0.new,
        place: new.written.value.place.range
      )
    }
  }

  /// From where a point is approached up to where the next one has been reached.
  private func reach(of index: Int, in points: [Point]) -> Range<Int> {
    let before = index > 0 ? points[index - 1].frame : 0
    let start = points[index].approach == .hold ? points[index].frame : before
    let end = index + 1 < points.count ? points[index + 1].frame : pair.end
    return start..<max(start, end)
  }
}

extension AutomationLine {
  fileprivate func moves(_ processor: Int?, _ parameter: String) -> Bool {
    self.processor == processor && self.parameter == parameter
  }
}

extension AutomationLine.Point {
  fileprivate var position: Position { written.at.value }
  fileprivate var approach: AutomationPoint.Approach { written.approach }
}
