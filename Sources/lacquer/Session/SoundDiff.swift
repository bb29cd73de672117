import Comparison
import Diagnostics
import Engine
import Glibc
import History
import Manifest
import Planning
import Quantities
import Reports
import Workspace

/// What two versions of a project sound otherwise.
struct SoundDiff {
  private let pair: VersionPair
  private let session: Session
  private let versions: BothVersions<SoundVersion>

  init(_ pair: VersionPair) throws {
    self.pair = pair
    session = pair.session
    versions = BothVersions(
      old: try SoundVersion(pair.old, pair.session),
      new: try SoundVersion(pair.new, pair.session)
    )
  }

  /// Compares with so many threads, and writes what is to be listened to into a folder if one is given.
  func report(jobs: Int, listening: String?) throws -> SoundReport {
    let matches = SongMatch.all(from: pair.old.project, to: pair.new.project)
    let pairings = matches.map { pairing($0) }
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let found: [ComparedSong]
    do throws(BuildFailure) {
      let store = try session.openStore()
      let shelf = TakeShelf(session, pair.repository, in: store)
      let revisions = BothVersions(old: pair.old.revision, new: pair.new.revision)
      let comparison = SoundComparison(
        BothVersions(old: versions.old.plan, new: versions.new.plan),
        songs: pairings.compactMap { $0 },
        in: store,
        workers: jobs,
        cancellation: cancellation,
        listeningIn: listening,
        takes: { take, side in shelf.place(of: take, at: revisions[side]) }
      )
      found = try comparison.run()
      session.show([shelf.finding].compactMap { $0 })
    } catch {
      switch error {
      case .cancelled: throw ExitStatus.interrupted
      case .failed(let problems):
        session.show(problems.map(\.diagnostic))
        throw ExitStatus.render
      }
    }
    var comparisons = found[...]
    return SoundReport(
      zip(matches, pairings).map { match, pairing in
        song(match, pairing == nil ? nil : comparisons.popFirst())
      }
    )
  }

  private func pairing(_ match: SongMatch) -> SongPairing? {
    guard let old = match.old.flatMap({ versions.old.index(of: $0) }), let song = match.new,
      let new = versions.new.index(of: song)
    else { return nil }
    let strips = match.strips.map { ($0.key.rawValue, $0.value.rawValue) }
    return SongPairing(
      old: old,
      new: new,
      names: Dictionary(uniqueKeysWithValues: strips),
      bars: song.barFrames,
      sections: song.sectionFrames.map(\.frames)
    )
  }

  private func song(_ match: SongMatch, _ comparison: ComparedSong?) -> SoundReport.Song {
    let name = match.new?.name ?? match.old?.name
    var song = SoundReport.Song(name: name?.rawValue ?? "")
    guard let old = match.old, let new = match.new else {
      song.notes = ["only in \(match.old == nil ? pair.new.title : pair.old.title)"]
      return song
    }
    switch comparison {
    case nil:
      for (version, name) in [(versions.old, old.name), (versions.new, new.name)] {
        guard let takes = version.unknown[name] else { continue }
        song.notes.append(
          "not compared: the audio of \(PhraseList.quoted(takes)) is not known in \(version.title)"
        )
      }
    case .missing(let takes):
      for (names, version) in [(takes.old, versions.old), (takes.new, versions.new)]
      where !names.isEmpty {
        song.notes.append(
          "not compared: \(PhraseList.quoted(names)) of \(version.title) "
            + "\(names.count == 1 ? "is" : "are") not at hand"
        )
      }
    case .compared(let difference):
      SoundWording(old: old, new: new, newTitle: pair.new.title).add(difference, to: &song)
    }
    return song
  }
}
