import DataFiles
import LiveFormulas
import Planning
import Program
import Source
import Values
import Workbooks

/// The indicators, each with the figures that it asks for.
extension FrontSheet {
  private static let levelNames = ["一级指标", "二级指标", "三级指标", "四级指标", "五级指标", "六级指标"]

  mutating func writeHead() {
    for level in 0..<levels {
      let name = levels == 1 ? "指标" : level < 6 ? Self.levelNames[level] : "第\(level + 1)级"
      grid.put(.text(name), row, level + 1, FormLook.head)
    }
    let heads = ["分值", "评分依据和标准", "填报内容", "填报值", "单位", "自评得分", "参考得分", "参考失分", "失分原因和说明", "备注"]
    for (index, head) in heads.enumerated() { grid.put(.text(head), row, levels + 1 + index, FormLook.head) }
    grid.setHeight(row, atLeast: 26)
    row += 1
  }

  mutating func writeIndicator(_ id: IndicatorID) {
    let indicator = template[id]
    let start = row
    if indicator.rule != nil { return writeLeaf(indicator) }
    for child in indicator.children { writeIndicator(child) }
    if indicator.level == 1 { writeSubtotal(indicator) }
    guard row > start else { return }
    let column = indicator.level
    let text = title(indicator)
    let rows = start...(row - 1)
    grid.fit(text, rows, column...column)
    // Where a page ends in the middle of a long group, it would cut its name.
    let isLong = rows.reduce(0) { $0 + grid.height($1) } > grid.pageHeight / 2
    grid.put(
      .text(text), rows, column...column, FormLook.level.with { $0.vertical = isLong ? .top : .middle })
    if column == 1 { blocks.append(rows) }
  }

  private func title(_ indicator: Indicator) -> String {
    let points = Template.pointsText(indicator.points) + "分"
    return switch indicator.role {
    case .regular: "\(indicator.name)\n（\(points)）"
    case .bonus: "加分：\(indicator.name)\n（至多\(points)）"
    case .penalty: "扣分：\(indicator.name)\n（至多\(points)）"
    }
  }

  mutating func writeLeaf(_ indicator: Indicator) {
    let lines = form.lines[indicator.id] ?? [.nothing]
    let rows = row...(row + lines.count - 1)
    rowsOfIndicators[indicator.id] = rows
    let name =
      switch indicator.role {
      case .regular: indicator.name
      case .bonus: indicator.level == 1 ? "加分：\(indicator.name)" : indicator.name
      case .penalty: indicator.level == 1 ? "扣分：\(indicator.name)" : indicator.name
      }
    if indicator.level == 1 { blocks.append(rows) }
    for (index, line) in lines.enumerated() { write(line, indicator, row + index) }
    grid.put(.text(name), rows, indicator.level...levels, FormLook.center)
    grid.fit(name, rows, indicator.level...levels)
    // A reason takes two lines as a rule.
    if lines.count == 1 { grid.setHeight(row, atLeast: 32) }
    if lines.count == 1, indicator.level == levels { grid.growingRows.insert(row) }
    writePoints(indicator, rows)
    let cited = indicator.citations.isEmpty ? "" : "依据：\(indicator.citations.joined(separator: "；"))。"
    let text = cited + standard(of: indicator)
    let shown = text.utf16.count > 2_000 ? String(text.prefix(1_000)) + "…" : text
    grid.put(.text(shown), rows, sentence...sentence, FormLook.plain.with { $0.fontSize = 9 })
    grid.fit(shown, rows, sentence...sentence, fontSize: 9)
    writeClaim(indicator, rows)
    grid.put(.blank, rows, reason...reason, FormLook.inputText)
    if indicator.rows == nil {
      self.name(.reason(indicator.id), rows.lowerBound, reason)
    }
    row += lines.count
  }

  /// The rule in prose; that of rows in full where it comes first, for several indicators often share it.
  private mutating func standard(of indicator: Indicator) -> String {
    let text = template.prose(of: indicator)
    guard let rows = indicator.rows else { return text }
    let lead = "“\(template[rows.table].name)”中" + template.proseOfRows(of: indicator) + "："
    if let first = standardsOfRows[text] { return lead + "标准同“\(template[first].name)”。" }
    standardsOfRows[text] = indicator.id
    return lead + text
  }

  mutating func writePoints(_ indicator: Indicator, _ rows: ClosedRange<Int>) {
    guard let range = indicator.adjustable, indicator.rows == nil, indicator.rule != nil else {
      return grid.put(.number(indicator.points), rows, points...points, FormLook.center)
    }
    grid.put(.blank, rows, points...points, FormLook.input)
    place(.points(indicator.id), .points(indicator.id), rows.lowerBound, points)
    let text =
      "这一项的分值由单位定：\(Template.pointsText(range.lowerBound))分 到 \(Template.pointsText(range.upperBound))分，原定 \(Template.pointsText(indicator.points))分"
    grid.sheet.validations.append(
      CellValidation(
        [grid.range(rows.lowerBound...rows.lowerBound, points...points)],
        .decimal(from: range.lowerBound, to: range.upperBound), prompt: .init(title: "分值", text: text),
        refusal: .init(title: "分值", text: text)))
  }

  mutating func writeClaim(_ indicator: Indicator, _ rows: ClosedRange<Int>) {
    grid.put(.blank, rows, claim...claim, FormLook.input)
    place(.claim(indicator.id), .claim(indicator.id), rows.lowerBound, claim)
    let most = indicator.adjustable?.upperBound ?? indicator.points
    let isPenalty = indicator.role == .penalty
    let points = Template.pointsText(most)
    let text =
      isPenalty
      ? "填扣多少分，写 2 或 -2 都可以，至多 \(points)分" : "填单位自评的得分，在 0 和 \(points)分 之间"
    var validation = CellValidation(
      [grid.range(rows.lowerBound...rows.lowerBound, claim...claim)],
      .decimal(from: isPenalty ? -most : .zero, to: most),
      prompt: .init(title: "自评得分", text: text), refusal: .init(title: "自评得分", text: text))
    validation.severity = .warning
    grid.sheet.validations.append(validation)
  }

  mutating func write(_ line: FormPlan.Line, _ indicator: Indicator, _ row: Int) {
    var (label, unit) = ("", "")
    var look = FormLook.plain
    switch line {
    case .input(let id):
      let input = template[id]
      label = rules.label(input)
      unit = rules.unit(input.type)
      look = rules.look(input.type)
      place(.input(id), .input(id), row, value)
      grid.sheet.validations.append(rules.validation(input, grid.range(row...row, value...value)))
    case .score:
      (label, unit, look) = ("评定得分", "分", FormLook.input)
      place(.score(indicator.id), .score(indicator.id), row, value)
      let most = indicator.adjustable?.upperBound ?? indicator.points
      grid.sheet.validations.append(
        CellValidation(
          [grid.range(row...row, value...value)], .decimal(from: .zero, to: most),
          prompt: .init(title: "评定得分", text: "按评分标准评定，0 到 \(Template.pointsText(most))分"),
          refusal: .init(title: "评定得分", text: "评定得分在 0 到 \(Template.pointsText(most))分 之间")))
    case .answer(let number, let item, let mayBeExempt):
      (label, unit, look) = (item.label, mayBeExempt ? "选一项" : "是/否", FormLook.input)
      name(.answer(indicator.id, number), row, value)
      let cell = grid.reference(row, value)
      if let slot = plan.graph.known(.answer(indicator.id, item.label)) { places.form[slot] = .answer(cell) }
      if mayBeExempt, let slot = plan.graph.known(.answerExemption(indicator.id, item.label)) {
        places.form[slot] = .answer(cell)
      }
      let list = mayBeExempt ? ["是", "否", "不适用"] : ["是", "否"]
      grid.sheet.validations.append(
        CellValidation(
          [grid.range(row...row, value...value)], .list(list),
          prompt: .init(title: "要点", text: item.label),
          refusal: .init(title: "要点", text: "选 " + list.joined(separator: "、"))))
    case .exemption:
      (label, unit, look) = ("是否不适用", "", FormLook.input)
      name(.exemption(indicator.id), row, value)
      if let slot = plan.graph.known(.exemption(indicator.id)) {
        places.form[slot] = .answer(grid.reference(row, value))
      }
      grid.sheet.validations.append(
        CellValidation(
          [grid.range(row...row, value...value)], .list(["不适用"]),
          prompt: .init(title: "是否不适用", text: "这一项对本单位不适用的，选 不适用；适用的空着"),
          refusal: .init(title: "是否不适用", text: "选 不适用，或空着")))
    case .rows(let table): label = "见“\(template[table].name)”表，一行一条"
    case .nothing:
      let names = (form.used[indicator.id] ?? []).map { template[$0].name }
      if !names.isEmpty { label = "用到：" + names.joined(separator: "、") }
    }
    grid.put(.text(label), row, item, FormLook.plain)
    grid.put(.blank, row, value, look)
    grid.put(.text(unit), row, self.unit, FormLook.center.with { $0.fontSize = 9 })
    grid.setHeight(
      row,
      atLeast: max(
        grid.height(of: label, in: item...item), grid.height(of: unit, in: self.unit...self.unit, fontSize: 9)
      ))
  }

  mutating func writeSubtotal(_ indicator: Indicator) {
    rowsOfIndicators[indicator.id] = row...row
    let label = indicator.composition == .sum ? "小计" : "合成得分"
    grid.put(.text(label), row...row, min(2, levels)...levels, FormLook.level)
    grid.put(.number(indicator.points), row, points, FormLook.level)
    for column in sentence...unit { grid.put(.blank, row, column, FormLook.plain) }
    writeClaim(indicator, row...row)
    grid.put(.blank, row, reason, FormLook.plain)
    grid.setHeight(row, atLeast: FormGrid.lineHeight)
    row += 1
  }

  mutating func writeTotal() {
    totalRow = row
    grid.put(.text("总分"), row...row, 1...levels, FormLook.level)
    grid.put(.number(template.total), row, points, FormLook.level)
    let limits = template.totalLimits.map {
      "加分、扣分计入后，总分最低\(Template.pointsText($0.lowerBound))分、最高\(Template.pointsText($0.upperBound))分"
    }
    let text = [limits ?? "", template.proseOfDemands].filter { !$0.isEmpty }.joined(separator: "。")
    grid.put(text.isEmpty ? .blank : .text(text), row...row, sentence...unit, FormLook.plain)
    grid.put(.blank, row, claim, FormLook.input)
    place(.claimedTotal, .totalClaim, row, claim)
    for column in [reason, remark] { grid.put(.blank, row, column, FormLook.plain) }
    grid.setHeight(row, atLeast: 24)
    row += 1
  }

  mutating func writeGrade() {
    guard !template.grades.isEmpty else { return }
    gradeRow = row
    grid.put(.text("等次"), row...row, 1...points, FormLook.level)
    let bands = template.grades.map { grade in
      grade.isByVetoOnly
        ? "不按总分：\(grade.name)"
        : grade.bounds.isEmpty
          ? "其余：\(grade.name)"
          : grade.bounds.map { "\($0.0.rawValue)\(Template.pointsText($0.1))分" }.joined(separator: "且")
            + "：\(grade.name)"
    }
    let vetoes = template.vetoes.map { veto in
      let condition = template.prose(of: veto.condition) + "的，" + words(veto.effect)
      let told = veto.reason.flatMap { $0 == template.prose(of: veto.condition) ? nil : "（\($0)）" }
      return condition + (told ?? "")
    }
    let text = bands.joined(separator: "；") + (vetoes.isEmpty ? "" : "。否决：" + vetoes.joined(separator: "；"))
    grid.put(.text(text), row...row, sentence...unit, FormLook.plain.with { $0.fontSize = 9 })
    grid.put(.blank, row, claim, FormLook.input)
    name(.claimedGrade, row, claim)
    let list = template.grades.map(\.name)
    if CellValidation.canList(list) {
      grid.sheet.validations.append(
        CellValidation(
          [grid.range(row...row, claim...claim)], .list(list), prompt: .init(title: "自评等次", text: "选一个等次"),
          refusal: .init(title: "自评等次", text: "选 " + list.joined(separator: "、"))))
    }
    for column in [loss, reason, remark] { grid.put(.blank, row, column, FormLook.plain) }
    grid.setHeight(row, atLeast: grid.height(of: text, in: sentence...unit, fontSize: 9))
    row += 1
  }

  /// 定为“差”, 不高于“良”, 下调1档: what a veto makes of a grade.
  private func words(_ effect: Veto.Effect) -> String {
    switch effect {
    case .set(let grade): "等次定为“\(template.grades[grade].name)”"
    case .cap(let grade): "等次不高于“\(template.grades[grade].name)”"
    case .move(let steps): "等次\(steps < 0 ? "上调" : "下调")\(abs(steps))档"
    }
  }

  mutating func writeSignatures() {
    row += 1
    let signatures = ["填表人：", "审核人：", "单位负责人（签字）：", "联系电话：", "填报日期："]
    let columns = [1...levels, points...sentence, item...item, value...loss, reason...remark]
    for (text, columns) in zip(signatures, columns) {
      grid.put(.text(text), row...row, columns, FormLook.sign)
    }
    grid.setHeight(row, atLeast: 26)
  }
}
