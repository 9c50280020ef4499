import Values

package struct TargetText: Sendable, Hashable {
  package let written: String
  package let reading: Reading
  package var normalText: String { written }
}
package enum Reading: Sendable, Hashable {
  case quantity(Quantity)
  case deadline(Deadline)
  case recurringDeadline(day: Int)
  case period(String)
  case quality(String)
  case absent(String)
  case unreadable(TargetFault)
}
package struct Quantity: Sendable, Hashable {
  package enum Direction: Sendable, Hashable { case atLeast, atMost, equal, range, above, below }
  package let direction: Direction
  package let low: Rational?
  package let high: Rational?
  package let unit: MeasureUnit?
}
package struct Deadline: Sendable, Hashable { package let date: CalendarDate }
package enum TargetFault: Sendable, Hashable { case other }
package func readTarget(_ text: String, units: UnitCatalog, fiscalYear: Int?) -> TargetText {
  TargetText(written: text, reading: .quality(text))
}
package func readActual(_ text: String, units: UnitCatalog, fiscalYear: Int?) -> TargetText {
  TargetText(written: text, reading: .quality(text))
}
