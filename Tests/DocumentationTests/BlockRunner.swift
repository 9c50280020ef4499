import Audit
import DataFiles
import Driver
import Foundation
import Parser
import Program
import Reports
import Runtime
import Source
import Syntax
import Testing
import Values

/// How many blocks of each kind were run, so that the test cannot pass on empty documents.
struct RunCounts {
  var templates = 0
  var faulty = 0
  var results = 0
  var vectors = 0

  static func + (left: RunCounts, right: RunCounts) -> RunCounts {
    RunCounts(
      templates: left.templates + right.templates, faulty: left.faulty + right.faulty,
      results: left.results + right.results, vectors: left.vectors + right.vectors)
  }
}

/// Runs the blocks of one Markdown file in order: a template, its data, what comes of them.
struct BlockRunner {
  private(set) var counts = RunCounts()
  private var template: Template?
  private var diagnostics: [Diagnostic] = []
  private var files: [SourceFile] = []
  private var data: BatchReading?

  mutating func run(_ block: MarkdownBlock) {
    switch block.kind {
    case "heng": checkTemplate(block)
    case "json", "csv": readData(block)
    case "结果": block.options.isEmpty ? compareResults(block) : compareFiles(block)
    case "向量": runVectors(block)
    case "提示": compareMessages(block)
    case "说明": compareExplanation(block)
    case "核对": compareAudit(block)
    case "text": break
    default: if block.path.hasPrefix("Documentation/Language/") { fail(block, "不认识的块 “\(block.kind)”") }
    }
  }

  private func fail(_ block: MarkdownBlock, line: Int? = nil, _ words: String) {
    Issue.record("\(block.path):\(line ?? block.line)：\(words)")
  }

  // MARK: templates

  private mutating func checkTemplate(_ block: MarkdownBlock) {
    template = nil
    data = nil
    let text = block.options.first == "句" ? wrapped(block.text) : block.text
    let codes = block.options.filter { $0 != "句" && $0 != "有误" }
    load(SourceFile(path: "\(block.path):\(block.line)", bytes: Array(text.utf8)))
    let found = Set(diagnostics.open.map(\.code))
    if block.options.contains("有误") {
      counts.faulty += 1
      if found != Set(codes) { fail(block, "应得 \(codes.sorted())，实得 \(found.sorted())：\(headlines)") }
    } else {
      counts.templates += 1
      if !diagnostics.open.isEmpty { fail(block, "应没有问题，实得：\(headlines)") }
    }
  }

  private mutating func load(_ file: SourceFile) {
    let checked = Driver.checkTemplate(file)
    diagnostics = checked.diagnostics
    template = checked.template
  }

  private var headlines: String {
    diagnostics.map { "\($0.code) \($0.place?.start.line ?? 0) \($0.message.text(in: .chinese).headline)" }
      .joined(separator: "；")
  }

  /// Puts declarations and leaves into a template whose total is what the leaves add up to.
  private func wrapped(_ text: String) -> String {
    func file(_ total: String) -> String { "衡 1\n模板 句 { 总分 \(total)分\n\(text)\n}\n" }
    let (tree, _) = parse(SourceFile(path: "句", bytes: Array(file("0").utf8)))
    var total = Rational.zero
    for indicator in tree.root.first(.templateDeclaration)?.all(.indicatorDeclaration) ?? [] {
      guard let token = indicator.token(.number) else { continue }
      let digits = indicator.text(of: token).prefix { $0.isNumber || $0 == "." }
      if let points = Rational(decimal: String(digits)), let sum = try? total + points { total = sum }
    }
    return file(Template.pointsText(total))
  }

  /// Each line is a part of a message that the template before it gives.
  private func compareMessages(_ block: MarkdownBlock) {
    let texts = (diagnostics + (data?.diagnostics ?? []) + evaluations().flatMap(\.findings)).map {
      $0.message.text(in: .chinese)
    }
    let parts = texts.flatMap { [$0.headline, $0.label, $0.why, $0.remedy] }
    for (text, line) in block.statements where !parts.contains(text) {
      fail(block, line: line, "没有这样的提示。有：\(parts.joined(separator: " | "))")
    }
  }

  // MARK: data

  private mutating func readData(_ block: MarkdownBlock) {
    // Elsewhere JSON may show something else; results without data are reported.
    guard let template else { return }
    let name = "\(block.path)-\(block.line).\(block.kind)"
    // `csv 行` is read together with the forms before it, as if both files were named in one command.
    if block.options.first != "行" { files = [] }
    files.append(SourceFile(path: name, bytes: Array(block.text.utf8)))
    data = read(files, template)
  }

  private func read(_ files: [SourceFile], _ template: Template) -> BatchReading {
    var batch = FormBatch(template)
    for file in files { batch.read(file) }
    return batch.reading()
  }

  private func evaluations() -> [Evaluation] {
    guard let template, let data else { return [] }
    let cohort = Cohort(of: data.forms, by: template, doubt: data.doubt)
    return data.forms.map { evaluate($0, by: template, in: cohort) }
  }

  private func results(_ template: Template, _ data: BatchReading) -> ResultTexts {
    let cohort = Cohort(of: data.forms, by: template, doubt: data.doubt)
    return ResultTexts(template, evaluations(), summarize(cohort, by: template))
  }

  private mutating func compareResults(_ block: MarkdownBlock) {
    guard let template, let data else { return fail(block, "前面没有模板和数据") }
    counts.results += 1
    let results = results(template, data)
    var claimsFindings = false
    for (text, line) in block.statements {
      guard let cut = text.range(of: " = ") else { return fail(block, line: line, "应是 “路径 = 得分”") }
      let name = String(text[..<cut.lowerBound]).trimmingCharacters(in: .whitespaces)
      let wanted = String(text[cut.upperBound...]).trimmingCharacters(in: .whitespaces)
      if name == "发现" {
        claimsFindings = true
        let found = (data.diagnostics.map(\.code) + results.findings).sorted().joined(separator: " ")
        if found != wanted { fail(block, line: line, "发现是 \(found)") }
      } else if let found = results.text(named: name) {
        if found != wanted { fail(block, line: line, "“\(name)” 是 \(found)") }
      } else {
        fail(block, line: line, "没有 “\(name)”")
      }
    }
    if !claimsFindings, !(data.diagnostics.isEmpty && results.findings.isEmpty) {
      fail(block, "有未列出的发现：\(data.diagnostics.map(\.code) + results.findings)")
    }
  }

  /// `结果 模板.heng 02.json 行.csv`: files that lie beside the Markdown file.
  private mutating func compareFiles(_ block: MarkdownBlock) {
    let folder = packageRoot.appending(path: block.path).deletingLastPathComponent()
    func file(_ name: String) -> SourceFile? {
      (try? Data(contentsOf: folder.appending(path: name))).map { SourceFile(path: name, bytes: Array($0)) }
    }
    let data = block.options.dropFirst().compactMap { file($0) }
    guard let source = block.options.first.flatMap({ file($0) }), !data.isEmpty,
      data.count == block.options.count - 1
    else { return fail(block, "应是 “结果 模板 数据…”，文件都在旁边") }
    load(source)
    guard let template, diagnostics.open.isEmpty else { return fail(block, headlines) }
    self.data = read(data, template)
    compareResults(block)
  }

  /// Each line stands in the scores or the explanation of a form, as `heng score` and `heng explain` print them.
  private func compareExplanation(_ block: MarkdownBlock) {
    guard let template else { return fail(block, "前面没有模板和数据") }
    let summaries =
      data.map { summarize(Cohort(of: $0.forms, by: template, doubt: $0.doubt), by: template).results } ?? []
    var printed = renderScores(
      evaluations(), summaries: summaries, template: template, language: .chinese, format: .text)
    for evaluation in evaluations() {
      printed += renderExplanation(
        evaluation, template: template, indicator: nil, language: .chinese, format: .text)
    }
    requireLines(of: printed, block)
  }

  /// Each line stands in what `heng audit` prints of the forms.
  private func compareAudit(_ block: MarkdownBlock) {
    guard let template, let data else { return fail(block, "前面没有模板和数据") }
    let audits = data.forms.map { audit($0, evaluate($0, by: template), by: template) }
    requireLines(
      of: renderAudits(audits, template: template, language: .chinese, format: .text), block)
  }

  private func requireLines(of printed: String, _ block: MarkdownBlock) {
    let lines = Set(printed.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    for (text, line) in block.statements where !lines.contains(text) {
      fail(block, line: line, "没有这样的一行。有：\n\(printed)")
    }
  }

  // MARK: vectors

  /// `输入=值, 输入=值 → 得分`: each line is one form; the names are those of a CSV header.
  private mutating func runVectors(_ block: MarkdownBlock) {
    guard let template else { return fail(block, "前面没有可用的模板") }
    for (text, line) in block.statements {
      guard let arrow = text.range(of: "→") else {
        fail(block, line: line, "应是 “输入=值 → 得分”")
        continue
      }
      counts.vectors += 1
      let (forms, diagnostics) = readVector(String(text[..<arrow.lowerBound]), template, line)
      guard let form = forms.first else {
        fail(block, line: line, "读不出数据：\(diagnostics.map(\.code))")
        continue
      }
      let results = ResultTexts(template, [evaluate(form, by: template)])
      let parts = text[arrow.upperBound...].split(separator: "；").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      for part in parts.filter({ !$0.hasPrefix("H") }) { compare(part, with: results, block, line) }
      let wanted = parts.first { $0.hasPrefix("H") }
      let found = (diagnostics.map(\.code) + results.findings).sorted().joined(separator: " ")
      if found != wanted ?? "" { fail(block, line: line, "发现是 “\(found)”") }
    }
  }

  private func compare(_ part: String, with results: ResultTexts, _ block: MarkdownBlock, _ line: Int) {
    let sides = part.components(separatedBy: " = ")
    let found = sides.count > 1 ? results.text(named: sides[0]) : results.only
    if found != sides[sides.count - 1] { fail(block, line: line, "得 \(found ?? "没有")，不是 \(part)") }
  }

  private func readVector(_ text: String, _ template: Template, _ line: Int) -> ([Form], [Diagnostic]) {
    var header = ["表单"]
    var row = ["行\(line)"]
    for pair in text.components(separatedBy: ", ") {
      let cut = pair.components(separatedBy: "=")
      guard cut.count == 2 else { continue }
      header.append("\"\(cut[0].trimmingCharacters(in: .whitespaces))\"")
      row.append("\"\(cut[1].trimmingCharacters(in: .whitespaces))\"")
    }
    let csv = header.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
    let file = SourceFile(path: "向量.csv", bytes: Array(csv.utf8))
    let (forms, diagnostics) = readForms(file, template: template)
    // A line names what it is about.
    return (forms, diagnostics.filter { $0.code != "H5071" })
  }
}
