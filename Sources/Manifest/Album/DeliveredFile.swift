import Fields
import Quantities

/// One file of a deliverable: what it holds.
package struct DeliveredFile: Hashable, Sendable {
  /// Index into the project's songs; nil for all of them in one file.
  package let song: Int?
  /// Index into the song's strips, for a stem or a track; nil for the song.
  package let strip: Int?

  package init(song: Int?, strip: Int?) {
    self.song = song
    self.strip = strip
  }
}

extension Project {
  /// The files of a deliverable, by songs and then by strips.
  package func files(of deliverable: Deliverable) -> [DeliveredFile] {
    if deliverable.of == .album {
      return songs.isEmpty ? [] : [DeliveredFile(song: nil, strip: nil)]
    }
    return songs.indices.filter { canHold(songs[$0], deliverable) }.flatMap { song in
      strips(of: deliverable, in: songs[song].resolved).map { DeliveredFile(song: song, strip: $0) }
    }
  }

  /// False for parts of a finished mix, which cannot be taken apart.
  package func canHold(_ song: ProjectSong, _ deliverable: Deliverable) -> Bool {
    song.source != .finishedMix || !deliverable.isOfStrips
  }

  /// Nil stands for the song itself.
  private func strips(of deliverable: Deliverable, in song: ResolvedSong) -> [Int?] {
    let left = StripChoice(deliverable.without, in: song).strips
    let only = StripChoice(deliverable.only, in: song).strips
    switch deliverable.of {
    case .songs:
      // Where nothing of what alone is wanted is in a song, there is no such version of it.
      return deliverable.only.isEmpty || !only.isEmpty ? [nil] : []
    case .buses:
      let all = song.strips.indices.filter {
        song.strips[$0].output == song.mix && !song.strips[$0].isMuted
      }
      return all.filter { !left.contains($0) && (deliverable.only.isEmpty || only.contains($0)) }
    case .tracks:
      let all = song.strips.indices.filter { !song.strips[$0].clips.isEmpty }
      return all.filter { !left.contains($0) && (deliverable.only.isEmpty || only.contains($0)) }
    case .album: return []
    }
  }
}

extension DeliveredFile {
  /// The template of a name where none is given.
  var standardName: String {
    if song == nil { return DeliveryNaming.standardOfAlbums }
    return strip == nil ? DeliveryNaming.standard : DeliveryNaming.standardOfStrips
  }
}

extension Deliverable {
  /// True where its files are masters of whole songs.
  package var isOfMasters: Bool { of == .songs && holdsMasters }

  /// True where songs are in it as they are mastered, each in a file or all in one.
  package var holdsMasters: Bool { !isOfStrips && stage == .master }

  /// True for stems, tracks, and versions without strips or of some alone.
  fileprivate var isOfStrips: Bool {
    of == .buses || of == .tracks || !without.isEmpty || !only.isEmpty
  }
}
