extension CheckCatalogue {
  /// Checks of the mix and its automation.
  static let mix: [any Check.Type] = [
    UnheardStrip.self,
    SilentSong.self,
    ParameterWithoutEffect.self,
    IdleVCA.self,
    AutomationAfterEnd.self,
  ]
}
