import Bindings
import Engine
import Foundation
import Processors
import TestSupport
import Testing

@Suite struct StoredResponsesTests {
  let folder: TemporaryFolder
  let response = ImpulseResponse(left: [1, -0.0, 1e-300], right: [0.25, .pi, -1])

  init() throws {
    folder = try TemporaryFolder()
  }

  func open() throws -> Store { try Store(folder: folder.path) }

  /// The response that `words` give, and whether it was made for that.
  func ask(_ store: Store, _ words: [UInt64]) -> (response: ImpulseResponse, isMade: Bool) {
    var isMade = false
    let answer = store.response(words) {
      isMade = true
      return response
    }
    return (answer, isMade)
  }

  func bits(_ response: ImpulseResponse) -> [UInt64] {
    (response.left + response.right).map(\.bitPattern)
  }

  @Test func `a response is made once and found by other builds, bit for bit`() throws {
    let store = try open()
    #expect(ask(store, [1, 2]).isMade)
    #expect(!ask(store, [1, 2]).isMade)
    #expect(ask(store, [1, 3]).isMade)
    try store.flush()
    let found = ask(try open(), [1, 2])
    #expect(!found.isMade)
    #expect(bits(found.response) == bits(response))
  }

  @Test func `a damaged response is made again and then found`() throws {
    let store = try open()
    _ = ask(store, [1])
    try store.flush()
    let blob = try #require(folder.files().first { $0.hasPrefix("blobs/") && $0.count > 20 })
    let path = folder.path + "/" + blob
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data[data.count - 3] ^= 1
    try data.write(to: URL(fileURLWithPath: path))
    let again = ask(try open(), [1])
    #expect(again.isMade)
    #expect(bits(again.response) == bits(response))
    #expect(!ask(try open(), [1]).isMade)
  }
}
