import Diagnostics

/// What may be wrong with `checks:` and `waive:` themselves.
package enum PolicyCodes {
  package static let unknownCode = Code(
    "M040",
    .error,
    "unknown code",
    """
    `checks:` or `waive:` names a code that no finding has. `lacquer explain` lists all codes.
    """
  )
  package static let protected = Code(
    "M041",
    .error,
    "an error that may not be lowered",
    """
    Errors of the families M, N, C, X, L and E keep wrong sound from being rendered in silence, so \
    they cannot be turned off or down; mend what they point at. Their warnings, and all findings \
    about budget, schedule and rights, may be set to what suits the production.
    """
  )
  package static let waivedError = Code(
    "M042",
    .error,
    "waiver of an error",
    """
    A waiver lets a warning stand for a while. An error is waived by nobody: change what it points \
    at, or, where it may be lowered, its severity under `checks:`.
    """
  )
  package static let unusedWaiver = Code(
    "M043",
    .warning,
    "waiver that waives nothing",
    """
    There is no finding of this code at this place: it has been mended, the name has changed, or \
    the waiver was meant for something else. Take the waiver out before it hides another finding.
    """
  )

  static let all = [unknownCode, protected, waivedError, unusedWaiver]
}
