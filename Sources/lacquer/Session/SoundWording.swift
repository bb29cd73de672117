import Comparison
import Engine
import Manifest
import Quantities
import Reports
import Signal

/// A difference of frames in the bars, sections and names of a song.
struct SoundWording {
  let old: ProjectSong
  let new: ProjectSong
  let newTitle: String

  func add(_ difference: SongDifference, to song: inout SoundReport.Song) {
    song.notes = notes(difference)
    song.stretches = difference.signals.flatMap { signal in
      signal.stretches.map { stretch($0, of: signal.signal) }
    }
    song.bars = difference.bars.map { bar in
      SoundReport.Bar(place: place(bar.frames), difference: SoundReport.Level(bar.difference))
    }
    song.sections = difference.sections.map { section($0) }
    song.loudness = difference.loudness.map { SoundReport.Pair($0, \.integrated) }
    song.shortTerm = difference.loudness.map { SoundReport.Pair($0, \.shortTerm) }
    song.masters = difference.finished.map { masters in
      SoundReport.Masters(
        gain: SoundReport.Pair(masters, \.gain),
        loudness: SoundReport.Pair(masters, \.loudness),
        truePeak: SoundReport.Pair(masters, \.truePeak)
      )
    }
    song.listening = difference.listening.map { files in
      SoundReport.Listening(
        old: files.versions.old,
        new: files.versions.new,
        difference: files.difference,
        gains: SoundReport.Pair(files.gains, \.self)
      )
    }
  }

  private func notes(_ difference: SongDifference) -> [String] {
    let rates = difference.rates
    guard rates.old == rates.new else {
      let (before, after) = (old.resolved.song.rate, new.resolved.song.rate)
      return ["its rate is \(after), not \(before) as before: only its master is compared"]
    }
    var notes: [String] = []
    let frames = difference.frames
    if frames.old != frames.new {
      let change = Self.time((frames.new - frames.old).magnitude, rates.new)
      let common = Self.time(UInt(min(frames.old, frames.new)), rates.new)
      notes.append(
        "\(change) \(frames.new > frames.old ? "longer" : "shorter") than before: "
          + "aligned from the start, the first \(common) are compared"
      )
    }
    if old.resolved.timeline.tempo != new.resolved.timeline.tempo, !difference.signals.isEmpty {
      notes.append(
        "another tempo or meter: aligned from the start; bars are those of \(newTitle)"
      )
    }
    return notes
  }

  private static func time(_ frames: UInt, _ rate: Int) -> String {
    TimeLength.seconds(Rational(Int(frames), over: rate)).description
  }

  private func place(_ frames: Range<Int>) -> SoundReport.Place {
    SoundReport.Place(
      frames: frames,
      rate: new.resolved.song.rate.hertz,
      bars: new.bars(of: frames)
    )
  }

  private func stretch(
    _ stretch: DifferentStretch,
    of signal: SignalName
  ) -> SoundReport.Stretch {
    SoundReport.Stretch(
      part: part(signal),
      kind: signal.kind.rawValue,
      name: signal.name,
      target: signal.target,
      place: place(stretch.frames),
      old: SoundReport.Level(stretch.levels.old),
      new: SoundReport.Level(stretch.levels.new),
      difference: SoundReport.Level(stretch.difference)
    )
  }

  /// `lead`, `bus drums`, and `lead to plate` for what does not go where the strip's output is.
  private func part(_ signal: SignalName) -> String {
    guard let target = signal.target, signal.kind != .mix else { return signal.kind.rawValue }
    let name = signal.kind == .bus ? "bus \(signal.name)" : signal.name
    let outputs = [new, old].compactMap { output(of: signal.name, in: $0.resolved) }
    return outputs.first == target ? name : "\(name) to \(target)"
  }

  private func output(of name: String, in song: ResolvedSong) -> String? {
    song.strips.first { $0.name.rawValue == name }?.output.map { song.strips[$0].name.rawValue }
  }

  private func section(_ difference: SectionDifference) -> SoundReport.Section {
    let (name, frames) = new.sectionFrames[difference.section]
    let readings = difference.versions
    let bands = zip(ThirdOctaveBand.all, zip(readings.old.bands, readings.new.bands))
    return SoundReport.Section(
      name: name?.rawValue,
      place: place(frames),
      loudness: SoundReport.Pair(readings, \.loudness.integrated),
      shortTerm: SoundReport.Pair(readings, \.loudness.shortTerm),
      truePeak: SoundReport.Pair(readings, \.truePeak),
      bands: bands.map { band, levels in
        SoundReport.Section.Band(
          frequency: band.nominal,
          levels: SoundReport.Pair(old: levels.0, new: levels.1)
        )
      }
    )
  }
}

extension SoundReport.Pair {
  fileprivate init<Value>(_ versions: BothVersions<Value>, _ value: KeyPath<Value, Double>) {
    self.init(old: versions.old[keyPath: value], new: versions.new[keyPath: value])
  }
}

extension SoundReport.Level {
  fileprivate init(_ level: SignalLevel) {
    self.init(rms: level.rms, peak: level.peak)
  }
}
