import ArgumentParser
import Checks
import Diagnostics
import Manifest
import Reports
import Scheduling

/// `lacquer schedule`.
struct ScheduleCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    /// iCalendar.
    case ics
    /// A Gantt chart.
    case svg
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Show sessions, tasks and milestones with their slack and the longest chain."
  )

  @OptionGroup var options: SessionOptions
  @OptionGroup var whatIf: WhatIfOptions
  @Option(help: "Table, data, calendar or chart.") var format = Format.text

  mutating func run() throws {
    let session = try Session(options)
    let project = try whatIf.supposition().supposed(of: session.load())
    let findings = session.check(project, lock: .open).findings.filter(\.isOfSchedule)
    let schedule = Schedule(project)
    switch format {
    case .text: try session.output.print(ScheduleText.rendered(schedule))
    case .json:
      let json = ScheduleJSON.value(schedule, findings)
      try session.output.print(json.rendered(style: .indented) + "\n")
    case .csv: try session.output.print(ScheduleCSV.rendered(schedule))
    case .ics: try session.output.print(ScheduleCalendar.rendered(schedule))
    case .svg: try session.output.print(ScheduleChart(schedule).svg)
    }
    if format != .json { session.show(findings) }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}

extension Diagnostic {
  /// About manifests, names, bookings and plans: what a schedule is made of.
  var isOfSchedule: Bool { code.id.first.map { "MNS".contains($0) } ?? false }
}
