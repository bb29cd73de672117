extension CheckCatalogue {
  /// Checks of money.
  static let budget: [any Check.Type] = [
    OverCap.self,
    LineOver.self,
    ContingencyUsed.self,
    MissingExchangeRate.self,
    UnknownLine.self,
    SessionWithoutLine.self,
    PersonWithoutRate.self,
    StudioWithoutRate.self,
    LinesOverCap.self,
    OverCommitment.self,
    PaidWithoutCommitment.self,
    InvoiceTwice.self,
    SharesNotWhole.self,
    ShareOfOtherSong.self,
    StaleExchangeRate.self,
    Unpaid.self,
    EstimateInPast.self,
    PaidInFuture.self,
    TermWithoutEffect.self,
    ContingencyWithoutCap.self,
    SettlesNothing.self,
    SongRateWithoutSongs.self,
    ExchangeOfOwnCurrency.self,
    NegativeBudget.self,
  ]
}
