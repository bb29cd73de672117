import Fields
import Processors
import Quantities

/// What a strip of the desk is: a track, a bus or the mix.
package protocol StripRole: Hashable, Sendable {
  static var kind: String { get }
  static var summary: String { get }
  static var fields: [Field<Strip<Self>>] { get }
}

package typealias Track = Strip<TrackRole>
package typealias Bus = Strip<BusRole>
package typealias MixStrip = Strip<MixRole>

/// A strip of the desk.
///
/// Signal flows clips or inputs -> polarity -> trim -> chain -> fader and VCAs -> pan -> output and
/// post-fader sends.
package struct Strip<Role: StripRole>: ManifestNode {
  package enum Polarity: String, Choice {
    case normal
    case inverted
  }

  package var clips: [Clip] = []
  package var polarity = Polarity.normal
  package var trim = Level.unity
  package var chain: [ChainEntry] = []
  package var fader = Level.unity
  package var pan = Pan.centre
  package var output: Placed<Name>?
  package var sends = Entries<Name, Send>()
  package var mute = Toggle.off
  package var automation = Entries<Text, [AutomationPoint]>()
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static var kind: String { Role.kind }
  package static var summary: String { Role.summary }
  package static var fields: [Field<Self>] { Role.fields }

  /// What all strips have.
  fileprivate static var commonFields: [Field<Self>] {
    [
      Field("polarity", \.polarity, "Turns the waveform over."),
      Field("trim", \.trim, "Level before the chain.", in: -.infinity...60, automatable: .yes),
      Field("chain", \.chain, "Processors in the order of the signal."),
      Field(
        "fader",
        \.fader,
        "Level after the chain.",
        in: StripRange.fader,
        automatable: .yes
      ),
      Field("automation", \.automation, "Parameters over time, by path."),
      Field("notes", \.notes, "Anything worth knowing.", for: .people),
    ]
  }

  /// What tracks and buses have and the mix has not.
  fileprivate static var routingFields: [Field<Self>] {
    [
      Field("pan", \.pan, "Place between left and right.", in: -100...100, automatable: .yes),
      Field(
        "output",
        \.output,
        "The bus it plays into; `none` for a strip that is only a key.",
        absent: Placed(.mix, at: nil)
      ),
      Field("sends", \.sends, "What it also plays into, by bus."),
      Field("mute", \.mute, "Silences the strip and its sends."),
    ]
  }
}

/// Ranges that strips and VCAs share, in dB.
package enum StripRange {
  package static let fader = -Double.infinity...24
}

package enum TrackRole: StripRole {
  package static let kind = "track"
  package static let summary = "What is heard of the takes, and its strip."
  package static let fields: [Field<Track>] =
    [Field("clips", \.clips, "What is heard, in the order of the timeline.")]
    + Track.routingFields + Track.commonFields
}

package enum BusRole: StripRole {
  package static let kind = "bus"
  package static let summary = "A strip that other strips play into."
  package static let fields = Bus.routingFields + Bus.commonFields
}

package enum MixRole: StripRole {
  package static let kind = "mix"
  package static let summary = "The strip that everything ends in."
  package static let fields = MixStrip.commonFields
}

/// What a strip plays into a bus besides its output.
package struct Send: ManifestNode {
  package enum Tap: String, Choice {
    case preFader = "pre-fader"
    case postFader = "post-fader"
  }

  package var level = Level.unity
  package var tap = Tap.postFader
  package var origin = Origin()

  package init() {}

  package static let kind = "send"
  package static let summary = "What a strip plays into a bus besides its output."
  package static let shorthand: String? = "level"
  package static let fields: [Field<Self>] = [
    Field(
      "level",
      \.level,
      "Level of the send.",
      required: true,
      in: StripRange.fader,
      automatable: .yes
    ),
    Field("tap", \.tap, "Before fader and pan, or after both."),
  ]
}

/// A fader that moves the faders of other strips.
package struct VCA: ManifestNode {
  package var members: [Placed<Name>] = []
  package var fader = Level.unity
  package var automation = Entries<Text, [AutomationPoint]>()
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "vca"
  package static let summary = "A fader that moves the faders of other strips."
  package static let fields: [Field<Self>] = [
    Field("members", \.members, "Tracks, buses and VCAs that it moves.", required: true),
    Field(
      "fader",
      \.fader,
      "Level added to each member's.",
      in: StripRange.fader,
      automatable: .yes
    ),
    Field("automation", \.automation, "The fader over time."),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}
