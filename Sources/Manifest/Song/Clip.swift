import Fields
import Quantities

/// A piece of a take on a track.
package struct Clip: ManifestNode {
  package var take = Placed<TakeName>.unnamed
  package var over: PositionRange?
  package var from: Position?
  package var to: Position?
  package var length: Length?
  package var at: Position?
  package var nudge: Length?
  package var gain = Level.unity
  package var fadeIn: Fade?
  package var fadeOut: Fade?
  package var crossfade: Fade?
  package var reverse = Toggle.off
  package var times: Count?
  package var mute = Toggle.off
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "clip"
  package static let summary = "A piece of a take on a track."
  package static let fields: [Field<Self>] = [
    Field("take", \.take, "The take that is read.", required: true),
    Field("over", \.over, "Reads the take where it lay when recorded."),
    Field("from", \.from, "Where in the take's recorded place reading starts; its first sample."),
    Field("to", \.to, "Where in the take's recorded place reading stops; its last sample."),
    Field("length", \.length, "How much is read."),
    Field("at", \.at, "Where it is heard; where it was recorded if not given."),
    Field("nudge", \.nudge, "Moves what is heard; earlier where negative.", absent: .zero),
    Field("gain", \.gain, "Level of the clip, before everything else.", in: -.infinity...60),
    Field("fade-in", \.fadeIn, "Fade at the start; `0 ms` for none at a cut."),
    Field("fade-out", \.fadeOut, "Fade at the end; `0 ms` for none at a cut."),
    Field("crossfade", \.crossfade, "Overlap with the clip before, centred on the join."),
    Field("reverse", \.reverse, "Plays the piece backwards."),
    Field(
      "repeat",
      \.times,
      "How often it is heard, one after the other.",
      in: 1...10_000,
      absent: Count(1)
    ),
    Field("mute", \.mute, "Keeps the clip without its being heard."),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}

/// A fade: its length, and its curve.
package struct Fade: ManifestNode {
  package enum Shape: String, Choice {
    case linear
    case equalPower = "equal-power"
    case sCurve = "s-curve"
    case exponential
  }

  package var length = TimeLength.milliseconds(0)
  package var curve = Shape.equalPower
  package var origin = Origin()

  package init() {}

  package static let kind = "fade"
  package static let summary = "A fade: its length, and its curve."
  package static let shorthand: String? = "length"
  package static let fields: [Field<Self>] = [
    Field("length", \.length, "How long it is.", required: true, in: 0...600),
    Field("curve", \.curve, "How the amplitude goes."),
  ]
}
