import Program
import Source
import Values

/// One value of a data file before it is fitted to the template.
struct RawValue {
  var content: RawContent
  let place: Place
  /// The cell or path.
  let at: Spot
  /// The unit of a number that states none, where the header states one; nil is the declared unit.
  var unit: MeasureUnit?
  /// The name it stands under: the head of its column, or the name of a member.
  var header = ""

  /// The cell or path as its reader would name it.
  var spot: String { at.text }

  /// Whether nothing is given: null, an empty cell, a text of blanks.
  var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text(let text): text.unicodeScalars.allSatisfy { saysNothing($0) }
    case .number, .truth, .compound, .unreadable, .reported: false
    }
  }

  /// Whether there is something to read.
  var saysSomething: Bool {
    switch content {
    case .text, .number, .truth: !isBlank
    case .nothing, .compound, .unreadable, .reported: false
    }
  }

  /// The same value as one that cannot be used, which has been reported.
  var reported: RawValue { RawValue(content: .reported, place: place, at: at) }

  /// Whether brackets stand where one value belongs.
  var isCompound: Bool { if case .compound = content { true } else { false } }

  /// The value as a message repeats it.
  var written: String {
    switch content {
    case .nothing: "null"
    case .text(let text): shortened(trimmingBlanks(text))
    case .number(let digits): shortened(digits)
    case .truth(let truth): truth ? "true" : "false"
    case .unreadable: shortened(withoutBrackets(place.text))
    case .compound, .reported: shortened(place.text)
    }
  }
}

/// What stands in the brackets by which a cell that cannot be read is set off.
private func withoutBrackets(_ text: String) -> String {
  let inner = text.drop { $0 == "\"" || $0 == "（" }
  return String(inner.prefix { $0 != "）" })
}

/// The kinds of values that both formats give.
enum RawContent {
  case nothing
  case text(String)
  /// A number of a JSON file, digits as written.
  case number(String)
  case truth(Bool)
  /// `[ ]` or `{ }`, where one value belongs.
  case compound
  /// A cell of a sheet that cannot be read.
  case unreadable(CellTrouble)
  /// Something that cannot be used, which has been reported.
  case reported
}

extension RawContent {
  /// The content of a JSON value where one value belongs.
  init(_ value: DataValue) {
    switch value.content {
    case .null: self = .nothing
    case .boolean(let truth): self = .truth(truth)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .text(text)
    case .array, .object: self = .compound
    case .repeated: self = .reported
    }
  }
}
