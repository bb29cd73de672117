import Workspace

/// The git repository that a folder lies in.
package struct Repository: Sendable {
  /// What git has at a path.
  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case file
      case link
      /// Another repository, of which nothing but its commit is known here.
      case submodule
    }

    package let kind: Kind
    package let object: String
  }

  /// The folder, absolute.
  package let folder: Path
  /// The way from the top of the repository to the folder, with a `/` at its end; empty at the top.
  package let prefix: String
  /// True where the history ends before its beginning.
  package let isShallow: Bool

  package init(at folder: Path) throws(GitProblem) {
    self.folder = folder
    let outcome = try GitProcess.run([
      "-C", folder.string, "rev-parse", "--is-inside-work-tree", "--show-prefix",
      "--is-shallow-repository",
    ])
    let lines = String(decoding: outcome.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard outcome.status == 0, lines.count >= 3 else {
      let message = Self.firstLine(outcome.errors)
      throw message.contains("not a git repository") || message.isEmpty
        ? .noRepository(folder: folder.string)
        : .failed(command: "rev-parse", message: message)
    }
    prefix = String(lines[1])
    isShallow = lines[2] == "true"
  }

  /// The commit that a word names: a branch, a tag, `HEAD~2`, the first digits of a commit.
  package func revision(_ word: String) throws(GitProblem) -> Revision {
    let outcome = try run([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(word)^{commit}",
    ])
    let text = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").first
    guard outcome.status == 0, let text else {
      throw .unknownRevision(word, isShallow: isShallow)
    }
    return Revision(word: word, commit: String(text))
  }

  /// What a revision has below the folder, by paths from the folder.
  package func entries(at revision: Revision) throws(GitProblem) -> [Path: Entry] {
    let output = try text(
      of: ["ls-tree", "-r", "-z", "--full-tree", revision.commit]
        + (prefix.isEmpty ? [] : ["--", prefix])
    )
    var result: [Path: Entry] = [:]
    for line in output.split(separator: 0) {
      // `100644 blob 8e27be7…<tab>songs/night-train.yaml`
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = line[..<tab].split(separator: UInt8(ascii: " "))
      let path = line[(tab + 1)...].dropFirst(prefix.utf8.count)
      guard words.count == 3 else { continue }
      let kind: Entry.Kind? =
        switch String(decoding: words[0], as: UTF8.self) {
        case "120000": .link
        case "160000": .submodule
        default: .file
        }
      guard let kind else { continue }
      result[Path(String(decoding: path, as: UTF8.self))] = Entry(
        kind: kind,
        object: String(decoding: words[2], as: UTF8.self)
      )
    }
    return result
  }

  /// The contents of objects; those that the repository does not have are left out.
  package func contents(of objects: Set<String>) throws(GitProblem) -> [String: [UInt8]] {
    guard !objects.isEmpty else { return [:] }
    let names = objects.sorted()
    let outcome = try run(
      ["cat-file", "--batch"],
      input: Array(names.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    )
    var result: [String: [UInt8]] = [:]
    var rest = outcome.output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      // `8e27be7… blob 4113`, or `8e27be7… missing`.
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(words[2]), size <= rest.count else { continue }
      result[String(words[0])] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return result
  }

  /// In bytes; nil where the repository does not have the object.
  func size(of object: String) throws(GitProblem) -> Int? {
    let outcome = try run(["cat-file", "-s", object])
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").first
      .flatMap { Int($0) }
  }

  /// Sets what git keeps for this repository and all of its worktrees.
  package func configure(_ key: String, _ value: String) throws(GitProblem) {
    _ = try text(of: ["config", "--local", key, value])
  }

  /// Takes back what `configure` set.
  package func unset(_ key: String) throws(GitProblem) {
    let outcome = try run(["config", "--local", "--unset-all", key])
    // 5 where there is no such key (git-config(1)).
    guard outcome.status == 0 || outcome.status == 5 else {
      throw .failed(command: "config", message: Self.firstLine(outcome.errors))
    }
  }

  /// Where a file of git's own lies, as `info/attributes`; absolute.
  package func gitPath(_ name: String) throws(GitProblem) -> Path {
    let output = try text(of: ["rev-parse", "--git-path", name])
    let line = output.prefix { $0 != UInt8(ascii: "\n") }
    return folder.joined(with: Path(String(decoding: line, as: UTF8.self))).normalised
  }

  /// Runs git in the folder.
  func run(_ words: [String], input: [UInt8] = []) throws(GitProblem) -> GitProcess.Outcome {
    try GitProcess.run(["-C", folder.string] + words, input: input)
  }

  /// What git prints where all is well.
  func text(of words: [String]) throws(GitProblem) -> [UInt8] {
    let outcome = try run(words)
    guard outcome.status == 0 else {
      throw .failed(command: words[0], message: Self.firstLine(outcome.errors))
    }
    return outcome.output
  }

  private static func firstLine(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "")
  }
}

/// A commit, and the word by which it was named.
package struct Revision: Hashable, Sendable {
  package let word: String
  /// All digits of its name.
  package let commit: String

  package init(word: String, commit: String) {
    self.word = word
    self.commit = commit
  }

  /// As many digits as tell commits apart for people.
  package var shortCommit: String { String(commit.prefix(10)) }

  /// `HEAD~1 (3f2a9c11b0)`.
  package var title: String {
    commit.hasPrefix(word) ? shortCommit : "\(word) (\(shortCommit))"
  }
}
