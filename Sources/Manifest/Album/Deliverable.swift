import Fields
import Quantities

/// A set of files that a build makes.
package struct Deliverable: ManifestNode {
  package enum Subject: String, Choice {
    case songs
    case album
    case buses
    case tracks
  }

  package enum Format: String, Choice {
    case wav
    case flac
    case mp3
    case ogg
    case opus
    case aiff
  }

  package enum Depth: String, Choice {
    case bits16 = "16"
    case bits24 = "24"
    case float32 = "32-float"
  }

  package enum DitherChoice: String, Choice {
    case none
    case tpdf
    case noiseShaped = "noise-shaped"
  }

  package enum Stage: String, Choice {
    case master
    case mix
  }

  package enum Converter: String, Choice {
    case best
    case medium
  }

  package var of = Subject.songs
  package var format = Format.wav
  package var rate: SampleRate?
  package var bits: Depth?
  package var dither = DitherChoice.tpdf
  package var converter = Converter.best
  package var name: Text?
  package var revision: Count?
  package var without: [Placed<Name>] = []
  package var only: [Placed<Name>] = []
  package var stage = Stage.master
  package var bitrate: BitRate?
  package var cue = Toggle.off
  package var ddp = Toggle.off
  package var profile: DeliveryProfile?
  package var codecCheck = Toggle.off
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "deliverable"
  package static let summary = "A set of files that a build makes."
  package static let fields: [Field<Self>] = [
    Field("of", \.of, "What the files hold.", required: true),
    Field("format", \.format, "Format of the files.", required: true),
    Field("rate", \.rate, "Sample rate; the song's where not given."),
    Field(
      "bits",
      \.bits,
      "Word length; 24 where not given, 32-float in wav only.",
      absent: .bits24
    ),
    Field("dither", \.dither, "Dither into 16 and 24 bits; none into float."),
    Field("converter", \.converter, "Quality of the rate conversion."),
    Field(
      "name",
      \.name,
      "Template of the file names, `{number:02} {title}.{ext}`, or one of the conventions "
        + "`aes`, `archive` and `dated`.",
      absent: Text(DeliveryNaming.standard)
    ),
    Field("revision", \.revision, "Which delivery this is, from 1; for file names.", in: 1...999),
    Field("without", \.without, "Strips left out."),
    Field("only", \.only, "Strips that alone are heard."),
    Field("stage", \.stage, "Mastered, or as the mix leaves the desk."),
    Field(
      "bitrate",
      \.bitrate,
      "Bit rate of lossy formats; 320 kbps in mp3 and 192 kbps in others where not given."
    ),
    Field("cue", \.cue, "Writes a cue sheet and a PQ sheet beside an album in one file."),
    Field("ddp", \.ddp, "Writes a DDP image."),
    Field(
      "profile",
      \.profile,
      "Where the files go: builds report what is done to them there.",
      for: .people
    ),
    Field(
      "codec-check",
      \.codecCheck,
      "Tries lossless files in MP3, Vorbis and Opus, and reports their peaks.",
      for: .people
    ),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}
