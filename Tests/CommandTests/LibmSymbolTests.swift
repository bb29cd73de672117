import Foundation
import TestSupport
import Testing

/// What sounds calls nothing of the C library's mathematics that rounds otherwise elsewhere.
///
/// Read from what was compiled: a call may hide behind a method or an overload, and the words of a
/// source do not show it. Roundings and square roots are exact everywhere and may be called.
@Suite struct LibmSymbolTests {
  /// After C11, 7.12, each also for float and long double.
  private static let transcendental: Set<String> = {
    let names = [
      "acos", "asin", "atan", "atan2", "cos", "sin", "tan", "sincos", "acosh", "asinh", "atanh",
      "cosh", "sinh", "tanh", "exp", "exp2", "exp10", "expm1", "log", "log10", "log1p", "log2",
      "logb", "cbrt", "hypot", "pow", "erf", "erfc", "lgamma", "tgamma", "fma",
    ]
    return Set(names.flatMap { [$0, "\($0)f", "\($0)l"] })
  }()

  private static let reader = Program.find("nm") ?? Program.find("llvm-nm")

  private static var canRead: Bool {
    if reader == nil { print("skipped: neither nm nor llvm-nm is installed") }
    return reader != nil
  }

  @Test(.enabled(if: canRead), arguments: ["Signal", "Processors", "CSignal"])
  func `no transcendental function is linked`(module: String) throws {
    let folder = Program.lacquer.deletingLastPathComponent()
      .appendingPathComponent("\(module).build")
    let objects = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".o") }
    try #require(!objects.isEmpty, "objects of \(module) lie in \(folder.path)")
    let outcome = try Program.run(
      #require(Self.reader),
      ["--undefined-only", "--format=posix"] + objects,
      in: folder
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    let called = Set(
      outcome.output.split(separator: "\n").compactMap { line -> String? in
        // A symbol's version would stand behind an `@`.
        line.split(separator: " ").first?.split(separator: "@").first.map(String.init)
      }
    )
    // Every loop over memory ends in this one: what is read are symbols.
    #expect(called.contains("memcpy") || called.contains("memset") || module == "CSignal")
    #expect(called.intersection(Self.transcendental).sorted() == [])
  }
}
