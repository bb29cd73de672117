import Diagnostics

/// Findings about single fields: what the field tables alone can tell.
package enum FieldCodes {
  package static let unknownKey = Code(
    "M003",
    .error,
    "unknown key",
    """
    A mapping has a key that the language does not know at this place. Nothing is ignored in \
    silence: a misspelt key would otherwise leave a parameter at its default. The names that fit \
    are listed in the schema (`lacquer schema song`) and in the reference.
    """
  )
  package static let wrongValue = Code(
    "M004",
    .error,
    "value of another kind, or with a missing or wrong unit",
    """
    Every quantity bears its unit, so that `-18` can never be read as something else than what was \
    meant. The value is not written as this field needs it: a unit is missing, belongs to another \
    kind of quantity, or the text is of another form. The message says which units fit.
    """
  )
  package static let notFinite = Code(
    "M005",
    .error,
    "not a finite number",
    """
    NaN and infinities have no place in a mix: one such number turns a whole master into silence \
    or full-scale noise. The only infinity with a meaning is the level `-inf dB`, digital silence.
    """
  )
  package static let outOfRange = Code(
    "M006",
    .error,
    "out of range",
    """
    The number is outside of what the field can mean. The range stands in the message, in the \
    schema and in the reference.
    """
  )
  package static let missingKey = Code(
    "M007",
    .error,
    "missing key",
    """
    A key without which the mapping has no meaning is not there, such as `take` in a clip.
    """
  )
  package static let wrongNode = Code(
    "M008",
    .error,
    "mapping, list or text in place of another",
    """
    YAML has three kinds of values: mappings (`key: value`), lists (`- item`) and text. The field \
    needs another kind than the one it was given.
    """
  )
  package static let notOneOf = Code(
    "M009",
    .error,
    "not exactly one of several keys",
    """
    Some mappings say by one of several keys what they are, such as the band of an `eq`, which is \
    a `bell`, a `low-shelf`, a `high-shelf`, a `notch` or a `tilt`. None of the keys was given, or \
    more than one.
    """
  )

  package static let all = [
    unknownKey, wrongValue, notFinite, outOfRange, missingKey, wrongNode, notOneOf,
  ]
}
