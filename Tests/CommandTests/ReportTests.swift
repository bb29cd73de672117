import Foundation
import TestSupport
import Testing

/// `lacquer report`, as a file and in a browser.
@Suite struct ReportTests {
  private static func report(_ folder: URL, _ words: String...) throws -> Program.Outcome {
    try Program.run(Program.lacquer, ["report"] + words, in: folder)
  }

  @Test func `the page is one file, the same each time, and shows what a build measured`() throws {
    let project = try SmallProject()
    let first = try Self.report(project.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "out/report.html\n")
    let page = try project.folder.data("out/report.html")
    // The names of markup languages are no addresses that anything is fetched from.
    let text = String(decoding: page, as: UTF8.self)
      .replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains(project.url.path))
    // Only the report is written.
    #expect(try project.made().keys.sorted() == ["out/report.html"])
    let built = try project.build("--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(built.output.utf8)) as? [String: Any]
    let files = try #require(object?["deliverables"] as? [[String: Any]])
    for file in files where file["deliverable"] as? String == "cd" {
      let loudness = try #require(file["loudness"] as? Double)
      let shown = String(format: "%.1f", loudness).replacingOccurrences(of: "-", with: "−")
      #expect(text.contains("<dd>\(shown) LUFS</dd>"), "\(shown)")
    }
    #expect(try Self.report(project.url, "-o", "other/page.html", "-j", "1").status == 0)
    #expect(try project.folder.data("other/page.html") == page)
    let elsewhere = try SmallProject()
    #expect(try Self.report(elsewhere.url).status == 0)
    #expect(try elsewhere.folder.data("out/report.html") == page)
  }

  @Test func `an error about the sound keeps a report from being made`() throws {
    let project = try SmallProject()
    try FileManager.default.removeItem(
      at: project.url.appendingPathComponent("takes/other-drums.wav")
    )
    let outcome = try Self.report(project.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error["))
    #expect(!project.folder.exists("out/report.html"))
  }

  // MARK: In a browser

  /// Two versions of an album: the old one 4 LU quieter, with another fader, and with a take that
  /// only git still has.
  private static func comparison() throws -> GitFolder {
    let folder = try GitFolder()
    let small = try SmallProject()
    for path in try small.folder.files() {
      let place = folder.url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try small.folder.data(path).write(to: place)
    }
    let album = try folder.text("album.yaml")
    func text(_ loudness: Int) -> String {
      album.replacingOccurrences(
        of: "normalise: song",
        with: "loudness: \(loudness) LUFS, normalise: song"
      )
    }
    try Program.run(Program.lacquer, ["lock"], in: folder.url)
    try folder.commit(["album.yaml": text(-20)], "quiet")
    let song = try folder.text("songs/one.yaml")
    try folder.write(
      song.replacingOccurrences(of: "fader: -3 dB", with: "fader: -9 dB"),
      to: "songs/one.yaml"
    )
    try folder.write(text(-16), to: "album.yaml")
    try SmallProject.wave(seed: 2).write(to: folder.url.appendingPathComponent("takes/voice.wav"))
    try Program.run(Program.lacquer, ["lock", "--update"], in: folder.url)
    return folder
  }

  private static var isDriven: Bool { Browser.program != nil && GitFolder.isInstalled }

  @Test(.enabled(if: isDriven, "chromium or git is not installed"))
  func `a browser plays both versions in step, as loud as each other, and asks for nothing`() throws
  {
    let folder = try Self.comparison()
    let outcome = try Program.run(
      Program.lacquer,
      ["report", "--compare", "HEAD"],
      in: folder.url,
      environment: folder.environment
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = folder.url.appendingPathComponent("out/report.html")
    let browser = try Browser()
    for (width, scheme) in [(390, "dark"), (390, "light"), (1_280, "dark"), (1_280, "light")] {
      try browser.open(page, width: width, scheme: scheme)
      let overflow = try browser.evaluate("document.documentElement.scrollWidth") as? Int
      #expect(overflow ?? .max <= width, "the page is wider than \(width)")
      #expect(try browser.evaluate(Inspection.contrast) as? [String] == [], "\(scheme) \(width)")
      #expect(try Inspection.nameless(in: browser) == [], "\(width)")
    }
    try play(browser)
    let told = browser.events.filter { event in
      switch event["method"] as? String {
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded": true
      case "Network.requestWillBeSent":
        ((event["params"] as? Browser.Object)?["request"] as? Browser.Object)?["url"]
          .map { !"\($0)".hasPrefix("file:") && !"\($0)".hasPrefix("data:") } ?? true
      default: false
      }
    }
    #expect(told.isEmpty, "\(told)")
  }

  private func play(_ browser: Browser) throws {
    let state = try #require(try browser.evaluate(Inspection.playing) as? Browser.Object)
    func numbers(_ name: String) -> [Double] { state[name] as? [Double] ?? [] }
    // Old and new, decoded: in step, so as long as each other.
    let lengths = numbers("lengths")
    #expect(lengths.count == 2 && lengths[0] == lengths[1])
    // The clock moves on, through the switch too.
    let clock = numbers("clock")
    #expect(clock.count == 3 && clock[0] < clock[1] && clock[1] < clock[2], "\(clock)")
    let position = numbers("position")
    #expect(position.count == 3 && position[0] < position[1] && position[1] < position[2])
    // What is heard is exchanged: first the new one alone, then the old one alone.
    let (before, after) = (numbers("before"), numbers("after"))
    #expect(before[0] == 0 && before[1] > 0 && after[0] > 0 && after[1] == 0, "\(before) \(after)")
    #expect((20 * log10(before[1] / after[0]) - -4).magnitude < 0.25)
    // And as loud: powers of the decoded sounds under these gains. The fader moved what weighting by
    // frequency sees otherwise than power does.
    let powers = numbers("powers")
    let gap = 10 * log10(powers[1] * before[1] * before[1] / (powers[0] * after[0] * after[0]))
    #expect(gap.magnitude < 1.5, "\(gap) dB")
    #expect(state["pressed"] as? [String] == ["true", "false"])
    #expect(state["zoomed"] as? Bool == true)
  }
}

/// What is asked of a page.
private enum Inspection {
  /// Plays the first song, switches while it plays, and zooms.
  static let playing = """
    (async () => {
      const root = document.querySelector('.player');
      const player = root.player;
      const wait = (ms) => new Promise((done) => setTimeout(done, ms));
      root.querySelector('[data-play]').click();
      while (!player.versions[0].player || player.position < 0.2) await wait(20);
      const context = player.versions[0].gain.context;
      const gains = () => player.versions.map((version) => version.gain.gain.value);
      const clock = [context.currentTime], position = [player.position], before = gains();
      root.querySelector('button[data-version=a]').click();
      while (context.currentTime < clock[0] + 0.3) await wait(20);
      clock.push(context.currentTime); position.push(player.position);
      const after = gains();
      while (player.position < position[1] + 0.2) await wait(20);
      clock.push(context.currentTime); position.push(player.position);
      const pressed = [...root.querySelectorAll('button[data-version]')]
        .map((button) => button.getAttribute('aria-pressed'));
      root.querySelector('[data-play]').click();
      const power = (buffer) => {
        let sum = 0;
        for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
          for (const sample of buffer.getChannelData(channel)) sum += sample * sample;
        }
        return sum / buffer.length;
      };
      const section = root.parentElement;
      const width = section.querySelector('.canvas').clientWidth;
      section.querySelector('[data-zoom=in]').click();
      return {
        clock, position, before, after, pressed,
        lengths: player.versions.map((version) => version.buffer.length),
        powers: player.versions.map((version) => power(version.buffer)),
        zoomed: section.querySelector('.canvas').clientWidth > 1.5 * width,
      };
    })()
    """

  /// Texts whose contrast to what lies behind them is below 4.5 (WCAG 2.2, 1.4.3).
  static let contrast = """
    (() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const parse = (text) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
      };
      const over = (top, below) => top.slice(0, 3)
        .map((value, index) => value * top[3] + below[index] * (1 - top[3])).concat(1);
      const behind = (element) => {
        if (!element) return [255, 255, 255, 1];
        const own = parse(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, behind(element.parentElement));
      };
      const light = ([r, g, b]) => [r, g, b].map((value) => value / 255)
        .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
      const found = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        const element = walker.currentNode.parentElement;
        if (!text || element.closest('script, style, title, desc')) continue;
        if (!element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        let colour = parse(element instanceof SVGElement ? style.fill : style.color);
        for (let at = element; at; at = at.parentElement) {
          colour = [...colour.slice(0, 3), colour[3] * Number(getComputedStyle(at).opacity)];
        }
        const ground = behind(element);
        const [a, b] = [light(over(colour, ground)), light(ground)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) found.add(`${ratio.toFixed(2)} ${element.className.baseVal ?? element.className} ${text.slice(0, 30)}`);
      }
      return [...found];
    })()
    """

  /// Roles that mean nothing to a listener without a name.
  private static let named: Set<String> = [
    "button", "link", "image", "img", "slider", "region", "table", "group", "figure", "audio",
    "heading", "navigation", "list", "columnheader", "rowheader", "document", "RootWebArea",
  ]

  /// Roles, as the browser tells them to a screen reader, of what has no name.
  static func nameless(in browser: Browser) throws -> [String] {
    let tree = try browser.send("Accessibility.getFullAXTree")
    let nodes = tree["nodes"] as? [Browser.Object] ?? []
    func value(_ node: Browser.Object, _ key: String) -> String {
      ((node[key] as? Browser.Object)?["value"]).map { "\($0)" } ?? ""
    }
    #expect(nodes.count > 100)
    return nodes.filter { node in
      let role = value(node, "role")
      // Lists and groups of details are named by what is before them.
      guard named.contains(role), role != "list", role != "group" else { return false }
      return node["ignored"] as? Bool != true
        && value(node, "name").trimmingCharacters(in: .whitespaces).isEmpty
    }.map { "\(value($0, "role")) \($0["nodeId"] ?? "")" }
  }
}
