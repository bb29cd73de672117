import Diagnostics
import Fields
import Processors
import Quantities

/// Expands the presets of a chain, and finds processors by the names that automation uses.
struct ChainResolver {
  private let presets: [Entries<Name, [ChainEntry]>]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter presets: those of the song before those of the album.
  init(presets: [Entries<Name, [ChainEntry]>]) {
    self.presets = presets
  }

  /// A processor of an expanded chain.
  struct Link {
    let processor: any Processor
    let id: Placed<Name>?
    let isBypassed: Bool
    let place: SourceRange?
    /// How many of its kind stand before it.
    var rank = 0

    var kind: String { type(of: processor).kind }
    /// The name automation knows it by.
    var label: String {
      id?.value.rawValue ?? (rank == 0 ? kind : "\(kind).\(rank + 1)")
    }
  }

  mutating func expand(_ chain: [ChainEntry]) -> [Link] {
    var links: [Link] = []
    expand(chain, bypassed: false, open: [], into: &links)
    var counts: [String: Int] = [:]
    for index in links.indices {
      links[index].rank = counts[links[index].kind, default: 0]
      counts[links[index].kind, default: 0] += 1
    }
    checkIDs(links)
    return links
  }

  private mutating func expand(
    _ chain: [ChainEntry], bypassed: Bool, open: [Name], into links: inout [Link]
  ) {
    for entry in chain {
      let isBypassed = bypassed || entry.bypass.isOn
      switch entry.content {
      case .processor(let processor):
        links.append(
          Link(
            processor: processor, id: entry.id, isBypassed: isBypassed, place: entry.place.range))
      case .preset(let name):
        guard !open.contains(name.value) else {
          let way = (open + [name.value]).map { "`\($0)`" }.joined(separator: " -> ")
          diagnostics.append(
            Diagnostic(
              ManifestCodes.presetCycle, at: name.place.range,
              "presets contain each other: \(way)"))
          continue
        }
        guard let inner = presets.lazy.compactMap({ $0[name.value] }).first else {
          reportUnknown(name)
          continue
        }
        expand(inner, bypassed: isBypassed, open: open + [name.value], into: &links)
      }
    }
  }

  private mutating func reportUnknown(_ name: Placed<Name>) {
    let names = presets.flatMap { $0.keys.map(\.rawValue) }
    diagnostics.append(
      Diagnostic(
        ManifestCodes.unknownPreset, at: name.place.range,
        "there is no preset named `\(name.value)`",
        notes: [
          names.isEmpty
            ? "neither the song nor the album has presets"
            : "the presets are \(PhraseList.quoted(names))"
        ],
        help: Suggestion.nearest(to: name.value.rawValue, in: names)
          .map { ["a preset with a similar name: `\($0)`"] } ?? []))
  }

  private mutating func checkIDs(_ links: [Link]) {
    var seen: [Name: Link] = [:]
    for link in links {
      guard let id = link.id else { continue }
      if let first = seen[id.value] {
        diagnostics.append(
          Diagnostic(
            ManifestCodes.takenName, at: id.place.range,
            "two processors of one chain are named `\(id.value)`",
            labels: first.id?.place.range.map { [Diagnostic.Label($0, "the first one")] } ?? []))
      }
      seen[id.value] = link
    }
  }
}
