import Comparison
import Diagnostics
import Fields
import Manifest
import Quantities

/// An album as one page of HTML that needs nothing else: no network, and no script to be read.
package struct AlbumPage: Sendable {
  /// The album as it is, or was.
  package struct Version: Sendable {
    /// `work tree`, `HEAD~1 (3f2a9c11b0)`.
    package let title: String
    package let project: Project
    package let sounds: [Name: SongSound]

    package init(title: String, project: Project, sounds: [Name: SongSound]) {
      self.title = title
      self.project = project
      self.sounds = sounds
    }
  }

  let now: Version
  /// What it is compared with.
  let before: Version?
  /// Of the version as it is; in source order.
  let findings: [Diagnostic]
  let changes: [Change]

  package init(_ now: Version, since before: Version?, findings: [Diagnostic]) {
    self.now = now
    self.before = before
    self.findings = findings
    changes =
      before.map { ProjectComparison(from: $0.project, to: now.project).changes } ?? []
  }

  var project: Project { now.project }

  /// In the running order.
  var songs: [PageSong] {
    project.songs.sorted { $0.number < $1.number }.map { song in
      let old = before?.project.songs.first { $0.name == song.name }
      return PageSong(
        song: song,
        sound: now.sounds[song.name],
        title: now.title,
        before: old.flatMap { old in
          before.map { PageSong.Past(title: $0.title, song: old, sound: $0.sounds[old.name]) }
        },
        changes: changes.filter { $0.song == song.name },
        isCompared: before != nil
      )
    }
  }

  var title: String { project.album?.printedTitle ?? project.songs.first?.title ?? "" }
}

/// A song with all that a page shows of it.
struct PageSong: Sendable {
  struct Past: Sendable {
    let title: String
    let song: ProjectSong
    let sound: SongSound?
  }

  let song: ProjectSong
  let sound: SongSound?
  /// Of the version.
  let title: String
  /// The same song as it was.
  let before: Past?
  let changes: [Change]
  let isCompared: Bool

  var id: String { Markup.identifier("song", song.name.rawValue) }
  var master: SongSound.Master? { sound?.master }
  var oldMaster: SongSound.Master? { before?.sound?.master }

  /// With the tail, in seconds.
  var length: Double {
    Double(song.resolved.frames) / Double(song.resolved.song.rate.hertz)
  }

  /// A frame of the song as a share of its length.
  func share(of frame: Int) -> Double {
    Double(frame) / Double(max(1, song.resolved.frames))
  }

  func seconds(of frame: Int) -> Double {
    Double(frame) / Double(song.resolved.song.rate.hertz)
  }

  struct Section {
    let name: String
    let frames: Range<Int>
  }

  /// Where each section lies, in frames.
  var sections: [Section] {
    let timeline = song.resolved.timeline
    return timeline.sections.map { section in
      let start = timeline.frame(at: .quarter(section.start))
      let end = timeline.frame(at: .quarter(section.end))
      return Section(name: section.name.rawValue, frames: start..<max(start, end))
    }
  }
}
