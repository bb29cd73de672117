import Bindings
import Glibc
import Planning
import Signal

/// Writes both versions of songs and their differences, to be listened to.
///
/// The files take their places together, when all of them are whole.
final class ListeningFolder {
  private let folder: String
  private var written: [(partial: String, place: String)] = []

  /// In dBTP: what a player may turn into sound without clipping.
  private static let ceiling = -1.0

  init(_ folder: String) throws(BuildFailure) {
    self.folder = folder
    do throws(FileSystem.Problem) {
      try FileSystem.makeFolder(folder)
      try FileSystem.checkWritable(folder)
    } catch {
      throw .failed([Self.problem(folder, error.sentence)])
    }
  }

  deinit {
    // After success they have other names by now.
    for file in written { FileSystem.removeFile(file.partial) }
  }

  private static func problem(_ path: String, _ reason: String) -> RenderProblem {
    RenderProblem(EngineCodes.unwrittenFile, "`\(path)` cannot be written: \(reason)")
  }

  /// Writes the files of a song, of the frames that both versions have.
  func write(
    _ name: String,
    _ songs: BothVersions<RenderedSong>
  ) throws(BuildInterruption) -> ListeningFiles {
    let gains = Self.gains(songs)
    let old = try write("\(name).old.wav", songs) { old, _ in old * gains.amplitudes.old }
    let new = try write("\(name).new.wav", songs) { _, new in new * gains.amplitudes.new }
    let difference = try write("\(name).difference.wav", songs) { old, new in new - old }
    return ListeningFiles(
      versions: BothVersions(old: old, new: new),
      difference: difference,
      gains: gains.levels
    )
  }

  /// As loud as the quieter one, and no louder than the ceiling lets both be.
  private static func gains(
    _ songs: BothVersions<RenderedSong>
  ) -> (levels: BothVersions<Double>, amplitudes: BothVersions<Float>) {
    let loudness = songs.map { $0.measurement?.blocks.integrated() ?? -.infinity }
    let peaks = songs.map { $0.measurement?.peak.truePeakLevel ?? -.infinity }
    var levels = BothVersions(old: 0.0, new: 0.0)
    if loudness.old.isFinite, loudness.new.isFinite {
      let target = min(loudness.old, loudness.new)
      levels = loudness.map { target - $0 }
      let above = max(peaks.old + levels.old, peaks.new + levels.new) - ceiling
      levels = levels.map { $0 - max(0, above) }
    }
    return (levels, levels.map { $0 == 0 ? 1 : Float(Maths.amplitude(decibels: $0)) })
  }

  private func write(
    _ name: String,
    _ songs: BothVersions<RenderedSong>,
    _ sample: (Float, Float) -> Float
  ) throws(BuildInterruption) -> String {
    let place = "\(folder)/\(name)"
    let partial = "\(folder)/.lacquer-\(getpid())-\(written.count).part"
    written.append((partial, place))
    let frames = min(songs.old.frames, songs.new.frames)
    let channels = songs.new.channels
    var writer: SoundFileWriter
    do throws(SoundFileWritingProblem) {
      writer = try SoundFileWriter(
        path: partial,
        container: .wav,
        encoding: .float32,
        channels: channels,
        rate: songs.new.rate,
        frames: frames
      )
    } catch {
      throw .failed(.failed([Self.problem(place, "\(error)")]))
    }
    let grid = SegmentGrid(rate: songs.new.rate)
    for segment in 0..<grid.count(for: frames) {
      let count = grid.range(of: segment, within: frames).count * channels
      let old = try songs.old.finished(segment)
      let new = try songs.new.finished(segment)
      let samples = (0..<count).map { sample(old[$0], new[$0]) }
      do throws(SoundFileWritingProblem) { try writer.write(samples.span) } catch {
        throw .failed(.failed([Self.problem(place, "\(error)")]))
      }
    }
    do throws(SoundFileWritingProblem) { try writer.close() } catch {
      throw .failed(.failed([Self.problem(place, "\(error)")]))
    }
    return place
  }

  /// Gives all files their names.
  func finish() throws(BuildFailure) {
    for file in written {
      do throws(FileSystem.Problem) {
        try FileSystem.move(file.partial, to: file.place)
      } catch {
        throw .failed([Self.problem(file.place, error.sentence)])
      }
    }
  }
}
