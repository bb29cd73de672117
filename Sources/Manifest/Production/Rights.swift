import Fields
import Quantities

/// Who wrote, owns and played what; on the album for all songs, on a song for itself.
package struct Rights: ManifestNode {
  package var isrc: Text?
  package var iswc: Text?
  package var upc: Text?
  package var phonogram: Text?
  package var copyright: Text?
  package var writers: [WriterShare] = []
  package var master: [PartyShare] = []
  package var points: [PartyShare] = []
  package var allIn: Share?
  package var samples: [Sample] = []
  package var releases = Entries<Name, Document>()
  package var cover: Cover?
  package var splitSheet: Document?
  package var documents: [Document] = []
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "rights"
  package static let summary = "Who wrote, owns and played what."
  package static let fields: [Field<Self>] = [
    Field("isrc", \.isrc, "ISRC of the recording."),
    Field("iswc", \.iswc, "ISWC of the work."),
    Field("upc", \.upc, "UPC or EAN of the release."),
    Field("p-line", \.phonogram, "P line: year and owner of the recording."),
    Field("c-line", \.copyright, "C line: year and owner of the package."),
    Field("writers", \.writers, "Who wrote the work; the shares are 100% together."),
    Field("master", \.master, "Who owns the recording; the shares are 100% together."),
    Field("points", \.points, "Who else has a part of the income."),
    Field("all-in", \.allIn, "Part of the income that artist and producers have.", in: 0...100),
    Field("samples", \.samples, "Recordings and works of others that are used."),
    Field("releases", \.releases, "What those who play have signed: a document, or `pending`."),
    Field("cover", \.cover, "The work of others that is played."),
    Field("split-sheet", \.splitSheet, "What the writers have signed: a document, or `pending`."),
    Field("documents", \.documents, "Other papers."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
