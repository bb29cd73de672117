import Diagnostics
import Fields
import Quantities
import Signal
import Syntax

/// A point of an automation curve: `[position, value]` or `[position, value, curve]`.
///
/// The value keeps its text until the path says what it is.
package struct AutomationPoint: ManifestValue {
  package let at: Placed<Position>
  package let value: Placed<Text>
  package let approach: Approach

  /// How a point is reached from the one before it.
  package enum Approach: String, Choice {
    case hold
    case linear
    case smooth
    case exponential
  }

  package static var shape: Shape {
    .tuple([Position.shape, Text.shape, Approach.shape], required: 2)
  }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> AutomationPoint? {
    guard case .sequence(let items) = node.content, (2...3).contains(items.count) else {
      reader.reportKind(
        of: node,
        expected: "a list of points, each a position, a value and maybe a curve",
        example: "[chorus-1, -1.8 dB, linear]"
      )
      return nil
    }
    let path = reader.field
    defer { reader.field = path }
    reader.field = "position"
    let at = Placed<Position>.read(items[0], &reader)
    reader.field = path
    let value = Placed<Text>.read(items[1], &reader)
    reader.field = "curve"
    var approach: Approach? = .hold
    if items.count == 3 { approach = Approach.read(items[2], &reader) }
    guard let at, let value, let approach else { return nil }
    return AutomationPoint(at: at, value: value, approach: approach)
  }

  package var canonical: Canonical {
    .list([at.canonical, value.canonical, approach.canonical])
  }
}
