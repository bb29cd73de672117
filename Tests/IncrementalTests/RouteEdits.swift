/// Sends, outputs and tracks.
extension Edit {
  static let routes: [Edit] = [
    .track("level of a send") { track, dice in
      guard let bus = dice.pick(track["sends"]?.keys ?? []) else { return false }
      track.edit("sends") { $0[bus] = dice.level() }
      return true
    },
    .strip("add a send") { strip, dice in
      let level = dice.level()
      let tap: Tree = dice.pick(["pre-fader", "post-fader"]) ?? "pre-fader"
      guard let bus = dice.pick(["room", "echo"]) else { return false }
      strip.edit("sends") { $0[bus] = ["level": level, "tap": tap] }
      return true
    },
    .track("remove a send") { track, dice in
      guard let bus = dice.pick(track["sends"]?.keys ?? []) else { return false }
      track.edit("sends") { $0[bus] = nil }
      return true
    },
    .track("output") { track, dice in
      track["output"] = dice.pick(["vocals", "room", "mix"])
      return true
    },
    .song("add a track") { song, dice in
      guard let take = dice.pick(song["takes"]?.keys ?? []) else { return false }
      let kind = dice.pick(Knob.all.keys.sorted()) ?? "gain"
      song.edit("tracks") {
        $0["more-\(dice.number(1...99))"] = [
          "clips": [["take": .text(take), "over": "verse"]],
          "chain": .list(dice.chance(of: 2) ? [.map([.init(key: kind, value: [:])])] : []),
          "fader": dice.level(-30 ... -10),
        ]
      }
      return true
    },
    .song("remove a track") { song, dice in
      let others = (song["tracks"]?.keys ?? []).filter { !["lead", "drums"].contains($0) }
      guard let name = dice.pick(others) else { return false }
      song.edit("tracks") { $0[name] = nil }
      return true
    },
    .song("order of tracks") { song, dice in
      song.edit("tracks") { dice.shuffle(&$0.entries) }
      return true
    },
    .song("rename a track") { song, dice in
      var tracks = song["tracks"]?.entries ?? []
      guard let index = tracks.indices.last(where: { tracks[$0].key.hasPrefix("more-") }) else {
        return false
      }
      tracks[index].key = "more-\(dice.number(100...199))"
      song["tracks"] = .map(tracks)
      return true
    },
  ]
}
