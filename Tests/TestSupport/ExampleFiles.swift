import Checks

/// The files of a check's example, with what it leaves to the imagination.
package enum ExampleFiles {
  private static let song = """
    song: NAME
    takes: {a: {file: ../vox.wav}}
    tracks: {t: {clips: [{take: a}]}}

    """

  /// An album has plain songs `a` and `b` beside those it brings, and a paper that was signed.
  package static func files(of text: String) -> [String: String] {
    let parts = Examples.files(of: text)
    var files = ["docs/signed.pdf": "signed\n"]
    for name in ["a", "b"] where parts[0].path == "album.yaml" {
      files["songs/\(name).yaml"] = song.replacing("NAME", with: name)
    }
    for part in parts { files[part.path] = part.text }
    return files
  }

  /// The manifest that is read.
  package static func manifest(of text: String) -> String { Examples.files(of: text)[0].path }
}
