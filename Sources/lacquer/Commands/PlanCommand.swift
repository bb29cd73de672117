import ArgumentParser
import Checks
import Comparison
import Diagnostics
import Engine
import Manifest
import Planning
import Reports
import Workspace

/// `lacquer plan [TARGET…]`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say what a build would render, and why; touch nothing."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: SessionOptions
  @Option(help: "How the plan is reported.") var format = Format.text
  @Argument(help: "Deliverables, songs or song files; everything if not given.")
  var targets: [String] = []

  mutating func run() throws {
    let target = BuildTargets(targets)
    let session = try Session(options, path: target.manifest)
    let project = session.load()
    let judgement = session.check(project, lock: .open, stage: .delivery)
    session.show(judgement.findings)
    if session.isFatal(judgement.findings) { throw ExitStatus.findings }
    let plan = AlbumPlanner(project).plan(try target.resolve(in: project, session))
    let report = try session.report(of: plan, project)
    switch format {
    case .text: try session.output.print(report.text)
    case .json: try session.output.print(report.json.rendered(style: .indented) + "\n")
    }
  }
}

extension Session {
  /// What a build of a plan would do, from what the store has.
  func report(of plan: AlbumPlan, _ project: Project) throws -> PlanReport {
    do {
      let store = try Store.existing(in: cacheFolder.string)
      let forecast = try AlbumBuild.forecast(plan, in: store, outputFolder: outputFolder.string)
      let last = store.flatMap { LastBuild(of: project, in: $0).project }
      let changes = last.map { ProjectComparison(from: $0, to: project).changes }
      return PlanReport(forecast, of: plan, project, since: changes)
    } catch let problem as StoreProblem {
      show([problem.asRenderProblem.diagnostic])
      throw ExitStatus.render
    } catch BuildFailure.failed(let problems) {
      show(problems.map(\.diagnostic))
      throw ExitStatus.render
    }
  }
}
