import ArgumentParser
import Engine

/// How it is found out what takes are.
struct TakeOptions: ParsableArguments {
  @Flag(help: "Read every take, also those that show no sign of change.")
  var verifyTakes = false

  var scope: TakeProbe.Scope { verifyTakes ? .all : .changed }
}
