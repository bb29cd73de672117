import Planning
import Quantities

/// Compares the sound of two versions of an album, aligned to the frame from each song's start.
///
/// What has equal keys or equal digests is the same and is neither rendered nor read; all else is
/// rendered into the store as far as it is not there, and nowhere else.
package struct SoundComparison: Sendable {
  /// Where the audio of a take of one version is; nil where it is not at hand.
  ///
  /// Whoever answers vouches for the digest.
  package typealias TakeFinder = @Sendable (PlannedTake, VersionSide) -> String?

  private let plans: BothVersions<AlbumPlan>
  private let songs: [SongPairing]
  private let work: AlbumVersion.Work
  private let find: TakeFinder
  /// Where files to listen to are written; nil for none.
  private let listeningFolder: String?

  package init(
    _ plans: BothVersions<AlbumPlan>,
    songs: [SongPairing],
    in store: Store,
    workers: Int,
    cancellation: Cancellation = Cancellation(),
    listeningIn listeningFolder: String? = nil,
    takes find: @escaping TakeFinder
  ) {
    self.plans = plans
    self.songs = songs
    work = AlbumVersion.Work(store: store, workers: max(1, workers), cancellation: cancellation)
    self.listeningFolder = listeningFolder
    self.find = find
  }

  /// What came of each song, in the order in which they were given.
  package func run() throws(BuildFailure) -> [ComparedSong] {
    let (result, listening) = try work.store.attempt { () throws(BuildInterruption) in
      try compare()
    }
    if let listening { try listening.finish() }
    do throws(StoreProblem) { try work.store.flush() } catch {
      throw .failed([error.asRenderProblem])
    }
    return result
  }

  private func compare() throws(BuildInterruption) -> ([ComparedSong], ListeningFolder?) {
    let question: ComparisonQuestion
    do throws(BuildFailure) {
      let first = try ComparisonQuestion(plans, songs)
      question = try first.answerable(work, find)
    } catch {
      throw .failed(error)
    }
    let old = try question.versions.old.rendered(work)
    let new = try question.versions.new.rendered(work)
    let masters = try question.masters(old, new)
    var listening: ListeningFolder?
    if let listeningFolder {
      do throws(BuildFailure) { listening = try ListeningFolder(listeningFolder) } catch {
        throw .failed(error)
      }
    }
    var result: [ComparedSong] = []
    for index in songs.indices {
      if let missing = question.missing(index) {
        result.append(.missing(missing))
        continue
      }
      let pair = question.pairs[index]
      let both = BothVersions(old: old.song(pair.pair.old), new: new.song(pair.pair.new))
      let sound = try difference(pair, both)
      var files: ListeningFiles?
      if pair.mayDiffer, !sound.master.isEmpty {
        files = try listening?.write(pair.plans.new.song, both)
      }
      result.append(
        .compared(
          SongDifference(
            pair: index,
            rates: pair.plans.map(\.rate.hertz),
            frames: pair.plans.map(\.frames),
            signals: sound.signals,
            bars: sound.bars,
            sections: try pair.sections(sound.master, both),
            loudness: sound.master.isEmpty
              ? nil : both.map { LoudnessReading($0.measurement?.blocks) },
            finished: masters[index],
            listening: files
          )
        )
      )
    }
    return (result, listening)
  }

  private struct Sound: Sendable {
    var signals: [SignalDifference] = []
    var bars: [BarLevel] = []
    var master: [DifferentStretch] = []
  }

  private func difference(
    _ pair: PairComparison,
    _ songs: BothVersions<RenderedSong>
  ) throws(BuildInterruption) -> Sound {
    let found = Workers.map(pair.names.count, workers: work.workers) { index in
      BuildInterruption.attempt { () throws(BuildInterruption) in
        try pair.difference(pair.names[index], songs)
      }
    }
    var sound = Sound()
    for result in found {
      let (signal, bars) = try result.get()
      guard !signal.stretches.isEmpty else { continue }
      sound.signals.append(signal)
      guard signal.signal.kind == .master else { continue }
      sound.bars = bars
      sound.master = signal.stretches
    }
    // Without a chain behind it the mix is the master.
    sound.signals.removeAll { $0.signal.kind == .mix && $0.stretches == sound.master }
    // What is gone comes last among its kind.
    sound.signals = SignalName.Kind.allCases.flatMap { kind in
      sound.signals.filter { $0.signal.kind == kind }
    }
    return sound
  }
}
