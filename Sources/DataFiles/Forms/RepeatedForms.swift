import Program
import Source

/// Finds forms that are given more than once: one in the same words counts once, with a note; of others of one name
/// nobody knows which one is meant, so that both are scored and what rests on all forms stays open.
struct RepeatedForms {
  private(set) var kept: [Form] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A name that two different forms have.
  private(set) var clash: String?
  private var positions: [String: [Int]] = [:]
  private var copies = NamedPlaces()

  init(_ forms: [Form]) {
    for form in forms { take(form) }
    guard !copies.isEmpty else { return }
    let message = BatchMessage.givenAgain(.form, copies.names, count: copies.count)
    diagnostics.append(copies.diagnostic(message))
  }

  private mutating func take(_ form: Form) {
    let key = nameKey(form.id)
    let place = form.name?.place ?? form.place
    let earlier = positions[key] ?? []
    if earlier.contains(where: { kept[$0].isCopied(by: form) }) {
      return copies.add(shortened(form.id), at: place)
    }
    if let first = earlier.first.map({ kept[$0] }) {
      clash = clash ?? form.id
      let message = FormMessage.repeatedForm(shortened(form.id), isMerged: form.sharesName)
      diagnostics.append(
        Diagnostic(
          message, at: place, related: [first.name?.place ?? first.place], spot: form.name?.spot))
    }
    positions[key, default: []].append(kept.count)
    kept.append(form)
  }
}

extension Form {
  /// Whether another form of the name says the same. What cannot be read is the same only in the same words, and a
  /// form that goes by its file may be of another unit although it says the same.
  func isCopied(by other: Form) -> Bool {
    guard name != nil, other.name != nil else { return false }
    guard isReadWhole && other.isReadWhole || place.text == other.place.text else { return false }
    return inputs.mapValues(\.value) == other.inputs.mapValues(\.value) && unreadable == other.unreadable
      && claimedTotal?.value == other.claimedTotal?.value && claimedGrade?.value == other.claimedGrade?.value
      && Set(indicators.keys).union(other.indicators.keys).allSatisfy { id in
        (indicators[id] ?? IndicatorEntry()).says(sameAs: other.indicators[id] ?? IndicatorEntry())
      }
      && Set(rows.keys).union(other.rows.keys).allSatisfy { table in
        (rows[table] ?? []).say(sameAs: other.rows[table] ?? [])
      }
  }

  /// Whether a merged cell names it, and so others as well.
  var sharesName: Bool { name?.place.originRow != nil }

  private var isReadWhole: Bool {
    unreadable.isEmpty && !hasUnusableTotal && !hasUnusableGrade
      && indicators.values.allSatisfy(\.unusable.isEmpty)
      && rows.values.allSatisfy { $0.allSatisfy(\.unreadable.isEmpty) }
  }
}

extension IndicatorEntry {
  fileprivate func says(sameAs other: IndicatorEntry) -> Bool {
    score?.value == other.score?.value && points?.value == other.points?.value
      && reason?.value == other.reason?.value && claimed?.value == other.claimed?.value
      && notApplicable?.value == other.notApplicable?.value && unusable == other.unusable
      && answers.mapValues(\.value) == other.answers.mapValues(\.value)
  }
}

extension [FormRow] {
  /// Whether other rows say the same in the same order.
  func say(sameAs other: [FormRow]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { one, two in
        one.cells.says(sameAs: two.cells) && one.unreadable == two.unreadable
          && one.isLost == two.isLost
      }
  }
}

/// Rows of one table that a form gets from two places.
enum RepeatedRows {
  /// The note that they say the same and count once; nil where they differ, or where not all of them can be read.
  static func note(
    _ rows: [FormRow], _ earlier: [FormRow], of table: String, at place: Place, spot: String
  ) -> Diagnostic? {
    guard rows.say(sameAs: earlier), rows.allSatisfy(\.unreadable.isEmpty) else { return nil }
    let message = BatchMessage.givenAgain(.rows, [shortened(table)], count: 1)
    return Diagnostic(message, at: place, spot: spot)
  }
}
