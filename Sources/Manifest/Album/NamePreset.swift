/// Conventions of file names that a `name:` may ask for by one word.
package enum NamePreset: String, CaseIterable {
  /// Artist, song, mixer with revision, version or stem, rate and word length, after the "DAW Session
  /// Guidelines" of the Producers & Engineers Wing (2018) and AES TD1002: `AB_BlueDoor_CD01_Master_96k24b`.
  case aes
  /// As archives of labels and studios have it: `LH_BodyAndSoul_MASTER_48k_24b_2ch_v04`.
  case archive
  /// Artist, song, version, tempo and day, month first: `AB_BlueDoor_Master_92bpm_03042026`.
  case dated

  package var template: String {
    switch self {
    case .aes:
      "{artist:initials}_{title:camel}_{mixer:initials}{revision:02}_{version:camel}"
        + "_{rate}{bits}.{ext}"
    case .archive:
      "{artist:initials}_{title:camel}_{version:upper}_{rate}_{bits}_{channels}"
        + "_v{revision:02}.{ext}"
    case .dated: "{artist:camel}_{title:camel}_{version:camel}_{tempo}_{date:mdy}.{ext}"
    }
  }
}
