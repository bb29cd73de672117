import Bindings
import Planning
import Quantities

/// The gain that a build found for a version, and the mixes that it was found for.
struct SettingRecord: Hashable {
  /// What a gain depends on besides the manifests: the sound of all mixes that share it.
  let mixes: ContentDigest
  let gain: Double

  /// A record of what was found for mixes, in any order.
  init(gain: Double, mixes: [ContentDigest]) {
    self.gain = gain
    self.mixes = Self.digest(of: mixes)
  }

  static func digest(of mixes: [ContentDigest]) -> ContentDigest {
    ContentDigest(of: mixes.sorted().flatMap { Optional($0).words })
  }

  /// That of the last build that was asked for the same; nil where there is none.
  init?(of version: MasterVersion, _ set: MasterSet, in plan: AlbumPlan, _ store: Store) {
    guard let words = store.entry(.latest, Self.key(of: version, set, in: plan)), words.count == 3
    else { return nil }
    gain = Double(bitPattern: words[0])
    mixes = ContentDigest(words: (words[1], words[2]))
  }

  func keep(for version: MasterVersion, _ set: MasterSet, in plan: AlbumPlan, _ store: Store) {
    store.keep(
      entry: [gain.bitPattern] + Optional(mixes).words,
      in: .latest,
      for: Self.key(of: version, set, in: plan)
    )
  }

  private static func key(
    of version: MasterVersion,
    _ set: MasterSet,
    in plan: AlbumPlan
  ) -> ContentDigest {
    var words = SliceWords()
    words.append("gain")
    words.append(plan.normalisation.rawValue)
    words.append(plan.target.loudness.number)
    // The order of songs has no part in their loudness.
    let name = { (member: MasterVersion) in plan.songs[member.song].render.song }
    for member in [version] + set.versions.sorted(by: { name($0) < name($1) }) {
      let song = plan.songs[member.song]
      words.append(song.render.song)
      words.append(member.rate.hertz)
      words.append(member.converter?.rawValue ?? "")
      words.append(song.trim)
      words.append(song.target.loudness.number)
      words.append(song.target.ceiling.number)
    }
    return ContentDigest(of: words.words)
  }
}
