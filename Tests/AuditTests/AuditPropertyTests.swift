import Audit
import Checker
import DataFiles
import Foundation
import Parser
import Program
import Reports
import Runtime
import Source
import Testing
import Values

/// A claim as a form would print it.
private func claim(_ value: Rational, places: Int = 2) -> Datum<Rational> {
  let text = value.fixedText(places: places)
  let file = SourceFile(path: "自报", bytes: Array(text.utf8))
  return Datum(
    Rational(decimal: text) ?? value, place: Place(file, SourceRange(0, file.bytes.count)), spot: text)
}

/// A place of a form where a score can be claimed.
private enum ClaimPlace {
  case indicator(IndicatorID)
  case row(TableID, number: Int)
  case total
}

/// An example form without claims, with what can be claimed in it.
private struct ClaimableForm {
  let template: Template
  let bare: Form
  let places: [(place: ClaimPlace, path: String, score: Rational)]

  init(_ folder: String, _ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples").appending(path: folder)
    func source(_ name: String) throws -> SourceFile {
      SourceFile(path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
    }
    template = try #require(check(parse(try source("模板.heng")).0).0)
    var form = try #require(readForms(try source(name), template: template).forms.first)
    form.claimedTotal = nil
    form.claimedGrade = nil
    for id in form.indicators.keys { form.indicators[id]?.claimed = nil }
    for (id, rows) in form.rows {
      guard let column = template[id].claimedColumn else { continue }
      form.rows[id] = rows.map { row in
        var row = row
        row.cells[column] = nil
        return row
      }
    }
    bare = form
    places = Self.places(evaluate(form, by: template), template)
  }

  private static func places(
    _ evaluation: Evaluation, _ template: Template
  ) -> [(place: ClaimPlace, path: String, score: Rational)] {
    var result: [(place: ClaimPlace, path: String, score: Rational)] = []
    for indicator in evaluation.indicators {
      let path = template[indicator.id].path
      if case .scored(let score) = indicator.score { result.append((.indicator(indicator.id), path, score)) }
      guard let table = template[indicator.id].rows?.table, template[table].claimedColumn != nil else {
        continue
      }
      for row in indicator.rows {
        guard case .scored(let score) = row.result.score else { continue }
        result.append((.row(table, number: row.number), path + "/" + row.name, score))
      }
    }
    if case .scored(let total) = evaluation.total { result.append((.total, "总分", total)) }
    return result
  }

  /// The form that claims every score as it comes out, but one that is off by an amount.
  func claimed(off: Int? = nil, by amount: Rational = .zero) throws -> Form {
    var form = bare
    for (index, entry) in places.enumerated() {
      let datum = claim(index == off ? try entry.score + amount : entry.score)
      switch entry.place {
      case .indicator(let id): form.indicators[id, default: .init()].claimed = datum
      case .total: form.claimedTotal = datum
      case .row(let table, let number):
        guard let column = template[table].claimedColumn,
          let index = form.rows[table]?.firstIndex(where: { $0.number == number })
        else { continue }
        form.rows[table]?[index].cells[column] = Datum(
          .number(datum.value), place: datum.place, spot: datum.spot)
      }
    }
    return form
  }

  func audit(_ form: Form) -> FormAudit { Audit::audit(form, evaluate(form, by: template), by: template) }
}

@Suite("核对的性质") struct AuditPropertyTests {
  private static let forms = [
    ("晋中项目2020", "02.json"), ("晋中项目2020", "08.json"), ("晋中部门2020", "07.json"), ("山西项目2023", "01.json"),
    ("山西项目2023", "05.json"), ("山西项目2023", "08.json"), ("昌吉项目2020", "01.json"),
  ]

  @Test("照算出的数自报，核对自己没有一处说错", arguments: forms)
  func whatComesOutIsNeverWrong(folder: String, name: String) throws {
    let form = try ClaimableForm(folder, name)
    let audit = form.audit(try form.claimed())
    let own = audit.findings.filter { $0.diagnostic.message is AuditMessage }
    #expect(own.allSatisfy { $0.weight == .note || $0.weight == .unchecked }, "\(audit.marks)")
    #expect(form.places.count > 10)
  }

  @Test("任何一处自报错了，都在那一处说出来", arguments: forms)
  func everyWrongClaimIsFound(folder: String, name: String) throws {
    let form = try ClaimableForm(folder, name)
    for (index, entry) in form.places.enumerated() {
      let audit = form.audit(try form.claimed(off: index, by: Rational(37, 100)))
      let level: AuditLevel? = if case .total = entry.place { .total } else { nil }
      let found = audit.findings.contains { finding in
        guard let line = finding.line.map({ audit.lines[$0] }) else { return false }
        // A judge who has given the reason is told of, not warned about.
        return (line.path == entry.path || line.level == level)
          && (finding.weight < .note || finding.diagnostic.code == "H7013")
      }
      #expect(found, "\(entry.path)")
    }
  }

  @Test("报告有每一处和每一条发现，四种格式、两种语言都不停", arguments: forms)
  func everyFormatIsWritten(folder: String, name: String) throws {
    let form = try ClaimableForm(folder, name)
    for index in [0, form.places.count - 1] {
      let audit = form.audit(try form.claimed(off: index, by: Rational(1, 2)))
      let weights = audit.findings.map(\.weight)
      #expect(weights == weights.sorted())
      for format in ReportFormat.allCases where format != .xlsx {
        for language in Language.allCases {
          let text = renderAudits([audit], template: form.template, language: language, format: format)
          #expect(audit.findings.allSatisfy { text.contains($0.diagnostic.code) })
        }
      }
    }
  }
}
