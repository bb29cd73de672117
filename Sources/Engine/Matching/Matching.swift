import Bindings
import Planning
import Quantities
import Signal

/// Brings the spectra of mixes towards those of their references, before loudness is sought.
struct Matching {
  let plan: AlbumPlan
  let store: Store
  let workers: Int
  let cancellation: Cancellation

  /// What came of it.
  struct Result {
    var mixes: [MasterVersion: MixedSong]
    /// In the order of songs and rates.
    var curves: [MatchedSong] = []
    /// Segments that were rendered.
    var made = 0
  }

  /// The mixes with those of songs that have a reference exchanged; a version of a song goes under
  /// the curve of the song.
  func run(_ mixes: [MasterVersion: MixedSong]) throws(BuildInterruption) -> Result {
    var result = Result(mixes: mixes)
    let versions = mixes.keys.filter { plan.isMatched($0) }.sorted(by: Self.order)
    guard !versions.isEmpty else { return result }
    var curves: [MasterVersion: MatchCurve] = [:]
    for version in versions where version.part == nil {
      guard let mix = mixes[version], let match = plan.songs[version.song].match else { continue }
      let curve = try curve(of: mix.sound, version, match, &result)
      curves[version] = curve
      result.curves.append(
        MatchedSong(
          song: plan.songs[version.song].render.song,
          reference: match.reference.name,
          rate: version.rate,
          curve: curve
        )
      )
    }
    var graph = Graph()
    var nodes: [(version: MasterVersion, sound: Int, measurement: Int)] = []
    for version in versions {
      guard let mix = mixes[version], let curve = curves[version.setting], !curve.isFlat else {
        continue
      }
      let source = graph.give(mix.sound, song: name(version), group: version.song)
      let recipe = MatchRecipe(curve, of: mix.sound)
      let sound = graph.make(
        recipe,
        song: name(version),
        name: "match at \(version.rate)",
        from: [Graph.Source(node: source, segments: { recipe.segments(for: $0) }, lead: 1)],
        framesPerSegment: SegmentGrid(rate: version.rate.hertz).framesPerSegment,
        frames: mix.frames,
        group: version.song,
        isWanted: true
      )
      let measurement = graph.measure(
        sound,
        rate: version.rate.hertz,
        name: "loudness of the match at \(version.rate)"
      )
      nodes.append((version, sound, measurement))
    }
    let run = try run(graph, &result)
    for node in nodes {
      guard let mix = mixes[node.version], let sound = run.outputs[node.sound],
        let measured = run.outputs[node.measurement],
        let measurement = Measurement(of: measured, rate: mix.rate)
      else { continue }
      result.mixes[node.version] = MixedSong(
        sound: MixSound(
          output: sound,
          source: graph.nodes[node.sound].key,
          channels: mix.sound.channels,
          rate: mix.rate,
          frames: mix.frames
        ),
        measurement: measurement
      )
    }
    return result
  }

  private func curve(
    of mix: MixSound,
    _ version: MasterVersion,
    _ match: MatchPlan,
    _ result: inout Result
  ) throws(BuildInterruption) -> MatchCurve {
    var graph = Graph()
    let source = graph.give(mix, song: name(version), group: version.song)
    let spectrum = graph.make(
      SpectrumRecipe(rate: mix.rate, sourceChannels: mix.channels),
      song: name(version),
      name: "spectrum of the mix at \(version.rate)",
      from: [.aligned(source)],
      framesPerSegment: SegmentGrid(rate: mix.rate).framesPerSegment,
      frames: mix.frames,
      group: version.song,
      isWanted: true
    )
    let run = try run(graph, &result)
    let own = run.outputs[spectrum].map { MeanSpectrum(of: $0, frames: mix.frames).meanSquares }
    return MatchCurve(
      from: own ?? [],
      to: try ReferenceSpectrum(match.reference).meanSquares(in: store),
      amount: match.amount,
      atMost: match.most
    )
  }

  private func run(
    _ graph: Graph,
    _ result: inout Result
  ) throws(BuildInterruption) -> GraphRun.Result {
    let run = GraphRun(graph, in: store, workers: workers, cancellation: cancellation)
    let done = try run.run()
    if let problem = done.problems.min(by: { $0.key < $1.key })?.value {
      throw .failed(.failed([problem]))
    }
    result.made += done.made
    return done
  }

  private func name(_ version: MasterVersion) -> String {
    plan.render(ofSong: version.song, part: version.part).song
  }

  private static func order(_ left: MasterVersion, _ right: MasterVersion) -> Bool {
    let places = { (version: MasterVersion) in
      (version.song, version.part ?? -1, version.rate.hertz, version.converter?.rawValue ?? "")
    }
    return places(left) < places(right)
  }
}

extension AlbumPlan {
  /// True for mixes that are mastered and have a reference.
  fileprivate func isMatched(_ version: MasterVersion) -> Bool {
    songs[version.song].match != nil && isMastered(part: version.part)
  }
}

/// How a song was moved towards its reference.
package struct MatchedSong: Hashable, Sendable {
  package let song: String
  /// As the manifest names the file.
  package let reference: String
  /// At which the curve was found.
  package let rate: SampleRate
  package let curve: MatchCurve
}
