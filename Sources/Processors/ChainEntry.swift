import Diagnostics
import Fields
import Quantities
import Syntax

/// One entry of a chain: a processor or the name of a preset.
///
/// `id` and `bypass` may stand beside the processor or among its parameters.
package struct ChainEntry: ManifestValue {
  package enum Content: Sendable {
    case processor(any Processor)
    case preset(Placed<Name>)
  }

  package let content: Content
  package private(set) var id: Placed<Name>?
  package private(set) var bypass: Toggle
  package let place: Place

  package init(_ processor: any Processor, id: Placed<Name>? = nil, bypass: Toggle = .off) {
    content = .processor(processor)
    self.id = id
    self.bypass = bypass
    place = Place(processor.origin.range)
  }

  private init(content: Content, id: Placed<Name>?, bypass: Toggle, place: SourceRange) {
    self.content = content
    self.id = id
    self.bypass = bypass
    self.place = Place(place)
  }

  private static let presetKey = "preset"
  private static let idSummary = "Name by which automation finds this processor."
  private static let bypassSummary = "Lets the signal pass unchanged."

  package static var shape: Shape {
    let common = [
      FieldShape(name: "id", summary: idSummary, shape: Name.shape),
      FieldShape(name: "bypass", summary: bypassSummary, shape: Toggle.shape),
    ]
    return .node(
      NodeShape(
        name: "processor",
        summary: "One processor of a chain.",
        fields: {
          Catalogue.processors.map { processorShape($0, common: common) }
            + [FieldShape(name: presetKey, summary: "A named chain.", shape: Name.shape)] + common
        },
        exactlyOneOf: Catalogue.processors.map { $0.kind } + [presetKey]
      )
    )
  }

  private static func processorShape(
    _ type: any Processor.Type,
    common: [FieldShape]
  ) -> FieldShape {
    FieldShape(
      name: type.kind,
      summary: type.summary,
      shape: .node(
        NodeShape(
          name: type.kind,
          summary: type.summary,
          fields: { type.fieldShapes + common },
          exactlyOneOf: type.exactlyOneOf
        )
      )
    )
  }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> ChainEntry? {
    guard case .mapping(let entries) = node.content else {
      reader.reportKind(of: node, expected: "a list of processors", example: "- eq: {}")
      return nil
    }
    var common = Common()
    var found: [SyntaxEntry] = []
    for entry in entries where !common.take(entry, &reader) { found.append(entry) }
    guard let entry = found.first, found.count == 1 else {
      reader.report(
        Diagnostic(
          FieldCodes.notOneOf,
          at: found.last?.keyRange ?? node.range,
          "an entry of a chain is exactly one processor, and here are \(found.count)",
          help: ["give each processor a `- ` of its own"]
        )
      )
      return nil
    }
    guard let content = content(of: entry, &common, &reader) else { return nil }
    return ChainEntry(content: content, id: common.id, bypass: common.bypass, place: entry.keyRange)
  }

  private static func content(
    of entry: SyntaxEntry,
    _ common: inout Common,
    _ reader: inout Reader
  ) -> Content? {
    if entry.key == presetKey {
      reader.field = presetKey
      return Placed<Name>.read(entry.value, &reader).map { .preset($0) }
    }
    guard let type = Catalogue.processors.first(where: { $0.kind == entry.key }) else {
      let names = Catalogue.processors.map { $0.kind } + [presetKey]
      let nearest = Suggestion.nearest(to: entry.key, in: names)
      reader.report(
        Diagnostic(
          FieldCodes.unknownKey,
          at: entry.keyRange,
          "there is no processor `\(entry.key)`",
          label: "unknown processor",
          notes: ["the processors are \(PhraseList.quoted(names))"],
          help: nearest.map { ["a processor with a similar name: `\($0)`"] } ?? []
        )
      )
      return nil
    }
    guard case .mapping(let parameters) = entry.value.content else {
      return readProcessor(type, entry.value, &reader).map { .processor($0) }
    }
    var own: [SyntaxEntry] = []
    for parameter in parameters where !common.take(parameter, &reader) { own.append(parameter) }
    let node = SyntaxNode(
      content: .mapping(own),
      range: entry.value.range,
      weight: entry.value.weight
    )
    return readProcessor(type, node, &reader).map { .processor($0) }
  }

  private static func readProcessor<P: Processor>(
    _ type: P.Type,
    _ node: SyntaxNode,
    _ reader: inout Reader
  ) -> (any Processor)? {
    P.read(node, &reader)
  }

  package var canonical: Canonical {
    var entries: [Canonical.Entry] = []
    switch content {
    case .processor(let processor):
      entries.append(Canonical.Entry(type(of: processor).kind, processor.canonical))
    case .preset(let name): entries.append(Canonical.Entry(Self.presetKey, name.canonical))
    }
    if let id { entries.append(Canonical.Entry("id", id.canonical)) }
    if bypass.isOn { entries.append(Canonical.Entry("bypass", bypass.canonical)) }
    return .map(entries)
  }

  package static func == (left: ChainEntry, right: ChainEntry) -> Bool {
    left.canonical == right.canonical
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension ChainEntry {
  /// What any processor may be given besides its parameters.
  private struct Common {
    var id: Placed<Name>?
    var bypass = Toggle.off

    /// Takes the entry if it is one of these; false leaves it to the processor.
    mutating func take(_ entry: SyntaxEntry, _ reader: inout Reader) -> Bool {
      switch entry.key {
      case "id":
        reader.field = entry.key
        id = Placed<Name>.read(entry.value, &reader) ?? id
      case "bypass":
        reader.field = entry.key
        bypass = Toggle.read(entry.value, &reader) ?? bypass
      default: return false
      }
      return true
    }
  }
}
