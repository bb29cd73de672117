import Diagnostics
import Fields
import Processors
import Quantities
import Signal

/// Turns a song as written into one of references and frames.
package struct SongResolver {
  private let song: Song
  private let path: String
  private let album: Album?
  private var findings: [Diagnostic] = []
  private var areRoutesSound = true

  /// The album is what the song shares with others; nil where it is built alone.
  package init(_ song: Song, path: String, album: Album?) {
    self.song = song
    self.path = path
    self.album = album
  }

  /// What is wrong, in the order in which it was found.
  package var diagnostics: [Diagnostic] { findings }

  /// The song with its takes and, in their order, the facts of them.
  package mutating func resolve(
    takes located: [LocatedTake],
    facts: [Result<TakeFacts, TakeProblem>]
  ) -> ResolvedSong {
    var builder = TimelineBuilder(song)
    let timeline = builder.build()
    findings += builder.diagnostics
    let takes = resolveTakes(located, facts: facts, on: timeline)
    checkNames()
    let (vcas, levels) = vcaLevels(on: timeline)
    var chains = ChainResolver(song, album: album)
    let drafts = drafts(&chains)
    findings += chains.diagnostics
    var routing = Routing(drafts.map { routes(of: $0) })
    let order = routing.order()
    findings += routing.diagnostics
    areRoutesSound =
      areRoutesSound && routing.diagnostics.isEmpty && drafts.allSatisfy(\.areRoutesSound)
      && areWhole(\.tracks) && areWhole(\.buses)
    var placement = ClipPlacement(song, timeline: timeline, takes: takes)
    var automation = AutomationResolver(timeline: timeline)
    var indexOf: [Name: Int] = [:]
    for (position, index) in order.enumerated() { indexOf[drafts[index].name] = position }
    let strips = order.map { index in
      drafts[index].resolve(
        placement: &placement,
        automation: &automation,
        levels: levels,
        indexOf: indexOf
      )
    }
    findings += placement.diagnostics + automation.diagnostics
    let end = timeline.end.map { timeline.frame(at: .quarter($0)) } ?? lastFrame(of: strips)
    if song.isSound(\.rate) { findings += song.rangeFindings(at: song.rate) }
    let tail = song.tail.frames(at: song.rate).roundedHalfUp
    return ResolvedSong(
      name: song.name.value,
      song: song,
      path: path,
      timeline: timeline,
      end: end,
      frames: end + tail,
      takes: takes,
      vcaAutomation: vcas,
      strips: strips,
      areRoutesSound: areRoutesSound
    )
  }

  private func lastFrame(of strips: [ResolvedStrip]) -> Int {
    strips.lazy.flatMap { $0.clips.lazy.map(\.sounding.upperBound) }.max() ?? 0
  }

  private mutating func resolveTakes(
    _ located: [LocatedTake],
    facts: [Result<TakeFacts, TakeProblem>],
    on timeline: Timeline
  ) -> [ResolvedTake] {
    var positions = PositionResolver(timeline)
    defer { findings += positions.takeDiagnostics() }
    return zip(located, facts).map { take, fact in
      let moment = positions.moment(
        of: take.take.starts,
        at: take.take.place(of: \.starts),
        earliest: .countIn
      )
      var frames = 0
      if case .success(let known) = fact, moment != nil, take.take.isSound(\.starts) {
        frames = known.frames(at: song.rate)
      }
      return ResolvedTake(
        name: take.name,
        take: take.take,
        path: take.path,
        location: take.location,
        facts: fact,
        start: moment.map { timeline.frame(at: $0) } ?? 0,
        frames: frames
      )
    }
  }
}

extension SongResolver {
  /// A strip of any kind before the order of rendering is known.
  private func drafts(_ chains: inout ChainResolver) -> [any StripDraft] {
    let tracks = song.tracks.entries.map {
      Draft(kind: .track, name: $0.key, place: $0.keyPlace.range, strip: $0.value, &chains)
    }
    let buses = song.buses.entries.map {
      Draft(kind: .bus, name: $0.key, place: $0.keyPlace.range, strip: $0.value, &chains)
    }
    let mix = Draft(
      kind: .mix,
      name: .mix,
      place: song.place(of: \.mix),
      strip: song.mix,
      &chains
    )
    return tracks + buses + [mix]
  }

  /// The edges of a strip; names that do not exist become findings.
  private mutating func routes(of draft: any StripDraft) -> Routing.Node {
    var outputs: [(name: Name, place: SourceRange?)] = []
    if draft.kind != .mix {
      let target = draft.output
      let name = target?.value ?? .mix
      if name == .mix || isKnown(name, in: \.buses) {
        outputs.append((name, target?.place.range ?? draft.place))
      } else if name != .none {
        reportUnknownBus(name, at: target?.place.range, as: "output")
      }
    }
    for send in draft.sends.entries {
      if isKnown(send.key, in: \.buses) {
        outputs.append((send.key, send.keyPlace.range))
      } else {
        reportUnknownBus(send.key, at: send.keyPlace.range, as: "send")
      }
    }
    var keys: [(name: Name, place: SourceRange?)] = []
    for link in draft.chain.links {
      guard let from = link.processor.sidechain?.from else { continue }
      if isKnown(from.value, in: \.tracks) || isKnown(from.value, in: \.buses) {
        keys.append((from.value, from.place.range))
      } else {
        let names = (song.tracks.keys + song.buses.keys).map(\.rawValue)
        reportUnknown(
          ManifestCodes.unknownStrip,
          "there is no track or bus named `\(from.value)` to listen to",
          at: from.place.range,
          name: from.value,
          among: names,
          what: "tracks and buses"
        )
      }
    }
    return Routing.Node(name: draft.name, place: draft.place, outputs: outputs, keys: keys)
  }

  /// True where there is such a strip, or one could not be read, which has a finding of its own.
  private func isKnown<Value>(
    _ name: Name,
    in strips: KeyPath<Song, Entries<Name, Value>>
  ) -> Bool {
    song[keyPath: strips].mentions(name) || areUnread(strips)
  }

  private func areWhole<Value>(_ strips: KeyPath<Song, Entries<Name, Value>>) -> Bool {
    song[keyPath: strips].isWhole && !areUnread(strips)
  }

  /// True where no strip of the kind could be read.
  private func areUnread<Value>(_ strips: KeyPath<Song, Entries<Name, Value>>) -> Bool {
    song[keyPath: strips].isEmpty && !song.isSound(strips)
  }

  private mutating func reportUnknownBus(_ name: Name, at place: SourceRange?, as role: String) {
    let isTrack = song.tracks[name] != nil
    let message =
      isTrack
      ? "`\(name)` is a track, and \(role)s go to buses" : "there is no bus named `\(name)`"
    reportUnknown(
      ManifestCodes.unknownStrip,
      message,
      at: place,
      name: name,
      among: (song.buses.keys + (role == "output" ? [.mix] : [])).map(\.rawValue),
      what: "buses"
    )
  }

  private mutating func reportUnknown(
    _ code: Code,
    _ message: String,
    at place: SourceRange?,
    name: Name,
    among names: [String],
    what: String
  ) {
    areRoutesSound = false
    findings.append(
      Diagnostic(
        code,
        at: place,
        message,
        notes: [
          names.isEmpty
            ? "the song has no \(what)" : "the \(what) are \(PhraseList.quoted(names))"
        ],
        help: Suggestion.nearest(to: name.rawValue, in: names)
          .map { ["a similar name: `\($0)`"] } ?? []
      )
    )
  }

  private mutating func checkNames() {
    var seen: [Name: SourceRange?] = [:]
    let strips =
      song.tracks.entries.map { ($0.key, $0.keyPlace.range) }
      + song.buses.entries.map { ($0.key, $0.keyPlace.range) }
      + song.vcas.entries.map { ($0.key, $0.keyPlace.range) }
    for (name, place) in strips {
      if name == .mix || name == .none {
        findings.append(
          Diagnostic(
            ManifestCodes.takenName,
            at: place,
            "a strip cannot be named `\(name)`, which has a meaning of its own"
          )
        )
      } else if let first = seen[name] {
        findings.append(
          Diagnostic(
            ManifestCodes.takenName,
            at: place,
            "two strips are named `\(name)`",
            labels: first.map { [Diagnostic.Label($0, "the first one")] } ?? []
          )
        )
      }
      seen[name] = place
    }
  }
}

extension SongResolver {
  /// What moves VCAs; and for each track and bus, the faders of the VCAs that move it, nested ones
  /// included.
  private mutating func vcaLevels(
    on timeline: Timeline
  ) -> (lines: [Name: AutomationLine], levels: [Name: [Curve]]) {
    var automation = AutomationResolver(timeline: timeline)
    var lines: [Name: AutomationLine] = [:]
    var own: [Name: Curve] = [:]
    var parents: [Name: [Name]] = [:]
    for vca in song.vcas.entries {
      lines[vca.key] = automation.resolve(vca.value, named: vca.key)
      own[vca.key] = lines[vca.key]?.curve ?? Curve(constant: vca.value.fader.number)
      for member in vca.value.members {
        let name = member.value
        if isKnown(name, in: \.tracks) || isKnown(name, in: \.buses) || isKnown(name, in: \.vcas) {
          parents[name, default: []].append(vca.key)
        } else {
          let names = (song.tracks.keys + song.buses.keys + song.vcas.keys).map(\.rawValue)
          reportUnknown(
            ManifestCodes.unknownStrip,
            "there is no strip named `\(name)` to move",
            at: member.place.range,
            name: name,
            among: names,
            what: "strips"
          )
        }
      }
    }
    findings += automation.diagnostics
    var levels: [Name: [Curve]] = [:]
    for name in song.tracks.keys + song.buses.keys {
      levels[name] = ancestors(of: name, parents).compactMap { own[$0] }
    }
    var known: [Name] = []
    for vca in song.vcas.keys where !known.contains(vca) {
      let movers = ancestors(of: vca, parents)
      guard movers.contains(vca) else { continue }
      known += movers
      findings.append(
        Diagnostic(
          ManifestCodes.vcaCycle,
          at: song.vcas.place(of: vca),
          "VCA `\(vca)` moves itself"
        )
      )
    }
    return (lines, levels)
  }

  private func ancestors(of name: Name, _ parents: [Name: [Name]]) -> [Name] {
    var result: [Name] = []
    var open = parents[name] ?? []
    while let next = open.popLast() {
      guard !result.contains(next) else { continue }
      result.append(next)
      open += parents[next] ?? []
    }
    return result
  }
}
