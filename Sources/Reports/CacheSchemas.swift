import Diagnostics

/// JSON Schemas of what the commands about the cache print with `--format json`.
extension OutputSchemas {
  /// `lacquer cache status --format json`.
  package static let cacheStatus = document(
    title: "lacquer cache status",
    description: "What the cache holds.",
    properties: [
      .init("folder", text("Where it is.")),
      .init("bytes", count("Bytes of its files.", from: 0)),
      limit,
      .init("contents", list(of: share, "Its files, by what they hold.")),
      .init("indexBytes", count("Bytes of the index.", from: 0)),
      .init("actions", count("Segments of which is known what they come to.", from: 0)),
    ]
  )

  /// `lacquer cache gc --format json`.
  package static let cacheCollection = document(
    title: "lacquer cache gc",
    description: "What was taken away from the cache, and what is left.",
    properties: [
      .init(
        "removed",
        .object(
          [.init("description", "What was taken away.")]
            + object([
              .init("files", count("Files.", from: 0)), .init("bytes", count("Bytes.", from: 0)),
            ])
        )
      ),
      .init("bytes", count("Bytes of the files that are left.", from: 0)),
      limit,
    ]
  )

  /// `lacquer cache verify --format json`.
  package static let cacheVerification = document(
    title: "lacquer cache verify",
    description: "What a look at every file of the cache found.",
    properties: [
      .init("files", count("Files that were read.", from: 0)),
      .init("bytes", count("Bytes of the files that are as they were written.", from: 0)),
      .init("orphans", count("Files that nothing in the index names.", from: 0)),
      .init("findings", list(of: finding, "What was not as it was written, and is away now.")),
    ]
  )

  private static let limit = JSONValue.Member(
    "limit",
    count("Bytes that its files may take after a build.", from: 0)
  )

  private static let share = object([
    .init(
      "kind",
      .object([
        .init("description", "What the files hold; the first kind is given up first."),
        .init("enum", ["strip", "sum", "bus", "master", "state"]),
      ])
    ),
    .init("files", count("Files.", from: 0)),
    .init("bytes", count("Bytes.", from: 0)),
  ])

  private static let finding = object([
    .init(
      "kind",
      .object([
        .init("description", "`damaged` and `missing` files, or damaged `records` of the index."),
        .init("enum", ["damaged", "missing", "records"]),
      ])
    ),
    .init("path", orNull(text("The file; null for records."))),
    .init("records", orNull(count("How many records; null for files.", from: 1))),
  ])
}
