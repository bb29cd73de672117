import Foundation
import Glibc
import TestSupport

/// A headless Chromium that a test drives over the DevTools protocol, through pipes.
final class Browser {
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Nil where there is none to be driven.
  static let program = ["chromium", "chromium-browser", "google-chrome"].lazy
    .compactMap { Program.find($0) }.first

  typealias Object = [String: Any]

  private let folder: TemporaryFolder
  private let process: Process
  private let input: FileHandle
  private let output: CInt
  private var rest = Data()
  private var count = 0
  private var session: String?
  /// What the browser told besides answers.
  private(set) var events: [Object] = []

  init() throws {
    guard let program = Self.program else { throw Problem(description: "no Chromium") }
    let folder = try TemporaryFolder()
    self.folder = folder
    let paths = ["in", "out"].map { folder.url.appendingPathComponent($0).path }
    for path in paths where mkfifo(path, 0o600) != 0 { throw Problem(description: "no pipe") }
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // The protocol's pipes are descriptors 3 and 4.
    process.arguments = [
      "-c", "exec \"$0\" \"${@:3}\" 3<>\"$1\" 4<>\"$2\"", program.path, paths[0], paths[1],
      "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--mute-audio",
      "--autoplay-policy=no-user-gesture-required", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.url.path)/profile",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard let handle = FileHandle(forWritingAtPath: paths[0]) else {
      throw Problem(description: "no pipe")
    }
    input = handle
    output = Glibc.open(paths[1], O_RDWR)
    let target = try send("Target.createTarget", ["url": "about:blank"])
    let attached = try send(
      "Target.attachToTarget",
      ["targetId": target["targetId"] ?? "", "flatten": true]
    )
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network"] { try send("\(domain).enable") }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    Glibc.close(output)
  }

  /// What a method answers.
  @discardableResult
  func send(_ method: String, _ parameters: Object = [:]) throws -> Object {
    count += 1
    var message: Object = ["id": count, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + Data([0]))
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == count else {
        events.append(answer)
        continue
      }
      if let error = answer["error"] as? Object {
        throw Problem(description: "\(method): \(error["message"] ?? "")")
      }
      return answer["result"] as? Object ?? [:]
    }
  }

  /// Milliseconds after which a browser that says nothing is given up.
  private static let patience: CInt = 120_000

  private func receive() throws -> Object {
    while true {
      if let end = rest.firstIndex(of: 0) {
        let message = rest[..<end]
        rest = Data(rest[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? Object ?? [:]
      }
      var wanted = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Self.patience) > 0 else {
        throw Problem(description: "the browser does not answer")
      }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let got = read(output, &bytes, bytes.count)
      guard got > 0 else { throw Problem(description: "the browser is gone") }
      rest.append(contentsOf: bytes[..<got])
    }
  }

  /// Opens a file, and waits until it is there.
  func open(_ file: URL, width: Int = 1_280, scheme: String = "light") throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600]
    )
    try send(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": scheme]]]
    )
    try send("Page.navigate", ["url": file.absoluteString])
    _ = try evaluate(
      "new Promise((done) => document.readyState === 'complete' ? done(1) : addEventListener('load', () => done(1)))"
    )
  }

  /// The value of an expression of the page, promises waited for.
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "awaitPromise": true, "returnByValue": true]
    )
    if let exception = answer["exceptionDetails"] as? Object {
      throw Problem(description: "\(exception["exception"] ?? exception)")
    }
    return (answer["result"] as? Object)?["value"]
  }
}
