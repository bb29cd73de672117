import Manifest
import Quantities

/// What production software reads in a WAV file besides tags.
package struct FileOrigin: Hashable, Sendable {
  /// In ASCII, as the broadcast extension has it.
  package let description: String
  package let originator: String
  package let reference: String
  /// `2026-03-04` and `10:00:00`; empty where the manifests know of no day.
  package let date: String
  package let time: String
  /// How the samples were coded last.
  package let coding: String
  /// Album, song, and what of it, in Unicode.
  package let project: String
  package let scene: String
  package let take: String
  package let track: String

  package init(
    description: String,
    originator: String,
    reference: String,
    date: String,
    time: String,
    coding: String,
    project: String,
    scene: String,
    take: String,
    track: String
  ) {
    self.description = description
    self.originator = originator
    self.reference = reference
    self.date = date
    self.time = time
    self.coding = coding
    self.project = project
    self.scene = scene
    self.take = take
    self.track = track
  }
}

/// A place in a file that has a name.
package struct FileMarker: Hashable, Sendable {
  /// At the file's rate, from 0.
  package let frame: Int
  package let name: String

  package init(frame: Int, name: String) {
    self.frame = frame
    self.name = name
  }
}

extension FileOrigin {
  /// Of a file that has its tags, and the digest of what bears on its sound.
  init(
    of file: DeliveredFile,
    _ planned: PlannedFile,
    in deliverable: Deliverable,
    of project: Project,
    digest: String
  ) {
    let song = file.song.map { project.songs[$0] }
    let strip = file.strip.flatMap { song?.resolved.strips[$0] }
    let session = project.origination(of: file, in: deliverable)
    description = PlainText.ascii(planned.tags[.title] ?? "")
    originator = PlainText.ascii(planned.tags[.label] ?? planned.tags[.artist] ?? "")
    // Half of the digest fills the field: equal sound has equal references, other sound others.
    reference = String(digest.prefix(32))
    date = session?.date.description ?? ""
    time = session.map { Self.clock($0.clock.startMinute) } ?? ""
    coding = "lacquer" + planned.dithering.coding
    self.project = planned.tags[.album] ?? ""
    scene = song?.title ?? project.album?.printedTitle ?? ""
    let clips = deliverable.of == .tracks ? strip?.clips : nil
    let takes = clips?.compactMap { song?.resolved.takes[$0.take].name.rawValue }
    take = takes.map(Self.list) ?? planned.deliverable
    track = strip?.name.rawValue ?? planned.deliverable
  }

  private static func clock(_ minute: Int) -> String {
    let parts = [minute / 60 % 24, minute % 60, 0]
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// Each once, in the order of first use.
  private static func list(_ names: [String]) -> String {
    var known: [String] = []
    for name in names where !known.contains(name) { known.append(name) }
    return known.joined(separator: " ")
  }
}

extension ProjectSong {
  /// The starts of its sections at a rate of a file.
  func markers(at rate: SampleRate) -> [FileMarker] {
    let timeline = resolved.timeline
    return timeline.sections.map { section in
      let seconds = timeline.seconds(of: .quarter(section.start))
      let frame = (seconds * Rational(rate.hertz)).roundedHalfUp
      return FileMarker(frame: frame, name: section.name.rawValue)
    }
  }
}

extension PlannedFile.Dithering {
  /// What a coding history says of it.
  fileprivate var coding: String {
    switch self {
    case .none: ""
    case .tpdf: "; TPDF dither"
    case .noiseShaped: "; noise-shaped TPDF dither"
    }
  }
}
