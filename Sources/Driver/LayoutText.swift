import Checker
import DataFiles
import Parser
import Program
import Source
import Syntax

/// Marked sheets of a blank form as blocks 版式, in the spelling of the template: sheets that ask for different things are
/// those of one form; else each is a form of its own.
package func layoutText(_ sheets: [MarkedForm], of template: Template) -> String {
  let writer = LayoutWriter(template)
  let asked = sheets.map(\.asked)
  let isOneForm =
    sheets.count > 1 && asked.reduce(Set()) { $0.union($1) }.count == asked.reduce(0) { $0 + $1.count }
  return isOneForm ? writer.block(ofSheets: sheets) : sheets.map(writer.block).joined(separator: "\n")
}

extension MarkedForm {
  /// What its marks ask for.
  fileprivate enum Asked: Hashable {
    case slot(LayoutSlot)
    case table(TableID)
  }

  fileprivate var asked: Set<Asked> { Set(values.map { .slot($0.slot) } + bands.map { .table($0.table) }) }
}

private struct LayoutWriter {
  let template: Template
  let isEnglish: Bool

  init(_ template: Template) {
    self.template = template
    isEnglish = template.file.isSpelledInEnglish
  }

  func block(_ form: MarkedForm) -> String {
    var lines = ["\(word(.layout)) \(name(form.sheet)) {"]
    if let mark = form.bands.first?.start {
      lines.append("  \(word(.form)): \(word(.eachSheet)) \(keyword(.has)) \(text(mark))")
    }
    return (lines + content(of: form).map { "  " + $0 } + ["}"]).joined(separator: "\n") + "\n"
  }

  /// One form on several sheets.
  func block(ofSheets sheets: [MarkedForm]) -> String {
    var lines = ["\(word(.layout)) \(name(sheets[0].sheet)) {"]
    for sheet in sheets {
      lines.append("  \(word(.sheet)) \(text(sheet.sheet)) {")
      lines += content(of: sheet).map { "    " + $0 } + ["  }"]
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func content(of form: MarkedForm) -> [String] {
    form.values.map { "\(target($0.slot)): \(place($0.place))" } + form.bands.map(band)
  }

  private func word(_ word: LayoutWord) -> String { isEnglish ? word.english : word.chinese }
  private func keyword(_ keyword: Keyword) -> String { isEnglish ? keyword.english : keyword.chinese }

  /// A name as a template can say it.
  private func name(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_"
    }
    let begins = name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return isPlain && begins && Keyword.spelled(name) == nil ? name : "「\(name)」"
  }

  private func path(_ id: IndicatorID) -> String {
    template[id].path.split(separator: "/").map { name(String($0)) }.joined(separator: ".")
  }

  private func text(_ label: LabelPath) -> String { text(label.text) }

  private func text(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined()
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func target(_ slot: LayoutSlot) -> String {
    switch slot {
    case .input(let id): name(template[id].name)
    case .answer(let id, let item): "\(path(id)).\(text(item))"
    case .claimedTotal: "\(word(.claims)) \(keyword(.total))"
    case .claimedGrade: "\(word(.claims)) \(keyword(.grades))"
    case .indicator(let id, let part): "\(path(id)).\(part.spelling(isEnglish))"
    }
  }

  private func place(_ place: ValuePlace) -> String {
    switch place {
    case .right(let label): "\(text(label)) \(word(.right))"
    case .below(let label): "\(text(label)) \(word(.below))"
    case .behindColon(let label): "\(text(label)) \(word(.afterColon))"
    case .crossing(let row, let column): "\(text(row)) \(word(.row)) \(text(column)) \(word(.column))"
    case .rightOfCrossing(let row, let column): "\(text(row)) \(word(.row)) \(text(column)) \(word(.right))"
    }
  }

  private func band(_ band: MarkedBand) -> String {
    let table = template[band.table]
    func column(_ index: Int) -> String { name(table.columns[index].name) }
    var parts = [
      "\(keyword(.table)) \(name(table.name)): \(word(.start)) \(text(band.start)) \(word(.below))"
        + (band.end.map { " \(keyword(.to)) \(text($0)) \(word(.before))" } ?? "")
    ]
    parts += band.heads.map { "\(column($0.column)) \(word(.takes)) \(text($0.head)) \(word(.column))" }
    parts += band.brackets.map {
      "\(column($0.column)) \(word(.takes)) \(column($0.source)) \(word(.bracketNumber))"
    }
    if !band.merged.isEmpty {
      parts.append(word(.copyMerged) + " " + band.merged.map(column).joined(separator: " "))
    }
    parts += band.stripped.map { "\(word(.strip)) \(text($0))" }
    if let target = band.target {
      parts.append(
        "\(word(.omit)) \(column(target)) \(word(.blank)) \(keyword(.or)) \"/\" \(keyword(.or)) \"……\"")
    }
    return parts.joined(separator: ", ")
  }
}

extension IndicatorPart {
  fileprivate func spelling(_ isEnglish: Bool) -> String {
    switch self {
    case .score: isEnglish ? "score" : "得分"
    case .points: isEnglish ? "points" : "分值"
    case .claimed: isEnglish ? "claimed" : "自报"
    case .reason: isEnglish ? "reason" : "理由"
    case .notApplicable: isEnglish ? "notApplicable" : "不适用"
    }
  }
}

/// The layouts of the marked sheets of a blank form, and what is wrong with the marks.
package func drawLayouts(
  from path: String, of template: Template
) -> Result<(text: String, diagnostics: [Diagnostic]), FileProblem> {
  readData(path, as: nil).map { data in
    guard case .workbook(let bytes) = data else {
      let file = SourceFile(path: path, bytes: [])
      return ("", [Diagnostic(LayoutFinding.noWorkbook, at: Place(file, SourceRange(0, 0)))])
    }
    let (forms, found) = readMarkedForms(bytes, path: path, template: template)
    let text = layoutText(forms, of: template)
    // What is written must say what was found: a layout that does not check is told, not handed on silently.
    let (tree, syntactic) = parse(SourceFile(path: path + ".heng", bytes: Array(text.utf8)))
    let (_, semantic) = forms.isEmpty ? ([], []) : checkLayoutFile(tree, of: template)
    return (text, found + syntactic + semantic)
  }
}
