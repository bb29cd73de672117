/// A song in the studio: its score and all its takes, with the texts that describe them.
struct SongSession: Sendable {
  let name: String
  let score: Score
  let takes: [SessionTake]
  /// The bookings in which takes were recorded, by the player's name or the instrument's, which is
  /// the take's name up to its first dot.
  var bookings: [String: String] = [:]

  /// The entries of the manifest's `takes:`; `folder` is where the takes lie, from the manifest's.
  func takeSheet(in folder: String) -> String {
    let lines = takes.map { take in
      var fields = ["file: \(folder)/\(take.fileName)", "starts: \(take.starts)"]
      fields.append("by: \(take.player)")
      let instrument = String(take.name.prefix { $0 != "." })
      if let booking = bookings[instrument] ?? bookings[take.player] {
        fields.append("session: \(booking)")
      }
      if let rating = take.rating { fields.append("rating: \(rating)") }
      fields.append("mic: \(take.microphone.name)")
      if let notes = take.notes { fields.append("notes: \"\(notes)\"") }
      return "  \(take.name): {\(fields.joined(separator: ", "))}\n"
    }
    return lines.joined()
  }

  /// The takes as files of a project, put into `folder` below its root.
  func files(in folder: String) -> [AlbumProject.SoundFile] {
    takes.map { take in
      AlbumProject.SoundFile(path: "\(folder)/\(take.fileName)") { take.record(score) }
    }
  }
}
