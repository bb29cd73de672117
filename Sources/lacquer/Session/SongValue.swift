import Fields
import Manifest
import Processors
import Quantities

/// What a song has at a path, in the words of the manifest.
struct SongValue {
  private let song: Song

  init(_ song: Song) { self.song = song }

  /// - Parameters:
  ///   - path: below the strip or VCA, as `compressor.threshold`.
  ///   - name: of the strip or VCA.
  /// - Returns: nil where there is none, or nothing that stands in one place.
  func text(_ path: String, of name: String) -> String? {
    let words = path.split(separator: ".").map(String.init)[...]
    if name == "mix" { return Self.text(words, of: song.mix) }
    guard let key = Name(rawValue: name) else { return nil }
    if let track = song.tracks[key] { return Self.text(words, of: track) }
    if let bus = song.buses[key] { return Self.text(words, of: bus) }
    return song.vcas[key].flatMap { $0.text(at: words) }
  }

  private static func text<Role>(_ path: ArraySlice<String>, of strip: Strip<Role>) -> String? {
    if let text = strip.text(at: path) { return text }
    guard let kind = path.first else { return nil }
    // The second one of a kind is `compressor.2`.
    let number = path.dropFirst().first.flatMap { Int($0) }
    let matching = strip.chain.compactMap { entry -> (any Processor)? in
      guard case .processor(let processor) = entry.content else { return nil }
      return type(of: processor).kind == kind || entry.id?.value.rawValue == kind ? processor : nil
    }
    let index = (number ?? 1) - 1
    guard matching.indices.contains(index) else { return nil }
    return matching[index].text(at: path.dropFirst(number == nil ? 1 : 2))
  }
}

extension ManifestNode {
  /// A value below this node as a manifest would have it, whether it was written or not.
  fileprivate func text(at path: ArraySlice<String>) -> String? {
    guard let name = path.first,
      let field = Self.fields.first(where: { $0.name == name })
    else { return nil }
    return field.canonical(self).text(at: path.dropFirst())
  }
}

extension Canonical {
  /// Items of lists are counted from 1.
  fileprivate func text(at path: ArraySlice<String>) -> String? {
    guard let word = path.first else { return written }
    switch self {
    case .text: return nil
    case .list(let items):
      guard let index = Int(word), items.indices.contains(index - 1) else { return nil }
      return items[index - 1].text(at: path.dropFirst())
    case .map(let entries):
      return entries.first { $0.key == word }?.value.text(at: path.dropFirst())
    }
  }
}
