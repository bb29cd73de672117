import Planning

/// What a file is made of, or one song of the album in one file.
struct Master: Sendable {
  let song: String
  let version: MasterVersion
  let mix: MixSound
  /// Nil for what is not mastered.
  let setting: GainSearch.Setting?
  /// What tells a part from the song's others; empty for the song.
  let part: String

  init(
    _ version: MasterVersion,
    _ mix: MixSound,
    setting: GainSearch.Setting?,
    in plan: AlbumPlan
  ) {
    let planned = version.part.map { plan.parts[$0] }
    song = planned?.render.song ?? plan.songs[version.song].render.song
    self.version = version
    self.mix = mix
    self.setting = setting
    part = planned?.title ?? ""
  }

  /// A node's name with that of the part.
  func name(_ text: String) -> String { part.isEmpty ? text : "\(text), \(part)" }
}
