import Foundation
import Manifest
import Planning
import Signal
import TestSupport
import Testing

/// How masters come and go, by the formulas of the manifest language.
struct SongFadesTests {
  private func courses(_ mastering: String, stage: String = "master") throws -> [Curve?] {
    let project = TestProject([
      "album.yaml": """
      album: first-light
      songs: [songs/a.yaml]
      deliverables: {d: {of: songs, format: wav, stage: \(stage)}}
      """,
      "songs/a.yaml": """
      song: a
      mastering: \(mastering)
      takes: {a: {file: ../a.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    ])
    try #require(project.errors == [])
    let plan = AlbumPlanner(project.project).plan()
    return (plan.songs.map(\.render) + plan.parts.map(\.render)).map { render in
      guard case .sum(let contributions) = render.nodes[render.output].input else { return nil }
      return contributions[0].sounding
    }
  }

  @Test func `a master without fades is what it was`() throws {
    #expect(try courses("{trim: 1 dB}") == [nil])
  }

  /// The formulas of the manifest language.
  private static func amplitude(_ shape: Fade.Shape, _ x: Double) -> Double {
    switch shape {
    case .linear: x
    case .equalPower: sin(.pi * x / 2)
    case .sCurve: 3 * x * x - 2 * x * x * x
    case .exponential: (pow(1_000, x) - 1) / 999
    }
  }

  @Test(arguments: Fade.Shape.allCases)
  func `fades follow their curves`(shape: Fade.Shape) throws {
    let name = shape.rawValue
    let course = try #require(
      try courses(
        "{fade-in: {length: 100 ms, curve: \(name)}, fade-out: {length: 200 ms, curve: \(name)}}"
      )[0]
    )
    let end = try #require(course.points.last?.frame)
    let curve = { (x: Double) in Self.amplitude(shape, x) }
    for x in [0, 0.1, 0.25, 0.5, 0.9] as [Double] {
      // 100 ms are 4,800 frames; a fade-out is mirrored.
      #expect(abs(course.value(at: Int(4_800 * x)) - curve(x)) < 1e-12)
      #expect(abs(course.value(at: end - Int(9_600 * x)) - curve(x)) < 1e-12)
    }
    #expect(course.value(at: 4_800) == 1)
    #expect(course.value(at: end - 9_600) == 1)
    #expect(course.value(at: end) == 0)
  }

  @Test func `a mix before mastering does not fade`() throws {
    let courses = try courses("{fade-out: 1 s}", stage: "mix")
    #expect(courses.count == 2)
    #expect(courses[1] == nil)
  }
}
