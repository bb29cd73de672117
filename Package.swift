// swift-tools-version: 6.2
import PackageDescription

/// The compiler is the first linter: warnings fail the build, unsafe code is marked where it stands.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Explicit SIMD is two orders of magnitude slower unoptimised, so what computes sound is
/// optimised in debug builds too; its samples do not depend on it.
let sound: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A C library of Debian: a module map and a shim header, nothing else.
func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(
    name: name,
    path: "Sources/Clib/\(name)",
    pkgConfig: pkgConfig,
    providers: [.apt([package])]
  )
}

/// The loops of `Signal` in C, optimised in debug builds for the same reason.
let loops = Target.target(
  name: "CSignal",
  exclude: ["Loops"],
  cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]
)

/// A module of the house with its tests beside it.
func module(
  _ name: String,
  _ dependencies: [String],
  settings: [SwiftSetting] = strict,
  tests: [String]? = nil
) -> [Target] {
  let own = Target.target(
    name: name,
    dependencies: dependencies.map { .target(name: $0) },
    swiftSettings: settings
  )
  guard let tests else { return [own] }
  let suite = Target.testTarget(
    name: "\(name)Tests",
    dependencies: ([name, "TestSupport"] + dependencies + tests).map { .target(name: $0) }
  )
  return [own, suite]
}

/// Typed one by one: a sum of lists takes the compiler longer than it allows on a busy machine.
let modules: [[Target]] = [
  module("Quantities", [], tests: []),
  module("Diagnostics", [], tests: []),
  module("Workspace", [], tests: []),
  module("Calendars", ["Quantities", "Workspace"], tests: []),
  module("Syntax", ["Diagnostics", "CLibYAML"], tests: []),
  module("Fields", ["Syntax", "Diagnostics", "Quantities"], tests: []),
  [loops],
  module("Signal", ["Quantities", "CSignal"], settings: sound, tests: ["CEBUR128"]),
  module(
    "Bindings",
    ["Signal", "CSndfile", "CSamplerate", "CCrypto", "CXXHash", "CSQLite"],
    settings: sound,
    tests: []
  ),
  module("Processors", ["Fields", "Signal", "Quantities"], settings: sound, tests: []),
  module(
    "Manifest",
    [
      "Fields", "Processors", "Calendars", "Workspace", "Syntax", "Diagnostics", "Quantities",
      "Signal",
    ],
    tests: []
  ),
  module(
    "Scheduling",
    ["Manifest", "Calendars", "Diagnostics", "Fields", "Quantities"],
    tests: ["Workspace"]
  ),
  module(
    "Costing",
    ["Manifest", "Calendars", "Diagnostics", "Fields", "Quantities"],
    tests: ["Workspace"]
  ),
  module(
    "Checks",
    [
      "Manifest", "Planning", "Scheduling", "Costing", "Calendars", "Diagnostics", "Quantities",
      "Fields", "Syntax", "Processors", "Signal",
    ],
    tests: ["Workspace"]
  ),
  module(
    "Comparison",
    ["Manifest", "Fields", "Quantities", "Processors", "Diagnostics", "Workspace", "Signal"],
    tests: ["Planning"]
  ),
  module("History", ["Workspace"], tests: []),
  module("Merging", ["Syntax", "Fields", "Diagnostics"], tests: []),
  module(
    "Planning",
    ["Manifest", "Fields", "Signal", "Quantities", "Processors"],
    tests: ["Workspace"]
  ),
  module(
    "Engine",
    [
      "Planning", "Processors", "Bindings", "Workspace", "Signal", "Quantities", "Manifest",
      "Diagnostics",
    ],
    settings: sound,
    tests: ["Fields"]
  ),
  module(
    "Reports",
    [
      "Comparison", "Manifest", "Planning", "Scheduling", "Costing", "Calendars", "Diagnostics",
      "Fields", "Quantities", "Signal",
    ],
    tests: []
  ),
  module("Synthesis", ["Signal", "Bindings"], settings: sound, tests: []),
]

let systemLibraries: [Target] = [
  system("CLibYAML", "yaml-0.1", "libyaml-dev"),
  system("CSndfile", "sndfile", "libsndfile1-dev"),
  system("CSamplerate", "samplerate", "libsamplerate0-dev"),
  system("CCrypto", "libcrypto", "libssl-dev"),
  system("CXXHash", "libxxhash", "libxxhash-dev"),
  system("CSQLite", "sqlite3", "libsqlite3-dev"),
  system("CEBUR128", "libebur128", "libebur128-dev"),
]

let programs: [Target] = [
  .executableTarget(
    name: "lacquer",
    dependencies: [
      "Diagnostics", "Workspace", "Manifest", "Checks", "Comparison", "Planning", "Engine",
      "Reports", "Synthesis", "Bindings", "Fields", "Processors", "Quantities", "Syntax", "Signal",
      "Scheduling", "Costing", "Calendars",
      "History", "Merging",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict
  ),
  .executableTarget(
    name: "lacquer-dev",
    dependencies: [
      "Bindings", "Reports", "Workspace", "Signal", "Diagnostics",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict
  ),
]

let testing: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: [
      "Checks", "Diagnostics", "Fields", "Manifest", "Processors", "Quantities", "Workspace",
    ],
    path: "Tests/TestSupport",
    swiftSettings: sound
  ),
  .testTarget(
    name: "CommandTests",
    dependencies: ["lacquer", "lacquer-dev", "TestSupport"],
    exclude: ["Golden"]
  ),
  .testTarget(
    name: "IncrementalTests",
    dependencies: [
      "Engine", "Planning", "Checks", "Manifest", "Processors", "Bindings", "Workspace", "Signal",
      "Quantities", "Diagnostics", "TestSupport",
    ]
  ),
  .testTarget(
    name: "SchemaTests",
    dependencies: [
      "Reports", "Comparison", "Scheduling", "Costing", "Manifest", "Fields", "Quantities",
      "Diagnostics",
      "Syntax", "TestSupport",
    ]
  ),
]

let package = Package(
  name: "lacquer",
  products: [.executable(name: "lacquer", targets: ["lacquer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: systemLibraries + modules.flatMap { $0 } + programs + testing
)
