/// A row along the time of a song: a name, and a picture as wide as the song is long.
struct Lane {
  /// A line of the scale, as a share of the height from the top.
  struct Mark {
    let share: Double
    let text: String
  }

  /// Unique on the page.
  let id: String
  let name: String
  /// Said below the name.
  let note: String
  /// What the picture shows, for those who do not see it.
  let description: String
  /// How tall: `tall` or `low`.
  let size: String
  /// Units of the picture from left to right; from top to bottom there are `Trace.height`.
  let width: Int
  /// Of SVG.
  let picture: String
  var marks: [Mark] = []
  /// Of HTML, under the picture's name.
  var legend = ""

  var html: String {
    let scale = marks.map { mark in
      "<span style=\"top:\(PageFigures.percent(mark.share))\">\(Markup.text(mark.text))</span>"
    }.joined()
    let grid = marks.map { mark in
      "M0 \(Int((mark.share * Double(Trace.height)).rounded()))h\(width)"
    }.joined()
    return """
      <div class="lane \(size)\(marks.isEmpty ? "" : " scaled")">
      <div class="label"><b>\(Markup.text(name))</b>\
      \(note.isEmpty ? "" : "<small>\(Markup.text(note))</small>")\(legend)\
      \(scale.isEmpty ? "" : "<div class=\"scale\" aria-hidden=\"true\">\(scale)</div>")</div>
      <div class="strip"><svg viewBox="0 0 \(width) \(Trace.height)" preserveAspectRatio="none" \
      role="img" aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(Markup.text(name))</title>\
      <desc id="\(id)-d">\(Markup.text(description))</desc>\
      \(grid.isEmpty ? "" : "<path class=\"grid\" d=\"\(grid)\"/>")\(picture)</svg></div>
      </div>

      """
  }
}
