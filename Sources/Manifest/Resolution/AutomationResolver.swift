import Diagnostics
import Fields
import Processors
import Quantities
import Signal

/// Makes curves of automation: finds what a path moves, reads its values, places its points.
struct AutomationResolver {
  /// The curves of one strip.
  struct Curves {
    /// By path: `fader`, `pan`, `trim`, `mute`, `sends.plate`.
    var strip: [String: Curve] = [:]
    /// By index into the chain.
    var processors: [Int: [ParameterCurve]] = [:]
    /// All of them, in the order of the manifest.
    var lines: [AutomationLine] = []
  }

  private let timeline: Timeline
  private var positions: PositionResolver
  private(set) var diagnostics: [Diagnostic] = []

  init(timeline: Timeline) {
    self.timeline = timeline
    positions = PositionResolver(timeline)
  }

  mutating func resolve<Role: StripRole>(
    _ strip: Strip<Role>,
    named name: Name,
    chain: ChainResolver.Chain
  ) -> Curves {
    var curves = Curves()
    for entry in strip.automation.entries {
      let path = entry.key.value
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)[...]
      if let (index, rest, processor) = Self.processor(parts, in: chain.links) {
        guard let target = Self.target(rest, in: processor) else {
          guard chain.isWhole else { continue }
          reportParameter(
            entry.keyPlace.range,
            path,
            of: processor,
            label: chain.links[index].name.label
          )
          continue
        }
        if let line = line(entry, to: target, of: index, at: Self.written(rest, in: processor)) {
          let inner = rest.joined(separator: ".")
          curves.processors[index, default: []]
            .append(ParameterCurve(path: inner, curve: line.curve))
          curves.lines.append(line)
        }
      } else if let target = Self.target(parts, in: strip) {
        guard let line = line(entry, to: target, at: path) else { continue }
        curves.strip[path] = line.curve
        curves.lines.append(line)
      } else if !isLost(parts, of: strip, chain: chain) {
        reportPath(entry.keyPlace.range, path, of: strip, named: name, chain: chain.links)
      }
    }
    diagnostics += positions.takeDiagnostics()
    return curves
  }

  /// True where a path may lead to what could not be read, which has a finding of its own.
  private func isLost<Role: StripRole>(
    _ path: ArraySlice<Substring>,
    of strip: Strip<Role>,
    chain: ChainResolver.Chain
  ) -> Bool {
    guard path.count > 1 else { return false }
    guard path.first == "sends", Role.self != MixRole.self else { return !chain.isWhole }
    let bus = path.last.flatMap { Name(rawValue: String($0)) }
    return bus.map { strip.sends.mentions($0) && strip.sends[$0] == nil } ?? false
      || (strip.sends.isEmpty && !strip.isSound(\.sends))
  }

  /// What moves a VCA's fader; nil where nothing does.
  mutating func resolve(_ vca: VCA, named name: Name) -> AutomationLine? {
    var result: AutomationLine?
    for entry in vca.automation.entries {
      guard entry.key.value == "fader", let target = Self.target(["fader"], in: vca) else {
        reportUnmovable(
          entry.keyPlace.range,
          "VCA `\(name)` has nothing to automate at `\(entry.key)`",
          known: ["fader"],
          path: entry.key.value
        )
        continue
      }
      result = line(entry, to: target, at: "fader") ?? result
    }
    diagnostics += positions.takeDiagnostics()
    return result
  }

  private mutating func line(
    _ entry: Entries<Text, [AutomationPoint]>.Entry,
    to target: AutomationTarget,
    of processor: Int? = nil,
    at parameter: String
  ) -> AutomationLine? {
    let path = entry.key.value
    var result: [AutomationLine.Point] = []
    var isComplete = true
    for point in entry.value {
      let place = point.at.place.range
      let moment = positions.moment(of: point.at.value, at: place)
      let value = value(of: point, target, path: path)
      guard let moment, let value else {
        isComplete = false
        continue
      }
      let frame = timeline.frame(at: moment)
      if let last = result.last, frame < last.frame {
        diagnostics.append(
          Diagnostic(
            ManifestCodes.automationOrder,
            at: place,
            "`\(point.at.value)` lies before the point in front of it",
            help: ["give the points of `\(path)` in the order of the timeline"]
          )
        )
        isComplete = false
      }
      result.append(AutomationLine.Point(written: point, frame: frame, value: value))
    }
    guard isComplete else { return nil }
    return AutomationLine(
      path: path,
      processor: processor,
      parameter: parameter,
      initial: target.initial,
      points: result,
      text: target.text
    )
  }

  private mutating func value(
    of point: AutomationPoint,
    _ target: AutomationTarget,
    path: String
  ) -> Double? {
    let text = point.value.value.value
    var reader = Reader()
    reader.field = path
    defer { diagnostics += reader.diagnostics }
    guard let place = point.value.place.range else { return nil }
    do {
      let value = try target.parse(text)
      if let range = target.range, !range.contains(value) {
        reader.report(
          Diagnostic(
            FieldCodes.outOfRange,
            at: place,
            "`\(path)` is out of range: `\(text)`",
            label: target.rangeText,
            help: ["choose a value \(target.rangeText)"]
          )
        )
        return nil
      }
      return value
    } catch {
      reader.report(error, text: text, at: place, form: target.form)
      return nil
    }
  }
}

extension AutomationResolver {
  /// Finds a processor by its id, its kind, or its kind and number: `compressor.2.threshold`.
  private static func processor(
    _ parts: ArraySlice<Substring>,
    in chain: [ChainResolver.Link]
  ) -> (index: Int, rest: ArraySlice<Substring>, processor: any Processor)? {
    guard let first = parts.first, parts.count > 1 else { return nil }
    if let index = chain.firstIndex(where: { $0.id?.value.rawValue == String(first) }) {
      return (index, parts.dropFirst(), chain[index].processor)
    }
    var rank = 0
    var rest = parts.dropFirst()
    if let number = rest.first.flatMap({ Int($0) }), number > 0 {
      rank = number - 1
      rest = rest.dropFirst()
    }
    guard let index = chain.firstIndex(where: { $0.kind == first && $0.rank == rank }) else {
      return nil
    }
    return (index, rest, chain[index].processor)
  }

  /// A path below a processor in the words of its field table.
  private static func written(_ path: ArraySlice<Substring>, in processor: any Processor) -> String
  {
    let words = path.map(String.init)
    guard let first = words.first, let word = type(of: processor).synonyms[first] else {
      return words.joined(separator: ".")
    }
    return ([word] + words.dropFirst()).joined(separator: ".")
  }

  private static func target<Node: ManifestNode>(
    _ path: ArraySlice<Substring>,
    in node: Node
  ) -> AutomationTarget? {
    if let strip = node as? any SendingStrip, let target = strip.sendOrMute(path) {
      return target
    }
    return Node.access(path, in: node).map { access in
      AutomationTarget(
        form: access.form,
        range: access.range,
        rangeText: access.rangeText,
        initial: access.get(node),
        parse: access.parse,
        text: access.text
      )
    }
  }

  private mutating func reportParameter(
    _ place: SourceRange?,
    _ path: String,
    of processor: any Processor,
    label: String
  ) {
    let known = processor.automatablePaths.map { "\(label).\($0)" }
    // A parameter that is there and cannot move is no misspelt one.
    let isThere = type(of: processor).fieldShapes.contains { path == "\(label).\($0.name)" }
    reportUnmovable(
      place,
      "`\(path)` cannot be automated",
      known: known,
      path: isThere ? nil : path
    )
  }

  private mutating func reportPath<Role: StripRole>(
    _ place: SourceRange?,
    _ path: String,
    of strip: Strip<Role>,
    named name: Name,
    chain: [ChainResolver.Link]
  ) {
    var known = strip.automatablePaths
    if Role.self != MixRole.self {
      known += ["mute"] + strip.sends.keys.map { "sends.\($0)" }
    }
    for link in chain {
      known += link.processor.automatablePaths.map { "\(link.name.label).\($0)" }
    }
    reportUnmovable(
      place,
      "`\(name)` has nothing to automate at `\(path)`",
      known: known,
      path: path
    )
  }

  private mutating func reportUnmovable(
    _ place: SourceRange?,
    _ message: String,
    known: [String],
    path: String?
  ) {
    diagnostics.append(
      Diagnostic(
        ManifestCodes.notAutomatable,
        at: place,
        message,
        notes: ["what can be automated here: \(PhraseList.quoted(known))"],
        help: path.flatMap { Suggestion.nearest(to: $0, in: known) }
          .map { ["a path with a similar name: `\($0)`"] } ?? []
      )
    )
  }
}

/// A strip seen for what its field table does not hold as numbers: sends and mute.
protocol SendingStrip {
  func sendOrMute(_ path: ArraySlice<Substring>) -> AutomationTarget?
}

/// What a path of automation leads to.
struct AutomationTarget {
  let form: QuantityForm
  let range: ClosedRange<Double>?
  let rangeText: String
  let initial: Double
  let parse: @Sendable (String) throws(QuantityProblem) -> Double
  let text: @Sendable (Double) -> String
}

extension Strip: SendingStrip {
  func sendOrMute(_ path: ArraySlice<Substring>) -> AutomationTarget? {
    guard Role.self != MixRole.self, let first = path.first else { return nil }
    if first == "mute", path.count == 1 {
      return AutomationTarget(
        form: Toggle.form,
        range: nil,
        rangeText: "",
        initial: mute.isOn ? 1 : 0,
        parse: { text throws(QuantityProblem) in try Toggle(parsing: text).isOn ? 1 : 0 },
        text: { Toggle($0 == 1).description }
      )
    }
    guard first == "sends", path.count == 2, let last = path.last,
      let name = Name(rawValue: String(last)), let send = sends[name],
      let access = Send.access(["level"], in: send)
    else { return nil }
    return AutomationTarget(
      form: access.form,
      range: access.range,
      rangeText: access.rangeText,
      initial: send.level.number,
      parse: access.parse,
      text: access.text
    )
  }
}

extension AutomationPoint.Approach {
  var curve: CurveShape {
    switch self {
    case .hold: .hold
    case .linear: .linear
    case .smooth: .smooth
    case .exponential: .exponential
    }
  }
}
