import Diagnostics
import Fields
import Processors
import Quantities
import Syntax
import Workspace

/// Reads a project: manifests, parts, names, times and what is known of the takes.
package struct ProjectLoader {
  private let world: any World
  private let takes: any TakeSource
  private let root: Path
  private let today: CalendarDate
  private let known: KnownProject
  private var reader: ManifestReader
  private var findings: [Diagnostic] = []

  /// Reads below `root`, which is absolute; without `today` the day is that of the world's clock.
  ///
  /// What is `known` of another version is not read again.
  package init(
    world: any World,
    root: Path,
    takes: any TakeSource,
    today: CalendarDate? = nil,
    known: KnownProject = KnownProject()
  ) {
    self.known = known
    self.world = world
    self.takes = takes
    self.root = root
    self.today = today ?? CalendarDate(secondsSince1970: world.secondsSince1970)
    reader = ManifestReader(world: world, root: root)
  }

  /// What a manifest's top key says that it is.
  package static let albumFile = Path("album.yaml")

  /// Reads a manifest of either kind, at a path relative to the root.
  package mutating func load(_ path: Path) -> Project {
    guard let document = reader.document(at: path, namedAt: nil) else { return project() }
    if document.has("album") { return loadAlbum(document) }
    if document.has("song") { return loadSong(document) }
    findings.append(
      Diagnostic(
        ManifestCodes.notAManifest,
        at: document.entries.first?.keyRange,
        "`\(path)` has neither `album:` nor `song:`",
        help: ["begin it with `song: NAME` or `album: NAME`, or include it from a file that does"]
      )
    )
    return project()
  }

  private mutating func loadSong(_ document: ManifestReader.Document) -> Project {
    let draft = SongDraft(
      song: node(document),
      path: document.file.path,
      source: .manifest,
      entry: nil,
      files: reader.files
    )
    let locator = locator(for: nil)
    var songs = resolve([draft], album: nil, locator: locator)
    addReferences(to: &songs, of: nil, locator)
    return project(songs: songs)
  }

  private mutating func loadAlbum(_ document: ManifestReader.Document) -> Project {
    let album: Album = node(document)
    let locator = locator(for: album)
    var drafts: [SongDraft] = []
    for entry in album.songs {
      if let draft = draft(entry) { drafts.append(draft) }
    }
    findings += RunningOrder.takenNames(among: drafts)
    let areAll = drafts.count == album.songs.count && album.isSound(\.songs)
    var production = ProductionResolver(
      album,
      songs: drafts.map(\.song),
      areAll: areAll
    )
    findings += production.findings()
    let order = RunningOrder(drafts, of: album)
    findings += order.findings
    var songs = resolve(order.drafts, album: album, locator: locator)
    let returned = ReturnedMasters(album, songs: drafts, areAll: areAll)
    findings += returned.findings
    // Chains of the album are not for them.
    for master in resolve(returned.drafts, album: nil, locator: locator) {
      for index in songs.indices where songs[index].name == master.name {
        songs[index].returned = master.resolved
      }
    }
    addReferences(to: &songs, of: album, locator)
    let (zones, problems) = ProjectZones.read(album, world: world)
    findings += problems
    return project(album: album, songs: songs, zones: zones)
  }

  private mutating func addReferences(
    to songs: inout [ProjectSong],
    of album: Album?,
    _ locator: AudioLocator
  ) {
    for index in songs.indices {
      guard let match = songs[index].mastering?.match ?? album?.mastering?.match else { continue }
      let draft = SongDraft(
        finished: match.reference,
        at: match.place(of: \.reference),
        named: songs[index].name
      )
      let sound = resolve([draft], album: nil, locator: locator)[0].resolved
      songs[index].match = (match, sound)
    }
  }

  /// What can be read of a manifest, complete or not, so that all of its findings are told at once.
  private mutating func node<Node: ManifestNode>(_ document: ManifestReader.Document) -> Node {
    var reader = Reader(isTreePartial: !document.isWhole)
    defer { findings += reader.diagnostics }
    return Node.readAll(document.entries, at: document.range, &reader).value
  }

  private func locator(for album: Album?) -> AudioLocator {
    AudioLocator(world: world, root: root, media: album?.media ?? [])
  }

  private mutating func project(
    album: Album? = nil,
    songs: [ProjectSong] = [],
    zones: ProjectZones = .utc
  ) -> Project {
    let lock = readLock()
    var seen: Set<Diagnostic> = []
    // A preset or an alias that is used twice has its findings once.
    let diagnostics = (reader.diagnostics + findings).filter { seen.insert($0).inserted }
    return Project(
      root: root,
      album: album,
      songs: songs,
      zones: zones,
      lock: lock,
      documents: ProjectDocuments(
        of: [album?.rights].compactMap { $0 } + songs.compactMap(\.resolved.song.rights),
        root: root,
        world: world
      ),
      today: today,
      files: reader.files,
      diagnostics: diagnostics
    )
  }

  private mutating func readLock() -> Lockfile? {
    let path = root.joined(with: Path(Lockfile.fileName))
    do throws(WorldProblem) {
      let bytes = try world.bytes(of: path)
      if let known = known.lock(of: bytes) { return known }
      let (lock, problems) = Lockfile.read(SourceFile(path: Lockfile.fileName, bytes: bytes))
      findings += problems
      return lock
    } catch .notFound {
      return nil
    } catch {
      findings.append(
        Diagnostic(
          ManifestCodes.lockUnreadable,
          at: nil,
          "`\(Lockfile.fileName)` cannot be read: \(error)"
        )
      )
      return nil
    }
  }
}

extension ProjectLoader {
  private mutating func draft(_ entry: AlbumSong) -> SongDraft? {
    guard let file = entry.file else { return finishedMix(entry) }
    let place = entry.place(of: \.file)
    let manifest = Path(place?.file.path ?? "")
    let path = manifest.parent.joined(with: Path(file.value)).normalised
    if let known = known.song(entry, at: path, in: world, root: root) {
      reader.takeOver(known.files)
      return SongDraft(
        song: known.resolved.song,
        path: path.string,
        source: .manifest,
        entry: entry,
        files: known.files,
        known: known
      )
    }
    let before = reader.files.count
    guard let document = reader.document(at: path, namedAt: place) else { return nil }
    guard document.has("song") else {
      findings.append(
        Diagnostic(
          ManifestCodes.notAManifest,
          at: place,
          "`\(path)` is not a song: it has no `song:`"
        )
      )
      return nil
    }
    var song: Song = node(document)
    findings += entry.disagreements(with: song)
    // An album may print a song otherwise than the song does itself.
    song.title = entry.title ?? song.title
    song.artist = entry.artist ?? song.artist
    song.status = song.status ?? entry.status
    song.rights = song.rights ?? entry.rights
    return SongDraft(
      song: song,
      path: document.file.path,
      source: .manifest,
      entry: entry,
      files: Array(reader.files[before...])
    )
  }

  private mutating func finishedMix(_ entry: AlbumSong) -> SongDraft? {
    guard let mix = entry.mix else { return nil }
    guard let name = entry.name else {
      findings.append(
        Diagnostic(
          FieldCodes.missingKey,
          at: entry.origin.range,
          "a finished mix without `song`",
          label: "no `song` here",
          help: ["give it a name: `song: dawn`"]
        )
      )
      return nil
    }
    var draft = SongDraft(finished: mix, at: entry.place(of: \.mix), named: name.value)
    draft.song.name = name
    draft.song.title = entry.title
    draft.song.artist = entry.artist
    draft.song.status = entry.status
    draft.song.rights = entry.rights
    draft.song.origin = entry.origin
    return SongDraft(
      song: draft.song,
      path: entry.origin.range?.file.path ?? "",
      source: .finishedMix,
      entry: entry,
      files: []
    )
  }

  private mutating func resolve(
    _ drafts: [SongDraft],
    album: Album?,
    locator: AudioLocator
  ) -> [ProjectSong] {
    let located = drafts.map { draft in
      draft.song.takes.entries.map { locator.locate($0.value, named: $0.key) }
    }
    let facts = facts(of: located)
    var songs: [ProjectSong] = []
    let isSameAlbum = known.hasSame(album)
    for (index, draft) in drafts.enumerated() {
      if isSameAlbum, let known = draft.known, known.number == index + 1,
        known.has(located[index], facts[index])
      {
        songs.append(known)
        continue
      }
      var song = draft.song
      if draft.source == .finishedMix, case .success(let known)? = facts[index].first {
        song.rate = known.rate
      }
      var resolver = SongResolver(song, path: draft.path, album: album)
      let resolved = resolver.resolve(takes: located[index], facts: facts[index])
      findings += resolver.diagnostics
      let mastering = song.mastering ?? draft.entry?.mastering
      let chain = mastering?.chain ?? album?.mastering?.chain ?? []
      songs.append(
        ProjectSong(
          source: draft.source,
          resolved: resolved,
          title: song.printedTitle,
          artist: (song.artist ?? album?.artist)?.value,
          mastering: mastering,
          masterChain: masterChain(chain, of: song, album: album),
          files: draft.files,
          number: index + 1,
          gap: draft.gap
        )
      )
    }
    return songs
  }

  private mutating func masterChain(
    _ chain: [ChainEntry],
    of song: Song,
    album: Album?
  ) -> [ResolvedProcessor] {
    var chains = ChainResolver(song, album: album)
    let links = chains.expand(chain).links
    findings += chains.diagnostics
    return links.map { link in
      if let key = link.processor.sidechain?.from {
        findings.append(
          Diagnostic(
            ManifestCodes.unknownStrip,
            at: key.place.range,
            "a master chain hears the finished mix alone, and has no `\(key.value)` to listen to"
          )
        )
      }
      return ResolvedProcessor(
        processor: link.processor,
        isBypassed: link.isBypassed,
        automation: [],
        key: nil,
        name: link.name,
        place: link.place
      )
    }
  }

  /// Asks for all takes of all songs at once, so that they are read in parallel.
  private mutating func facts(of located: [[LocatedTake]]) -> [[Result<TakeFacts, TakeProblem>]] {
    for take in located.joined() where take.leavesProject {
      findings.append(
        Diagnostic(
          ManifestCodes.leavesProject,
          at: take.take.place(of: \.file),
          "take `\(take.name)` leaves the project: `\(take.take.file)`",
          help: ["copy the file into the project, or list its folder under the album's `media:`"]
        )
      )
    }
    let asked = located.joined().filter { !$0.leavesProject }.map(\.location)
    var answers: [String: Result<TakeFacts, TakeProblem>] = [:]
    let unique = Set(asked).sorted()
    for (location, fact) in zip(unique, takes.facts(of: unique)) { answers[location] = fact }
    return located.map { takes in
      takes.map { take in
        take.leavesProject
          ? .failure(.leavesProject) : answers[take.location] ?? .failure(.missing)
      }
    }
  }
}

extension ProjectSong {
  /// True where its takes lie where these do, and are the same.
  fileprivate func has(
    _ takes: [LocatedTake],
    _ facts: [Result<TakeFacts, TakeProblem>]
  ) -> Bool {
    resolved.takes.map(\.location) == takes.map(\.location) && resolved.takes.map(\.facts) == facts
  }
}
