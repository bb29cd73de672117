import Manifest

/// What plays a song: a plain player for each version, which the script turns into one that
/// switches between both in place.
enum PlayerPart {
  static func html(of song: PageSong) -> String {
    guard let now = song.master, let preview = now.preview else { return "" }
    let old = song.oldMaster.flatMap { $0.preview == nil ? nil : $0 }
    let isSame = old?.preview == preview
    var versions = [version("b", "Now", song.title, now, matching: isSame ? nil : old, preview)]
    if let old, let bytes = old.preview, !isSame, let past = song.before {
      versions.insert(version("a", "Before", past.title, old, matching: now, bytes), at: 0)
    }
    let title = Markup.attribute(song.song.title)
    return """
      <div class="player" role="group" aria-label="Player of \(title)">
      \(versions.joined())<div class="controls" hidden>
      <button type="button" data-play aria-label="Play \(title)">Play</button>
      \(versions.count < 2 ? "" : switches(of: song))\
      <input type="range" data-seek min="0" max="1000" value="0" step="1" \
      aria-label="Position in \(title)">
      <output data-clock>0:00 / \(PageFigures.clock(song.length))</output>
      </div>
      <p class="note">\(note(song, now, isSame ? nil : old, isSame: isSame))</p>
      </div>

      """
  }

  private static func switches(of song: PageSong) -> String {
    """
    <div class="ab" role="group" aria-label="Version of \(Markup.attribute(song.song.title))">\
    <button type="button" data-version="a" aria-pressed="false">A before</button>\
    <button type="button" data-version="b" aria-pressed="true">B now</button></div>

    """
  }

  private static func note(
    _ song: PageSong,
    _ now: SongSound.Master,
    _ old: SongSound.Master?,
    isSame: Bool
  ) -> String {
    if let old {
      let gap = now.integrated - old.integrated
      let words =
        gap.isFinite && gap.magnitude >= 0.005
        ? "the \(gap > 0 ? "new" : "old") one is turned down by "
          + "\(PageFigures.text(gap.magnitude, places: 2)) dB"
        : "both are as loud"
      return "A and B play in step and change places without a gap; \(words), so that loudness "
        + "does not decide."
    }
    if isSame { return "It sounds the same as before." }
    return song.isCompared && song.before == nil ? "There was no such song before." : ""
  }

  /// The louder one is turned down to the other.
  private static func version(
    _ key: String,
    _ name: String,
    _ title: String,
    _ master: SongSound.Master,
    matching other: SongSound.Master?,
    _ bytes: [UInt8]
  ) -> String {
    let gap = other.map { min(0, $0.integrated - master.integrated) } ?? 0
    let label = Markup.attribute("\(name): \(title)")
    return """
      <figure aria-label="\(label)"><figcaption>\(Markup.text("\(name): \(title)"))</figcaption>
      <audio controls preload="none" aria-label="\(label)" data-version="\(key)" \
      data-gain="\(PageFigures.plain(gap.isFinite ? gap : 0))" \
      src="data:audio/mpeg;base64,\(Base64.text(bytes))"></audio></figure>

      """
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word = 0
      for offset in 0..<3 { word = word << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
      for place in 0..<4 {
        let isThere = place <= count
        text.append(isThere ? digits[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
