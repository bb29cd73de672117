/// Processors and their parameters.
extension Edit {
  static let chains: [Edit] = [
    .link("parameter of a processor") { chain, index, dice in
      guard let kind = Knob.kind(of: chain[index]),
        let knob = dice.pick(Knob.all[kind, default: []]), let value = dice.pick(knob.values)
      else { return false }
      chain[index].edit(kind) { $0[knob.key] = value }
      return true
    },
    .link("bypass") { chain, index, _ in
      chain[index]["bypass"] = chain[index]["bypass"] == nil ? "true" : nil
      return true
    },
    .link("remove a processor") { chain, index, _ in
      chain.remove(at: index)
      return true
    },
    .link("order of a chain") { chain, _, dice in
      let before = chain
      dice.shuffle(&chain)
      return chain != before
    },
    .strip("add a processor") { strip, dice in
      guard let kind = dice.pick(Knob.all.keys.sorted()) else { return false }
      var parameters: Tree = [:]
      for knob in Knob.all[kind, default: []] where dice.chance(of: 2) {
        parameters[knob.key] = dice.pick(knob.values)
      }
      var chain = strip["chain"]?.elements ?? []
      chain.insert(.map([.init(key: kind, value: parameters)]), at: dice.number(0...chain.count))
      strip["chain"] = .list(chain)
      return true
    },
  ]

  /// A change of a link of a chain: of a strip, of the mix, or of the album's masters.
  private static func link(
    _ name: String,
    _ change: @escaping @Sendable (inout [Tree], Int, inout Dice) -> Bool
  ) -> Edit {
    @Sendable func changeChain(_ strip: inout Tree, _ dice: inout Dice) -> Bool {
      var chain = strip["chain"]?.elements ?? []
      guard !chain.isEmpty else { return false }
      guard change(&chain, dice.number(0...(chain.count - 1)), &dice) else { return false }
      strip["chain"] = .list(chain)
      return true
    }
    return Edit(name) { session, dice in
      switch dice.number(1...10) {
      case 1:
        var isChanged = false
        session.album.edit("mastering") { isChanged = changeChain(&$0, &dice) }
        return isChanged
      case 2:
        let mix = Edit.song(name) { song, dice in
          var isChanged = false
          song.edit("mix") { isChanged = changeChain(&$0, &dice) }
          return isChanged
        }
        return mix.apply(&session, &dice)
      default: return Edit.strip(name, changeChain).apply(&session, &dice)
      }
    }
  }
}

/// A parameter of a processor and some of its values.
struct Knob: Sendable {
  let key: String
  let values: [Tree]
  let isAutomatable: Bool

  private init(_ key: String, _ values: [Tree], isAutomatable: Bool = false) {
    self.key = key
    self.values = values
    self.isAutomatable = isAutomatable
  }

  /// The kind of a chain's link; nil for a preset.
  static func kind(of link: Tree) -> String? { link.keys.first { all[$0] != nil } }

  /// A value for a path of automation; nil where the path is none of these.
  static func value(at path: String, _ dice: inout Dice) -> Tree? {
    if path == "pan" { return dice.pan() }
    if path == "mute" { return dice.pick(["true", "false"]) }
    let parts = path.split(separator: ".").map { String($0) }
    guard parts.count == 2, parts[0] != "sends" else { return dice.level() }
    return all[parts[0]]?.first { $0.key == parts[1] }.flatMap { dice.pick($0.values) }
  }

  /// For each processor of the catalogue.
  static let all: [String: [Knob]] = [
    "gain": [Knob("level", ["-6 dB", "0 dB", "+2 dB", "-inf dB"], isAutomatable: true)],
    "high-pass": [
      Knob("frequency", ["30 Hz", "120 Hz", "400 Hz"], isAutomatable: true),
      Knob("slope", ["6 dB/oct", "12 dB/oct", "24 dB/oct", "48 dB/oct"]),
    ],
    "low-pass": [
      Knob("frequency", ["800 Hz", "3 kHz", "9 kHz"], isAutomatable: true),
      Knob("slope", ["6 dB/oct", "12 dB/oct", "24 dB/oct", "48 dB/oct"]),
    ],
    "eq": [
      Knob(
        "bands",
        [
          [["bell": "400 Hz", "gain": "-4 dB", "q": "2"]],
          [["low-shelf": "120 Hz", "gain": "2 dB"], ["notch": "1 kHz", "q": "4"]],
          [["high-shelf": "5 kHz", "gain": "-3 dB"], ["tilt": "900 Hz", "gain": "1.5 dB"]],
        ]
      )
    ],
    "compressor": [
      Knob("threshold", ["-30 dB", "-22 dB", "-14 dB"], isAutomatable: true),
      Knob("ratio", ["2:1", "8:1"], isAutomatable: true),
      Knob("makeup", ["0 dB", "3 dB"], isAutomatable: true),
      Knob("mix", ["40%", "100%"], isAutomatable: true),
      Knob("attack", ["0 ms", "8 ms", "40 ms"]),
      Knob("release", ["30 ms", "400 ms"]),
      Knob("look-ahead", ["0 ms", "3 ms", "10 ms"]),
      Knob("detector", ["peak", "rms"]),
      Knob("stereo-link", ["0%", "100%"], isAutomatable: true),
    ],
    "limiter": [
      Knob("ceiling", ["-14 dBTP", "-9 dBTP", "-3 dBTP"], isAutomatable: true),
      Knob("release", ["10 ms", "200 ms"]),
      Knob("look-ahead", ["1 ms", "8 ms"]),
    ],
    "delay": [
      Knob("time", ["1/8", "1/16t", "70 ms"]),
      Knob("feedback", ["0%", "35%", "60%"], isAutomatable: true),
      Knob("ping-pong", ["true", "false"]),
      Knob("high-cut", ["2 kHz", "9 kHz"], isAutomatable: true),
      Knob("mix", ["15%", "50%"], isAutomatable: true),
    ],
    "reverb": [
      Knob("time", ["200 ms", "600 ms"]),
      Knob("pre-delay", ["0 ms", "25 ms"]),
      Knob("width", ["0%", "120%"], isAutomatable: true),
      Knob("mix", ["20%", "60%"], isAutomatable: true),
      Knob("seed", ["1", "2"]),
    ],
  ]
}
