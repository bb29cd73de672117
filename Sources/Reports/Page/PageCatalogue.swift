/// A part of the page about the album.
protocol AlbumPanel: Sendable {
  static var title: String { get }
  /// Nil where there is nothing to show.
  static func body(of page: AlbumPage) -> String?
}

/// A part of a song's chapter.
protocol SongPanel: Sendable {
  static var title: String { get }
  /// Nil where there is nothing to show.
  static func body(of song: PageSong) -> String?
}

/// One row, or several, along the time of a song.
protocol LaneSource: Sendable {
  /// Above the rows; empty for none.
  static var heading: String { get }
  static func lanes(of song: PageSong) -> [Lane]
}

/// All that a page is made of, in its order.
enum PageCatalogue {
  /// Before and after the songs.
  static let opening: [any AlbumPanel.Type] = [OverviewPanel.self]
  static let closing: [any AlbumPanel.Type] = [
    TakeSheetPanel.self, SchedulePanel.self, BudgetPanel.self, FindingsPanel.self,
    CreditsPanel.self,
  ]
  static let song: [any SongPanel.Type] = [
    ChangesPanel.self, TimelinePanel.self, SpectrumPanel.self, DeskPanel.self,
  ]
  static let lanes: [any LaneSource.Type] = [
    WaveLane.self, LoudnessLane.self, TrackLanes.self, ReductionLanes.self,
  ]
}
