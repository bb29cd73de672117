import Workspace

/// By what git calls this program: its bare name where the `PATH` has it, else where it lies.
struct ProgramName: CustomStringConvertible {
  let description: String

  init(in world: any World) {
    let own = try? world.canonicalPath(of: "/proc/self/exe")
    let folders = (world.environmentVariable("PATH") ?? "").split(separator: ":")
    let found = folders.contains { folder in
      let path = Path(String(folder)).joined(with: "lacquer")
      return (try? world.canonicalPath(of: path)) == own
    }
    description = found ? "lacquer" : own.map { "\(ShellWord($0.string))" } ?? "lacquer"
  }
}
