import Bindings
import Planning
import Quantities
import Signal

/// The files of an album: each mix under its gain, limited, rounded, measured and written.
struct MasterGraph: Sendable {
  /// What a file is made of.
  struct Master: Sendable {
    let song: String
    let version: MasterVersion
    let mix: MixSound
    /// Nil for what is not mastered.
    let setting: GainSearch.Setting?
    /// What tells a part from the song's others; empty for the song.
    let part: String

    init(_ file: PlannedFile, _ mix: MixSound, setting: GainSearch.Setting?, in plan: AlbumPlan) {
      song = file.part.map { plan.parts[$0].render.song } ?? plan.songs[file.song].render.song
      version = MasterVersion(of: file, in: plan)
      self.mix = mix
      self.setting = setting
      part = file.part.map { plan.parts[$0].title } ?? ""
    }

    /// A node's name with that of the part.
    func name(_ text: String) -> String { part.isEmpty ? text : "\(text), \(part)" }
  }

  /// One file of the plan.
  private struct Delivery: Sendable {
    let file: PlannedFile
    let master: Master
    /// Nodes of the sound as the file holds it and of its measurement.
    let sound: Int
    let measurement: Int
    /// Where it belongs, and under what name it is written meanwhile.
    let place: String
    let partial: String
    /// As it lies there from an earlier build.
    let record: FileRecord?
    /// Nil where what lies there is known to be right.
    var sink: FileSink?
  }

  private struct SoundKey: Hashable {
    let master: Int
    let depth: PlannedFile.Depth
    let isDithered: Bool
  }

  private struct MasterKey: Hashable {
    let version: MasterVersion
    let setting: GainSearch.Setting?
  }

  private(set) var graph = Graph()
  private var deliveries: [Delivery] = []
  private var mixes: [MasterVersion: Int] = [:]
  private var masters: [MasterKey: Int] = [:]
  private var sounds: [SoundKey: (sound: Int, measurement: Int)] = [:]

  /// Adds a file; it is written to `partial` unless what lies at `place` is what it would become.
  mutating func add(
    _ file: PlannedFile,
    _ master: Master,
    at place: String,
    partial: String,
    in store: Store
  ) throws(RenderProblem) {
    let nodes = nodes(of: file, master)
    let record = FileRecord(ofFileAt: place, in: store)
    var delivery = Delivery(
      file: file,
      master: master,
      sound: nodes.sound,
      measurement: nodes.measurement,
      place: place,
      partial: partial,
      record: record,
      sink: nil
    )
    let known = store.entry(.node, graph.nodes[nodes.sound].key).flatMap(NodeOutput.init(words:))
    if record == nil || known.map({ content(delivery, $0) }) != record?.content {
      let sink = try FileSink(
        file,
        at: partial,
        frames: master.mix.frames,
        channels: master.mix.channels,
        knownSound: known.flatMap { SoundRecord(of: $0, file.depth).digest(in: store) }
      )
      _ = graph.deliver(nodes.sound, to: sink, name: "file \(file.path)")
      delivery.sink = sink
    }
    deliveries.append(delivery)
  }

  /// The nodes of a file's sound and of its measurement.
  mutating func nodes(
    of file: PlannedFile,
    _ master: Master
  ) -> (sound: Int, measurement: Int) {
    let mix =
      mixes[master.version] ?? graph.give(master.mix, song: master.song, group: master.version.song)
    mixes[master.version] = mix
    let key = MasterKey(version: master.version, setting: master.setting)
    let limited =
      masters[key]
      ?? master.setting.map { setting in
        graph.master(
          master.mix,
          from: mix,
          gain: setting.gain,
          ceiling: setting.ceiling,
          name: master.name("master at \(file.rate)")
        )
      } ?? mix
    masters[key] = limited
    let soundKey = SoundKey(master: limited, depth: file.depth, isDithered: file.isDithered)
    if let known = sounds[soundKey] { return known }
    let recipe = QuantiseRecipe(
      depth: file.depth,
      isDithered: file.isDithered,
      channels: master.mix.channels,
      rate: master.mix.rate,
      frames: master.mix.frames,
      stream: QuantiseRecipe.stream(ofPart: master.part)
    )
    let sound = graph.make(
      recipe,
      song: master.song,
      name: master.name("\(file.depth.rawValue) bits at \(file.rate)"),
      from: [.aligned(limited)],
      framesPerSegment: SegmentGrid(rate: master.mix.rate).framesPerSegment,
      frames: master.mix.frames,
      group: master.version.song,
      isWanted: true
    )
    let measurement = graph.measure(
      sound,
      rate: master.mix.rate,
      name: master.name("loudness of \(file.depth.rawValue) bits at \(file.rate)")
    )
    sounds[soundKey] = (sound, measurement)
    return (sound, measurement)
  }

  /// The node of the limited master that a file's sound is rounded from.
  func limited(of sound: Int) -> Int { graph.nodes[sound].sources[0].node }

  /// Adds the spectrum of a sound; its number.
  mutating func addSpectrum(of sound: Int, rate: Int) -> Int {
    let source = graph.nodes[sound]
    return graph.make(
      SpectrumRecipe(rate: rate, sourceChannels: source.channels),
      song: source.song,
      name: "spectrum at \(rate) Hz",
      from: [.aligned(sound)],
      framesPerSegment: source.framesPerSegment,
      frames: source.frames,
      group: source.group,
      isWanted: true
    )
  }

  private func content(_ delivery: Delivery, _ sound: NodeOutput) -> ContentDigest {
    FileRecord.content(of: delivery.file, sound: sound, channels: delivery.master.mix.channels)
  }

  // MARK: - After the run

  /// A file that is made, and what is still to be done to put it in its place.
  struct Finished: Sendable {
    let built: BuiltFile
    let place: String
    /// Nil where it lies there already.
    let partial: String?
    let content: ContentDigest
  }

  /// The files of a finished run in the order they were added; nil for those of songs that failed.
  func finish(
    _ result: GraphRun.Result,
    songName: @escaping @Sendable (Int) -> String,
    in store: Store,
    workers: Int
  ) throws(BuildFailure) -> [Finished?] {
    let deliveries = deliveries
    let results = Workers.map(deliveries.count, workers: workers) { index in
      BuildFailure.attempt { () throws(RenderProblem) in
        try finish(deliveries[index], result, songName(deliveries[index].file.song), store)
      }
    }
    var finished: [Finished?] = []
    for result in results { finished.append(try result.get()) }
    return finished
  }

  private func finish(
    _ delivery: Delivery,
    _ result: GraphRun.Result,
    _ songName: String,
    _ store: Store
  ) throws(RenderProblem) -> Finished? {
    let file = delivery.file
    let mix = delivery.master.mix
    guard let sound = result.outputs[delivery.sound],
      let measured = result.outputs[delivery.measurement],
      let measurement = Measurement(of: measured, rate: mix.rate)
    else { return nil }
    let content = content(delivery, sound)
    let digests: FileSink.Digests
    let isInPlace = delivery.record?.content == content
    if let record = delivery.record, isInPlace {
      digests = record.digests
    } else if let sink = delivery.sink {
      digests = try sink.finish()
      SoundRecord(of: sound, file.depth).keep(digests.sound, in: store)
    } else {
      preconditionFailure("a file that is not in its place is written")
    }
    let loudness = measurement.blocks.integrated()
    let level = measurement.peak.truePeakLevel
    let built = BuiltFile(
      deliverable: file.deliverable,
      song: file.song,
      songName: songName,
      path: file.path,
      digest: digests.file,
      soundDigest: digests.sound,
      frames: mix.frames,
      rate: file.rate,
      channels: mix.channels,
      loudness: loudness.isFinite ? Loudness(number: loudness) : nil,
      truePeak: level.isFinite ? TruePeak(number: level) : nil,
      loudnessRange: LoudnessDifference(number: measurement.blocks.range())
    )
    return Finished(
      built: built,
      place: delivery.place,
      partial: isInPlace ? nil : delivery.partial,
      content: content
    )
  }
}
