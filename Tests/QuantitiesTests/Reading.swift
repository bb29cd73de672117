import Quantities

/// What reading a text ends in, so that one comparison checks value or problem.
func read<Q: Quantity>(_ text: String, as type: Q.Type = Q.self) -> Result<Q, QuantityProblem> {
  do throws(QuantityProblem) {
    return .success(try Q(parsing: text))
  } catch {
    return .failure(error)
  }
}

func problem<Q: Quantity>(_ text: String, as type: Q.Type) -> QuantityProblem? {
  switch read(text, as: type) {
  case .success: nil
  case .failure(let problem): problem
  }
}

/// Every quantity there is.
let everyQuantity: [any Quantity.Type] = [
  Level.self, Loudness.self, LoudnessDifference.self, TruePeak.self, Frequency.self,
  SampleRate.self, TimeLength.self, MusicalLength.self, Length.self, Position.self,
  PositionRange.self, Ratio.self, Percent.self, Pan.self, Pitch.self, Slope.self, Tempo.self,
  BitRate.self,
  Meter.self, Key.self, Number.self, Count.self, Text.self, Name.self, TakeName.self, CodeName.self,
  Decimal.self, Currency.self, Money.self, PayRate.self, CalendarDate.self, ClockSpan.self,
  DateSpan.self, Days.self, WorkingTime.self, Period.self, Effort.self, Share.self,
  WrittenDigest.self, ApprovalSubject.self, Toggle.self, DataSize.self,
]
