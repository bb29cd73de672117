/// Every unit of the manifest language and of the command line, by the text that stands for it.
///
/// Currencies and rates of pay are not listed: their units follow from ISO 4217.
enum Unit: String, CaseIterable, Sendable {
  case decibel = "dB"
  case loudnessUnitFullScale = "LUFS"
  case loudnessUnit = "LU"
  case decibelTruePeak = "dBTP"
  case hertz = "Hz"
  case kilohertz = "kHz"
  case millisecond = "ms"
  case second = "s"
  case samples = "samples"
  case sample = "sample"
  case bars = "bars"
  case bar = "bar"
  case beats = "beats"
  case beat = "beat"
  case toOne = ":1"
  case percent = "%"
  case semitone = "st"
  case cents = "cents"
  case cent = "cent"
  case decibelPerOctave = "dB/oct"
  case beatPerMinute = "bpm"
  case kilobitPerSecond = "kbps"
  case hours = "hours"
  case hour = "hour"
  case minutes = "minutes"
  case minute = "minute"
  case weeks = "weeks"
  case week = "week"
  case days = "days"
  case day = "day"
  case byte = "B"
  case kilobyte = "kB"
  case megabyte = "MB"
  case gigabyte = "GB"
  case terabyte = "TB"
  case kibibyte = "KiB"
  case mebibyte = "MiB"
  case gibibyte = "GiB"
  case tebibyte = "TiB"

  /// What is written in it, with its article: the name in the quantity's form.
  var kind: String {
    switch self {
    case .decibel: "a level"
    case .loudnessUnitFullScale: "a loudness"
    case .loudnessUnit: "a loudness difference"
    case .decibelTruePeak: "a true peak"
    case .hertz, .kilohertz: "a frequency"
    case .millisecond, .second, .samples, .sample: "a length of time"
    case .bars, .bar, .beats, .beat: "a musical length"
    case .toOne: "a ratio"
    case .percent: "a percentage"
    case .semitone, .cents, .cent: "a pitch"
    case .decibelPerOctave: "a slope"
    case .beatPerMinute: "a tempo"
    case .kilobitPerSecond: "a bit rate"
    case .hours, .hour, .minutes, .minute: "a time in hours or minutes"
    case .weeks, .week, .days, .day: "a number of days or weeks"
    case .byte, .kilobyte, .megabyte, .gigabyte, .terabyte, .kibibyte, .mebibyte, .gibibyte,
      .tebibyte:
      "a size of data"
    }
  }

  /// The power of ten that leads from this unit to the one that is stored.
  var tenfold: Int {
    switch self {
    case .kilohertz: 3
    case .millisecond: -3
    case .cents, .cent: -2
    default: 0
    }
  }

  /// Whether a space may stand between the number and it.
  var maySpace: Bool { self != .toOne }
}
