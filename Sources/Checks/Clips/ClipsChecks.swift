extension CheckCatalogue {
  /// Checks of takes and clips.
  static let clips: [any Check.Type] = [
    MissingAudio.self,
    UnreadableAudio.self,
    ChangedTake.self,
    ClipOutsideTake.self,
    CrossfadeWithoutAudio.self,
    OverlappingClips.self,
    ClipBeforeStart.self,
    FadesTooLong.self,
    TooManyChannels.self,
    ClipAfterEnd.self,
    NamelessPerformer.self,
    AbsentPerformer.self,
  ]
}
