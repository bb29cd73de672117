import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// Files are not of the kind that their profile takes.
struct ProfileFormat: Check {
  static let code = Code(
    "L021",
    .warning,
    "files that are not what the profile takes",
    """
    A profile says where files go, and with that what they have to be: a compact disc holds one WAV \
    of 44.1 kHz and 16 bits, services encode what they are given and want it lossless. \
    `lacquer profiles` lists what each one asks for.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {shops: {of: songs, format: flac, profile: spotify}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {shops: {of: songs, format: mp3, profile: ~spotify~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables {
      guard let profile = deliverable.profile else { continue }
      let facts = ProfileCatalogue.facts(of: profile)
      for (has, asks) in misses(of: deliverable, facts, in: project) {
        findings.add(
          Diagnostic(
            Self.code,
            at: deliverable.place(of: \.profile),
            "deliverable `\(name)` \(has), and profile `\(profile.rawValue)` asks for \(asks)"
          )
        )
      }
    }
  }

  private func misses(
    of deliverable: Deliverable,
    _ facts: ProfileFacts,
    in project: Project
  ) -> [(has: String, asks: String)] {
    var misses: [(has: String, asks: String)] = []
    if let subject = facts.subject, deliverable.of != subject {
      misses.append(("is `of: \(deliverable.of.rawValue)`", "`of: \(subject.rawValue)`"))
    }
    let format = deliverable.format
    if !facts.formats.contains(format) {
      misses.append(("is \(format.rawValue)", either(facts.formats.map(\.rawValue))))
    } else if let depths = facts.depths, !depths.contains(deliverable.depth) {
      let bits = { (depth: Deliverable.Depth) in
        depth == .float32 ? "32-bit float" : depth.rawValue + " bits"
      }
      misses.append(("has \(bits(deliverable.depth))", either(depths.map(bits))))
    }
    let rates = Set(project.songs.map { deliverable.rate(ofSongAt: $0.resolved.song.rate) })
    if let asked = facts.rates, let rate = rates.filter({ !asked.contains($0) }).max() {
      misses.append(("has \(rate)", either(asked.map(\.description))))
    }
    return misses
  }

  private func either(_ words: [String]) -> String { PhraseList.joined(words, .or) }
}
