/// One thing that a form on which a finding shows says, or leaves out.
package enum ShownCell: Sendable, Hashable {
  /// A figure, a level, a day, a judged score … and its value.
  case given(String, String)
  /// An empty cell.
  case blank(String)
  /// An indicator that the form says does not apply.
  case notApplicable(String)
  /// Every line of a checklist, answered alike.
  case lines(of: String, areMet: Bool)
  /// So many rows of a table.
  case rows(String, Int)
  /// The value of a column in every row but the first; nil where it is empty.
  case otherRows(String, String?)
  /// The points of a row beside others that share the rest.
  case share(String, points: String, others: Int, share: String)

  fileprivate var chinese: String {
    switch self {
    case .given(let name, let value): "\(name) = \(value)"
    case .blank(let name): "\(name) 不填"
    case .notApplicable(let name): "\(name) 填不适用"
    case .lines(let name, let areMet): "\(name)的要点都\(areMet ? "做到" : "没做到")"
    case .rows(let table, let count): "\(table) 共 \(count) 行"
    case .otherRows(let name, let value): "其余各行 \(name)" + (value.map { " = \($0)" } ?? " 不填")
    case .share(let name, let points, let others, let share):
      "\(name) = \(points)分（\(others == 1 ? "另一行 " : "另 \(others) 行各 ")\(share)分）"
    }
  }

  fileprivate var english: String {
    switch self {
    case .given(let name, let value): "\(name) = \(value)"
    case .blank(let name): "\(name) left empty"
    case .notApplicable(let name): "\(name) not applicable"
    case .lines(let name, let areMet): "the lines of \(name) all \(areMet ? "met" : "unmet")"
    case .rows(let table, let count): "\(count) rows of \(table)"
    case .otherRows(let name, let value):
      "\(name)" + (value.map { " = \($0)" } ?? " left empty") + " in all other rows"
    case .share(let name, let points, let others, let share):
      "\(name) = \(points)分 (\(others == 1 ? "the other row" : "each of \(others) other rows") \(share)分)"
    }
  }
}

/// The form on which a finding shows, as it would be typed; or the forms of a run, the one in question first.
package struct ShownForms: Sendable, Hashable {
  private let forms: [[ShownCell]]
  /// How many forms say what the last one says.
  private let copies: Int

  /// Makes what is shown of the forms, the last of which may stand for several that are alike.
  package init(_ forms: [[ShownCell]], copies: Int = 1) {
    self.forms = forms
    self.copies = copies
  }

  /// Whether it takes several forms that are scored together.
  package var isRun: Bool { forms.count > 1 }

  /// `实际 = 200家，预算 不填`, or `第 1 份 实际 = 200家；第 2 份 实际 = 100家`.
  package var chinese: String {
    listed("；", \.chinese) { first, last, text in "第 \(first)\(last > first ? " 至 \(last)" : "") 份 \(text)" }
  }

  /// `实际 = 200家, 预算 left empty`, or `form 1 has 实际 = 200家; form 2 has 实际 = 100家`.
  package var english: String {
    listed("; ", \.english) { first, last, text in
      last > first ? "forms \(first) to \(last) have \(text)" : "form \(first) has \(text)"
    }
  }

  private func listed(
    _ joint: String, _ words: (ShownCell) -> String,
    _ numbered: (_ first: Int, _ last: Int, _ text: String) -> String
  ) -> String {
    let texts = forms.map { $0.map(words).joined(separator: ", ") }
    guard isRun else { return texts.first ?? "" }
    return texts.enumerated().map { index, text in
      numbered(index + 1, index + (index == texts.count - 1 ? copies : 1), text)
    }.joined(separator: joint)
  }
}
