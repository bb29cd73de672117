import Bindings
import Planning
import Quantities
import Signal

/// The sound of a song at its own rate or at that of a deliverable, before its loudness is set.
struct MixSound: Sendable {
  let output: NodeOutput
  /// What it was made from: manifest and takes, before they became sound.
  let source: ContentDigest
  let channels: Int
  /// In frames per second.
  let rate: Int
  let frames: Int
}

/// A song before its loudness is set.
struct MixedSong: Sendable {
  let sound: MixSound
  let measurement: Measurement

  var blocks: LoudnessBlocks { measurement.blocks }
  var peak: PeakReading { measurement.peak }
  var frames: Int { sound.frames }
  /// In frames per second.
  var rate: Int { sound.rate }

  /// What is lost where it goes into a file as it is; nil where all of it fits.
  func clipping(in file: PlannedFile) -> DeliveryWarning? {
    let level = peak.samplePeakLevel
    guard file.depth.bits != nil, file.format.isLossless, level > 0 else { return nil }
    return .clippedFile(path: file.path, peak: level)
  }

  /// What a master from elsewhere has otherwise than ours would; nil where each song is not on its
  /// own, or nothing.
  func returned(_ version: MasterVersion, in plan: AlbumPlan) -> DeliveryWarning? {
    let song = plan.songs[version.song]
    let loudness = blocks.integrated()
    guard let part = version.part, plan.parts[part].isReturned, plan.normalisation == .song,
      (loudness - song.target.loudness.number).magnitude > GainSearch.promise
    else { return nil }
    guard loudness.isFinite else { return .silentSong(song: song.render.song) }
    return .missedTarget(
      song: song.render.song,
      target: song.target.loudness,
      reached: Loudness(number: loudness)
    )
  }
}

extension Graph {
  /// Adds a finished mix; its number.
  mutating func give(_ mix: MixSound, song: String, group: Int) -> Int {
    give(
      mix.output,
      song: song,
      channels: mix.channels,
      framesPerSegment: SegmentGrid(rate: mix.rate).framesPerSegment,
      frames: mix.frames,
      group: group
    )
  }

  /// Adds the measurement of a node; its number.
  mutating func measure(_ node: Int, rate: Int, name: String, peaks: Bool = true) -> Int {
    let source = nodes[node]
    return make(
      MeasureRecipe(
        rate: rate,
        sourceChannels: source.channels,
        frames: source.frames,
        measuresPeaks: peaks
      ),
      song: source.song,
      name: name,
      from: [.aligned(node)],
      framesPerSegment: source.framesPerSegment,
      frames: source.frames,
      group: source.group,
      isWanted: true
    )
  }

  /// Adds a mix under its gain and the limiter; its number.
  mutating func master(
    _ mix: MixSound,
    from node: Int,
    gain: Double,
    ceiling: TruePeak,
    name: String
  ) -> Int {
    let plan = MasterNode.plan(
      frames: mix.frames,
      rate: mix.rate,
      channels: mix.channels,
      gain: gain,
      ceiling: ceiling
    )
    return make(
      ChainRecipe(plan.nodes[0], of: plan),
      song: nodes[node].song,
      name: name,
      from: sources(of: plan.nodes[0], in: plan, numbered: [node]),
      framesPerSegment: plan.grid.framesPerSegment,
      frames: mix.frames,
      group: nodes[node].group
    )
  }
}
