import Manifest
import Testing

/// File names stay inside the output folder, whatever a title holds.
@Suite struct DeliveryNamingTests {
  private func path(
    _ template: String = DeliveryNaming.standard,
    title: String = "Night Train",
    number: Int = 1
  ) throws -> String {
    try DeliveryNaming(template: template).path(
      for: DeliveryNaming.Values(
        number: number,
        title: title,
        song: "night-train",
        artist: "The Lathe Operators",
        album: "First Light",
        deliverable: "hires",
        ext: "flac"
      )
    )
  }

  @Test(arguments: [
    ("{number:02} {title}.{ext}", "hires/01 Night Train.flac"),
    ("{number:03}.{ext}", "hires/001.flac"), ("{number}.{ext}", "hires/1.flac"),
    (
      "{artist} - {album} - {song} ({deliverable}).{ext}",
      "hires/The Lathe Operators - First Light - night-train (hires).flac"
    ),
    ("plain", "hires/plain"),
  ])
  func `placeholders stand for what they are called`(template: String, expected: String) throws {
    #expect(try path(template) == expected)
  }

  @Test(arguments: [
    ("../../etc/passwd", "hires/01 .._.._etc_passwd.flac"),
    ("/", "hires/01 _.flac"), ("a\0b", "hires/01 a_b.flac"), ("a\nb\u{7F}", "hires/01 a_b_.flac"),
    ("a\u{85}b", "hires/01 a_b.flac"),
    ("Hellas 🎸👩‍👩‍👧", "hires/01 Hellas 🎸👩‍👩‍👧.flac"), ("שלום", "hires/01 שלום.flac"),
    ("gnp\u{202E}exe", "hires/01 gnp_exe.flac"), ("", "hires/01 .flac"),
    ("{title}", "hires/01 {title}.flac"), ("C:\\x", "hires/01 C:\\x.flac"),
  ])
  func `a hostile title stays one name`(title: String, expected: String) throws {
    #expect(try path(title: title) == expected)
  }

  @Test(arguments: ["..", ".", ".hidden", "../x", ".\u{301}x", "/.."])
  func `a name begins with no dot`(title: String) throws {
    let name = try path("{title}", title: title).dropFirst("hires/".count)
    #expect(name.unicodeScalars.first != ".")
    #expect(!name.utf8.contains(UInt8(ascii: "/")))
  }

  @Test(arguments: ["x", "é", "e\u{301}", "🎸", "👩‍👩‍👧", "ש"])
  func `a long name is cut at a whole character, and keeps its ending`(letter: String) throws {
    let path = try path(title: String(repeating: letter, count: 300))
    let name = path.dropFirst("hires/".count)
    #expect(name.utf8.count <= 255)
    #expect(name.utf8.count > 255 - letter.utf8.count)
    #expect(name.hasPrefix("01 " + letter))
    #expect(name.hasSuffix(letter + ".flac"))
  }

  @Test func `one character longer than a name leaves no hidden file`() throws {
    let title = "a" + String(repeating: "\u{301}", count: 300)
    let name = try path("{title}.{ext}", title: title).dropFirst("hires/".count)
    #expect(name.utf8.count <= 255)
    #expect(name.unicodeScalars.first == "a")
    #expect(name.hasSuffix(".flac"))
  }

  @Test(arguments: [
    ("{tilte}", DeliveryNaming.Problem.unknownPlaceholder("tilte")),
    ("{}", .unknownPlaceholder("")), ("{title:02}", .unknownPlaceholder("title:02")),
    ("{number:x}", .unknownPlaceholder("number:x")),
    ("{number:0099}", .unknownPlaceholder("number:0099")),
    ("{number:}", .unknownPlaceholder("number:")),
    ("{title", .unbalancedBrace), ("title}", .unbalancedBrace),
    ("{a{b}}", .unknownPlaceholder("a{b")),
    ("", .empty), ("   ", .empty),
  ])
  func `a template that cannot be filled in says why`(
    template: String,
    problem: DeliveryNaming.Problem
  ) {
    #expect(throws: problem) { try self.path(template) }
  }
}
