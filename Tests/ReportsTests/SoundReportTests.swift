import Reports
import Testing

@Suite struct SoundReportTests {
  static let report: SoundReport = {
    func place(_ frames: Range<Int>, _ bars: String) -> SoundReport.Place {
      SoundReport.Place(frames: frames, rate: 48_000, bars: bars)
    }
    let silence = SoundReport.Level(rms: -.infinity, peak: -.infinity)
    let loud = SoundReport.Level(rms: -20.14, peak: -6.04)
    let soft = SoundReport.Level(rms: -44.66, peak: -30.5)
    var song = SoundReport.Song(name: "night-train")
    song.notes = ["2 s longer than before"]
    song.stretches = [
      SoundReport.Stretch(
        part: "lead",
        kind: "track",
        name: "lead",
        target: "mix",
        place: place(768_000..<1_152_000, "bars 9 to 12"),
        old: loud,
        new: SoundReport.Level(rms: -19.64, peak: -5.5),
        difference: soft
      ),
      SoundReport.Stretch(
        part: "lead to plate|2",
        kind: "track",
        name: "lead",
        target: "plate",
        place: place(0..<2_880_000, "bars 1 to 30"),
        old: silence,
        new: loud,
        difference: loud
      ),
    ]
    song.sections = [
      SoundReport.Section(
        name: "chorus",
        place: place(768_000..<1_536_000, "bars 9 to 16"),
        loudness: .init(old: -18.21, new: -18.08),
        shortTerm: .init(old: -.infinity, new: -16.9),
        truePeak: .init(old: -3, new: -3),
        bands: [
          .init(frequency: 31.5, levels: .init(old: -90, new: -95)),
          .init(frequency: 1_000, levels: .init(old: -30, new: -29.5)),
          .init(frequency: 1_250, levels: .init(old: -31, new: -30.52)),
          .init(frequency: 1_600, levels: .init(old: -32, new: -32.02)),
          .init(frequency: 2_000, levels: .init(old: -33, new: -33.3)),
        ]
      )
    ]
    song.bars = [SoundReport.Bar(place: place(768_000..<864_000, "bar 9"), difference: soft)]
    song.loudness = .init(old: -18.3, new: -18.2)
    song.shortTerm = .init(old: -17, new: -17)
    song.masters = SoundReport.Masters(
      gain: .init(old: 4.3, new: 4.2),
      loudness: .init(old: -14.01, new: -13.99),
      truePeak: .init(old: -1.04, new: -1.1)
    )
    song.listening = SoundReport.Listening(
      old: "heard/night-train.old.wav",
      new: "heard/night-train.new.wav",
      difference: "heard/night-train.difference.wav",
      gains: .init(old: 0, new: -0.1)
    )
    return SoundReport([song, SoundReport.Song(name: "harbour")])
  }()

  @Test func `text has sentences, then tables`() {
    #expect(
      Self.report.text == """
        sound of night-train
          2 s longer than before
          whole song before its loudness is set: -18.3 -> -18.2 LUFS, short-term up to -17.0 LUFS
          finished master: gain +4.30 -> +4.20 dB, loudness -14.0 LUFS, true peak -1.0 -> -1.1 dBTP
          to listen to: heard/night-train.old.wav (0.00 dB), heard/night-train.new.wav (-0.10 dB), \
        heard/night-train.difference.wav

          part             where         time                  difference dBFS   peak  before and now dBFS
          lead             bars 9 to 12  0:16.000 to 0:24.000            -44.7  -30.5  -20.1 -> -19.6
          lead to plate|2  bars 1 to 30  0:00.000 to 1:00.000            -20.1   -6.0  silent -> -20.1

          section  loudness LUFS   short-term       true peak dBTP  bands
          chorus   -18.2 -> -18.1  silent -> -16.9  -3.0            1 kHz to 1.25 kHz +0.5 dB, 2 kHz -0.3 dB

          where  time      difference dBFS   peak
          bar 9  0:16.000            -44.7  -30.5

        """
    )
    #expect(SoundReport([]).text == "no difference in sound\n")
  }

  @Test func `markdown and the page have the same tables`() {
    let report = DiffReport(from: "a", to: "b", [], sound: Self.report)
    #expect(
      report.markdown.contains(
        """
        **By bar**

        | where | time | difference dBFS | peak |
        | --- | --- | ---: | ---: |
        | bar 9 | 0:16.000 | -44.7 | -30.5 |

        """
      )
    )
    #expect(report.markdown.contains("| lead to plate\\|2 | bars 1 to 30 |"))
    #expect(report.html.contains("<caption>By bar</caption>"))
    #expect(report.html.contains("<th scope=\"row\">chorus</th><td>-18.2 -&gt; -18.1</td>"))
    #expect(!report.html.contains("<script"))
    #expect(report.text.hasPrefix("no change\n\nsound of night-train\n"))
    let none = DiffReport(from: "a", to: "b", [], sound: SoundReport([]))
    #expect(none.isEmpty && none.text == "no change\n\nno difference in sound\n")
    #expect(!report.isEmpty)
  }
}
