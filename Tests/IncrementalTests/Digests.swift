import Bindings
import Engine
import Testing

/// What files are by their bytes.
enum Digests {
  /// Holds what a build reports to what lies on disk.
  static func check(_ result: BuildResult, in folder: String) throws {
    for file in result.files {
      let digest = try SHA256Digest(ofFileAt: "\(folder)/\(file.path)").description
      #expect(digest == file.digest, "\(file.path)")
    }
  }
}
