import Quantities
import Testing

@Suite struct DataSizeTests {
  // IEC 80000-13: kilo is 10^3, kibi is 2^10.
  @Test(arguments: [
    ("20GB", 20_000_000_000), ("20 GB", 20_000_000_000), ("1.5 GiB", 1_610_612_736),
    ("0 B", 0), ("800 MB", 800_000_000), ("3 kB", 3_000), ("3 KiB", 3_072), ("0.5 MiB", 524_288),
    ("2 TB", 2_000_000_000_000), ("1 TiB", 1_099_511_627_776),
  ])
  func `a size is read in bytes`(text: String, bytes: Int) {
    #expect(read(text, as: DataSize.self) == .success(DataSize(bytes: bytes)))
  }

  @Test(arguments: [
    ("20", QuantityProblem.missingUnit), ("20 dB", .wrongUnit("dB", of: "a level")),
    ("20 Gb", .wrongUnit("Gb", of: nil)),
    ("-1 GB", .impossible("a size of data is never negative")),
    ("GB", .malformed), ("nan GB", .notFinite), ("1.5 B", .impossible("bytes are counted whole")),
    ("99999999 TB", .impossible("it is larger than any disk")),
  ])
  func `what is no size is told why`(text: String, expected: QuantityProblem) {
    #expect(problem(text, as: DataSize.self) == expected)
  }

  @Test(arguments: [
    (0, "0 B", "0 B"), (999, "999 B", "999 B"), (1_000, "1 kB", "1 kB"),
    (1_024, "1 KiB", "1.02 kB"),
    (20_000_000_000, "20 GB", "20 GB"), (1 << 30, "1 GiB", "1.07 GB"),
    (2_684_354_560, "2.5 GiB", "2.68 GB"), (123_456_789, "123456.789 kB", "123 MB"),
    (12_345_678, "12345.678 kB", "12.3 MB"), (1_500_000, "1.5 MB", "1.5 MB"),
  ])
  func `a size is written exactly, and to three digits`(bytes: Int, exact: String, short: String) {
    #expect(DataSize(bytes: bytes).description == exact)
    #expect(DataSize(bytes: bytes).rounded == short)
  }
}
