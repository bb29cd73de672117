import Bindings
import Planning
import Quantities
import Signal

/// The files of an album: each mix under its gain, limited, rounded, measured and written.
struct MasterGraph: Sendable {
  /// One file of the plan.
  struct Delivery: Sendable {
    let file: PlannedFile
    let masters: [Master]
    let nodes: FileNodes
    /// Where it belongs, and under what name it is written meanwhile.
    let place: String
    let partial: String
    /// As it lies there from an earlier build.
    let record: FileRecord?
    /// Nil where what lies there is known to be right.
    var sink: FileSink?
  }

  /// The nodes of a file.
  struct FileNodes: Hashable, Sendable {
    /// What is rounded: a master, or all of them in their places.
    let whole: Int
    /// The sound as the file holds it, and what is measured of it.
    let sound: Int
    let measurement: Int
  }

  private struct SoundKey: Hashable {
    let whole: Int
    let depth: PlannedFile.Depth
    let dithering: PlannedFile.Dithering
  }

  private struct MasterKey: Hashable {
    let version: MasterVersion
    let setting: GainSearch.Setting?
  }

  private(set) var graph = Graph()
  private(set) var deliveries: [Delivery] = []
  private var mixes: [MasterVersion: Int] = [:]
  private var masters: [MasterKey: Int] = [:]
  private var sounds: [SoundKey: FileNodes] = [:]

  /// Adds a file; it is written to `partial` unless what lies at `place` is what it would become.
  mutating func add(
    _ file: PlannedFile,
    _ masters: [Master],
    at place: String,
    partial: String,
    in store: Store
  ) throws(RenderProblem) {
    let nodes = nodes(of: file, masters)
    let record = FileRecord(ofFileAt: place, in: store)
    var delivery = Delivery(
      file: file,
      masters: masters,
      nodes: nodes,
      place: place,
      partial: partial,
      record: record,
      sink: nil
    )
    let sound = graph.nodes[nodes.sound]
    let known = store.entry(.node, sound.key).flatMap(NodeOutput.init(words:))
    if record == nil || known.map({ content(delivery, $0) }) != record?.content {
      let sink = try FileSink(
        file,
        at: partial,
        frames: sound.frames,
        channels: sound.channels,
        knownSound: known.flatMap { SoundRecord(of: $0, file.depth).digest(in: store) }
      )
      _ = graph.deliver(nodes.sound, to: sink, name: "file \(file.path)")
      delivery.sink = sink
    }
    deliveries.append(delivery)
  }

  /// The nodes of a file that is made of these masters.
  mutating func nodes(of file: PlannedFile, _ masters: [Master]) -> FileNodes {
    let whole = file.sequence.map { sequence(masters, as: $0, file) } ?? limited(masters[0])
    let key = SoundKey(whole: whole, depth: file.depth, dithering: file.dithering)
    if let known = sounds[key] { return known }
    let source = graph.nodes[whole]
    let part = file.sequence == nil ? masters[0].part : ""
    let suffix = part.isEmpty ? "" : ", \(part)"
    let recipe = QuantiseRecipe(
      depth: file.depth,
      dithering: file.dithering,
      channels: source.channels,
      rate: file.rate.hertz,
      frames: source.frames,
      stream: QuantiseRecipe.stream(ofPart: part),
      keepsExact: masters.contains { $0.setting == nil && $0.ceiling != nil }
    )
    let sound = graph.make(
      recipe,
      song: source.song,
      name: "\(file.depth.rawValue) bits at \(file.rate)\(suffix)",
      from: [.aligned(whole)],
      framesPerSegment: source.framesPerSegment,
      frames: source.frames,
      group: source.group,
      isWanted: true
    )
    let measurement = graph.measure(
      sound,
      rate: file.rate.hertz,
      name: "loudness of \(file.depth.rawValue) bits at \(file.rate)\(suffix)"
    )
    let nodes = FileNodes(whole: whole, sound: sound, measurement: measurement)
    sounds[key] = nodes
    return nodes
  }

  /// The node of a master under its gain and its limiter, or of the mix where it has none.
  mutating func limited(_ master: Master) -> Int {
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
          name: master.name("master at \(master.version.rate)")
        )
      } ?? mix
    masters[key] = limited
    return limited
  }

  /// The node of masters one after the other.
  ///
  /// Where two are heard at once they go through a limiter together, because each is allowed to be
  /// as loud as both may be.
  private mutating func sequence(
    _ masters: [Master],
    as sequence: AlbumSequence,
    _ file: PlannedFile
  ) -> Int {
    let songs = masters.map { limited($0) }
    let whole = graph.sequence(songs, as: sequence, rate: file.rate)
    let ceilings = masters.compactMap { $0.ceiling?.number }
    guard sequence.overlaps, let ceiling = ceilings.min() else { return whole }
    let shape = graph.nodes[whole]
    return graph.master(
      MixSound(
        output: NodeOutput(),
        source: shape.key,
        channels: shape.channels,
        rate: file.rate.hertz,
        frames: shape.frames
      ),
      from: whole,
      gain: 0,
      ceiling: TruePeak(number: ceiling),
      name: "overlaps at \(file.rate)"
    )
  }

  /// Asks for the loudness and the peaks of a master before it is rounded; the number of the node.
  mutating func measured(_ master: Master) -> Int {
    graph.measure(
      limited(master),
      rate: master.version.rate.hertz,
      name: master.name("peaks at \(master.version.rate)")
    )
  }

  /// Asks for the masters of songs, and for nothing that is made of them.
  mutating func want(_ masters: [Master]) {
    for master in masters { graph.want(limited(master)) }
  }

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
    let channels = graph.nodes[delivery.nodes.sound].channels
    return FileRecord.content(of: delivery.file, sound: sound, channels: channels)
  }

  // MARK: - After the run

  /// A file that is made, and what is still to be done to put it in its place.
  struct Finished: Sendable {
    let built: BuiltFile
    let warnings: [DeliveryWarning]
    let blocks: LoudnessBlocks
    let place: String
    /// Nil where it lies there already.
    let partial: String?
    let content: ContentDigest
  }

  /// The files of a finished run in the order they were added, read back; nil for those of songs
  /// that failed.
  func finish(
    _ result: GraphRun.Result,
    of plan: AlbumPlan,
    in store: Store,
    workers: Int
  ) throws(BuildFailure) -> [Finished?] {
    let deliveries = deliveries
    let results = Workers.map(deliveries.count, workers: workers) { index in
      BuildFailure.attempt { () throws(RenderProblem) in
        try finish(deliveries[index], result, plan, store)
      }
    }
    var finished: [Finished?] = []
    for result in results { finished.append(try result.get()) }
    return finished
  }

  private func finish(
    _ delivery: Delivery,
    _ result: GraphRun.Result,
    _ plan: AlbumPlan,
    _ store: Store
  ) throws(RenderProblem) -> Finished? {
    let file = delivery.file
    let shape = graph.nodes[delivery.nodes.sound]
    guard let sound = result.outputs[delivery.nodes.sound],
      let measured = result.outputs[delivery.nodes.measurement],
      let measurement = Measurement(of: measured, rate: file.rate.hertz)
    else { return nil }
    let content = content(delivery, sound)
    let digests: FileSink.Digests
    let inspection: Inspection
    let isInPlace = delivery.record?.content == content
    if let built = delivery.record?.built, isInPlace {
      digests = FileSink.Digests(file: built.digest, sound: built.soundDigest)
      inspection = built.inspection
    } else if let sink = delivery.sink {
      digests = try sink.finish(measurement)
      inspection = try ReadBack(
        file: file,
        path: delivery.partial,
        shape: shape,
        sound: sound,
        measurement: measurement
      ).run()
      SoundRecord(of: sound, file.depth).keep(digests.sound, in: store)
    } else {
      preconditionFailure("a file that is not in its place is written")
    }
    let judgement = FileJudgement(file, delivery.masters, inspection, plan)
    try judgement.check()
    let built = BuiltFile(
      deliverable: file.deliverable,
      song: file.song,
      songName: file.song.map { plan.songs[$0].render.song },
      path: file.path,
      digest: digests.file,
      soundDigest: digests.sound,
      inputs: FileRecord.inputs(of: file, delivery.masters),
      format: file.format,
      depth: file.depth,
      frames: shape.frames,
      rate: file.rate,
      channels: shape.channels,
      inspection: inspection
    )
    return Finished(
      built: built,
      warnings: judgement.warnings,
      blocks: measurement.blocks,
      place: delivery.place,
      partial: isInPlace ? nil : delivery.partial,
      content: content
    )
  }
}
