/// The albums that this project brings along, played by its own instruments.
package enum Demonstration {
  /// Two songs with all their takes, tracks and a mix: `examples/first-light`.
  package static var firstLight: AlbumProject {
    AlbumProject(
      texts: [
        AlbumProject.TextFile(path: "album.yaml", text: FirstLightTexts.album),
        AlbumProject.TextFile(path: "production.yaml", text: FirstLightProduction.manifest),
        AlbumProject.TextFile(path: "docs/releases.txt", text: FirstLightProduction.releases),
        AlbumProject.TextFile(
          path: "docs/interpolation.txt",
          text: FirstLightProduction.interpolation
        ),
        AlbumProject.TextFile(path: "songs/presets.yaml", text: FirstLightTexts.presets),
        AlbumProject.TextFile(path: "songs/night-train.yaml", text: NightTrainText.song),
        AlbumProject.TextFile(
          path: "songs/night-train.takes.yaml",
          text: NightTrainText.takes + NightTrain.session.takeSheet(in: "../takes/night-train")
        ),
        AlbumProject.TextFile(path: "songs/harbour.yaml", text: HarbourText.song),
        AlbumProject.TextFile(
          path: "songs/harbour.takes.yaml",
          text: HarbourText.takes + Harbour.session.takeSheet(in: "../takes/harbour")
        ),
        ignored,
      ],
      sounds: NightTrain.session.files(in: "takes/night-train")
        + Harbour.session.files(in: "takes/harbour")
    )
  }

  /// Three finished mixes to be mastered, without tracks: `examples/mastering-only`.
  package static var masteringOnly: AlbumProject {
    AlbumProject(
      texts: [
        AlbumProject.TextFile(path: "album.yaml", text: ThreeMixes.album), ignored,
      ],
      sounds: ThreeMixes.mixes.map { mix in
        AlbumProject.SoundFile(path: "mixes/\(mix.name).flac") { mix.mixdown.bounce() }
      }
    )
  }

  /// What `lacquer new` writes: one short song that builds at once.
  ///
  /// `schemas` is the folder of the schemas from the project's root, for editors; nil where there is
  /// none.
  package static func starter(schemas: String?) -> AlbumProject {
    AlbumProject(
      texts: [
        AlbumProject.TextFile(
          path: "album.yaml",
          text: heading("album", in: schemas) + Starter.album
        ),
        AlbumProject.TextFile(
          path: "songs/lantern.yaml",
          text: heading("song", in: schemas.map { "../\($0)" }) + Starter.song
        ),
        ignored,
      ],
      sounds: Starter.session.files(in: "takes")
    )
  }

  /// The line by which editors find the schema.
  private static func heading(_ schema: String, in folder: String?) -> String {
    guard let folder else { return "" }
    return "# yaml-language-server: $schema=\(folder)/\(schema).schema.json\n\n"
  }

  /// What a build makes does not belong into version control.
  private static let ignored = AlbumProject.TextFile(
    path: ".gitignore",
    text: "out/\n.lacquer/\n"
  )
}
