import Diagnostics
import Fields
import Processors
import Quantities
import Signal

/// A song whose names have become references and whose times have become frames.
package struct ResolvedSong: Sendable {
  package let name: Name
  package let song: Song
  /// The song's manifest, relative to the project's root.
  package let path: String
  package let timeline: Timeline
  /// The end of the arrangement, or of the last clip where there is none.
  package let end: Int
  /// Length of the render, with the tail.
  package let frames: Int
  package let takes: [ResolvedTake]
  /// What moves the faders of VCAs, for those that are automated.
  package let vcaAutomation: [Name: AutomationLine]
  /// Each plays only into strips behind it, unless the routing is a cycle; the mix is the last one.
  package let strips: [ResolvedStrip]
  /// False after findings about the routes, from which others would only follow.
  package let areRoutesSound: Bool

  package var mix: Int { strips.count - 1 }
}

/// A take with what is known of its file.
package struct ResolvedTake: Sendable {
  package let name: TakeName
  package let take: Take
  /// Relative to the project's root, or absolute where it lies in a media folder.
  package let path: String
  /// Where it is opened.
  package let location: String
  package let facts: Result<TakeFacts, TakeProblem>
  /// Song frame of the file's first sample; may lie before the start.
  package let start: Int
  /// Frames at the song's rate; 0 where the file cannot be read or its place is not known.
  package let frames: Int
}

/// What is known of a take's file.
package struct TakeFacts: Hashable, Sendable {
  /// At the file's own rate.
  package let frames: Int
  package let rate: SampleRate
  package let channels: Int
  /// SHA-256 in lower-case hexadecimal digits.
  package let digest: String

  package init(frames: Int, rate: SampleRate, channels: Int, digest: String) {
    self.frames = frames
    self.rate = rate
    self.channels = channels
    self.digest = digest
  }

  /// Frames after conversion to another rate, the last one begun counted.
  package func frames(at other: SampleRate) -> Int { rate.length(of: frames, at: other) }
}

/// Why a take's file cannot be used.
package enum TakeProblem: Error, Hashable, Sendable {
  case missing
  case directory
  case leavesProject
  /// The system does not let it be read; its own sentence.
  case unopened(String)
  /// Not audio, or truncated; in words.
  case unreadable(String)
}

/// Tells what is known of audio files, by their locations.
package protocol TakeSource: Sendable {
  func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>]
}

/// A track, a bus or the mix.
package struct ResolvedStrip: Sendable {
  package enum Kind: String, Hashable, Sendable {
    case track
    case bus
    case mix
  }

  package let kind: Kind
  package let name: Name
  /// Where its name was given.
  package let place: SourceRange?
  package let clips: [ResolvedClip]
  /// False where a clip could not be placed, so that its neighbours miss it.
  package let areClipsWhole: Bool
  package let isInverted: Bool
  /// In dB.
  package let trim: Curve
  package let chain: [ResolvedProcessor]
  /// In dB: the fader, then each VCA's.
  package let levels: [Curve]
  /// From -100 to 100.
  package let pan: Curve
  package let isMuted: Bool
  /// 1 where it sounds; nil where it is not automated.
  package let sounding: Curve?
  /// Index of the strip it plays into; nil for the mix and for `none`.
  package let output: Int?
  package let sends: [ResolvedSend]
  /// What moves it and its chain, in the order of the manifest.
  package let automation: [AutomationLine]
}

package struct ResolvedSend: Sendable {
  package let bus: Int
  /// In dB.
  package let level: Curve
  package let tap: Send.Tap
}

/// A processor of a chain, its presets expanded.
package struct ResolvedProcessor: Sendable {
  package let processor: any Processor
  package let isBypassed: Bool
  package let automation: [ParameterCurve]
  /// The strip it listens to.
  package let key: Int?
  /// What automation finds it by.
  package let name: ProcessorName
  package let place: SourceRange?
}

/// A clip in frames, as it was asked for; whether its take has the audio is for checks to say.
package struct ResolvedClip: Sendable {
  package let clip: Clip
  /// Index into the song's takes.
  package let take: Int
  /// How many of its own repeats come before it.
  package let repetition: Int
  /// Song frames, without what a crossfade adds.
  package internal(set) var frames: Range<Int>
  /// Frames of the take at the song's rate, without what a crossfade adds.
  package internal(set) var read: Range<Int>
  /// True where it is crossfaded with the clip before.
  package internal(set) var isJoined = false
  /// Frames added before the start and after the end by crossfades.
  package internal(set) var leadIn = 0
  package internal(set) var leadOut = 0
  package internal(set) var fadeIn = ClipFade.none
  package internal(set) var fadeOut = ClipFade.none

  package var isReversed: Bool { clip.reverse.isOn }

  /// All that is read of the take, crossfades included.
  package var reach: Range<Int> {
    let before = isReversed ? leadOut : leadIn
    let after = isReversed ? leadIn : leadOut
    return (read.lowerBound - before)..<(read.upperBound + after)
  }

  /// All song frames that it sounds on, crossfades included.
  package var sounding: Range<Int> {
    (frames.lowerBound - leadIn)..<(frames.upperBound + leadOut)
  }
}

/// A fade of a clip, in frames.
package struct ClipFade: Hashable, Sendable {
  package let length: Int
  package let shape: CurveShape

  package static let none = ClipFade(length: 0, shape: .linear)
  /// Length of the fade of an edge that cuts inside its take, where no other is given.
  package static let atCuts = TimeLength.milliseconds(2)
}
