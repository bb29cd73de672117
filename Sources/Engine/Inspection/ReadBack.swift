import Bindings
import Planning
import Quantities
import Signal

/// Reads a finished file back from disk, and holds it against what was rendered.
///
/// A lossless file must give back every sample, and then all that was measured of them is true of
/// the file. What comes out of a lossy one is measured anew.
struct ReadBack {
  let file: PlannedFile
  /// Where it lies meanwhile.
  let path: String
  /// The node of its sound, what this gave, and what was measured of it.
  let shape: Graph.Node
  let sound: NodeOutput
  let measurement: Measurement

  /// A lossy encoder may add or lose this much at the ends, in frames: two blocks of MP3.
  private static let mostPadding = 2 * 1_152
  /// In LU: an encoder that moves the loudness further has made another sound.
  private static let mostShift = 1.0

  func run() throws(RenderProblem) -> Inspection {
    let reader: SoundFileReader
    do throws(SoundFileProblem) { reader = try SoundFileReader(path: path) } catch {
      throw problem("it cannot be read: \(error)")
    }
    let facts = reader.facts
    guard facts.channels == shape.channels else {
      throw problem("it has \(facts.channels) channels instead of \(shape.channels)")
    }
    guard facts.rate == file.rate.hertz else {
      throw problem("it has \(facts.rate) Hz instead of \(file.rate.hertz)")
    }
    let padding = file.format.isLossless ? 0 : Self.mostPadding
    guard (facts.frames - shape.frames).magnitude <= padding else {
      throw problem("it has \(facts.frames) frames instead of \(shape.frames)")
    }
    return file.format.isLossless ? try compared(reader) : try measured(reader)
  }

  private func compared(_ reader: SoundFileReader) throws(RenderProblem) -> Inspection {
    var scan = FileScan(channels: shape.channels, bits: file.depth.bits)
    for segment in 0..<shape.segmentCount {
      let samples = try samples(of: segment, reader)
      let buffer = SegmentBuffer(scanning: samples, channels: shape.channels)
      let digest = buffer.isSilent ? nil : ContentDigest(of: samples)
      guard digest == sound.segments[segment] else {
        let start = segment * shape.framesPerSegment
        throw problem(
          "frames \(start) to \(start + shape.frames(of: segment)) are not what was rendered"
        )
      }
      scan.read(samples)
    }
    return Inspection(measurement, scan)
  }

  private func measured(_ reader: SoundFileReader) throws(RenderProblem) -> Inspection {
    let rate = file.rate.hertz
    var scan = FileScan(channels: shape.channels, bits: nil)
    var loudness = LoudnessMeter(rate: rate, channels: shape.channels)
    var truePeak = TruePeakMeter(rate: rate, channels: shape.channels)
    var found = Measurement(blocks: LoudnessBlocks(rate: rate), peak: .silence)
    let grid = SegmentGrid(rate: rate)
    for segment in 0..<grid.count(for: reader.facts.frames) {
      let range = grid.range(of: segment, within: reader.facts.frames)
      let samples = try frames(range, reader)
      found.blocks.append(loudness.measure(samples.span, firstFrame: range.lowerBound))
      found.peak.formUnion(truePeak.measure(samples.span))
      scan.read(samples)
    }
    found.peak.formUnion(truePeak.finish())
    let shift = found.blocks.integrated() - measurement.blocks.integrated()
    guard !(shift.magnitude > Self.mostShift) else {
      let tenths = (shift * 10).rounded() / 10
      throw problem("its loudness is \(tenths) LU off what its encoder was given")
    }
    return Inspection(found, scan)
  }

  private func samples(
    of segment: Int,
    _ reader: SoundFileReader
  ) throws(RenderProblem) -> [Float] {
    let start = segment * shape.framesPerSegment
    return try frames(start..<start + shape.frames(of: segment), reader)
  }

  private func frames(
    _ range: Range<Int>,
    _ reader: SoundFileReader
  ) throws(RenderProblem) -> [Float] {
    do throws(SoundFileProblem) { return try reader.frames(range) } catch {
      throw problem("it cannot be read: \(error)")
    }
  }

  private func problem(_ reason: String) -> RenderProblem {
    RenderProblem(
      EngineCodes.differentFile,
      "`\(file.path)` of deliverable `\(file.deliverable)` was read back otherwise than it was "
        + "written: \(reason)",
      notes: ["deliverables of earlier builds are as they were"],
      help: ["build again; if it comes back, look at the disk"]
    )
  }
}
