/// What of which take is heard, and where.
extension Edit {
  static let clips: [Edit] = [
    .clip("move a clip") { clip, dice in
      guard clip["over"] == nil else {
        clip["nudge"] = dice.pick(["-12 ms", "7 ms", "250 ms", "1 beat"])
        return true
      }
      clip["at"] = .text(dice.position())
      return true
    },
    .clip("trim a clip") { clip, dice in
      guard clip["over"] != nil else {
        clip["length"] = "\(dice.number(1...3)) beats"
        return true
      }
      clip["over"] = "\(dice.number(1...2))|\(dice.number(1...4)) .. \(dice.number(3...4))|2"
      return true
    },
    .clip("swap a take") { clip, dice in
      clip["take"] = dice.pick(["vox.1", "vox.2", "drums", "bass", "hit", "pad"])
      return true
    },
    .clip("gain of a clip") { clip, dice in
      clip["gain"] = dice.level(-6...6)
      return true
    },
    .clip("fade of a clip") { clip, dice in
      let edge = dice.pick(["fade-in", "fade-out"]) ?? "fade-in"
      clip[edge] = [
        "length": "\(dice.number(0...900)) ms",
        "curve": dice.pick(["linear", "equal-power", "s-curve", "exponential"]) ?? "linear",
      ]
      return true
    },
    .clip("reverse a clip") { clip, _ in
      clip["reverse"] = clip["reverse"] == nil ? "true" : nil
      return true
    },
    .clip("mute a clip") { clip, _ in
      clip["mute"] = clip["mute"] == nil ? "true" : nil
      return true
    },
    .track("crossfade") { track, dice in
      var clips = track["clips"]?.elements ?? []
      guard clips.count > 1, clips[1]["crossfade"] != nil else { return false }
      clips[1]["crossfade"] = [
        "length": "\(dice.number(2...400)) ms",
        "curve": dice.pick(["linear", "equal-power", "s-curve"]) ?? "linear",
      ]
      track["clips"] = .list(clips)
      return true
    },
  ]

  private static func clip(
    _ name: String,
    _ change: @escaping @Sendable (inout Tree, inout Dice) -> Bool
  ) -> Edit {
    .track(name) { track, dice in
      var clips = track["clips"]?.elements ?? []
      guard !clips.isEmpty else { return false }
      guard change(&clips[dice.number(0...(clips.count - 1))], &dice) else { return false }
      track["clips"] = .list(clips)
      return true
    }
  }
}
