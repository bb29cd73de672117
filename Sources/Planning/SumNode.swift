import Signal

extension RenderNode {
  /// The node that adds up this one's input; nil where the input is one source, or where nothing
  /// comes after the sum.
  ///
  /// Apart from the chain a sum can be corrected by what has changed in it, and a chain that goes
  /// on longer than an edit, as a reverb does, does not add up its input again.
  var sum: RenderNode? {
    guard case .sum(let contributions) = input, contributions.count > 1,
      isInverted || !chain.isEmpty || trim != Curve(constant: 0)
    else { return nil }
    return RenderNode(
      kind: .sum,
      name: name,
      input: input,
      isInverted: false,
      trim: Curve(constant: 0),
      chain: [],
      channels: 2,
      lookAhead: 0
    )
  }

  /// The same node with the output of another one, as it is, for its input.
  func reading(_ source: Int) -> RenderNode {
    RenderNode(
      kind: kind,
      name: name,
      input: .sum([Contribution(source: source, levels: [], sounding: nil, placement: .asIs)]),
      isInverted: isInverted,
      trim: trim,
      chain: chain,
      channels: channels,
      lookAhead: lookAhead
    )
  }
}
