import ArgumentParser
import Quantities
import Workspace

/// How much of earlier builds is kept.
struct CacheOptions: ParsableArguments {
  @Option(
    help: "What the cache may hold after a build, as 20GB; or `LACQUER_CACHE_SIZE`.",
    transform: { text in try SizeWord.size(text, of: "--cache-size") }
  )
  var cacheSize: DataSize?

  /// Some seven sessions of 24 tracks and four minutes.
  private static let usualSize = DataSize(bytes: 20_000_000_000)
  private static let variable = "LACQUER_CACHE_SIZE"

  /// As given on the command line, by the environment, or else the usual one.
  func size(in world: any World) throws -> DataSize {
    if let cacheSize { return cacheSize }
    guard let text = world.environmentVariable(Self.variable), !text.isEmpty else {
      return Self.usualSize
    }
    return try SizeWord.size(text, of: Self.variable)
  }
}

private enum SizeWord {
  static func size(_ text: String, of name: String) throws -> DataSize {
    do throws(QuantityProblem) {
      return try DataSize(parsing: text)
    } catch {
      throw ValidationError("`\(name)` is a size such as 20GB, not `\(text)`")
    }
  }
}
