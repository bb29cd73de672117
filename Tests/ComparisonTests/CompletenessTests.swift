import Comparison
import Fields
import Manifest
import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// Nothing that sounds otherwise stays untold, wherever in the language the edit was.
@Suite struct CompletenessTests {
  /// 8 runs of 40 edits each; a failing run is named by its seed.
  @Test(arguments: UInt64(1)...8)
  func `whatever is planned otherwise is told, with the frames it bears on`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let files = LanguageExamples.files
    let before = TestProject(files).project
    let plan = AlbumPlanner(before).plan()
    var told = 0
    for _ in 0..<40 {
      let edited = try edit(files, &random)
      let after = TestProject(edited.files)
      guard after.errors.isEmpty else { continue }
      let changes = ProjectComparison(from: before, to: after.project).changes
      let other = AlbumPlanner(after.project).plan()
      let isDeliveredAlike =
        delivered(other) == delivered(plan) && other.target == plan.target
        && other.normalisation == plan.normalisation
        && other.songs.map(\.target) == plan.songs.map(\.target)
        && other.songs.map(\.trim) == plan.songs.map(\.trim)
      #expect(isDeliveredAlike || !changes.isEmpty, "\(edited.what)")
      for song in after.project.songs {
        let heard = changes.filter { $0.isHeard && ($0.song == nil || $0.song == song.name) }
        let old = try #require(before.songs.first { $0.name == song.name })
        for _ in 0..<60 {
          let frame = Int.random(in: 0..<max(1, song.resolved.frames), using: &random)
          let (was, now) = (desk(of: old.resolved, at: frame), desk(of: song.resolved, at: frame))
          let isCovered = heard.contains { $0.frames?.contains(frame) ?? true }
          #expect(was == now || isCovered, "\(edited.what) at \(frame)")
        }
      }
      told += changes.count
    }
    // The test would be empty if edits were seldom sound or seldom heard.
    #expect(told > 4)
  }

  /// Files with what they hold, whatever the order of buses.
  private func delivered(_ plan: AlbumPlan) -> Set<String> {
    Set(
      plan.files.map { file in
        let part = file.part.map { plan.parts[$0].title } ?? ""
        return "\(file.path) \(file.song ?? -1) \(part) \(file.format) \(file.depth) \(file.rate) "
          + "\(file.bitRate) \(file.dithering) \(file.converter) \(file.tags) \(file.markers)"
      }
    )
  }

  /// All that shapes the sound at a frame, strip by strip.
  private func desk(of song: ResolvedSong, at frame: Int) -> Set<String> {
    let strips = song.strips.map { strip in
      let curves = [strip.trim, strip.pan] + strip.levels
      let sends = strip.sends.map {
        "\(song.strips[$0.bus].name) \($0.tap) \($0.level.value(at: frame))"
      }
      let chain = strip.chain.map { "\(sound(of: $0.processor, $0, at: frame)) \($0.isBypassed)" }
      let clips = strip.clips.filter { $0.sounding.contains(frame) }.map { clip in
        let isIn = frame < clip.sounding.lowerBound + clip.fadeIn.length
        let isOut = frame >= clip.sounding.upperBound - clip.fadeOut.length
        return "\(song.takes[clip.take].facts) \(clip.read.lowerBound - clip.frames.lowerBound) "
          + "\(clip.clip.gain) \(clip.isReversed ? "\(clip.read)" : "") "
          + (isIn ? "\(clip.fadeIn) \(clip.sounding.lowerBound)" : "")
          + (isOut ? "\(clip.fadeOut) \(clip.sounding.upperBound)" : "")
      }
      return "\(strip.name) \(strip.isInverted) \(strip.isMuted) "
        + "\(strip.sounding?.value(at: frame) ?? 1) \(curves.map { $0.value(at: frame) }) "
        + "\(chain) \(clips) \(sends.sorted()) \(strip.output.map { song.strips[$0].name.rawValue } ?? "")"
    }
    return Set(strips)
  }

  /// A processor with its automated parameters as they stand at a frame.
  private func sound<P: Processor>(
    of processor: P,
    _ link: ResolvedProcessor,
    at frame: Int
  ) -> String {
    var processor = processor
    for line in link.automation {
      P.access(line.path.split(separator: ".")[...], in: processor)?
        .set(&processor, line.curve.value(at: frame))
    }
    return P.kind + processor.canonical.rendered
  }

  /// Another number, or two lines the other way round, or one line less.
  private func edit(
    _ files: [String: String],
    _ random: inout SeededRandom
  ) throws -> (files: [String: String], what: String) {
    var files = files
    let path = try #require(files.keys.sorted().randomElement(using: &random))
    var lines = (files[path] ?? "").split(separator: "\n").map(String.init)
    let index = Int.random(in: 1..<lines.count, using: &random)
    let old = lines[index]
    switch Int.random(in: 0..<8, using: &random) {
    case 0: lines.remove(at: index)
    case 1: lines.swapAt(index, index - 1)
    default: lines[index] = exchangeNumber(in: old, &random)
    }
    files[path] = lines.joined(separator: "\n") + "\n"
    return (files, "\(path):\(index + 1): \(old) => \(index < lines.count ? lines[index] : "")")
  }

  private func exchangeNumber(in line: String, _ random: inout SeededRandom) -> String {
    let numbers = line.ranges(of: /[0-9]+(\.[0-9]+)?/)
    guard let place = numbers.randomElement(using: &random) else { return line }
    let new = ["1", "2", "3", "5", "8", "12", "20", "4.5"].randomElement(using: &random) ?? ""
    return line.replacingCharacters(in: place, with: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var result = self
    result.replaceSubrange(range, with: text)
    return result
  }
}
