import Program
import Source
import Workbooks

/// An official blank form in which names stand in braces where the values go, seen as a layout.
///
/// Every place is found by the labels that are left when the braces are taken away, and held against the code that
/// reads filled forms: what is given here leads to the cell of its brace.
package struct MarkedForm: Sendable {
  /// The name on the tab of the sheet.
  package internal(set) var sheet: String
  /// Single values, in the order of the sheet.
  package internal(set) var values: [(slot: LayoutSlot, place: ValuePlace)] = []
  /// Rows of tables.
  package internal(set) var bands: [MarkedBand] = []
}

/// Rows of a table in a marked form.
package struct MarkedBand: Sendable {
  /// The table.
  package let table: TableID
  /// The head below which the rows begin, and the label before which they end.
  package let start: LabelPath
  package let end: LabelPath?
  /// The heads of columns that are not called by their label.
  package internal(set) var heads: [(column: Int, head: LabelPath)] = []
  /// The columns whose number stands in the brackets of another.
  package internal(set) var brackets: [(column: Int, source: Int)] = []
  /// The columns that are merged over rows.
  package internal(set) var merged: [Int] = []
  /// What stands before names.
  package internal(set) var stripped: [String] = []
  /// The column whose blanks mark rows that are none.
  package internal(set) var target: Int?
}

/// The marked forms of a workbook, a sheet for each, and what is wrong with the marks.
package func readMarkedForms(
  _ bytes: [UInt8], path: String, template: Template, within limits: WorkbookLimits = WorkbookLimits()
) -> (forms: [MarkedForm], diagnostics: [Diagnostic]) {
  let names = TemplateNames(template)
  var forms: [MarkedForm] = []
  var found: [Diagnostic] = []
  do throws(WorkbookFault) {
    let book = try openWorkbook(bytes, named: path, within: limits)
    for entry in book.sheets where entry.visibility == .visible && entry.hasCells {
      guard let grid = SheetGrid(try book.readSheet(entry)) else { continue }
      var reader = MarkReader(grid, names, path: path)
      guard reader.hasMarks else { continue }
      reader.read()
      forms.append(reader.form)
      found += reader.diagnostics
    }
  } catch {
    found.append(Diagnostic(error.message, at: nil))
  }
  if forms.isEmpty, found.isEmpty {
    let file = SourceFile(path: path, bytes: [], sheet: .workbook)
    found.append(Diagnostic(MarkFinding.noMarks, at: Place(file, SourceRange(0, 0))))
  }
  return (forms, found)
}

/// A name in braces.
struct Mark {
  let cell: CellReference
  /// What stands in the braces, and before and behind them in the cell.
  let name: String
  let before: String
  let behind: String
  /// What it means.
  var meaning = Meaning.unknown

  enum Meaning {
    case slot(LayoutSlot)
    case column(TableID, Int)
    /// A line of the checklist of an indicator: the one that is printed beside it.
    case checklist(IndicatorID)
    case unknown
  }

  /// The marks in a text.
  static func marks(in text: String, at cell: CellReference) -> [Mark] {
    var marks: [Mark] = []
    var rest = text[...]
    var before = ""
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "｛" }),
      let close = rest[open...].firstIndex(where: { $0 == "}" || $0 == "｝" })
    {
      before += rest[..<open]
      let name = trimmingBlanks(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
      let next = rest.firstIndex { $0 == "{" || $0 == "｛" } ?? rest.endIndex
      if !name.isEmpty {
        marks.append(Mark(cell: cell, name: name, before: before, behind: String(rest[..<next])))
      }
      before = ""
    }
    return marks
  }
}

extension TemplateNames {
  /// What a name in braces means: 项目名称, 绩效.三级, 自报.总分, 投入.管理制度.得分.
  func meaning(ofMark name: String) -> Mark.Meaning {
    let parts = halfWidth(name).split { $0 == "." || $0 == "/" }.map { trimmingBlanks(String($0)) }
    guard let first = parts.first, let last = parts.last else { return .unknown }
    if let id = input(name) { return .slot(.input(id)) }
    if parts.count == 2, let table = table(first), let column = table.columns(for: last).first {
      return .column(table.id, column)
    }
    if first == "自报" || first == "claimed", parts.count > 1 {
      if ["总分", "total"].contains(last), parts.count == 2 { return .slot(.claimedTotal) }
      if ["等次", "grades", "grade"].contains(last), parts.count == 2 {
        return template.grades.isEmpty ? .unknown : .slot(.claimedGrade)
      }
      return indicatorSlot(Array(parts.dropFirst()), .claimed)
    }
    if let answer = answer(name, parts) { return answer }
    guard parts.count > 1, let part = EntryPart(last), let layoutPart = IndicatorPart(part) else {
      return .unknown
    }
    return indicatorSlot(Array(parts.dropLast()), layoutPart)
  }

  /// A line of a checklist: 日常工作.要点.年初有工作要点, as in tables; 日常工作."年初有工作要点", as in a layout; or 日常工作.要点 beside
  /// the printed line.
  private func answer(_ name: String, _ parts: [String]) -> Mark.Meaning? {
    if parts.count > 1, let last = parts.last, EntryPart(last) == .checklist {
      let id = (try? indicator(parts.dropLast().joined(separator: "/"))).flatMap { $0 }
      return id.flatMap { hasAnswers($0) ? .checklist($0) : nil }
    }
    for dot in name.indices where ".．/".contains(name[dot]) {
      let path = halfWidth(String(name[..<dot])).replacing(".", with: "/")
      guard let id = (try? indicator(path)).flatMap({ $0 }) else { continue }
      let rest = String(name[name.index(after: dot)...])
      let line = checklistLine(halfWidth(rest)) ?? unquoted(rest)
      if case .answer(let id, let item)? = try? answerSlot(line, of: id) {
        return .slot(.answer(id, item: item))
      }
    }
    return nil
  }

  private func indicatorSlot(_ parts: [String], _ part: IndicatorPart) -> Mark.Meaning {
    guard let id = (try? indicator(parts.joined(separator: "/"))).flatMap({ $0 }) else { return .unknown }
    // What forms do not say of an indicator has no place.
    if let entry = EntryPart.allCases.first(where: { IndicatorPart($0) == part }),
      (try? slot(for: entry, of: id)) == nil
    {
      return .unknown
    }
    return .slot(.indicator(id, part))
  }
}

/// A text without the marks of quotation around it.
private func unquoted(_ text: String) -> String {
  let quotes: Set<Character> = ["\"", "“", "”", "＂"]
  let isQuoted = text.count > 2 && [text.first, text.last].allSatisfy { $0.map(quotes.contains) ?? false }
  return isQuoted ? String(text.dropFirst().dropLast()) : text
}

extension IndicatorPart {
  fileprivate init?(_ part: EntryPart) {
    switch part {
    case .score: self = .score
    case .points: self = .points
    case .reason: self = .reason
    case .claimed: self = .claimed
    case .notApplicable: self = .notApplicable
    case .checklist: return nil
    }
  }
}
