/// What the benchmark measures of the program, in the order of its table.
enum BenchCase: Hashable {
  /// Nothing stored before; with so many workers.
  case cold(jobs: Int)
  case edited(BenchEdit)
  /// The same manifests again.
  case unchanged
  /// The first build of a song of twice the length.
  case long

  static let all: [BenchCase] =
    [.cold(jobs: 1), .cold(jobs: 2)] + BenchEdit.allCases.map { .edited($0) } + [.unchanged, .long]

  var words: String {
    switch self {
    case .cold(let jobs): "cold build, -j \(jobs)"
    case .edited(.fader): "one fader of one track, whole song"
    case .edited(.point): "one automation point moved within a bar"
    case .edited(.lastChorus): "a threshold from the last chorus on"
    case .edited(.title): "the title"
    case .unchanged: "nothing changed"
    case .long: "cold build, twice the length"
    }
  }

  /// What it is to reach.
  var aim: String {
    switch self {
    case .cold(jobs: 1): "0.8x csound, 3x C"
    case .cold: "1.7x faster than -j 1"
    case .edited(.fader): "25%"
    case .edited(.point): "5%; 15% where the gain moves"
    case .edited(.lastChorus): "12%"
    case .edited(.title): "2%"
    case .unchanged: "1%, 60 ms"
    case .long: "400 MB"
    }
  }
}
