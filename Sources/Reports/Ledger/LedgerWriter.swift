import Program
import Runtime
import Source
import Values
import Workbooks

/// Writes the ledger of a run form by form: a workbook with the lists of forms, indicators, findings and losses.
///
/// Only what is compressed is kept of the rows that are written.
package final class LedgerWriter {
  private let maker: LedgerMaker
  private let book: BookWriter
  private let forms: LedgerSheet
  private let indicators: LedgerSheet?
  private let findings: LedgerSheet
  private var losses: [LossTally]
  private var ofFiles: [Diagnostic] = []
  private var places = FormPlaces()
  private var (count, open, contradicted, found) = (0, 0, 0, 0)
  private var grades: [Int]
  private let mostRows: Int
  private let title: String

  /// An empty ledger; `mostRows` is how many rows a sheet takes before a list goes on in another.
  package init(_ maker: LedgerMaker, mostRows: Int = WorkbookLimits.lastRow) throws(WritingFault) {
    self.maker = maker
    self.mostRows = mostRows
    let template = maker.template
    let words = maker.words
    let title = visibleText(words.title(template.name, template.year, isAudit: maker.isAudit))
    let book = BookWriter(title: title)
    (self.book, self.title) = (book, title)
    func sheet(_ name: String, _ columns: [LedgerColumn], frozen: Int) throws(WritingFault) -> LedgerSheet {
      try LedgerSheet(
        book, name: name, title: title, columns: columns, frozenColumns: frozen,
        mostRows: mostRows)
    }
    forms = try sheet(words.forms, maker.overviewColumns, frozen: 2)
    indicators =
      template.indicators.isEmpty ? nil : try sheet(words.indicators, maker.indicatorColumns, frozen: 1)
    findings = try sheet(words.findings, maker.findingColumns, frozen: 2)
    losses = maker.leaves.map { _ in LossTally() }
    grades = template.grades.map { _ in 0 }
  }

  /// Adds a form.
  package func add(_ form: LedgerForm) throws(WritingFault) {
    count += 1
    if form.isOpen { open += 1 }
    if form.isContradicted { contradicted += 1 }
    if let grade = form.grade { grades[grade] += 1 }
    var target: LedgerSheet.Spot?
    for line in form.lines {
      let spot = try indicators?.append(line.cells, isSum: line.isSum)
      if target == nil { target = spot }
    }
    // Links stand on numbers: some programs do not divide a linked text into lines.
    let link = target.map { (column: 1, to: $0) }
    let row = try forms.append([.count(count), .text(form.name)] + form.overview, link: link)
    places.add(form, number: count, row: row)
    for finding in form.findings {
      found += 1
      try findings.append([.count(count), .text(form.name)] + finding, link: (column: 1, to: row))
    }
    for loss in form.losses { losses[loss.index].add(loss.points) }
  }

  /// Adds a finding of the files, which may be about a form or some.
  package func add(_ finding: Diagnostic) { if !finding.isAccepted { ofFiles.append(finding) } }

  /// The bytes of the ledger, with what the forms come to together; nothing can be added after it.
  package func bytes(_ summaries: [SummaryResult] = []) throws(WritingFault) -> [UInt8] {
    let (words, language) = (maker.words, maker.narrator.language)
    for finding in ofFiles {
      found += 1
      let forms = places.forms(of: finding)
      let alone = forms.count == 1 ? forms.first : nil
      try findings.append(
        [alone.map { .count($0.number) } ?? .blank, .text(words.someForms(forms.map(\.name)))]
          + maker.cells(of: finding), link: alone.map { (column: 1, to: $0.row) })
    }
    try forms.finish(formsLine, label: words.mean, labelColumn: 2, language: language)
    try indicators?.finish(words.indicatorsLine, label: "", language: language)
    try findings.finish(words.findingsLine(found), label: "", language: language)
    if indicators != nil { try addLosses() }
    if !summaries.isEmpty { try add(summaries) }
    return try book.bytes()
  }

  /// How many forms, how they stand, and out of how many points.
  private var formsLine: String {
    let (words, template) = (maker.words, maker.template)
    var parts = [words.formsLine(count, open: open)]
    if maker.isAudit { parts.append(words.contradictions(contradicted)) }
    if !grades.isEmpty {
      parts.append(words.grades(zip(template.grades, grades).map { (visibleText($0.name), $1) }))
    }
    if forms.meansDiffer { parts.append(words.meansDiffer) }
    if !template.indicators.isEmpty {
      parts.append(words.fullPoints(maker.narrator.numbers.points(template.total)))
    }
    return parts.joined(separator: maker.narrator.words.semicolon)
  }

  private func addLosses() throws(WritingFault) {
    let (template, numbers) = (maker.template, maker.narrator.numbers)
    let sheet = try LedgerSheet(
      book, name: maker.words.losses, title: title, columns: maker.lossColumns,
      mostRows: mostRows)
    let all = losses.reduce(Rational?.some(.zero)) { sum, loss in
      sum.flatMap { sum in loss.sum.flatMap { try? sum + $0 } }
    }
    for (id, loss) in zip(maker.leaves, losses) where template[id].role == .regular {
      let names = template[id].path.split(separator: "/").map(String.init)
      var cells = (0..<maker.leafDepth).map { level -> LedgerCell in
        names.indices.contains(level) ? .text(names[level]) : .blank
      }
      // Points that each form sets are no points of the template.
      let isFixed = template[id].adjustable == nil && template[id].rows == nil
      cells += [
        isFixed ? .number(printed: numbers.machine(template[id].points)) : .blank, .count(loss.scored),
        .count(loss.losing),
        loss.sum.map { .number(printed: numbers.machine($0)) } ?? .blank, loss.mean(numbers) ?? .blank,
        share(of: loss.sum, in: all),
      ]
      try sheet.append(cells)
    }
    try sheet.finish(maker.words.lossesLine, label: maker.words.sum, language: maker.narrator.language)
  }

  private func share(of lost: Rational?, in all: Rational?) -> LedgerCell {
    guard let lost, let all, all.isPositive, let share = try? lost.divided(by: all) else { return .blank }
    return .share(share)
  }

  private func add(_ summaries: [SummaryResult]) throws(WritingFault) {
    let narrator = maker.narrator
    let sheet = try LedgerSheet(
      book, name: maker.words.summaries, title: title,
      columns: maker.summaryColumns, mostRows: mostRows)
    for result in summaries {
      for line in result.lines {
        try sheet.append([
          .text(maker.template.summaries[result.index].name), .text(line.group), .count(line.forms),
          .text(line.figure.obstacle == nil ? narrator.figureText(line.figure) : maker.words.undetermined),
          .text(line.figure.obstacle.map { narrator.sentence($0) }),
        ])
      }
    }
    try sheet.finish(maker.words.summariesLine, label: "", language: narrator.language)
  }
}

/// What forms lost at an indicator so far.
private struct LossTally {
  private(set) var scored = 0
  private(set) var losing = 0
  /// Nil where it passes the limit of exact numbers.
  private(set) var sum: Rational? = .zero

  mutating func add(_ lost: Rational) {
    scored += 1
    if lost.isPositive { losing += 1 }
    sum = sum.flatMap { try? $0 + lost }
  }

  /// What a form lost on average, to two decimals more than scores have.
  func mean(_ numbers: ReportNumbers) -> LedgerCell? {
    guard scored > 0, let mean = sum.flatMap({ try? $0.divided(by: Rational(scored)) }) else { return nil }
    return .number(printed: mean.fixedText(places: min(numbers.places + 2, 30)))
  }
}

/// Where the forms of a ledger stand, so that what was found in the files finds its form.
private struct FormPlaces {
  struct Entry {
    let number: Int
    let name: String
    let row: LedgerSheet.Spot
    let lines: ClosedRange<Int>
  }

  /// The forms of each file or sheet, in the order of their lines.
  private var entries: [String: [Entry]] = [:]
  /// The first form of each file, and how many it has.
  private var files: [String: (first: Entry, count: Int)] = [:]

  mutating func add(_ form: LedgerForm, number: Int, row: LedgerSheet.Spot) {
    let (first, last) = (form.place.start.line, form.place.end.line)
    let entry = Entry(number: number, name: form.name, row: row, lines: first...max(first, last))
    entries[key(form.place), default: []].append(entry)
    files[form.place.file.path, default: (entry, 0)].count += 1
  }

  /// The forms on whose lines, or in whose files, a finding stands; none where it stands on no line of one form alone.
  func forms(of finding: Diagnostic) -> [Entry] {
    let places = ([finding.place].compactMap { $0 } + finding.related)
    let found = places.map { form(at: $0) }
    if found.contains(where: { $0 == nil }) { return [] }
    var seen: Set<Int> = []
    return found.compactMap { $0 }.filter { seen.insert($0.number).inserted }
  }

  private func form(at place: Place) -> Entry? {
    if let file = files[place.file.path], file.count == 1 { return file.first }
    guard let all = entries[key(place)] else { return nil }
    let line = place.start.line
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    let holding = all[max(0, low - 2)..<low].filter { $0.lines.contains(line) }
    return holding.count == 1 ? holding.first : nil
  }

  private func key(_ place: Place) -> String { place.file.path + "\n" + (place.file.sheet?.name ?? "") }
}
