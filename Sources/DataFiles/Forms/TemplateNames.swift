import Program
import Source

/// Why a value or a name cannot be used.
struct Refusal: Error {
  let message: FormMessage

  init(_ message: FormMessage) { self.message = message }
}

/// The names of a template as data may spell them.
struct TemplateNames {
  let template: Template
  private var exactInputs: [String: InputID] = [:]
  /// Without blanks; nil where two inputs differ only in blanks.
  private var looseInputs: [String: InputID?] = [:]
  private var fullPaths: [String: IndicatorID] = [:]
  /// Every ending of every path, without blanks.
  private var endings: [String: [IndicatorID]] = [:]
  /// The tables with the names of their columns.
  let tables: [TableNames]

  init(_ template: Template) {
    self.template = template
    tables = template.tables.indices.map { TableNames(TableID($0), of: template) }
    for (index, input) in template.inputs.enumerated() {
      addInput(InputID(index), named: input.name)
      if let label = input.label { addInput(InputID(index), named: label) }
    }
    for indicator in template.indicators { addIndicator(indicator) }
  }

  private mutating func addInput(_ id: InputID, named name: String) {
    if exactInputs[exactKey(name)] == nil { exactInputs[exactKey(name)] = id }
    let key = nameKey(name)
    if let known = looseInputs[key], known != id {
      looseInputs[key] = .some(nil)
    } else {
      looseInputs[key] = id
    }
  }

  private mutating func addIndicator(_ indicator: Indicator) {
    let key = nameKey(indicator.path)
    fullPaths[key] = indicator.id
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    for start in parts.indices {
      endings[parts[start...].joined(separator: "/"), default: []].append(indicator.id)
    }
  }

  /// The input of that name or label.
  func input(_ name: String) -> InputID? {
    if let id = exactInputs[exactKey(name)] { return id }
    return looseInputs[nameKey(name)] ?? nil
  }

  /// The indicator whose path is or ends in `name`; nil if there is none.
  func indicator(_ name: String) throws(Refusal) -> IndicatorID? {
    let key = nameKey(name)
    if let id = fullPaths[key] { return id }
    guard let candidates = endings[key] else { return nil }
    if candidates.count > 1 {
      let paths = candidates.map { shortened(template[$0].path) }
      throw Refusal(.ambiguousIndicator(shortened(name), paths: paths))
    }
    return candidates[0]
  }

  /// The inputs that these names mean.
  func inputs(_ names: [String]) -> Set<InputID> { Set(names.compactMap { input($0) }) }

  /// The indicators that these names mean.
  func indicators(_ names: [String]) -> Set<IndicatorID> {
    Set(names.compactMap { name in (try? indicator(name)).flatMap { $0 } })
  }

  /// The input that a wrong name probably means; one that is given beside it cannot be meant.
  func nearInput(_ name: String, beside given: Set<InputID>) -> String? {
    let free = template.inputs.indices.filter { !given.contains(InputID($0)) }.map { template.inputs[$0] }
    return nearestName(
      to: nameKey(name), among: free.flatMap { [$0.name] + ($0.label.map { [$0] } ?? []) })
  }

  /// The indicator that a wrong path probably means: the one of that last name, or one with a similar name; one that
  /// is given beside it cannot be meant.
  func nearIndicator(_ name: String, beside given: Set<IndicatorID>) -> String? {
    let key = nameKey(name)
    let last = key.split(separator: "/").last.map { String($0) } ?? key
    if last != key, let same = endings[last], same.count == 1, !given.contains(same[0]) {
      return template[same[0]].path
    }
    let free = template.indicators.filter { !given.contains($0.id) }
    return nearestName(to: key, among: free.flatMap { [$0.name, $0.path] })
  }

  /// How a message names what a slot holds.
  func title(of slot: FormSlot) -> String {
    switch slot {
    case .formName: "表单"
    case .input(let id): template[id].name
    case .score(let id): template[id].path
    case .points(let id): template[id].path + ".分值"
    case .reason(let id): template[id].path + ".理由"
    case .claimed(let id): template[id].path + ".自报"
    case .notApplicable(let id): template[id].path + ".不适用"
    case .answer(let id, let item): template[id].path + ".要点." + item
    case .claimedTotal: "自报.总分"
    case .claimedGrade: "自报.等次"
    }
  }
}
