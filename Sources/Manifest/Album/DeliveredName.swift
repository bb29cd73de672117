import Fields
import Quantities

extension Project {
  /// Where a file lies below the output folder.
  package func path(
    of file: DeliveredFile,
    in deliverable: Deliverable,
    named name: Name
  ) throws(DeliveryNaming.Problem) -> String {
    let naming = DeliveryNaming(template: deliverable.name?.value ?? file.standardName)
    return try naming.path(for: values(of: file, deliverable, name, naming))
  }

  private func values(
    of file: DeliveredFile,
    _ deliverable: Deliverable,
    _ name: Name,
    _ naming: DeliveryNaming
  ) -> DeliveryNaming.Values {
    let song = file.song.map { songs[$0] }
    var values = DeliveryNaming.Values()
    values.number = song?.number ?? 0
    values.title = song?.title ?? album?.printedTitle ?? ""
    values.song = (song?.name ?? album?.name.value)?.rawValue ?? ""
    values.artist = song?.artist ?? album?.artist?.value ?? ""
    values.album = album?.printedTitle ?? ""
    values.deliverable = name.rawValue
    values.strip = file.strip.flatMap { song?.resolved.strips[$0].name.rawValue } ?? ""
    values.ext = deliverable.format.rawValue
    guard !naming.isPlain else { return values }
    values.version = deliverable.version(ofStrip: values.strip, named: name)
    let rates = (song.map { [$0] } ?? songs).map { song in
      deliverable.rate(ofSongAt: song.resolved.song.rate)
    }
    values.rate = rates.max()?.inNames ?? ""
    values.bits = deliverable.bitsInNames
    values.channels = "\(channels(of: file, deliverable))ch"
    values.tempo = song.flatMap(Self.tempo) ?? ""
    values.year = album?.year?.description ?? ""
    values.isrc = deliverable.isOfMasters ? song.flatMap { rights(of: $0).isrc?.value } ?? "" : ""
    values.mixer = song.flatMap(mixer) ?? ""
    values.revision = deliverable.revision?.value ?? 1
    values.date = origination(of: file, in: deliverable)?.date
    return values
  }

  /// Tracks as edited are mono where all of their takes are.
  private func channels(of file: DeliveredFile, _ deliverable: Deliverable) -> Int {
    guard deliverable.of == .tracks, let index = file.song, let strip = file.strip else { return 2 }
    let song = songs[index].resolved
    return song.strips[strip].clips.map { clip in
      if case .success(let facts) = song.takes[clip.take].facts { facts.channels } else { 1 }
    }.max() ?? 1
  }

  private static func tempo(of song: ProjectSong) -> String? {
    guard song.source == .manifest else { return nil }
    return "\(song.resolved.timeline.tempo.bpm(at: .zero).roundedHalfUp)bpm"
  }

  private func mixer(of song: ProjectSong) -> String? {
    SongCredits(of: song, in: self).credits.first { credit in
      credit.ddex == "MixingEngineer" || credit.ddex == "Mixer"
    }?.name
  }
}

extension Deliverable {
  /// What a file is in the words of deliveries.
  fileprivate func version(ofStrip strip: String, named name: Name) -> String {
    if !strip.isEmpty { return strip }
    guard without.isEmpty, only.isEmpty else { return name.rawValue }
    return stage.rawValue
  }

  /// `24b`, `32f`, or the bit rate of a lossy format.
  fileprivate var bitsInNames: String {
    if let bitRate { return "\(bitRate.kilobits)kbps" }
    switch depth {
    case .bits16: return "16b"
    case .bits24: return "24b"
    case .float32: return "32f"
    }
  }
}

extension SampleRate {
  /// In thousands, as the guidelines write them: `96k`, and `44k` for 44.1 kHz.
  fileprivate var inNames: String { "\(hertz / 1_000)k" }
}
