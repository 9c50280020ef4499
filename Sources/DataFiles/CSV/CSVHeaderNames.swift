import Program
import Source
import Values

/// What a name at the head of a column, or before a value, stands for.
enum HeaderMeaning {
  /// What its cells fill in, and the unit of bare numbers where the name states one.
  case slot(FormSlot, unit: MeasureUnit?)
  /// What its cells would fill in if the unit behind the name were one they can be in.
  case lost(FormSlot, ShapeMessage)
  /// A remark that nobody reads.
  case remark
  /// Nothing that the template knows.
  case unknown
}

extension TemplateNames {
  /// What a name stands for, the whole of it first, for a name may hold a point or brackets.
  func meaning(of header: String) throws(Refusal) -> HeaderMeaning {
    let key = nameKey(header)
    if key.isEmpty { return .remark }
    if let slot = try self.slot(named: header) { return .slot(slot, unit: unit(in: header, of: slot)) }
    if let (base, word) = bracketsAtEnd(header), let found = try meaning(of: base, in: word) { return found }
    if isRemark(key) || key == "说明" || key == "note" { return .remark }
    return .unknown
  }

  /// The unit that a name known as a whole states in its brackets: 来自 "支出（元）" of an amount in 万元 as a table heads it.
  private func unit(in header: String, of slot: FormSlot) -> MeasureUnit? {
    guard case .input(let id) = slot else { return nil }
    return ValueReader(template).unit(statedIn: header, for: template[id])
  }

  /// Whether a name with a unit in brackets behind it is that of numbers that may be in it, or may not.
  func knowsUnit(of header: String) -> Bool {
    let reader = ValueReader(template)
    if tables.contains(where: { !$0.heads(header, reader).columns.isEmpty }) { return true }
    do throws(Refusal) {
      switch try meaning(of: header) {
      case .slot(_, let unit): return unit != nil
      case .lost: return true
      case .remark, .unknown: return false
      }
    } catch {
      return false
    }
  }

  /// How many of the cells are names that the template knows, those of its tables included.
  func knownNames(_ cells: [CSVCell]) -> Int {
    Set(cells.map(\.text)).count { isKnown($0) }
  }

  /// Whether a text names the form, an input or a claim; a form may be called as an indicator is.
  func labelsValue(_ text: String) -> Bool {
    do throws(Refusal) {
      switch try meaning(of: text) {
      case .slot(.formName, _), .slot(.input, _), .slot(.claimedTotal, _), .slot(.claimedGrade, _), .lost:
        return true
      case .slot, .remark, .unknown: return false
      }
    } catch {
      return false
    }
  }

  /// How many of the cells name what a form itself gives.
  func formNames(_ cells: [CSVCell]) -> Int {
    cells.count { cell in
      do throws(Refusal) {
        switch try meaning(of: cell.text) {
        case .slot, .lost: return true
        case .remark, .unknown: return false
        }
      } catch {
        return true
      }
    }
  }

  private func isKnown(_ header: String) -> Bool {
    if tables.contains(where: { !$0.columns(for: header).isEmpty }) { return true }
    if let (base, _) = bracketsAtEnd(header), tables.contains(where: { !$0.columns(for: base).isEmpty }) {
      return true
    }
    do throws(Refusal) {
      switch try meaning(of: header) {
      case .slot, .lost: return true
      case .remark, .unknown: return false
      }
    } catch {
      return true
    }
  }

  private func slot(named header: String) throws(Refusal) -> FormSlot? {
    let key = nameKey(header)
    if let input = self.input(header) { return .input(input) }
    switch key {
    case "表单", "form": return .formName
    case "自报.总分", "claimed.total": return .claimedTotal
    case "自报.等次", "claimed.grade": return .claimedGrade
    default: break
    }
    if let indicator = try self.indicator(header) { return try slot(for: .score, of: indicator) }
    if let slot = try partSlot(key) { return slot }
    return try claimSlot(key)
  }

  /// 实际支出（元）: the unit belongs to the numbers below; nil where the word is no unit.
  private func meaning(of base: String, in word: String) throws(Refusal) -> HeaderMeaning? {
    guard let slot = try self.slot(named: base) else { return nil }
    switch slot {
    case .input(let id):
      do throws(Refusal) {
        let unit = try ValueReader(template).columnUnit(word, for: template[id])
        return unit.map { .slot(slot, unit: $0) }
      } catch {
        return .lost(slot, unusableUnit(word, of: template[id]))
      }
    case .score, .points, .claimed, .claimedTotal: return word == "分" ? .slot(slot, unit: nil) : nil
    case .formName, .reason, .notApplicable, .answer, .claimedGrade: return nil
    }
  }

  /// The slot of `指标.部分`, cut at the first point behind which a part stands.
  private func partSlot(_ key: String) throws(Refusal) -> FormSlot? {
    var unknown: Refusal?
    for dot in key.indices where key[dot] == "." {
      let rest = String(key[key.index(after: dot)...])
      guard let indicator = try self.indicator(String(key[..<dot])) else { continue }
      if let line = checklistLine(rest) { return try answerSlot(line, of: indicator) }
      if let part = EntryPart(rest), part != .checklist { return try slot(for: part, of: indicator) }
      unknown = Refusal(.unknownKey(shortened(rest), in: .indicator, near: EntryPart.near(rest)))
    }
    if let unknown { throw unknown }
    return nil
  }

  /// The slot of `自报.路径`.
  private func claimSlot(_ key: String) throws(Refusal) -> FormSlot? {
    for prefix in ["自报.", "claimed."] where key.hasPrefix(prefix) {
      if let indicator = try self.indicator(String(key.dropFirst(prefix.count))) {
        return .claimed(indicator)
      }
    }
    return nil
  }

  /// The line of a checklist that `要点.` and its text name.
  func checklistLine(_ rest: String) -> String? {
    for name in EntryPart.checklist.names where rest.hasPrefix(name + ".") {
      return String(rest.dropFirst(name.count + 1))
    }
    return nil
  }
}

/// A name and the word in the brackets at its end, 实际支出（元）.
func bracketsAtEnd(_ header: String) -> (base: String, word: String)? {
  let key = nameKey(header)
  guard key.hasSuffix(")"), let open = key.lastIndex(of: "("), open > key.startIndex else { return nil }
  let word = key[key.index(after: open)...].dropLast()
  return word.isEmpty ? nil : (String(key[..<open]), String(word))
}

/// The name that a head was probably meant for, whatever stands in brackets at its end.
func nearestHead(to head: String, among names: [String]) -> String? {
  let base = bracketsAtEnd(head)?.base
  return names.first { base == nameKey($0) } ?? nearestName(to: nameKey(head), among: names)
    ?? base.flatMap { nearestName(to: $0, among: names) }
}

/// What to say of a unit beside a name that its numbers cannot be in.
func unusableUnit(_ word: String, of input: Input) -> ShapeMessage {
  var wanted = Phrase("没有单位的数", "plain numbers")
  if case .number(let type) = input.type, let unit = type.unit { wanted = Phrase(unit.symbol) }
  return .unitOfName(shortened(input.name), unit: shortened(word), wanted: wanted)
}

/// A name in the data that the template does not know, judged by what is not filled in.
struct UnknownName {
  /// What was most likely meant, and what would be filled in.
  let near: (name: String, slot: FormSlot?)?
  /// Whether the name says that it is meant for the template.
  let isMeant: Bool

  /// Judges a name; what is filled in already cannot have been meant.
  init(_ name: String, _ names: TemplateNames, isFilled: (FormSlot) -> Bool) {
    let key = nameKey(name)
    let parts = key.split(separator: ".").map(String.init)
    isMeant =
      parts.count > 1
      && (["自报", "claimed"].contains(parts[0]) || parts.dropFirst().contains { EntryPart($0) != nil })
    var candidates: [(name: String, slot: FormSlot)] = []
    for (index, input) in names.template.inputs.enumerated() where !isFilled(.input(InputID(index))) {
      candidates.append((input.name, .input(InputID(index))))
      if let label = input.label { candidates.append((label, .input(InputID(index)))) }
    }
    let fixed: [(name: String, slot: FormSlot)] = [
      ("表单", .formName), ("自报.总分", .claimedTotal), ("自报.等次", .claimedGrade),
    ]
    candidates += fixed.filter { !isFilled($0.slot) }
    for indicator in names.template.indicators {
      guard let rule = indicator.rule, indicator.rows == nil, rule.acceptsJudgedScore,
        !isFilled(.score(indicator.id))
      else { continue }
      candidates += [(indicator.name, .score(indicator.id)), (indicator.path, .score(indicator.id))]
    }
    let found = nearestHead(to: name, among: candidates.map(\.name))
    near = found.map { found in (found, candidates.first { $0.name == found }?.slot) }
  }
}
