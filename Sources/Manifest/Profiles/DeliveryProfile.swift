import Fields

/// Where the files of a deliverable go; `ProfileFacts` has what is known of it.
package enum DeliveryProfile: String, Choice {
  case spotify
  case appleMusic = "apple-music"
  case youtube
  case amazonMusic = "amazon-music"
  case tidal
  case deezer
  case soundcloud
  case replayGain = "replaygain"
  case aesTD1008 = "aes-td1008"
  case broadcastR128 = "broadcast-r128"
  case atscA85 = "atsc-a85"
  case cd
  case vinylPremaster = "vinyl-premaster"
}
