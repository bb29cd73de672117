extension AlbumPlan {
  /// The same plan with takes opened elsewhere, by song and take; where `place` gives nil they stay.
  package func placingTakes(_ place: (Int, Int) -> String?) -> AlbumPlan {
    AlbumPlan(
      songs: songs.enumerated().map { index, song in
        SongPlan(
          render: song.render.placingTakes { place(index, $0) },
          trim: song.trim,
          target: song.target,
          isJoined: song.isJoined,
          match: song.match
        )
      },
      parts: parts.map { part in
        PartPlan(
          song: part.song,
          title: part.title,
          render: part.render.placingTakes { place(part.song, $0) },
          isMastered: part.isMastered,
          isReturned: part.isReturned
        )
      },
      normalisation: normalisation,
      target: target,
      files: files,
      otherPaths: otherPaths
    )
  }
}

extension RenderPlan {
  fileprivate func placingTakes(_ place: (Int) -> String?) -> RenderPlan {
    RenderPlan(
      song: song,
      rate: rate,
      frames: frames,
      context: context,
      takes: takes.enumerated().map { index, take in
        PlannedTake(
          name: take.name,
          path: place(index) ?? take.path,
          digest: take.digest,
          frames: take.frames,
          rate: take.rate,
          channels: take.channels
        )
      },
      nodes: nodes,
      output: output
    )
  }
}
