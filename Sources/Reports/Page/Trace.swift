/// A course as a line of SVG: columns of one unit, and heights in whole units from the top.
struct Trace {
  /// As many columns as a wide screen tells apart.
  static let mostColumns = 720
  /// Units from the top to the bottom of a picture.
  static let height = 100

  /// By column: whole units from the top, nil where there is no value.
  let heights: [Int?]

  /// - Parameters:
  ///   - course: whose greatest values are shown where a column holds several.
  ///   - length: of the picture, in seconds.
  ///   - most: columns of the picture; as many as there are values if these are fewer.
  ///   - height: units from the top for a value; nil for what is not shown.
  init(
    _ course: SongSound.Course,
    over length: Double,
    columns most: Int = mostColumns,
    height: (Double) -> Double?
  ) {
    guard length > 0, course.step > 0 else {
      heights = []
      return
    }
    let columns = max(1, min(most, Int((length / course.step).rounded(.up))))
    heights = (0..<columns).map { column in
      let lower = (Double(column) * length / Double(columns) - course.start) / course.step
      let upper = (Double(column + 1) * length / Double(columns) - course.start) / course.step
      let first = max(0, Int(lower.rounded(.down)))
      let end = min(course.values.count, max(first + 1, Int(upper.rounded(.down))))
      guard upper > 0, first < end, let value = course.values[first..<end].max() else {
        return nil
      }
      return height(value).map { Int(min(Double(Self.height), max(0, $0)).rounded()) }
    }
  }

  /// Units from left to right.
  var width: Int { max(1, heights.count) }

  /// A line through the middles of its columns, interrupted where there is nothing.
  var line: String {
    var path = ""
    var last: Int?
    var flat = 0
    func flush() {
      if flat > 0 { path += "h\(flat)" }
      flat = 0
    }
    for (column, height) in heights.enumerated() {
      guard let height else {
        flush()
        last = nil
        continue
      }
      if let before = last {
        if before == height {
          flat += 1
        } else {
          flush()
          path += "l1 \(height - before)"
        }
      } else {
        path += "M\(column).5 \(height)"
      }
      last = height
    }
    flush()
    return path
  }

  /// The area between the line and a height, in steps.
  func area(to base: Int) -> String {
    var path = "M0 \(base)"
    var last = base
    var flat = 0
    for height in heights.map({ $0 ?? base }) + [base] {
      if height != last {
        if flat > 0 { path += "h\(flat)" }
        path += "v\(height - last)"
        flat = 0
        last = height
      }
      flat += 1
    }
    return path + (flat > 1 ? "h\(flat - 1)" : "") + "z"
  }
}
