import Planning
import Quantities

/// What a file is made of, or one song of the album in one file.
struct Master: Sendable {
  let song: String
  let version: MasterVersion
  let mix: MixSound
  /// What the loudness and the ceiling of the song ask for; nil for what is not mastered.
  let asked: GainSearch.Setting?
  /// The same, under the ceiling that keeps the one that is asked for.
  private(set) var setting: GainSearch.Setting?
  /// What its true peak may be; nil for what is no master.
  let ceiling: TruePeak?
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
    asked = setting
    self.setting = setting
    let returned = planned?.isReturned == true ? plan.songs[version.song].target.ceiling : nil
    ceiling = setting?.ceiling ?? returned
    part = planned?.title ?? ""
  }

  func limited(to ceiling: TruePeak) -> Master {
    var master = self
    master.setting = setting.map { GainSearch.Setting(gain: $0.gain, ceiling: ceiling) }
    return master
  }

  /// A node's name with that of the part.
  func name(_ text: String) -> String { part.isEmpty ? text : "\(text), \(part)" }
}
