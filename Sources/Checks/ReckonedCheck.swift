import Costing
import Manifest
import Scheduling

/// What several checks need to know of a project, reckoned once.
package struct Reckoning: Sendable {
  package let project: Project
  let costs: Costs
  let uses: Uses
  let lives: [WorkingLives.Life]
  let plan: Result<Plan, Plan.Cycles>

  package init(_ project: Project) {
    self.project = project
    costs = Costs(project)
    uses = Uses(project)
    lives = WorkingLives(project, uses).lives
    plan = Result { () throws(Plan.Cycles) in try Plan(project) }
  }

  /// The plan where it does not wait for itself, which a check of its own tells.
  var soundPlan: Plan? { try? plan.get() }
}

/// A check of what sessions and costs come to.
protocol ReckonedCheck: Check {
  func run(_ reckoning: Reckoning, _ findings: inout Findings)
}

extension ReckonedCheck {
  func run(_ project: Project, _ findings: inout Findings) {
    run(Reckoning(project), &findings)
  }
}
