import Engine
import Planning
import Processors
import TestSupport
import Testing

/// A build after an edit is a clean build, byte for byte.
struct EditTests {
  private static let edits = 200
  /// Of the store, in bytes: so few that blobs are given up while edits go on.
  private static let storeSize = 150_000_000

  @Test func `the session has every processor of the catalogue and an edit for its parameters`()
    throws
  {
    let bench = try Workbench()
    let project = bench.project(.standard)
    #expect(project.diagnostics.map(\.message) == [])
    let chains = project.songs.flatMap { song in
      song.resolved.strips.map(\.chain) + [song.masterChain]
    }
    let kinds = Set(chains.joined().map { type(of: $0.processor).kind })
    for processor in Catalogue.processors {
      #expect(kinds.contains(processor.kind), "add `\(processor.kind)` to `Session.standard`")
      #expect(Knob.all[processor.kind] != nil, "add `\(processor.kind)` to `Knob.all`")
    }
  }

  @Test func `after each of 200 edits an incremental build is a clean one`() async throws {
    let seed = RandomSeed.of("edits", 3)
    var dice = Dice(seed: seed)
    let bench = try Workbench()
    var history = History()
    var session = Session.standard
    var plan = try #require(bench.plan(session))
    var deck: [Edit] = []
    for number in 0...Self.edits {
      if number > 0 { (session, plan) = try edited(session, with: &deck, &dice, bench, &history) }
      let next = plan
      async let fresh = bench.cleanBuild(next, workers: [2, 7, 1][number % 3])
      let incremental = try bench.build(
        plan,
        workers: [1, 2, 7][number % 3],
        storeSize: Self.storeSize
      )
      let clean = try await fresh
      let edit: Comment = "edit \(number), \(history.last), LACQUER_SEED=\(seed)"
      #expect(incremental.files == clean.files, edit)
      #expect(incremental.warnings == clean.warnings, edit)
      try Digests.check(incremental, in: bench.folder.file("out"))
      history.note(incremental)
      guard incremental.files == clean.files else { break }
    }
    history.check()
  }

  /// The session after the next edit of the deck that can be made and that the checks let pass.
  ///
  /// Where the deck is at its end everything is taken back, as long ways from the beginning end in
  /// sessions of which little is heard.
  private func edited(
    _ session: Session,
    with deck: inout [Edit],
    _ dice: inout Dice,
    _ bench: Workbench,
    _ history: inout History
  ) throws -> (Session, AlbumPlan) {
    while let edit = deck.popLast() {
      for _ in 0..<Self.tries {
        var next = session
        guard edit.apply(&next, &dice), next != session, let plan = bench.plan(next) else {
          continue
        }
        history.begin(edit.name)
        return (next, plan)
      }
    }
    deck = Edit.all
    dice.shuffle(&deck)
    history.begin("everything taken back")
    return (.standard, try #require(bench.plan(.standard)))
  }

  /// Of one edit, until the checks let it pass.
  private static let tries = 30
}

/// What has been drawn, and whether it could be heard.
private struct History {
  private(set) var last = "nothing"
  private var count: [String: Int] = [:]
  private var changes = 0
  private var rendered = 0
  private var reused = 0
  private var files: [String] = []

  mutating func begin(_ edit: String) {
    last = edit
    count[edit, default: 0] += 1
  }

  mutating func note(_ result: BuildResult) {
    let digests = result.files.map(\.digest)
    if digests != files { changes += 1 }
    files = digests
    rendered += result.segments.rendered
    reused += result.segments.reused
  }

  func check() {
    for edit in Edit.all { #expect(count[edit.name] != nil, "`\(edit.name)` was never made") }
    let list = count.sorted { $0.key < $1.key }.map { "\($0.value) x \($0.key)" }
    print("edits: \(list.joined(separator: ", "))")
    print("edits: \(changes) changed a file; \(rendered) segments rendered, \(reused) reused")
    // Edits that change nothing would prove nothing; and most of a session stays as it is.
    #expect(changes > 100)
    #expect(reused > rendered)
  }
}
