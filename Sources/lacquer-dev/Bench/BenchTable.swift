import ArgumentParser
import Diagnostics

/// What the rounds gave, as medians.
struct BenchTable {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
  }

  private struct Row {
    let words: String
    let aim: String
    /// In seconds.
    let cpu: Double
    let wall: Double
    /// In MiB.
    let memory: Double
    /// Of the cold build's CPU.
    let ratio: Double?
  }

  private let rounds: Int
  private let rows: [Row]

  init(_ series: [BenchRun.Series]) {
    rounds = series.first?.usages.count ?? 0
    rows = series.map { one in
      Row(
        words: one.words,
        aim: one.aim,
        cpu: Self.median(one.usages.map(\.cpu)),
        wall: Self.median(one.usages.map(\.wall)),
        memory: Self.median(one.usages.map { Double($0.memory) / 1_024 }),
        ratio: one.isRelative ? Self.median(one.ratios) : nil
      )
    }
  }

  func text(as format: Format) -> String {
    switch format {
    case .text: plain
    case .markdown: markdown
    case .json: json.rendered(style: .indented) + "\n"
    }
  }

  private static let heads = ["case", "CPU", "of cold", "wall", "memory", "to reach"]

  private var cells: [[String]] {
    [Self.heads]
      + rows.map { row in
        [
          row.words,
          Self.time(row.cpu),
          row.ratio.map { "\(Self.decimal($0 * 100, places: 1))%" } ?? "",
          Self.time(row.wall),
          "\(Int(row.memory.rounded())) MB",
          row.aim,
        ]
      }
  }

  private var plain: String {
    let widths = Self.heads.indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    let lines = cells.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n") + "\nmedians of \(rounds) rounds\n"
  }

  private var markdown: String {
    var lines = cells.map { "| \($0.joined(separator: " | ")) |" }
    lines.insert("|\(String(repeating: " --- |", count: Self.heads.count))", at: 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private var json: JSONValue {
    [
      "rounds": .integer(rounds),
      "cases": .array(
        rows.map { row in
          [
            "case": .string(row.words), "cpu": .number(row.cpu), "wall": .number(row.wall),
            "memory": .number(row.memory), "ofCold": row.ratio.map { .number($0) } ?? .null,
          ]
        }
      ),
    ]
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return 0.5 * (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2])
  }

  private static func time(_ seconds: Double) -> String {
    seconds < 1 ? "\(Int((seconds * 1_000).rounded())) ms" : "\(decimal(seconds, places: 2)) s"
  }

  private static func decimal(_ number: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((number * Double(scale)).rounded())
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }
}
