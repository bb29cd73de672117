/// Where the sound of a WAV file comes from, as production software reads it.
package struct SoundFileOrigin: Hashable, Sendable {
  /// ASCII, up to 256, 32 and 32 characters.
  package var description = ""
  package var originator = ""
  package var reference = ""
  /// `2026-03-04` and `10:00:00`; empty where nobody knows.
  package var date = ""
  package var time = ""
  /// Frames from midnight to the first one.
  package var timeReference = 0
  /// What coded the samples, and how; ASCII without commas.
  package var coding = ""
  /// In Unicode.
  package var project = ""
  package var scene = ""
  package var take = ""
  package var track = ""
  package var note = ""

  package init() {}
}

/// A place in a file that has a name.
package struct SoundFileMarker: Hashable, Sendable {
  /// From 0.
  package let frame: Int
  package let name: String

  package init(frame: Int, name: String) {
    self.frame = frame
    self.name = name
  }
}

/// What was measured of a file's sound; values that are not finite are not written.
package struct SoundFileLoudness: Hashable, Sendable {
  /// LUFS, LU, dBTP, LUFS and LUFS, in the order in which files have them.
  let values: [Double]

  package init(
    integrated: Double,
    range: Double,
    truePeak: Double,
    momentary: Double,
    shortTerm: Double
  ) {
    values = [integrated, range, truePeak, momentary, shortTerm]
  }

  /// In hundredths, rounded to the nearest (EBU Tech 3285, 2.3); nil for what is not finite.
  var hundredths: [Int?] {
    values.map { value in
      let scaled = (value * 100).rounded()
      // The range of what counts as a level there.
      return (-9_999...9_999).contains(scaled) ? Int(scaled) : nil
    }
  }
}

/// All that a file holds besides sound.
package struct SoundFileContents: Hashable, Sendable {
  package var tags: SoundFileTags
  /// In WAV files.
  package var origin: SoundFileOrigin?
  package var markers: [SoundFileMarker]

  package init(
    tags: SoundFileTags = [:],
    origin: SoundFileOrigin? = nil,
    markers: [SoundFileMarker] = []
  ) {
    self.tags = tags
    self.origin = origin
    self.markers = markers
  }
}
