import Bindings
import Planning
import Signal

extension SoundFileContents {
  /// What a file of the plan holds besides sound.
  init(_ file: PlannedFile) {
    self.init(
      tags: SoundFileTags(file.tags.all.lazy.map { ($0.name.rawValue, $0.text) }),
      origin: file.origin.map { SoundFileOrigin($0, note: file.tags[.comment] ?? "") },
      markers: file.markers.map { SoundFileMarker(frame: $0.frame, name: $0.name) }
    )
  }
}

extension SoundFileOrigin {
  /// All files of a song begin at its first frame, so that a desk puts them at one place: midnight.
  fileprivate init(_ origin: FileOrigin, note: String) {
    self.init()
    description = origin.description
    originator = origin.originator
    reference = origin.reference
    date = origin.date
    time = origin.time
    coding = origin.coding
    project = origin.project
    scene = origin.scene
    take = origin.take
    track = origin.track
    self.note = note
  }
}

extension SoundFileLoudness {
  init(_ measurement: Measurement) {
    let blocks = measurement.blocks
    self.init(
      integrated: blocks.integrated(),
      range: blocks.range(),
      truePeak: measurement.peak.truePeakLevel,
      momentary: blocks.maximumMomentary,
      shortTerm: blocks.maximumShortTerm
    )
  }
}
