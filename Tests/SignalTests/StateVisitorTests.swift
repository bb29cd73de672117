import Signal
import Testing

@Suite struct StateVisitorTests {
  private struct State: Equatable {
    var level = 0.1
    var count = 7
    var wide: Int64 = -3
    var frame = StereoFrame(0.3, -0.4)
    var line = [0.5, 0.6]
    var frames = [StereoFrame(1, 2)]
    var sums: [Int64] = [8, 9]

    mutating func visit<V: StateVisitor>(_ visitor: inout V) {
      visitor.visit(&level)
      visitor.visit(&count)
      visitor.visit(&wide)
      visitor.visit(&frame)
      visitor.visit(&line)
      visitor.visit(&frames)
      visitor.visit(&sums)
    }
  }

  @Test func `states are rounded to the grid, half to even`() {
    let step = 0x1p-32
    #expect(StateRounding.rounded(0.4 * step) == 0)
    #expect(StateRounding.rounded(0.5 * step) == 0)
    #expect(StateRounding.rounded(1.5 * step) == 2 * step)
    #expect(StateRounding.rounded(-0.6 * step) == -step)
    #expect(StateRounding.rounded(1_048_576.3) == 1_048_576.3)
  }

  @Test func `a state near zero becomes the positive zero`() {
    #expect(StateRounding.rounded(-0x1p-40).sign == .plus)
  }

  @Test func `rounding leaves integers and moves the rest by half a step at most`() {
    var (state, rounding) = (State(), StateRounding())
    state.visit(&rounding)
    #expect(state.count == 7 && state.wide == -3 && state.sums == [8, 9])
    #expect((state.level - 0.1).magnitude <= 0x1p-33)
    #expect((state.frame.y + 0.4).magnitude <= 0x1p-33)
  }

  @Test func `a state written is read back bit for bit`() {
    var (state, writer) = (State(), StateWriter())
    state.level = .pi
    state.frames = [StereoFrame(-0.1, .infinity)]
    state.visit(&writer)
    var (other, reader) = (State(), StateReader(writer.words))
    other.visit(&reader)
    #expect(reader.isComplete)
    #expect(other == state)
  }

  @Test func `words of another make are refused`() {
    var (state, writer) = (State(), StateWriter())
    state.visit(&writer)
    var short = StateReader(Array(writer.words.dropLast()))
    state.visit(&short)
    #expect(!short.isValid)
    var long = StateReader(writer.words + [0])
    state.visit(&long)
    #expect(long.isValid && !long.isComplete)
    var other = State()
    other.line = [1]
    var unlike = StateReader(writer.words)
    other.visit(&unlike)
    #expect(!unlike.isValid)
  }
}
