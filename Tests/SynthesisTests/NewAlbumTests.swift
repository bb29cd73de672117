import Bindings
import Foundation
import Synthesis
import Testing

@Suite struct NewAlbumTests {
  @Test func `an album is played the same each time`() {
    for file in Demonstration.starter(schemas: nil).sounds {
      #expect(file.record() == file.record(), "\(file.path)")
    }
  }

  @Test func `every file that is spoken of is made, and no other`() throws {
    let album = Demonstration.starter(schemas: nil)
    let song = try #require(album.texts.first { $0.path == "songs/lantern.yaml" })
    for file in album.sounds { #expect(song.text.contains("file: ../\(file.path),")) }
    #expect(song.text.components(separatedBy: "file: ").count - 1 == album.sounds.count)
    #expect(album.texts.map(\.path) == ["album.yaml", "songs/lantern.yaml", ".gitignore"])
  }

  @Test func `a song finds the schema from its own folder`() throws {
    let texts = Demonstration.starter(schemas: "schemas").texts
    #expect(
      texts[0].text.hasPrefix(
        "# yaml-language-server: $schema=schemas/album.schema.json\n\nalbum: "
      )
    )
    #expect(
      texts[1].text.hasPrefix(
        "# yaml-language-server: $schema=../schemas/song.schema.json\n\nsong: "
      )
    )
  }

  @Test func `a recording comes back from its file as it was`() throws {
    let file = try #require(Demonstration.starter(schemas: nil).sounds.first)
    let recording = file.record()
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("lacquer-\(UUID().uuidString).flac").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try recording.write(to: path)
    let reader = try SoundFileReader(path: path)
    #expect(reader.facts.bits == 16)
    #expect(try Comparison.firstDifference(reader.frames(0..<recording.frames), recording) == nil)
  }
}
