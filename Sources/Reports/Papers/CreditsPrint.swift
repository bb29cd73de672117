import Manifest
import Quantities

extension CreditsReport {
  /// The credits as the notes of a release, in Markdown.
  package var markdown: String {
    var lines = ["# \(Markdown.text(title))", ""]
    if let artist { lines += [Markdown.text(artist), ""] }
    for song in songs {
      lines += ["## \(song.number). \(Markdown.text(song.title))", ""]
      lines += byPerson(song.credits).map { person in
        "- \(Markdown.text(person.name)): \(Markdown.text(person.roles.joined(separator: ", ")))"
      }
      let codes = [song.isrc.map { "ISRC \($0)" }, song.phonogram, song.copyright]
        .compactMap { $0 }
      if !codes.isEmpty { lines += ["", codes.map(Markdown.text).joined(separator: "  \n")] }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// Plain label copy: what a label sends to print and to shops.
  package var labelCopy: String {
    var lines = [title.uppercased()]
    if let artist { lines.append(artist) }
    let release = [label, year.map(String.init), upc.map { "UPC/EAN \($0)" }].compactMap { $0 }
    if !release.isEmpty { lines.append(release.joined(separator: " · ")) }
    for song in songs { lines += [""] + copy(of: song) }
    let (p, c) = (shared(songs.map(\.phonogram)), shared(songs.map(\.copyright)))
    if p != nil || c != nil { lines += [""] + [p, c].compactMap { $0 } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func copy(of song: Song) -> [String] {
    var lines = ["\(song.number). \(song.title)"]
    if let isrc = song.isrc { lines.append("ISRC \(isrc)") }
    if let iswc = song.iswc { lines.append("ISWC \(iswc)") }
    if !song.writers.isEmpty {
      lines.append("Written by " + song.writers.map(Self.owner).joined(separator: ", "))
    }
    let players = byPerson(song.credits.filter { $0.kind == .performing })
    if !players.isEmpty {
      lines.append(
        "Performed by "
          + players.map { "\($0.name) (\($0.roles.joined(separator: ", ")))" }
          .joined(separator: ", ")
      )
    }
    for (role, names) in byRole(song.credits.filter { $0.kind == .studio }) {
      lines.append("\(role.prefix(1).uppercased() + role.dropFirst()): \(names)")
    }
    if !song.master.isEmpty {
      lines.append("Master: " + song.master.map(Self.owner).joined(separator: ", "))
    }
    let isShared = shared(songs.map(\.phonogram)) != nil
    if !isShared, let line = song.phonogram { lines.append(line) }
    if shared(songs.map(\.copyright)) == nil, let line = song.copyright { lines.append(line) }
    return lines.enumerated().map { $0.offset == 0 ? $0.element : "   " + $0.element }
  }

  private static func owner(_ owner: Owner) -> String {
    let publisher = owner.publisher.map { ", \($0)" } ?? ""
    return "\(owner.name) (\(owner.share)\(publisher))"
  }

  /// What all songs have; nil where they differ or have nothing.
  private func shared(_ lines: [String?]) -> String? {
    guard let first = lines.first, lines.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func byPerson(_ credits: [SongCredit]) -> [(name: String, roles: [String])] {
    var people: [(name: String, roles: [String])] = []
    for credit in credits {
      if let index = people.firstIndex(where: { $0.name == credit.name }) {
        people[index].roles.append(credit.role)
      } else {
        people.append((credit.name, [credit.role]))
      }
    }
    return people
  }

  private func byRole(_ credits: [SongCredit]) -> [(role: String, names: String)] {
    var roles: [(role: String, names: String)] = []
    for credit in credits {
      if let index = roles.firstIndex(where: { $0.role == credit.role }) {
        roles[index].names += ", " + credit.name
      } else {
        roles.append((credit.role, credit.name))
      }
    }
    return roles
  }
}
