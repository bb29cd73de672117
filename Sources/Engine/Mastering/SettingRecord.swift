import Bindings
import Planning
import Quantities

/// The gain that the last build found for a version, as long as it was asked for the same.
struct SettingRecord {
  private let key: ContentDigest
  private let version: MasterVersion
  private let plan: AlbumPlan

  init(of version: MasterVersion, _ set: MasterSet, in plan: AlbumPlan) {
    self.version = version
    self.plan = plan
    var words = SliceWords()
    words.append("gain")
    words.append(plan.normalisation.rawValue)
    words.append(plan.target.loudness.number)
    for member in [version] + set.versions {
      let song = plan.songs[member.song]
      words.append(song.render.song)
      words.append(member.rate.hertz)
      words.append(member.converter?.rawValue ?? "")
      words.append(song.trim)
      words.append(song.target.loudness.number)
      words.append(song.target.ceiling.number)
    }
    key = ContentDigest(of: words.words)
  }

  func setting(in store: Store) -> GainSearch.Setting? {
    guard let word = store.entry(.latest, key)?.first else { return nil }
    return GainSearch.Setting(
      gain: Double(bitPattern: word),
      ceiling: plan.songs[version.song].target.ceiling
    )
  }

  func keep(_ setting: GainSearch.Setting, in store: Store) {
    store.keep(entry: [setting.gain.bitPattern], in: .latest, for: key)
  }
}
