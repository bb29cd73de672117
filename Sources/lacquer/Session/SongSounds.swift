import Engine
import Manifest
import Planning
import Quantities
import Reports
import Signal

extension SongSound {
  /// What was found of a song, in the words of its manifest.
  init(_ survey: SongSurvey, of song: ProjectSong) {
    self.init(
      strips: survey.strips.map { Strip($0, of: song) },
      master: survey.master.map { Master($0) }
    )
  }
}

extension SongSound.Strip {
  fileprivate init(_ strip: SongSurvey.Strip, of song: ProjectSong) {
    let kind = strip.kind.rawValue
    let own = song.resolved.strips.first {
      $0.kind.rawValue == kind && $0.name.rawValue == strip.name
    }
    // A plan has no processors that are bypassed.
    let chain = (kind == "master" ? song.masterChain : own?.chain ?? []).filter { !$0.isBypassed }
    self.init(
      kind: kind,
      name: strip.name,
      levels: SongSound.Course(strip.levels),
      reductions: strip.reductions.map { reduction in
        let isThere = chain.indices.contains(reduction.processor)
        return SongSound.Reduction(
          processor: isThere ? chain[reduction.processor].name.label : "",
          course: SongSound.Course(reduction.course)
        )
      }
    )
  }
}

extension SongSound.Course {
  fileprivate init(_ course: SongSurvey.Course) {
    self.init(step: course.step, values: course.values)
  }
}

extension SongSound.Master {
  /// Tenths of a second between two values of the integrated loudness.
  private static let integratedStep = 10

  fileprivate init(_ master: MasterSurvey) {
    let blocks = master.loudness
    let hop = LoudnessBlocks.hop
    self.init(
      deliverable: master.deliverable,
      rate: master.rate.hertz,
      integrated: blocks.integrated(),
      range: blocks.range(),
      truePeak: master.truePeak,
      target: master.target.loudness.number,
      ceiling: master.target.ceiling.number,
      gain: master.gain,
      // Each value stands where its window ends, as a meter shows it.
      momentary: SongSound.Course(
        step: hop,
        start: LoudnessBlocks.momentaryLength - hop,
        values: blocks.momentary
      ),
      shortTerm: SongSound.Course(
        step: hop,
        start: LoudnessBlocks.shortTermLength - hop,
        values: blocks.shortTerm
      ),
      integratedSoFar: SongSound.Course(
        step: hop * Double(Self.integratedStep),
        values: blocks.integratedSoFar(every: Self.integratedStep)
      ),
      peaks: SongSound.Course(
        step: master.levels.step,
        values: master.levels.values.map { Maths.amplitude(decibels: $0) }
      ),
      limiting: SongSound.Course(master.limiting),
      spectrum: zip(ThirdOctaveBand.all, master.spectrum).map {
        SongSound.Band(frequency: $0.nominal, level: $1)
      },
      preview: master.preview
    )
  }
}
