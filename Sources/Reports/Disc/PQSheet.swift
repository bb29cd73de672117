import Planning
import Quantities

/// A PQ sheet for people at a plant: where every index lies on the disc.
///
/// Times are minutes, seconds and frames of 1/75 s. On the disc index 01 of track 1 lies at 00:02:00,
/// so a time there is that in the file and 2 s. A track's length goes to the next index of another
/// track, its pause from index 00 to index 01.
package struct PQSheet: Sendable {
  private let contents: DiscContents

  package init(_ contents: DiscContents) { self.contents = contents }

  package var text: String { heading + "\n" + table + "\n" + Self.legend }

  private var heading: String {
    let file = contents.file
    var table = TextTable([.left, .left])
    table.add(["PQ sheet", contents.title])
    table.add(["performer", contents.performer ?? "-"])
    table.add(["UPC/EAN", contents.code?.ean ?? "-"])
    table.add(["file", file.name])
    table.add([
      "format",
      "\(file.rate), \(file.depth == .float32 ? "32-bit float" : file.depth.rawValue + " bits"), "
        + (file.channels == 2 ? "stereo" : "mono"),
    ])
    table.add(["tracks", "\(contents.tracks.count), \(contents.length) in all"])
    table.add(["SHA-256", file.digest])
    table.add(["of samples", file.soundDigest])
    return table.text
  }

  private var table: String {
    var table = TextTable([
      .right, .right, .right, .right, .right, .right, .left, .left, .left,
    ])
    table.add([
      "track", "index", "on disc", "in file", "length", "pause", "ISRC", "flags", "title",
    ])
    for (index, track) in contents.tracks.enumerated() {
      let number = CueSheet.twoDigits(track.number)
      // Before track 1 there are always 2 s, and what the file has besides.
      if let pause = index == 0 ? track.pause ?? DiscTime(frames: 0) : track.pause {
        let place = index == 0 ? DiscTime(frames: 0) : pause + .pregap
        let inFile = index == 0 && track.pause == nil ? "-" : "\(pause)"
        table.add([number, "00", "\(place)", inFile])
      }
      let next = index + 1 < contents.tracks.count ? contents.tracks[index + 1] : nil
      let end = next.map { $0.pause ?? $0.start } ?? contents.length
      let pause =
        index == 0 ? track.start + .pregap : track.start - (track.pause ?? track.start)
      table.add([
        number, "01", "\(track.start + .pregap)", "\(track.start)", "\(end - track.start)",
        "\(pause)", track.isrc?.description ?? "-", "-", track.title,
      ])
    }
    table.add(["AA", "01", "\(contents.length + .pregap)", "\(contents.length)"])
    return table.text
  }

  private static let legend = """
    Times are minutes, seconds and frames of 1/75 s; AA is the lead-out. Flags: none, which is two
    channels without pre-emphasis, copying not permitted. The 2 s before track 1 are not in the file.

    """
}
