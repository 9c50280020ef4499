import Source

/// What became of the cells of a table: how many were translated, and those that an author has to decide.
package func draftReport(_ draft: Draft, _ language: Language) -> String {
  func say(_ chinese: String, _ english: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
  let counts = DraftCounts(draft.cells)
  var lines = [
    say(
      "读出 \(draft.cells.count) 项指标：译出 \(counts.translated) 项（其中 \(counts.noted) 项有按惯例定的读法，写在各行上面），"
        + "两种读法 \(counts.choices) 项，由人评定 \(counts.judged) 项，没有译出 \(counts.left) 项",
      "\(draft.cells.count) indicators: \(counts.translated) translated (\(counts.noted) with something settled by"
        + " custom, told above the line), \(counts.choices) with two readings, \(counts.judged) left to people,"
        + " \(counts.left) not translated")
  ]
  for cell in draft.cells where cell.isOpen {
    lines.append(say("待定稿 ", "to decide: ") + cell.path + say("：", ": ") + why(cell, language))
  }
  if let examples = DraftExamples(draft) {
    for cell in draft.cells where cell.isTranslated {
      guard let example = examples.example(of: cell.path) else { continue }
      lines.append(say("例 ", "example: ") + cell.path + say("：", ": ") + example.text(in: language))
    }
  }
  return lines.map { $0 + "\n" }.joined()
}

private func why(_ cell: DraftedCell, _ language: Language) -> String {
  let phrase =
    switch cell.outcome {
    case .choice(let taken, let other, _, _):
      Phrase(
        "两种读法：\(taken.chinese)，或 \(other.chinese)", "two readings: \(taken.english), or \(other.english)")
    case .notUnderstood(let words): Phrase("没有读懂“\(words)”", "“\(words)” is not understood")
    case .refused(let why):
      Phrase("读出的句子不合模板：\(why.chinese)", "the sentence does not fit the template: \(why.english)")
    case .withoutPoints: Phrase("表上没有分值", "the table prints no points")
    case .blank: Phrase("表上没有写怎样计分", "the table does not say how it is scored")
    case .translated(_, let doubts):
      Phrase(
        doubts.map(\.chinese).joined(separator: "；"), doubts.map(\.english).joined(separator: "; "))
    case .judged: Phrase("", "")
    }
  return phrase.text(in: language)
}

/// What a workbook holds that its reader may not expect: rows that are hidden and drafted, and tables that are not.
package func sheetReport(_ taken: PrintedGrid, among grids: [PrintedGrid], _ language: Language) -> String {
  var lines: [Phrase] = []
  if !taken.hiddenRows.isEmpty {
    let rows = taken.hiddenRows.prefix(10).map(String.init)
    let more = taken.hiddenRows.count > 10
    lines.append(
      Phrase(
        "隐藏的行也起草了：第 \(rows.joined(separator: "、")) 行\(more ? "等" : "")",
        "hidden rows are drafted too: \(rows.joined(separator: ", "))\(more ? " and more" : "")"))
  }
  let others = grids.filter { $0.sheet != taken.sheet && holdsIndicators($0) }.compactMap(\.sheet)
  if !others.isEmpty {
    lines.append(
      Phrase(
        "没有起草的工作表：\(others.joined(separator: "、"))，那里也有指标表；要起草，各存成一个文件",
        "sheets that are not drafted: \(others.joined(separator: ", ")) have tables of indicators too; save each as a file"
      ))
  }
  return lines.map { $0.text(in: language) + "\n" }.joined()
}

/// How many cells became what.
private struct DraftCounts {
  var (translated, noted, choices, judged, left) = (0, 0, 0, 0, 0)

  init(_ cells: [DraftedCell]) {
    for cell in cells {
      switch cell.outcome {
      case .translated(let notes, let doubts):
        translated += 1
        if !notes.isEmpty || !doubts.isEmpty { noted += 1 }
      case .choice: choices += 1
      case .judged: judged += 1
      case .notUnderstood, .refused, .blank, .withoutPoints: left += 1
      }
    }
  }
}
