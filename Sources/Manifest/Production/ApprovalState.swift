import Fields
import Processors
import Quantities

/// Whether somebody's word still means what there is now.
package enum ApprovalState: Hashable, Sendable {
  /// What was heard is what there is.
  case holds
  /// It has changed: what in it has, where the approval says what its parts were.
  case stale(changed: [String]?)
  /// Nothing says what was heard.
  case unbound
  /// What there is now cannot be known, because of findings of its own.
  case unknown
}

extension Project {
  /// What an approval of this subject and stage is bound to, as it is now.
  ///
  /// An arrangement is its sections and tempo, a mix its sound; a master is the mix with how it is
  /// mastered, and an album all of its songs in their order.
  package func present(_ subject: ApprovalSubject, at stage: Approval.Stage) -> SoundDigest? {
    switch subject {
    case .song(let name):
      songs.first { $0.name == name }.flatMap { present($0, at: stage) }
    case .album:
      joined(
        songs.map { song in
          present(song, at: stage).map { (song.name.rawValue, $0.digest) }
        } + [("sequence", SHA256.hexadecimal(of: sequenceText))]
      )
    }
  }

  private func present(_ song: ProjectSong, at stage: Approval.Stage) -> SoundDigest? {
    switch stage {
    case .arrangement:
      return joined([("timing", SHA256.hexadecimal(of: Self.arrangementText(of: song)))])
    case .takes, .mix: return SoundDigest(of: song)
    case .master:
      guard let mix = SoundDigest(of: song) else { return nil }
      let isOwn = (album?.mastering?.normalise ?? .song) == .song
      // One gain for all songs hears all songs.
      let others = isOwn ? [] : songs.filter { $0.name != song.name }
      return joined(
        [("mix", mix.digest), ("mastering", SHA256.hexadecimal(of: masteringText(of: song)))]
          + others.map { other in SoundDigest(of: other).map { (other.name.rawValue, $0.digest) } }
      )
    }
  }

  private func joined(_ parts: [(String, String)?]) -> SoundDigest? {
    let known = parts.compactMap { $0 }
    return known.count == parts.count ? SoundDigest(of: known) : nil
  }

  private static func arrangementText(of song: ProjectSong) -> String {
    let song = song.resolved.song
    return song.tempo.canonical.rendered + song.arrangement.canonical.rendered
  }

  private func masteringText(of song: ProjectSong) -> String {
    let standard = Mastering().canonical
    let chain = song.masterChain.map { link in
      let kind = type(of: link.processor)
      return "\(kind.kind) \(kind.revision) \(link.isBypassed) \(link.processor.canonical.rendered)"
    }
    return ((album?.mastering?.canonical ?? standard).rendered)
      + (song.mastering?.canonical ?? standard).rendered + chain.joined(separator: "\n")
  }

  private var sequenceText: String {
    songs.map(\.name.rawValue).joined(separator: " ")
      + (album?.sequence.canonical.rendered ?? "")
  }

  /// Whether an approval still means what there is now.
  package func state(of approval: Approval) -> ApprovalState {
    guard let subject = approval.of?.value else { return .unknown }
    guard let digest = approval.digest?.hexadecimal else { return .unbound }
    guard let now = present(subject, at: approval.stage) else { return .unknown }
    guard now.digest != digest else { return .holds }
    guard !approval.parts.isEmpty else { return .stale(changed: nil) }
    let before = approval.parts.entries.map { ($0.key.value, $0.value.value) }
    let changed = before.filter { part in
      now.parts.contains { $0.name == part.0 && $0.digits != part.1 }
    }
    let gone = before.filter { part in !now.parts.contains { $0.name == part.0 } }
    let new = now.parts.filter { part in !before.contains { $0.0 == part.name } }
    return .stale(
      changed: changed.map { "`\($0.0)` changed" } + gone.map { "`\($0.0)` is gone" }
        + new.map { "`\($0.name)` is new" }
    )
  }

  /// True for a yes that was not taken back and still means what there is.
  package func holds(_ approval: Approval) -> Bool {
    approval.decision == .approved && isLastWord(approval) && state(of: approval) == .holds
  }

  /// True where nobody has said another word on it since.
  package func isLastWord(_ approval: Approval) -> Bool {
    guard let subject = approval.of?.value else { return true }
    return lastWords(on: subject, at: approval.stage).contains { last in
      last == approval
    }
  }

  /// Everybody's last word on a subject and stage, in the order of the manifest.
  package func lastWords(on subject: ApprovalSubject, at stage: Approval.Stage) -> [Approval] {
    let all = (album?.approvals ?? []).filter { $0.of?.value == subject && $0.stage == stage }
    return all.enumerated().filter { index, approval in
      !all.enumerated().contains { other, later in
        later.by?.value == approval.by?.value
          && Self.isLater((later, other), than: (approval, index))
      }
    }.map(\.element)
  }

  private static func isLater(
    _ left: (approval: Approval, index: Int),
    than right: (approval: Approval, index: Int)
  ) -> Bool {
    if let one = left.approval.on, let other = right.approval.on, one != other {
      return one > other
    }
    return left.index > right.index
  }
}
