/// Where two versions of a song sound otherwise, and how much; frames from the song's start.
package struct SongDifference: Hashable, Sendable {
  /// The pair's place among those that were given.
  package let pair: Int
  /// Frames per second; the versions of a song at two rates are not aligned, and none of its
  /// signals is compared.
  package let rates: BothVersions<Int>
  package let frames: BothVersions<Int>
  /// Those that differ: tracks, buses, mix, master.
  package let signals: [SignalDifference]
  /// The difference of the masters by bar, where there is any.
  package let bars: [BarLevel]
  /// Sections in which the masters differ.
  package let sections: [SectionDifference]
  /// Of the whole song before its loudness is set; nil where that is the same.
  package let loudness: BothVersions<LoudnessReading>?
  /// Nil where they are the same, or where no file is made of the song.
  package let finished: BothVersions<FinishedMaster>?
  /// What was written to be listened to.
  package let listening: ListeningFiles?

  /// True where nothing sounds otherwise.
  package var isEmpty: Bool {
    signals.isEmpty && finished == nil && frames.old == frames.new && rates.old == rates.new
  }
}

/// What came of the comparison of one song.
package enum ComparedSong: Hashable, Sendable {
  case compared(SongDifference)
  /// Takes that would have to be read and are not at hand, by name.
  case missing(BothVersions<[String]>)
}

/// What a strip plays into another one, behind fader and pan, or the sound of the song.
package struct SignalName: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case track
    case bus
    case mix
    /// After the chains of mix and master, before the loudness is set.
    case master
  }

  package let kind: Kind
  package let name: String
  /// The strip that it plays into; nil for the master.
  package let target: String?
}

package struct SignalDifference: Hashable, Sendable {
  package let signal: SignalName
  package let stretches: [DifferentStretch]
}

/// Where two signals differ, without a second of equal sound in between.
package struct DifferentStretch: Hashable, Sendable {
  package let frames: Range<Int>
  /// Of the stretch in both versions, and of their difference.
  package let levels: BothVersions<SignalLevel>
  package let difference: SignalLevel
}

/// In dBFS, 0 for a square wave of full scale on all channels; -infinity for silence.
package struct SignalLevel: Hashable, Sendable {
  /// Root of the mean square over time and channels.
  package let rms: Double
  /// The greatest magnitude of a sample.
  package let peak: Double
}

package struct BarLevel: Hashable, Sendable {
  package let frames: Range<Int>
  package let difference: SignalLevel
}

/// A section in which the masters differ.
package struct SectionDifference: Hashable, Sendable {
  /// The section's place among those that were given.
  package let section: Int
  package let versions: BothVersions<SectionReading>
}

package struct SectionReading: Hashable, Sendable {
  /// Of the whole section.
  package let loudness: LoudnessReading
  /// In dBTP, of what differs in the section; -infinity for silence.
  package let truePeak: Double
  /// In dBFS, by third-octave band, of what differs in the section; -infinity for silence.
  package let bands: [Double]
}

/// In LUFS; -infinity where nothing passes the gate or the stretch is too short.
package struct LoudnessReading: Hashable, Sendable {
  package let integrated: Double
  /// The highest short-term loudness.
  package let shortTerm: Double
}

/// The master of a song as its file has it.
package struct FinishedMaster: Hashable, Sendable {
  /// In dB, into the limiter.
  package let gain: Double
  /// In LUFS; -infinity for silence.
  package let loudness: Double
  /// In dBTP; -infinity for silence.
  package let truePeak: Double
}

/// Files to listen to, all of 32 bits floating point.
package struct ListeningFiles: Hashable, Sendable {
  package let versions: BothVersions<String>
  package let difference: String
  /// In dB, under which the versions lie in their files, so that they are as loud as each other;
  /// the difference lies in its file as it is.
  package let gains: BothVersions<Double>
}
