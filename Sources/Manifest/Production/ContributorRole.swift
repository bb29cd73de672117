// Over 100 lines of data: the vocabulary of roles.

/// What somebody does on a record, in the words of the DDEX allowed value set `ContributorRole`.
///
/// Manifests write roles as people say them: `vocals`, `mixing-engineer`, `Lead Vocals`, `lyrics`.
/// Instruments are roles too; DDEX has them as a `Musician` with an instrument.
package struct ContributorRole: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case writing
    case performing
    case studio
  }

  /// As it is printed: `lead vocals`.
  package let printed: String
  /// The value of DDEX: `LeadVocalist`.
  package let ddex: String
  package let kind: Kind

  /// Nil for what the vocabulary does not have.
  package init?(_ text: String) {
    guard let role = Self.vocabulary.roles[Self.key(text)] else { return nil }
    self = role
  }

  private init(printed: String, ddex: String, kind: Kind) {
    self.printed = printed
    self.ddex = ddex
    self.kind = kind
  }

  /// The words that people write, for suggestions.
  package static var words: [String] { vocabulary.words }

  /// Letters and digits in lower case, so that `Lead Vocals` and `lead-vocals` are one; all words of
  /// the vocabulary are ASCII.
  private static func key(_ text: String) -> String {
    let bytes = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        0x80...:
        byte
      default: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Vocabulary: Sendable {
    var roles: [String: ContributorRole] = [:]
    var words: [String] = []

    init() {
      for (kind, entries) in [
        (Kind.writing, writing), (.performing, performing), (.studio, studio),
      ] {
        for (word, ddex, others) in entries {
          let role = ContributorRole(
            printed: word.replacing("-", with: " "),
            ddex: ddex,
            kind: kind
          )
          for name in [word, ddex] + others { roles[key(name)] = role }
          words += [word] + others
        }
      }
      for word in instruments {
        roles[key(word)] = ContributorRole(
          printed: word.replacing("-", with: " "),
          ddex: "Musician",
          kind: .performing
        )
        words.append(word)
      }
    }
  }

  private static let vocabulary = Vocabulary()

  private typealias Entry = (word: String, ddex: String, others: [String])

  private static let writing: [Entry] = [
    ("composer", "Composer", ["music", "music-by", "composition"]),
    ("lyricist", "Lyricist", ["lyrics", "words", "lyrics-by"]),
    ("composer-lyricist", "ComposerLyricist", ["songwriter", "writer", "songwriting"]),
    ("author", "Author", []),
    ("arranger", "Arranger", ["arrangement"]),
    ("music-arranger", "MusicArranger", ["string-arranger", "horn-arranger"]),
    ("vocal-arranger", "VocalArranger", []),
    ("orchestrator", "Orchestrator", ["orchestration"]),
    ("music-copyist", "MusicCopyist", ["copyist"]),
    ("translator", "Translator", []),
    ("adapter", "Adapter", []),
  ]

  private static let performing: [Entry] = [
    ("main-artist", "MainArtist", ["artist"]),
    ("featured-artist", "FeaturedArtist", ["feature", "featuring"]),
    ("associated-performer", "AssociatedPerformer", []),
    ("performer", "Performer", []),
    ("band", "Band", []),
    ("vocals", "Vocalist", ["vocalist", "vocal", "voice", "singer", "rap", "rapper"]),
    ("lead-vocals", "LeadVocalist", ["lead-vocalist", "lead-vocal", "lead-singer"]),
    (
      "backing-vocals", "BackgroundVocalist",
      [
        "background-vocals", "background-vocalist", "backing-vocalist", "backing-vocal",
        "harmony-vocals",
      ]
    ),
    ("choir", "Choir", []),
    ("choir-conductor", "ChorusMaster", ["chorus-master", "choir-director"]),
    ("soloist", "Soloist", []),
    ("narrator", "Narrator", ["spoken-word", "narration"]),
    ("musician", "Musician", ["instrumentalist"]),
    ("session-musician", "StudioMusician", ["studio-musician"]),
    ("ensemble", "Ensemble", []),
    ("orchestra", "Orchestra", []),
    ("orchestra-member", "OrchestraMember", []),
    ("conductor", "Conductor", []),
    ("concert-master", "ConcertMaster", []),
    ("music-director", "MusicDirector", ["musical-director"]),
    ("dj", "DJ", ["turntables", "scratches"]),
    ("remixed-artist", "RemixedArtist", []),
  ]

  private static let studio: [Entry] = [
    ("producer", "Producer", ["production"]),
    ("co-producer", "CoProducer", []),
    ("executive-producer", "ExecutiveProducer", []),
    ("assistant-producer", "AssistantProducer", []),
    ("associate-producer", "AssociateProducer", []),
    ("vocal-producer", "VocalProducer", []),
    ("string-producer", "StringProducer", []),
    ("reissue-producer", "ReissueProducer", []),
    ("recording-engineer", "RecordingEngineer", ["recording", "tracking", "recorded-by"]),
    ("tracking-engineer", "TrackingEngineer", []),
    ("engineer", "Engineer", ["sound-engineer", "audio-engineer", "engineering"]),
    ("assistant-engineer", "AssistantEngineer", ["assistant"]),
    ("second-engineer", "SecondEngineer", []),
    ("overdub-engineer", "OverdubEngineer", []),
    ("vocal-engineer", "VocalEngineer", []),
    ("string-engineer", "StringEngineer", []),
    ("editing-engineer", "EditingEngineer", ["editor", "editing"]),
    ("vocal-editing-engineer", "VocalEditingEngineer", ["vocal-editor", "tuning", "vocal-tuning"]),
    ("project-engineer", "ProjectEngineer", []),
    ("programming-engineer", "ProgrammingEngineer", []),
    ("programmer", "Programmer", ["programming", "beats", "drum-programming"]),
    ("mixer", "Mixer", []),
    ("mixing-engineer", "MixingEngineer", ["mix-engineer", "mixing", "mix", "mixed-by"]),
    (
      "mixing-second-engineer", "MixingSecondEngineer",
      ["assistant-mixing-engineer", "mix-assistant"]
    ),
    ("immersive-mixing-engineer", "ImmersiveMixingEngineer", ["atmos-mixing-engineer"]),
    ("surround-mixing-engineer", "SurroundMixingEngineer", []),
    ("mastering-engineer", "MasteringEngineer", ["mastering", "mastered-by"]),
    ("mastering-second-engineer", "MasteringSecondEngineer", []),
    ("immersive-mastering-engineer", "ImmersiveMasteringEngineer", []),
    ("remixer", "Remixer", ["remix"]),
    ("remixing-engineer", "RemixingEngineer", []),
    ("sound-designer", "SoundDesigner", ["sound-design"]),
    ("studio-personnel", "StudioPersonnel", ["runner", "studio-manager"]),
    ("tape-operator", "TapeOperator", ["tape-op"]),
    ("tonmeister", "Tonmeister", []),
    ("production-assistant", "ProductionAssistant", []),
    ("production-coordinator", "ProductionCoordinator", ["coordinator"]),
    ("contractor", "Contractor", []),
    ("graphic-designer", "GraphicDesigner", ["design", "graphic-design", "artwork"]),
    ("art-director", "ArtDirector", ["art-direction"]),
    ("illustrator", "Illustrator", ["illustration"]),
    ("photographer", "Photographer", ["photography", "photos"]),
  ]

  private static let instruments = [
    "accordion", "acoustic-bass", "acoustic-guitar", "alto-saxophone", "bagpipes", "balalaika",
    "bandoneon", "banjo", "baritone-guitar", "baritone-saxophone", "bass", "bass-clarinet",
    "bass-drum", "bass-guitar", "bassoon", "bells", "bongos", "bouzouki", "brass", "bugle",
    "cajon", "castanets", "celesta", "cello", "clarinet", "claves", "clavinet", "congas", "cornet",
    "cymbals", "double-bass", "drum-machine", "drums", "dulcimer", "electric-bass",
    "electric-guitar", "electric-piano", "english-horn", "euphonium", "fiddle", "fluegelhorn",
    "flute", "french-horn", "glockenspiel", "gong", "guitar", "guitars", "hammond-organ",
    "hand-claps", "hand-drums", "harmonica", "harmonium", "harp", "harpsichord", "horns",
    "kalimba", "keyboards", "keys", "lap-steel", "loops", "lute", "mandolin", "maracas", "marimba",
    "mellotron", "oboe", "organ", "oud", "pan-pipes", "pedal-steel", "percussion", "piano",
    "piccolo", "recorder", "sampler", "saxophone", "saz", "shaker", "sitar", "slide-guitar",
    "snare-drum", "soprano-saxophone", "steel-drums", "strings", "synth", "synth-bass",
    "synthesizer", "tabla", "tambourine", "tenor-saxophone", "theremin", "timpani", "toms",
    "triangle", "trombone", "trumpet", "tuba", "tubular-bells", "ukulele", "upright-bass",
    "vibraphone", "viola", "violin", "vocoder", "whistle", "woodwinds", "xylophone", "zither",
  ]
}
