import ArgumentParser

/// How a build is reported.
enum BuildFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
