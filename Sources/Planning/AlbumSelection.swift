extension AlbumPlan {
  /// The plan of some of its songs, by index, and of their masters: without stems, tracks and
  /// versions, and without files where one gain is for all songs, which is not to be had without the
  /// others.
  package func masters(ofSongs isKept: (Int) -> Bool) -> AlbumPlan {
    let kept = songs.indices.filter(isKept)
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    let isWhole = normalisation == .song || kept.count == songs.count
    return AlbumPlan(
      songs: kept.map { songs[$0] },
      normalisation: normalisation,
      target: target,
      files: files.compactMap { file in
        guard isWhole, file.part == nil, let song = file.song else { return nil }
        return places[song].map { file.moved(toSong: $0) }
      }
    )
  }
}

extension PlannedFile {
  fileprivate func moved(toSong song: Int) -> PlannedFile {
    PlannedFile(
      deliverable: deliverable,
      song: song,
      path: path,
      format: format,
      depth: depth,
      bitRate: bitRate,
      rate: rate,
      dithering: dithering,
      converter: converter,
      tags: tags
    )
  }
}
