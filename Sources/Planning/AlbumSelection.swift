extension AlbumPlan {
  /// The plan of some of its songs, by index; without files where one gain is for all songs, which
  /// is not to be had without the others.
  package func keeping(_ isKept: (Int) -> Bool) -> AlbumPlan {
    let kept = songs.indices.filter(isKept)
    guard kept.count < songs.count else { return self }
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    let left = normalisation == .song ? files : []
    return AlbumPlan(
      songs: kept.map { songs[$0] },
      normalisation: normalisation,
      target: target,
      files: left.compactMap { file in places[file.song].map { file.moved(toSong: $0) } }
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
      rate: rate,
      isDithered: isDithered,
      converter: converter,
      tags: tags
    )
  }
}
