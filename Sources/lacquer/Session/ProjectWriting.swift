import Bindings
import Synthesis
import Workspace

/// Writes a synthesised project into an empty folder.
struct ProjectWriting {
  private let root: Path

  init(root: Path) {
    self.root = root
  }

  func write(_ project: AlbumProject) throws {
    try project.write(
      text: { file throws(any Error) in
        try OutputFile.write(file.text, to: root.joined(with: Path(file.path)).string)
      },
      sound: { path, recording throws(any Error) in
        let target = root.joined(with: Path(path)).string
        try OutputFile.makeFolders(above: target)
        var writer = try SoundFileWriter(
          path: target,
          container: .flac,
          encoding: .integer16,
          channels: recording.channels,
          rate: recording.rate,
          frames: recording.frames
        )
        try writer.write(recording.samples.span)
        try writer.close()
      }
    )
  }
}
