import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// Knows one response, an impulse of 0.5 on the left after `delay` frames, for whatever is asked.
private struct OneEcho: ResponseSource {
  let delay: Int

  func response(_ words: [UInt64], orMade make: () -> ImpulseResponse) -> ImpulseResponse {
    let silence = [Double](repeating: 0, count: delay)
    return ImpulseResponse(left: silence + [0.5], right: silence + [0])
  }
}

/// Writes down by which words it is asked.
private final class Asked: ResponseSource, @unchecked Sendable {
  var words: [[UInt64]] = []

  func response(_ words: [UInt64], orMade make: () -> ImpulseResponse) -> ImpulseResponse {
    self.words.append(words)
    return ImpulseResponse(left: [1], right: [1])
  }
}

@Suite struct ResponseSourceTests {
  @Test func `a room sounds as the response that it is given`() {
    var room = Reverb()
    room.mix = Percent(number: 100)
    var playing = Playing(room)
    playing.running = RunningProcessor(
      room,
      automation: [],
      in: .studio,
      responses: OneEcho(delay: 300)
    )
    let signal = TestSignal.music(frames: 2_000, seed: 3)
    let output = playing.play(signal + TestSignal.constant(0, frames: 10_000))
    let start = playing.running.latency + 300
    for frame in signal.indices {
      let middle = 0.5 * (signal[frame].x + signal[frame].y)
      // Transforms in double precision of a partition's length: some 1e-15 of full scale.
      #expect(abs(output[start + frame].x - 0.5 * middle) < 1e-12)
      #expect(abs(output[start + frame].y) < 1e-12)
    }
  }

  @Test func `rooms that sound different are asked for by different words`() {
    let rooms: [(inout Reverb) -> Void] = [
      { _ in }, { $0.time = .milliseconds(1_900) }, { $0.size = Percent(number: 90) },
      { $0.preDelay = .milliseconds(20) }, { $0.damping = Frequency(number: 5_000) },
      { $0.lowCut = Frequency(number: 200) }, { $0.seed = Count(2) },
    ]
    let asked = Asked()
    for change in rooms {
      var room = Reverb()
      change(&room)
      _ = room.makeKernel(in: .studio, responses: asked)
    }
    _ = Reverb().makeKernel(in: .at(44_100), responses: asked)
    #expect(Set(asked.words).count == rooms.count + 1)
    var mixed = Reverb()
    mixed.mix = Percent(number: 60)
    mixed.width = Percent(number: 50)
    _ = mixed.makeKernel(in: .studio, responses: asked)
    #expect(asked.words.last == asked.words.first)
  }
}
