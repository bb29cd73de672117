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

  package static let all = [unknownAudio]
}
