import Manifest
import Quantities

/// Which song of one version is which of the other: by name, else by the file that it is in.
struct SongNames {
  private let oldNames: [Name: Name]

  init(from old: Project, to new: Project) {
    let before = Set(old.songs.map(\.name))
    let after = Set(new.songs.map(\.name))
    var names: [Name: Name] = [:]
    for song in new.songs {
      if before.contains(song.name) {
        names[song.name] = song.name
      } else if song.source == .manifest {
        let match = old.songs.first {
          $0.source == .manifest && $0.resolved.path == song.resolved.path
            && !after.contains($0.name)
        }
        names[song.name] = match?.name
      }
    }
    oldNames = names
  }

  func old(_ name: Name, in project: Project) -> ProjectSong? {
    oldNames[name].flatMap { before in project.songs.first { $0.name == before } }
  }

  /// True where an old song is still there, whatever it is called.
  func isKept(_ name: Name, in project: Project) -> Bool {
    project.songs.contains { oldNames[$0.name] == name }
  }

  /// What an old song is called now.
  func new(_ name: Name, in project: Project) -> Name {
    project.songs.first { oldNames[$0.name] == name }?.name ?? name
  }
}
