import Planning
import Signal

/// Measures what differs in a section of one version.
struct SectionMeter {
  private let song: RenderedSong
  /// Frames of which the past is not known, where a peak between samples may be one of the cut.
  private static let unsettled = 32

  init(_ song: RenderedSong) { self.song = song }

  /// The loudness of the whole section, and peaks and bands of stretches of it, in their order.
  func reading(
    of section: Range<Int>,
    _ stretches: [Range<Int>]
  ) throws(BuildInterruption) -> SectionReading {
    var bands = ThirdOctaveMeter(rate: song.rate, channels: song.channels)
    var peak = PeakReading.silence
    for stretch in stretches {
      var meter = TruePeakMeter(rate: song.rate, channels: song.channels)
      let settled = min(stretch.count, Self.unsettled)
      var isFirst = true
      try song.eachPiece(of: stretch) { samples in
        bands.measure(samples.span)
        let split = isFirst ? min(settled * song.channels, samples.count) : 0
        isFirst = false
        let start = meter.measure(samples.span.extracting(..<split))
        peak.formUnion(PeakReading(samplePeak: start.samplePeak, truePeak: 0))
        peak.formUnion(meter.measure(samples.span.extracting(split...)))
      }
    }
    return SectionReading(
      loudness: LoudnessReading(song.measurement?.blocks.part(section)),
      truePeak: peak.truePeakLevel,
      bands: bands.meanSquares.map { Maths.decibels(power: $0) }
    )
  }
}

extension LoudnessReading {
  init(_ blocks: LoudnessBlocks?) {
    integrated = blocks?.integrated() ?? -.infinity
    shortTerm = blocks?.maximumShortTerm ?? -.infinity
  }
}
