import Quantities
import Reports
import Testing

@Suite struct CacheReportTests {
  @Test func `the status names what there is, aligned`() {
    let status = CacheReport.Status(
      folder: "/music/record/.lacquer",
      limit: DataSize(bytes: 20_000_000_000),
      shares: [
        .init(rank: "strip", files: 4_320, bytes: 2_210_000_000),
        .init(rank: "sum", files: 0, bytes: 0),
        .init(rank: "bus", files: 1, bytes: 512_000),
      ],
      indexBytes: 12_345_678,
      actions: 9_870
    )
    #expect(
      status.text == """
        /music/record/.lacquer: 2.21 GB of 20 GB in 4321 files
          strips      2.21 GB  4320 files
          buses        512 kB  1 file
          index       12.3 MB  9870 segments known

        """
    )
  }

  @Test func `a collection says what went and what is left`() {
    let limit = DataSize(bytes: 5_000_000_000)
    let some = CacheReport.Collection(
      removedFiles: 2,
      removedBytes: 1_024_000,
      leftBytes: 4_999_000_000,
      limit: limit
    )
    #expect(some.text == "2 files taken away, 1.02 MB; 5 GB of 5 GB left\n")
    let none = CacheReport.Collection(removedFiles: 0, removedBytes: 0, leftBytes: 0, limit: limit)
    #expect(none.text == "nothing to take away: 0 B of 5 GB\n")
  }

  @Test func `a verification names each file, then sums up`() {
    let well = CacheReport.Verification(files: 3, bytes: 1_500, orphans: 0, findings: [])
    #expect(well.text == "3 files, 1.5 kB: all as they were written\n")
    let bad = CacheReport.Verification(
      files: 3,
      bytes: 1_000,
      orphans: 1,
      findings: [.damaged(path: "/c/ab/cd"), .missing(path: "/c/ab/ef"), .damagedRecords(count: 2)]
    )
    #expect(
      bad.text == """
        damaged, taken away: /c/ab/cd
        missing: /c/ab/ef
        damaged, taken away: 2 records of the index
        3 files, 1 kB: the next build makes again what it needs; 1 unused, `lacquer cache gc` \
        takes them away

        """
    )
  }
}
