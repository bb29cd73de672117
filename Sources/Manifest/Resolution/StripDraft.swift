import Diagnostics
import Fields
import Processors
import Quantities
import Signal

/// A strip of any kind while its song is resolved.
protocol StripDraft {
  var kind: ResolvedStrip.Kind { get }
  var name: Name { get }
  var place: SourceRange? { get }
  var output: Placed<Name>? { get }
  var sends: Entries<Name, Send> { get }
  var chain: ChainResolver.Chain { get }
  /// True where all that leads to other strips could be read.
  var areRoutesSound: Bool { get }

  func resolve(
    placement: inout ClipPlacement,
    automation: inout AutomationResolver,
    levels: [Name: [Curve]],
    indexOf: [Name: Int]
  ) -> ResolvedStrip
}

struct Draft<Role: StripRole>: StripDraft {
  let kind: ResolvedStrip.Kind
  let name: Name
  let place: SourceRange?
  let strip: Strip<Role>
  let chain: ChainResolver.Chain

  init(
    kind: ResolvedStrip.Kind,
    name: Name,
    place: SourceRange?,
    strip: Strip<Role>,
    _ chains: inout ChainResolver
  ) {
    self.kind = kind
    self.name = name
    self.place = place
    self.strip = strip
    var chain = chains.expand(strip.chain)
    chain.isWhole = chain.isWhole && strip.isSound(\.chain)
    self.chain = chain
  }

  var output: Placed<Name>? { strip.output }
  var sends: Entries<Name, Send> { strip.sends }
  var areRoutesSound: Bool {
    chain.isWhole && (kind == .mix || strip.isSound(\.output) && strip.isSound(\.sends))
  }

  func resolve(
    placement: inout ClipPlacement,
    automation: inout AutomationResolver,
    levels: [Name: [Curve]],
    indexOf: [Name: Int]
  ) -> ResolvedStrip {
    let curves = automation.resolve(strip, named: name, chain: chain)
    let placed = placement.place(strip.clips)
    return ResolvedStrip(
      kind: kind,
      name: name,
      place: place,
      clips: placed.clips,
      areClipsWhole: placed.areWhole && (kind != .track || strip.isSound(\.clips)),
      isInverted: strip.polarity == .inverted,
      trim: curves.strip["trim"] ?? Curve(constant: strip.trim.number),
      chain: chain.links.enumerated().map { index, link in
        ResolvedProcessor(
          processor: link.processor,
          isBypassed: link.isBypassed,
          automation: curves.processors[index] ?? [],
          key: (link.processor.sidechain?.from.value).flatMap { indexOf[$0] },
          name: link.name,
          place: link.place
        )
      },
      levels: [curves.strip["fader"] ?? Curve(constant: strip.fader.number)]
        + (levels[name] ?? []),
      pan: curves.strip["pan"] ?? Curve(constant: strip.pan.number),
      isMuted: strip.mute.isOn && curves.strip["mute"] == nil,
      sounding: curves.strip["mute"]?.inverted,
      output: kind == .mix ? nil : indexOf[strip.output?.value ?? .mix],
      sends: strip.sends.entries.compactMap { send in
        indexOf[send.key].map { bus in
          ResolvedSend(
            bus: bus,
            level: curves.strip["sends.\(send.key)"] ?? Curve(constant: send.value.level.number),
            tap: send.value.tap
          )
        }
      },
      automation: curves.lines
    )
  }
}

extension Curve {
  /// 1 where the curve is 0 and 0 where it is 1.
  var inverted: Curve {
    Curve(
      initial: 1 - initial,
      points: points.map { Point(frame: $0.frame, value: 1 - $0.value, shape: .hold) }
    )
  }
}
