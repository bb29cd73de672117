import Planning
import Signal

/// The nodes of a master that is looked at.
struct SurveyedMaster {
  let file: PlannedFile
  private let master: Master
  private let limited: Int
  private let sound: Int
  private let measurement: Int
  private let spectrum: Int
  private let shape: Graph.Node

  fileprivate init(_ file: PlannedFile, _ master: Master, in graph: inout MasterGraph) {
    self.file = file
    self.master = master
    let nodes = graph.nodes(of: file, [master])
    (sound, measurement, limited) = (nodes.sound, nodes.measurement, nodes.whole)
    spectrum = graph.addSpectrum(of: sound, rate: master.mix.rate)
    shape = graph.graph.nodes[limited]
  }

  func sound(in result: GraphRun.Result) -> MixSound? {
    result.outputs[sound].map {
      MixSound(
        output: $0,
        source: master.mix.source,
        channels: master.mix.channels,
        rate: master.mix.rate,
        frames: master.mix.frames
      )
    }
  }

  /// Nil where a node did not come to its end.
  func survey(
    of result: GraphRun.Result,
    _ target: MasteringTarget,
    _ preview: [UInt8]?
  ) -> MasterSurvey? {
    let rate = master.mix.rate
    guard let measured = result.outputs[measurement],
      let measurement = Measurement(of: measured, rate: rate),
      let limited = result.outputs[limited], let spectrum = result.outputs[spectrum]
    else { return nil }
    let cells = SurveyedCells(of: limited, in: shape, rate: rate)
    let means = MeanSpectrum(of: spectrum, frames: master.mix.frames).meanSquares
    return MasterSurvey(
      deliverable: file.deliverable,
      rate: file.rate,
      frames: master.mix.frames,
      loudness: measurement.blocks,
      truePeak: measurement.peak.truePeakLevel,
      target: target,
      gain: master.setting?.gain ?? 0,
      levels: cells.levels,
      limiting: cells.reduction(0),
      // A sine of full scale has a mean square of one half.
      spectrum: means.map { Maths.decibels(power: 2 * $0) },
      preview: preview
    )
  }
}

extension MasterGraph {
  /// Adds what a report shows of a file.
  mutating func survey(_ file: PlannedFile, _ master: Master) -> SurveyedMaster {
    SurveyedMaster(file, master, in: &self)
  }
}
