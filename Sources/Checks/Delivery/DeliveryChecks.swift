extension CheckCatalogue {
  /// Checks of loudness and delivery.
  static let delivery: [any Check.Type] = [
    DepthOfFormat.self,
    FilesOnOnePath.self,
    UnrenderedDeliverable.self,
    NameTemplate.self,
    AlbumWithoutSongs.self,
    IgnoredTarget.self,
    UnditheredWordLength.self,
    RateAboveSongs.self,
    EqualDeliverables.self,
    UnknownDeliveredStrip.self,
    RateOfFormat.self,
    PartOfFinishedMix.self,
    CueSubject.self,
    CueRate.self,
    ShortTrack.self,
    TooManyTracks.self,
    LongProgramme.self,
    LongOverlap.self,
    MovedMarks.self,
    DiscTexts.self,
    OtherReturnedMaster.self,
  ]
}
