/// What holds for a whole song, or for the record.
extension Edit {
  static let songs: [Edit] = [
    .song("tempo of a later section") { song, dice in
      guard song["arrangement"]?.elements.count ?? 0 > 1 else { return false }
      song["tempo"] = [
        ["at": "1|1", "bpm": "120", "meter": "4/4"],
        ["at": "chorus", "bpm": "\(dice.number(96...150))"],
      ]
      return true
    },
    .song("tail") { song, dice in
      song["tail"] = dice.pick(["0 s", "500 ms", "1 s", "2 s", "2.7 s"])
      return true
    },
    .song("place of a take") { song, dice in
      guard let take = dice.pick(song["takes"]?.keys ?? []) else { return false }
      song.edit("takes", take) { $0["starts"] = dice.pick(["1|1", "1|1 + 10 ms", "start"]) }
      return true
    },
    .song("law of pans") { song, dice in
      song["pan-law"] = dice.pick(["-3 dB", "-4.5 dB", "-6 dB"])
      return true
    },
    .song("title") { song, dice in
      song["title"] = "Title \(dice.number(1...99))"
      return true
    },
    .song("trim of a master") { song, dice in
      song.edit("mastering") { $0["trim"] = dice.level(-3...3) }
      return true
    },
  ]

  static let album: [Edit] = [
    Edit("loudness target") { session, dice in
      session.album.edit("mastering") { $0["loudness"] = "-\(dice.number(11...22)) LUFS" }
      return true
    },
    Edit("ceiling") { session, dice in
      session.album.edit("mastering") { $0["true-peak"] = "-\(dice.number(1...4)) dBTP" }
      return true
    },
    Edit("normalisation") { session, dice in
      session.album.edit("mastering") { $0["normalise"] = dice.pick(["album", "song", "loudest"]) }
      return true
    },
    Edit("depth") { session, dice in
      session.album.edit("deliverables", "streaming") { $0["bits"] = dice.pick(["16", "24"]) }
      return true
    },
    Edit("rate") { session, dice in
      session.album.edit("deliverables", "cd") {
        $0["rate"] = dice.pick(["12 kHz", "16 kHz", "22.05 kHz"])
      }
      return true
    },
    Edit("dither") { session, dice in
      session.album.edit("deliverables", "cd") { $0["dither"] = dice.pick(["tpdf", "none"]) }
      return true
    },
    Edit("converter") { session, dice in
      session.album.edit("deliverables", "cd") { $0["converter"] = dice.pick(["best", "medium"]) }
      return true
    },
    Edit("add or remove a deliverable") { session, _ in
      session.album.edit("deliverables") {
        $0["demo"] =
          $0["demo"] == nil
          ? ["of": "songs", "format": "wav", "rate": "8 kHz", "bits": "16", "converter": "medium"]
          : nil
      }
      return true
    },
    Edit("order of songs") { session, _ in
      session.album["songs"]?.elements.reverse()
      return true
    },
    Edit("title of the album") { session, dice in
      session.album["title"] = "Record \(dice.number(1...99))"
      return true
    },
  ]
}
