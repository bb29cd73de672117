/// Faders and what stands beside them.
extension Edit {
  static let strips: [Edit] = [
    .strip("fader") { strip, dice in
      strip["fader"] = dice.level()
      return true
    },
    .song("fader of the mix") { song, dice in
      song.edit("mix") { $0["fader"] = dice.level(-3...3) }
      return true
    },
    .song("fader of a VCA") { song, dice in
      guard let name = dice.pick(song["vcas"]?.keys ?? []) else { return false }
      song.edit("vcas", name) { $0["fader"] = dice.level(-6...3) }
      return true
    },
    .track("pan") { track, dice in
      track["pan"] = dice.pan()
      return true
    },
    .strip("trim") { strip, dice in
      strip["trim"] = dice.level(-6...6)
      return true
    },
    .track("polarity") { track, _ in
      track["polarity"] = track["polarity"] == nil ? "inverted" : nil
      return true
    },
    .strip("mute") { strip, _ in
      strip["mute"] = strip["mute"] == nil ? "true" : nil
      return true
    },
  ]

  static let automation: [Edit] = [
    .strip("add a point") { strip, dice in
      var paths = ["fader", "fader", "pan", "trim"] + (strip["automation"]?.keys ?? [])
      paths += (strip["sends"]?.keys ?? []).map { "sends.\($0)" }
      for link in strip["chain"]?.elements ?? [] {
        guard let kind = Knob.kind(of: link) else { continue }
        paths += Knob.all[kind, default: []].filter(\.isAutomatable).map { "\(kind).\($0.key)" }
      }
      guard let path = dice.pick(paths), let value = Knob.value(at: path, &dice) else {
        return false
      }
      strip.edit("automation", path) { points in
        let place = dice.position()
        points.elements.removeAll { $0.elements.first?.string == place }
        points.elements.append([.text(place), value, dice.shape()])
        points.elements.sort { Points.order(of: $0) < Points.order(of: $1) }
      }
      return true
    },
    .strip("move a point") { strip, dice in
      Points.change(of: &strip, &dice) { points, index, dice in
        points[index].elements[0] = .text(dice.position())
        points.sort { Points.order(of: $0) < Points.order(of: $1) }
      }
    },
    .strip("change a point") { strip, dice in
      Points.change(of: &strip, &dice) { points, index, dice in
        let before = Array(points[index].elements.prefix(2))
        points[index] = .list(before + [dice.shape()])
      }
    },
    .strip("delete a point") { strip, dice in
      Points.change(of: &strip, &dice) { points, index, _ in points.remove(at: index) }
    },
    .track("mute for a while") { track, dice in
      track.edit("automation") {
        $0["mute"] = [
          ["\(dice.number(1...2))|2", "true"],
          ["\(dice.number(3...4))|\(dice.number(1...4))", "false"],
        ]
      }
      return true
    },
  ]
}

private enum Points {
  /// Bars and beats as one number; the sections' names stand for their first bars.
  static func order(of point: Tree) -> Int {
    let place = point.elements.first?.string ?? ""
    if place == "verse" { return 11 }
    if place == "chorus" { return 31 }
    let parts = place.split(separator: "|").compactMap { Int($0) }
    return parts.reduce(0) { 10 * $0 + $1 }
  }

  /// Changes one point of one path; a path without points goes.
  static func change(
    of strip: inout Tree,
    _ dice: inout Dice,
    _ change: (inout [Tree], Int, inout Dice) -> Void
  ) -> Bool {
    guard let path = dice.pick(strip["automation"]?.keys ?? []) else { return false }
    strip.edit("automation") { automation in
      var points = automation[path]?.elements ?? []
      change(&points, dice.number(0...(points.count - 1)), &dice)
      automation[path] = points.isEmpty ? nil : .list(points)
    }
    return true
  }
}
