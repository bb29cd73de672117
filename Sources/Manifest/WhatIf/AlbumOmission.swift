import Fields
import Quantities

extension Album {
  /// Leaves something out, with what only it was for.
  mutating func omit(_ omission: Omission) {
    switch omission {
    case .song(let name): omitSong(name)
    case .session(let name), .task(let name): omitSteps([name])
    case .person(let name):
      for index in sessions.indices where !sessions[index].isSpent {
        sessions[index].people.removeAll { $0.person.value == name }
      }
      for index in tasks.indices where tasks[index].done == nil {
        tasks[index].people.removeAll { $0.value == name }
      }
    case .equipment(let name):
      for index in sessions.indices where !sessions[index].isSpent {
        sessions[index].equipment.removeAll { $0.item.value == name }
      }
    case .cost(let name):
      budget?.costs.removeAll { $0.id?.value == name && $0.status < .invoiced }
    }
  }

  private mutating func omitSong(_ name: Name) {
    sequence.removeAll { $0.song.value == name }
    approvals.removeAll { $0.of?.value == .song(name) }
    rights?.samples.removeAll { $0.song?.value == name }
    let idle =
      sessions.filter { $0.isOnly(for: name) }.map(\.id.value)
      + tasks.filter { $0.songs.map(\.value) == [name] }.map(\.id.value)
    omitSteps(idle)
    milestones.removeAll { $0.songs.map(\.value) == [name] }
    for index in sessions.indices where !sessions[index].isSpent {
      sessions[index].songs.removeAll { $0.value == name }
      sessions[index].shares = sessions[index].shares.without(name)
    }
    for index in tasks.indices { tasks[index].songs.removeAll { $0.value == name } }
    for index in milestones.indices { milestones[index].songs.removeAll { $0.value == name } }
    budget?.omitSong(name)
  }

  /// What needed a step that is left out needs what that needed; what is done or paid stays.
  private mutating func omitSteps(_ steps: [Name]) {
    let done =
      sessions.filter(\.isSpent).map(\.id.value)
      + tasks.filter { $0.done != nil }.map(\.id.value)
    let names = Set(steps).subtracting(done)
    var needs: [Name: [Placed<Name>]] = [:]
    for session in sessions { needs[session.id.value] = session.needs }
    for task in tasks { needs[task.id.value] = task.needs }
    func kept(_ list: [Placed<Name>]) -> [Placed<Name>] {
      var result: [Placed<Name>] = []
      var open = Array(list.reversed())
      var seen: Set<Name> = []
      while let name = open.popLast() {
        guard seen.insert(name.value).inserted else { continue }
        if names.contains(name.value) {
          open += (needs[name.value] ?? []).reversed()
        } else {
          result.append(name)
        }
      }
      return result
    }
    sessions.removeAll { names.contains($0.id.value) }
    tasks.removeAll { names.contains($0.id.value) }
    for index in sessions.indices { sessions[index].needs = kept(sessions[index].needs) }
    for index in tasks.indices { tasks[index].needs = kept(tasks[index].needs) }
    for index in milestones.indices { milestones[index].needs = kept(milestones[index].needs) }
  }
}

extension StudioSession {
  fileprivate func isOnly(for song: Name) -> Bool { songs.map(\.value) == [song] }

  /// Whether it took place, or is paid for.
  fileprivate var isSpent: Bool { status == .done || (billing ?? .estimate) >= .invoiced }
}

extension Budget {
  fileprivate mutating func omitSong(_ name: Name) {
    costs.removeAll { cost in
      let songs = (cost.song.map { [$0] } ?? []) + cost.songs
      return songs.map(\.value) == [name] && cost.status < .invoiced
    }
    for index in costs.indices where costs[index].status < .invoiced {
      if costs[index].song?.value == name { costs[index].song = nil }
      costs[index].songs.removeAll { $0.value == name }
      costs[index].shares = costs[index].shares.without(name)
    }
  }
}

extension Entries<Name, Share> {
  /// The others, grown in proportion so that they are the same whole.
  fileprivate func without(_ name: Name) -> Self {
    guard let gone = self[name] else { return self }
    let whole = entries.reduce(Rational.zero) { $0 + $1.value.rational }
    let rest = whole - gone.rational
    var result = Self()
    for entry in entries where entry.key != name {
      let share = rest > .zero ? Share(entry.value.rational * whole / rest) : entry.value
      result.append(entry.key, share, at: entry.keyPlace.range)
    }
    return result
  }
}
