import Fields
import Processors
import Quantities
import Signal
import TestSupport

/// What tests do with a processor: play something through it and look at what comes out.
struct Playing {
  var running: RunningProcessor
  private(set) var position: Int

  init(
    _ processor: some Processor,
    automation: [ParameterCurve] = [],
    in context: RenderContext = .studio,
    at position: Int = 0
  ) {
    self.position = position
    running = RunningProcessor(processor, automation: automation, in: context)
  }

  mutating func play(
    _ signal: [StereoFrame],
    key: [StereoFrame] = [],
    blocks: Int = 1024
  ) -> [StereoFrame] {
    var output = signal
    var start = 0
    while start < output.count {
      let end = min(start + blocks, output.count)
      var span = output.mutableSpan
      var block = span._mutatingExtracting(start..<end)
      let part = key.isEmpty ? key.span : key.span.extracting(start..<end)
      running.process(&block, key: part, at: position)
      position += end - start
      start = end
    }
    return output
  }

  mutating func state() -> [UInt64] {
    var writer = StateWriter()
    running.visitState(&writer)
    return writer.words
  }

  mutating func roundState() {
    var rounding = StateRounding()
    running.visitState(&rounding)
  }
}

extension RenderContext {
  static let studio = RenderContext(rate: SampleRate(hertz: 48_000))

  static func at(_ hertz: Int) -> RenderContext { RenderContext(rate: SampleRate(hertz: hertz)) }
}

/// Signals, two sides each.
enum TestSignal {
  /// Bursts of noise and notes with silence between them, peaks near 0 dBFS.
  static func music(frames: Int, seed: UInt64) -> [StereoFrame] {
    var random = SeededRandom(seed: seed)
    var level = 0.0
    var phase = 0.0
    var step = 0.01
    return (0..<frames).map { frame in
      if frame % 6000 == 0 {
        level = frame % 18_000 == 0 ? 0 : Double.random(in: 0.1...1, using: &random)
        step = Double.random(in: 0.001...0.1, using: &random)
      }
      level *= 0.9997
      phase += step
      let tone = Maths.sine(cycles: phase)
      let noise = Double.random(in: -1...1, using: &random)
      let side = Double.random(in: -1...1, using: &random)
      return level * StereoFrame(0.6 * tone + 0.4 * noise, 0.6 * tone + 0.4 * side)
    }
  }

  static func impulse(frames: Int, of value: StereoFrame = StereoFrame(1, 1)) -> [StereoFrame] {
    var signal = [StereoFrame](repeating: .zero, count: frames)
    signal[0] = value
    return signal
  }

  static func constant(_ value: Double, frames: Int) -> [StereoFrame] {
    Array(repeating: StereoFrame(repeating: value), count: frames)
  }
}

/// Every processor of the catalogue in a state of use, and some in more than one.
enum Specimen {
  static let all: [any Processor] = Catalogue.processors.map { $0.init() } + moreOfThem

  private static var moreOfThem: [any Processor] {
    var gain = Gain()
    gain.level = Level(number: -3)
    var steep = HighPass()
    steep.slope = .eighth
    var low = HighPass()
    low.frequency = Frequency(number: 20)
    low.q = Number(number: 10)
    var gentle = LowPass()
    gentle.slope = .first
    var bands = Equaliser()
    var bell = EqualiserBand()
    bell.bell = Frequency(number: 80)
    bell.gain = Level(number: 12)
    bell.q = Number(number: 10)
    var shelf = EqualiserBand()
    shelf.highShelf = Frequency(number: 9_000)
    shelf.gain = Level(number: 2)
    var tilt = EqualiserBand()
    tilt.tilt = Frequency(number: 800)
    tilt.gain = Level(number: -3)
    bands.bands = [bell, shelf, tilt]
    var average = Compressor()
    average.detector = .rms
    average.lookAhead = .milliseconds(5)
    average.stereoLink = Percent(number: 50)
    average.makeup = Level(number: 4)
    var hard = Compressor()
    hard.ratio = Ratio(number: .infinity)
    hard.knee = Level(number: 0)
    hard.attack = .zero
    hard.mix = Percent(number: 60)
    var low6 = Limiter()
    low6.ceiling = TruePeak(number: -12)
    var bounce = Delay()
    bounce.pingPong = .on
    bounce.time = DelayTime(.milliseconds(120))
    bounce.feedback = Percent(number: 60)
    var hall = Reverb()
    hall.time = .milliseconds(700)
    hall.mix = Percent(number: 100)
    hall.width = Percent(number: 120)
    return [gain, steep, low, gentle, bands, average, hard, low6, bounce, hall]
  }
}
