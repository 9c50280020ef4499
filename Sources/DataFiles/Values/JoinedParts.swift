import Program
import Source
import TargetTexts
import Values

/// What a form or a row says by the number of an input or a column, as far as parts of targets are concerned.
protocol PartCells {
  /// The value that is given, with its place.
  func datum(_ index: Int) -> Datum<Value>?
  /// Whether something was given that cannot be used.
  func isUnusable(_ index: Int) -> Bool
  /// Puts a whole in the place of what its own cell said.
  mutating func put(_ datum: Datum<Value>, at index: Int)
  /// Leaves out what cannot be told.
  mutating func leaveOut(_ index: Int)
}

extension [Input] {
  /// Whether an input is read of several cells, or is one of them.
  func isPutTogether(_ index: Int) -> Bool {
    self[index].parts != nil || contains { $0.parts?.all.contains(index) ?? false }
  }
}

extension ValueReader {
  /// Puts targets and actuals together whose signs and units stand in cells of their own.
  ///
  /// Done when all cells have been read, for their order is free. Where a part was given and cannot be used, neither
  /// can the whole.
  func joinParts(_ inputs: [Input], of cells: inout some PartCells) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, input) in inputs.enumerated() {
      guard let parts = input.parts, let datum = cells.datum(index), case .target(let text) = datum.value
      else { continue }
      if parts.all.contains(where: { cells.isUnusable($0) }) {
        cells.leaveOut(index)
        continue
      }
      let (sign, unit) = (words(parts.sign, cells), words(parts.unit, cells))
      do throws(Refusal) {
        let whole = try joined(text, sign: sign, unit: unit, for: input)
        cells.put(Datum(.target(whole), place: datum.place, at: datum.at), at: index)
      } catch {
        cells.leaveOut(index)
        found.append(Diagnostic(error.message, at: datum.place, spot: datum.spot))
      }
    }
    return found
  }

  private func words(_ index: Int?, _ cells: some PartCells) -> String {
    guard let index, case .text(let text)? = cells.datum(index)?.value else { return "" }
    return text
  }
}

extension FormRow: PartCells {
  func datum(_ index: Int) -> Datum<Value>? { cells[index] }
  func isUnusable(_ index: Int) -> Bool { unreadable.contains(index) }
  mutating func put(_ datum: Datum<Value>, at index: Int) { cells[index] = datum }
  mutating func leaveOut(_ index: Int) {
    cells[index] = nil
    unreadable.insert(index)
  }
}

extension Form: PartCells {
  func datum(_ index: Int) -> Datum<Value>? { inputs[InputID(index)] }
  func isUnusable(_ index: Int) -> Bool { unreadable.contains(InputID(index)) }
  mutating func put(_ datum: Datum<Value>, at index: Int) { inputs[InputID(index)] = datum }
  mutating func leaveOut(_ index: Int) {
    inputs[InputID(index)] = nil
    unreadable.insert(InputID(index))
  }
}
