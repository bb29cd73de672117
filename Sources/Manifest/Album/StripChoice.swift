import Fields
import Quantities

/// The strips that a deliverable's `without:` or `only:` names, with what belongs to them.
///
/// What plays into a named bus by its `output:` belongs to it, members belong to a VCA: without
/// `vocals` no send of a singer's track is left in the room either.
package struct StripChoice: Hashable, Sendable {
  /// Indices into the song's strips.
  package let strips: Set<Int>

  package init(_ names: [Placed<Name>], in song: ResolvedSong) {
    let names = Self.members(of: Set(names.map(\.value)), in: song.song)
    var strips = Set(song.strips.indices.filter { names.contains(song.strips[$0].name) })
    // Each strip plays only into strips behind it.
    for index in song.strips.indices.reversed() {
      if let output = song.strips[index].output, output != song.mix, strips.contains(output) {
        strips.insert(index)
      }
    }
    strips.remove(song.mix)
    self.strips = strips
  }

  /// Names with those of the members of VCAs among them, and of theirs.
  private static func members(of names: Set<Name>, in song: Song) -> Set<Name> {
    var all = names
    var open = Array(names)
    while let name = open.popLast() {
      for member in song.vcas[name]?.members ?? [] where all.insert(member.value).inserted {
        open.append(member.value)
      }
    }
    return all
  }
}

extension Song {
  /// True where a deliverable may name it.
  package func hasStrip(named name: Name) -> Bool {
    tracks[name] != nil || buses[name] != nil || vcas[name] != nil
  }
}
