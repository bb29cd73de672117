import Diagnostics
import Engine
import Fields
import Manifest
import Planning
import Quantities

/// What the profiles of deliverables make of the files of a build.
struct ProfileReporting {
  private let project: Project
  private let result: BuildResult
  private let profiles: [String: Deliverable]

  init(_ project: Project, _ result: BuildResult) {
    self.project = project
    self.result = result
    let pairs = project.renderedDeliverables.filter { $0.deliverable.profile != nil }
    profiles = Dictionary(uniqueKeysWithValues: pairs.map { ($0.name.rawValue, $0.deliverable) })
  }

  /// Nil where its deliverable has no profile.
  func reading(of file: BuiltFile) -> ProfileReading? {
    guard let deliverable = profiles[file.deliverable], let profile = deliverable.profile else {
      return nil
    }
    return ProfileReading(
      ProfileCatalogue.facts(of: profile),
      loudness: file.loudness?.number,
      truePeak: file.truePeak?.number,
      album: album(deliverable, named: file.deliverable)
    )
  }

  /// Nil where songs are missing, or there are no others.
  private func album(_ deliverable: Deliverable, named name: String) -> ProfileReading.Album? {
    let files = result.files.filter { $0.deliverable == name }
    guard deliverable.of == .songs, files.count > 1,
      files.count == project.files(of: deliverable).count,
      let pooled = result.pooled.first(where: { $0.deliverable == name })?.loudness.number,
      let loudest = files.compactMap({ $0.loudness?.number }).max(),
      let truePeak = files.compactMap({ $0.truePeak?.number }).max()
    else { return nil }
    return ProfileReading.Album(pooled: pooled, loudest: loudest, truePeak: truePeak)
  }

  /// Files that are not what their profile asks for.
  var findings: [Diagnostic] {
    result.files.flatMap { file -> [Diagnostic] in
      guard let deliverable = profiles[file.deliverable], let profile = deliverable.profile else {
        return []
      }
      let misses = ProfileMiss.all(
        ProfileCatalogue.facts(of: profile),
        loudness: file.loudness?.number,
        truePeak: file.truePeak?.number
      )
      return misses.map { miss in
        Diagnostic(
          EngineCodes.missedProfile,
          at: deliverable.place(of: \.profile),
          "`out/\(file.path)` \(miss.words), and profile `\(profile.rawValue)` asks for \(miss.asks)",
          help: ["set `mastering:` of the album accordingly, or take `profile` out"]
        )
      }
    }
  }
}

extension ProfileMiss {
  fileprivate var words: String {
    switch self {
    case .loudness(let loudness, _): "has \(Self.hundredths(loudness)) LUFS"
    case .truePeak(let peak, _): "has a true peak of \(Self.hundredths(peak)) dBTP"
    }
  }

  fileprivate var asks: String {
    switch self {
    case .loudness(_, let asked):
      "\(asked.loudness), \(Self.hundredths(asked.tolerance)) LU either way"
    case .truePeak(_, let ceiling): "at most \(ceiling)"
    }
  }

  private static func hundredths(_ number: Double) -> String {
    let rounded = Int((number * 100).rounded())
    let rest = rounded.magnitude % 100
    return "\(rounded < 0 ? "-" : "")\(rounded.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
