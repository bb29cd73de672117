import Diagnostics
import Fields
import Processors
import Quantities

/// What a processor is known by in its chain.
package struct ProcessorName: Hashable, Sendable {
  /// The one it was given.
  package let id: Name?
  package let kind: String
  /// How many of its kind stand before it.
  package let rank: Int

  /// The name automation knows it by: its id, `compressor`, or `compressor.2`.
  package var label: String {
    id?.rawValue ?? (rank == 0 ? kind : "\(kind).\(rank + 1)")
  }
}

/// Expands the presets of a chain, and finds processors by the names that automation uses.
struct ChainResolver {
  private let presets: [Entries<Name, [ChainEntry]>]
  private let arePresetsSound: Bool
  /// Nil where it could not be read.
  private let rate: SampleRate?
  private(set) var diagnostics: [Diagnostic] = []

  /// Processors and presets in one chain: presets that use others twice each double at every step.
  private static let longestChain = 1_000

  /// Presets of the song come before those of the album.
  init(_ song: Song, album: Album?) {
    presets = [song.presets, album?.presets ?? Entries()]
    rate = song.isSound(\.rate) ? song.rate : nil
    arePresetsSound = song.isSound(\.presets) && album?.isSound(\.presets) ?? true
  }

  /// A chain without presets.
  struct Chain {
    var links: [Link] = []
    /// Entries that were looked at, those of presets too.
    fileprivate var length = 0
    /// False where a part of it has findings, so that others would only follow from them.
    var isWhole = true
  }

  /// A processor of an expanded chain.
  struct Link {
    let processor: any Processor
    let id: Placed<Name>?
    let isBypassed: Bool
    let place: SourceRange?
    /// How many of its kind stand before it.
    var rank = 0

    var kind: String { name.kind }
    var name: ProcessorName {
      ProcessorName(id: id?.value, kind: type(of: processor).kind, rank: rank)
    }
  }

  mutating func expand(_ entries: [ChainEntry]) -> Chain {
    var chain = Chain()
    expand(entries, bypassed: false, open: [], into: &chain)
    var counts: [String: Int] = [:]
    for index in chain.links.indices {
      chain.links[index].rank = counts[chain.links[index].kind, default: 0]
      counts[chain.links[index].kind, default: 0] += 1
    }
    checkIDs(chain.links)
    return chain
  }

  private mutating func expand(
    _ entries: [ChainEntry],
    bypassed: Bool,
    open: [Name],
    into chain: inout Chain
  ) {
    for entry in entries {
      chain.length += 1
      guard chain.length <= Self.longestChain else {
        if chain.length == Self.longestChain + 1 { reportLength(at: entry.place.range) }
        chain.isWhole = false
        return
      }
      let isBypassed = bypassed || entry.bypass.isOn
      switch entry.content {
      case .processor(let processor):
        if let rate { diagnostics += processor.rangeFindings(at: rate) }
        chain.links.append(
          Link(
            processor: processor,
            id: entry.id,
            isBypassed: isBypassed,
            place: entry.place.range
          )
        )
      case .preset(let name):
        guard !open.contains(name.value) else {
          let first = open.firstIndex(of: name.value) ?? 0
          let way = (open[first...] + [name.value]).map { "`\($0)`" }.joined(separator: " -> ")
          diagnostics.append(
            Diagnostic(
              ManifestCodes.presetCycle,
              at: name.place.range,
              "presets contain each other: \(way)"
            )
          )
          chain.isWhole = false
          continue
        }
        guard let inner = presets.lazy.compactMap({ $0[name.value] }).first else {
          reportUnknown(name)
          chain.isWhole = false
          continue
        }
        chain.isWhole = chain.isWhole && arePresetsSound
        expand(inner, bypassed: isBypassed, open: open + [name.value], into: &chain)
      }
    }
  }

  private mutating func reportLength(at place: SourceRange?) {
    diagnostics.append(
      Diagnostic(
        ManifestCodes.longChain,
        at: place,
        "the chain has more than \(Self.longestChain) entries",
        notes: ["presets count with all that they hold"]
      )
    )
  }

  private mutating func reportUnknown(_ name: Placed<Name>) {
    // Presets that could not be read have findings of their own.
    let isMentioned = presets.contains { $0.mentions(name.value) }
    guard !isMentioned, arePresetsSound || presets.contains(where: { !$0.isEmpty }) else { return }
    let names = presets.flatMap { $0.keys.map(\.rawValue) }
    diagnostics.append(
      Diagnostic(
        ManifestCodes.unknownPreset,
        at: name.place.range,
        "there is no preset named `\(name.value)`",
        notes: [
          names.isEmpty
            ? "neither the song nor the album has presets"
            : "the presets are \(PhraseList.quoted(names))"
        ],
        help: Suggestion.nearest(to: name.value.rawValue, in: names)
          .map { ["a preset with a similar name: `\($0)`"] } ?? []
      )
    )
  }

  private mutating func checkIDs(_ links: [Link]) {
    var seen: [Name: Link] = [:]
    for link in links {
      guard let id = link.id else { continue }
      if let first = seen[id.value] {
        diagnostics.append(
          Diagnostic(
            ManifestCodes.takenName,
            at: id.place.range,
            "two processors of one chain are named `\(id.value)`",
            labels: first.id?.place.range.map { [Diagnostic.Label($0, "the first one")] } ?? []
          )
        )
      }
      seen[id.value] = link
    }
  }
}
