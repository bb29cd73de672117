/// One table of a song, for every format alike.
struct SoundTable {
  let caption: String
  let columns: [(title: String, side: TextTable.Side)]
  let rows: [[String]]
}

extension SoundReport.Song {
  /// Those that have rows.
  var tables: [SoundTable] {
    [whereItDiffers, bySection, byBar].filter { !$0.rows.isEmpty }
  }

  private var whereItDiffers: SoundTable {
    SoundTable(
      caption: "Where it differs",
      columns: [
        ("part", .left), ("where", .left), ("time", .left), ("difference dBFS", .right),
        ("peak", .right), ("before and now dBFS", .left),
      ],
      rows: stretches.map { stretch in
        [
          stretch.part, stretch.place.bars, SoundWords.time(stretch.place),
          SoundWords.level(stretch.difference.rms), SoundWords.level(stretch.difference.peak),
          SoundWords.change(SoundReport.Pair(old: stretch.old.rms, new: stretch.new.rms)),
        ]
      }
    )
  }

  private var bySection: SoundTable {
    SoundTable(
      caption: "By section, before the loudness is set",
      columns: [
        ("section", .left), ("loudness LUFS", .left), ("short-term", .left),
        ("true peak dBTP", .left), ("bands", .left),
      ],
      rows: sections.map { section in
        [
          section.name ?? "whole song", SoundWords.change(section.loudness),
          SoundWords.change(section.shortTerm), SoundWords.change(section.truePeak),
          SoundWords.bands(section.bands),
        ]
      }
    )
  }

  private var byBar: SoundTable {
    SoundTable(
      caption: "By bar",
      columns: [
        ("where", .left), ("time", .left), ("difference dBFS", .right), ("peak", .right),
      ],
      rows: bars.map { bar in
        [
          bar.place.bars, SoundWords.time(bar.place.start), SoundWords.level(bar.difference.rms),
          SoundWords.level(bar.difference.peak),
        ]
      }
    )
  }

  /// What is said in sentences, without a full stop.
  var sentences: [String] {
    var sentences = notes
    if let loudness, let shortTerm {
      sentences.append(
        "whole song before its loudness is set: \(SoundWords.change(loudness)) LUFS, "
          + "short-term up to \(SoundWords.change(shortTerm)) LUFS"
      )
    }
    if let masters {
      let (old, new) = (SoundWords.gain(masters.gain.old), SoundWords.gain(masters.gain.new))
      sentences.append(
        "finished master: gain \(old == new ? old : "\(old) -> \(new)") dB, "
          + "loudness \(SoundWords.change(masters.loudness)) LUFS, "
          + "true peak \(SoundWords.change(masters.truePeak)) dBTP"
      )
    }
    if let listening {
      sentences.append(
        "to listen to: \(listening.old) (\(SoundWords.gain(listening.gains.old)) dB), "
          + "\(listening.new) (\(SoundWords.gain(listening.gains.new)) dB), "
          + "\(listening.difference)"
      )
    }
    return sentences
  }
}
