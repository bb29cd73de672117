import Engine
import Planning

/// Keeps all segments.
struct CollectingSink: SegmentSink {
  private(set) var samples: [Float] = []

  mutating func receive(_ segment: SegmentBuffer, at index: Int) {
    if segment.isSilent {
      samples += [Float](repeating: 0, count: segment.frames * segment.channels)
    } else {
      samples += segment.samples
    }
  }
}

/// The interleaved output of a plan.
func render(_ plan: RenderPlan, workers: Int = 2) throws -> [Float] {
  try SongRender(plan, workers: workers).run(into: CollectingSink()).sink.samples
}

/// The greatest difference, in dBFS; -infinity where there is none.
func difference(_ samples: [Float], _ expected: [Double]) -> Double {
  guard samples.count == expected.count else { return .infinity }
  var greatest = 0.0
  for (sample, value) in zip(samples, expected) {
    greatest = max(greatest, (Double(sample) - value).magnitude)
  }
  return decibels(greatest)
}

func difference(_ samples: [Float], _ expected: [Float]) -> Double {
  difference(samples, expected.map(Double.init))
}

/// The greatest magnitude, in dBFS.
func peak(_ samples: [Float]) -> Double {
  decibels(Double(samples.reduce(0) { max($0, $1.magnitude) }))
}
