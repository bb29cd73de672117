import Signal

/// The notes of a node put together over a song.
struct SurveyedCells {
  private let notes: [CellNote]
  /// In seconds, of one cell.
  private let step: Double
  /// Cells that lie in the song, the last one perhaps in part.
  private let count: Int

  init(of output: NodeOutput, in node: Graph.Node, rate: Int) {
    let cells = CellNote.cells
    step = Double(node.framesPerSegment) / Double(rate * cells)
    count = (node.frames * cells + node.framesPerSegment - 1) / node.framesPerSegment
    notes = output.notes.enumerated().map { segment, words in
      let note = CellNote(words: words) ?? .silent
      let frames = node.frames(of: segment)
      // A short last segment has as many cells, which are shorter.
      guard frames < node.framesPerSegment, frames > 0 else { return note }
      return note.stretched(by: node.framesPerSegment, over: frames)
    }
  }

  var levels: SongSurvey.Course {
    SongSurvey.Course(step: step, values: Array(notes.flatMap(\.levels).prefix(count)))
  }

  /// Of the processor with this number among those that reduce gain.
  func reduction(_ index: Int) -> SongSurvey.Course {
    let idle = Array(repeating: 0.0, count: CellNote.cells)
    let values = notes.flatMap { note in
      note.reductions.indices.contains(index) ? note.reductions[index] : idle
    }
    return SongSurvey.Course(step: step, values: Array(values.prefix(count)))
  }
}

extension CellNote {
  /// The note of a short segment in cells of whole ones, which reach beyond its end.
  fileprivate func stretched(by whole: Int, over frames: Int) -> CellNote {
    func picked(_ values: [Double], beyond: Double) -> [Double] {
      (0..<Self.cells).map { cell in
        let place = (2 * cell + 1) * whole / (2 * frames)
        return place < Self.cells ? values[place] : beyond
      }
    }
    return CellNote(
      levels: picked(levels, beyond: -.infinity),
      reductions: reductions.map { picked($0, beyond: 0) }
    )
  }
}
