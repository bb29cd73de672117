import Diagnostics

/// What may stand in the way of a comparison.
package enum ComparisonCodes {
  package static let unknownAudio = Code(
    "E104",
    .warning,
    "audio cannot be compared",
    """
    Versions of a project are compared by what `lacquer.lock` says of their takes. In one of them \
    some takes are not in it, and their audio is not at hand either: it is missing, cannot be read, \
    or is a Git LFS pointer. That their audio changed is then not told, and clips without a range \
    of their own have no known length.
    """
  )

  package static let absentAudio = Code(
    "E105",
    .warning,
    "audio of the past is not at hand",
    """
    To compare the sound of a version, takes are needed as they were then. The work tree holds none \
    of that digest, and git has a Git LFS pointer whose contents were never fetched, other audio than \
    `lacquer.lock` said then, or nothing. Songs that need such a take are not compared in sound; what \
    the cache still has of them is used.
    """
  )

  package static let all = [unknownAudio, absentAudio]
}
