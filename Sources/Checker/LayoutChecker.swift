import Program
import Source
import Syntax

/// Checks the layouts of a file against a template that is checked.
///
/// `template` gives the names; the layouts may stand in its own file or in another one.
package func checkLayouts(
  _ nodes: [LayoutSyntax], in file: SourceFile, of template: Template
) -> (layouts: [Layout], diagnostics: [Diagnostic]) {
  var checker = LayoutChecker(template, file)
  let layouts = nodes.map { checker.check($0) }
  return (layouts, checker.diagnostics)
}

/// Checks a file that holds nothing but layouts.
package func checkLayoutFile(
  _ tree: SyntaxTree, of template: Template
) -> (layouts: [Layout], diagnostics: [Diagnostic]) {
  guard tree.isCheckable, let syntax = FileSyntax(tree.root) else { return ([], []) }
  if let template = syntax.templates.first {
    let finding = Diagnostic(LayoutMessage.notOnlyLayouts, at: Place(tree.file, template.nameRange))
    return ([], [finding])
  }
  if syntax.layouts.isEmpty {
    let place = Place(tree.file, SourceRange(0, 0))
    return ([], tree.isComplete ? [Diagnostic(LayoutMessage.noLayouts, at: place)] : [])
  }
  return checkLayouts(syntax.layouts, in: tree.file, of: template)
}

/// What was found so far while layouts are checked.
struct LayoutChecker {
  let template: Template
  let file: SourceFile
  let rules: LabelRules
  private(set) var diagnostics: [Diagnostic] = []
  private var names: [String: SourceRange] = [:]
  /// What the layout at hand says already, and where.
  private var stated: [LayoutSlot: SourceRange] = [:]
  /// The bands that it has already; empty is that of the indicators.
  var statedBands: [String: SourceRange] = [:]
  private var places: [ValuePlace: (name: String, range: SourceRange)] = [:]

  init(_ template: Template, _ file: SourceFile) {
    (self.template, self.file) = (template, file)
    rules = LabelRules(template.units)
  }

  mutating func report(_ message: LayoutMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(
      Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) }))
  }

  mutating func check(_ node: LayoutSyntax) -> Layout {
    let name = node.name ?? ""
    if let first = names[name] { report(.secondLayout(name), at: node.nameRange, related: [first]) }
    names[name] = names[name] ?? node.nameRange
    (stated, places) = ([:], [:])
    statedBands = [:]
    let marks = node.forms.flatMap(\.labels).compactMap { label($0) }
    let values = node.values.compactMap { value($0) }
    let bands = checkBands(node.bands)
    var sheets: [String: SourceRange] = [:]
    let parts = node.parts.compactMap { part($0, &sheets) }
    let lists = node.lists.compactMap { list($0) }
    checkSheetsOfForms(node)
    let written = node.bands.count + node.parts.reduce(0) { $0 + $1.bands.count }
    let all = bands + parts.flatMap(\.bands)
    // A band that was reported is not missing.
    if all.count == written { tellUnplaced(all, name, node) }
    return Layout(
      name: name, place: Place(file, node.nameRange), marks: marks,
      values: values + valuesLeftOut(hasLists: !lists.isEmpty), bands: bands, lists: lists, parts: parts)
  }

  /// What stands on another sheet of the form; the places of one sheet are not those of another.
  private mutating func part(_ node: LayoutPartSyntax, _ sheets: inout [String: SourceRange]) -> LayoutPart? {
    guard let sheet = node.sheet, let label = label(sheet) else { return nil }
    // Brackets may hold the name of the form, and are kept then.
    let key = sheet.isOfForms ? rules.plain(sheet.content) : label.keys.joined(separator: "/")
    if let first = sheets[key] { report(.statedTwice(sheet.content), at: sheet.range, related: [first]) }
    sheets[key] = sheets[key] ?? sheet.range
    let outer = places
    places = [:]
    defer { places = outer }
    return LayoutPart(
      sheet: key, name: sheet.content, values: node.values.compactMap { value($0) },
      bands: checkBands(node.bands))
  }

  /// Where a sheet is named by its form, `*` in its name, the others must be too: what stands elsewhere could not be told to
  /// belong to one of the forms.
  private mutating func checkSheetsOfForms(_ node: LayoutSyntax) {
    let named = node.parts.compactMap(\.sheet)
    guard let first = named.first(where: \.isOfForms) else { return }
    let others =
      named.filter { !$0.isOfForms || $0.content.count { $0 == "*" } > 1 }.map(\.range)
      + node.forms.map(\.range) + node.values.map(\.range) + node.bands.map(\.range) + node.lists.map(\.range)
    guard let other = others.min(by: { $0.start < $1.start }) else { return }
    report(
      .outsideSheetsOfForms(first.content), at: other, related: other == first.range ? [] : [first.range])
  }

  /// A label that is written; nil where it is reported, or missing and the parser has said so.
  mutating func label(_ token: TokenSyntax?) -> LabelPath? {
    guard let token else { return nil }
    guard let label = LabelPath(token.content, rules) else {
      report(.emptyLabel(token.text), at: token.range)
      return nil
    }
    return label
  }

  // MARK: values

  private mutating func value(_ node: LayoutValueSyntax) -> LayoutValue? {
    guard let target = node.target, let place = node.place, let slot = slot(target) else { return nil }
    if let first = stated[slot] {
      report(.statedTwice(template.name(of: slot)), at: target.range, related: [first])
      return nil
    }
    stated[slot] = target.range
    guard let value = valuePlace(place) else { return nil }
    if let other = places[value] {
      report(
        .samePlace(template.name(of: slot), other: other.name), at: place.range, related: [other.range])
      return nil
    }
    places[value] = (template.name(of: slot), place.range)
    return LayoutValue(slot: slot, place: value, isStated: true, isNeeded: true)
  }

  private mutating func valuePlace(_ node: LayoutPlaceSyntax) -> ValuePlace? {
    guard let first = label(node.labels.first) else { return nil }
    if node.says(.row) {
      guard let second = label(node.labels.dropFirst().first) else { return nil }
      return node.says(.right)
        ? .rightOfCrossing(row: first, column: second) : .crossing(row: first, column: second)
    }
    if node.says(.right) { return .right(of: first) }
    if node.says(.below) { return .below(first) }
    return node.says(.afterColon) ? .behindColon(of: first) : nil
  }

  /// Where inputs stand of which the block says nothing: at their label, or where the two of a crossing meet.
  private func valuesLeftOut(hasLists: Bool) -> [LayoutValue] {
    template.inputs.indices.compactMap { index in
      let slot = LayoutSlot.input(InputID(index))
      guard stated[slot] == nil else { return nil }
      let input = template.inputs[index]
      guard let place = place(byLabelOf: input) else { return nil }
      return LayoutValue(
        slot: slot, place: place, isStated: false, isNeeded: !input.isOptional && !hasLists)
    }
  }

  private func place(byLabelOf input: Input) -> ValuePlace? {
    if let label = input.label, let (row, column) = rules.crossing(in: label),
      let rowLabel = LabelPath(row, rules), let columnLabel = LabelPath(column, rules)
    {
      return .crossing(row: rowLabel, column: columnLabel)
    }
    return LabelPath(input.label ?? input.name, rules).map { .right(of: $0) }
  }

  private mutating func tellUnplaced(_ bands: [LayoutBand], _ name: String, _ node: LayoutSyntax) {
    let placed = Set(
      bands.compactMap { band in
        if case .table(let id, _) = band.content { return id }
        return nil
      })
    for index in template.tables.indices where !placed.contains(TableID(index)) {
      report(.tableNotPlaced(template.tables[index].name, layout: name), at: node.nameRange)
    }
  }

  private mutating func list(_ node: LayoutListSyntax) -> LayoutList? {
    guard let sheet = label(node.sheet) else { return nil }
    func columns(_ word: LayoutWord) -> [LayoutColumnSyntax] { node.columns.filter { $0.says(word) } }
    let (names, values, units) = (columns(.isName), columns(.isValue), columns(.isUnit))
    guard names.count == 1, values.count == 1, units.count <= 1 else {
      report(.incompleteList, at: node.range)
      return nil
    }
    guard let name = label(names[0].label), let value = label(values[0].label) else { return nil }
    return LayoutList(
      sheet: sheet.keys.joined(separator: "/"), name: name, value: value,
      unit: label(units.first?.label))
  }
}

extension TokenSyntax {
  /// Whether a sheet is named by its form: `*-基本`.
  fileprivate var isOfForms: Bool { content.contains("*") }
}
