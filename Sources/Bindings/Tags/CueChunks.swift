/// Markers of a WAV file: the chunk `cue ` with their frames and LIST adtl with their names
/// ("Multimedia Programming Interface and Data Specifications 1.0", 1991).
struct CueChunks: Hashable, Sendable {
  let markers: [SoundFileMarker]

  /// None without markers; frames that do not fit into 32 bits are left out.
  var chunks: [FileChunk] {
    let markers = markers.filter { (0...Int(UInt32.max)).contains($0.frame) }
    guard !markers.isEmpty else { return [] }
    var cue = LittleEndian.bytes(UInt32(markers.count))
    var labels = Array("adtl".utf8)
    for (index, marker) in markers.enumerated() {
      let number = LittleEndian.bytes(UInt32(index + 1))
      let frame = LittleEndian.bytes(UInt32(marker.frame))
      // Without a play list its place is that of its frame; chunk and block begin with the sound.
      cue += number + frame + Array("data".utf8) + [UInt8](repeating: 0, count: 8) + frame
      let name = Array(marker.name.utf8.filter { $0 != 0 }) + [0]
      labels += FileChunk(id: "labl", body: number + name).bytes(.little)
    }
    return [FileChunk(id: "cue ", body: cue), FileChunk(id: "LIST", body: labels)]
  }
}
