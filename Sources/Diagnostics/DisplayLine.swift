/// A source line as it is shown: its characters with their widths and places.
struct DisplayLine {
  struct Cell {
    let scalar: Unicode.Scalar
    let width: Int
    /// The byte in the file at which the character starts.
    let offset: Int
  }

  let cells: [Cell]
  /// The byte behind the last character.
  private let end: Int

  /// Bytes that are no UTF-8 show as U+FFFD.
  init(_ bytes: ArraySlice<UInt8>) {
    var cells: [Cell] = []
    var offset = bytes.startIndex
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    reading: while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        scalar = Unicode.UTF8.decode(encoded)
        length = encoded.count
      case .error(let count):
        scalar = "\u{FFFD}"
        length = count
      case .emptyInput: break reading
      }
      let shown = scalar == "\t" ? scalar : Printable.scalar(scalar)
      cells.append(Cell(scalar: shown, width: DisplayWidth.of(shown), offset: offset))
      offset += length
    }
    self.cells = cells
    end = offset
  }

  /// Columns of the whole line; a tab counts as one.
  var width: Int { width(of: cells.indices) }

  func width(of range: Range<Int>) -> Int {
    cells[range.clamped(to: cells.indices)].reduce(0) { $0 + $1.width }
  }

  /// The cell that holds a byte; the number of cells for what lies behind the line.
  func cell(holding offset: Int) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return offset >= end ? cells.count : max(0, low - 1)
  }

  /// The cells that are shown: the line, or of a longer one a window around `focus`.
  func window(around focus: Range<Int>, widest: Int) -> Range<Int> {
    guard width > widest else { return cells.indices }
    let room = max(0, widest - width(of: focus))
    var lower = min(focus.lowerBound, cells.count)
    var taken = 0
    while lower > 0, taken + cells[lower - 1].width <= room / 2 {
      lower -= 1
      taken += cells[lower].width
    }
    taken = 0
    var upper = lower
    while upper < cells.count, taken + cells[upper].width <= widest {
      taken += cells[upper].width
      upper += 1
    }
    while lower > 0, taken + cells[lower - 1].width <= widest {
      lower -= 1
      taken += cells[lower].width
    }
    return lower..<upper
  }
}
