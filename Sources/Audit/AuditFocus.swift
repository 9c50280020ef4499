import Program

/// Where a form is looked at of which is known how every claim stands to what was computed: a line that agrees is only
/// read where a sum above it does not, and one that nothing rests on is not even read.
package struct AuditFocus: Sendable {
  /// How a claim stands to what was computed.
  enum Claim: Sendable { case agrees, absent, differs }

  /// Whether anything is to be said of an indicator, or of what stands below it.
  private var isTouched: [Bool]
  /// Whether each sum is held against what stands below it.
  private var isAdded: [Bool]
  /// Whether the total is held against the indicators.
  private(set) var addsTotal = false
  /// Whether the grade is looked at.
  package let looksAtGrade: Bool
  /// The claims that are read, by the numbers of their indicators.
  package private(set) var readsClaim: [Bool]
  /// Whether a leaf's claim differs, so that its figures are asked for.
  package private(set) var readsInputs = false

  /// What is to be looked at, by how claims stand: those of the indicators by their numbers, and that of the total.
  init(_ claims: [Claim], total: Claim, looksAtGrade: Bool, _ tree: Tree) {
    self.looksAtGrade = looksAtGrade
    let none = Array(repeating: false, count: claims.count)
    (isTouched, isAdded, readsClaim) = (none, none, none)
    // Whether what is claimed for a line, or for what stands below one without a claim, differs.
    var differsBelow = none
    // What stands below an indicator comes behind it.
    for index in claims.indices.reversed() {
      let differs = claims[index] == .differs
      isAdded[index] = tree.isSum[index] && (differs || differsBelow[index])
      isTouched[index] = isTouched[index] || differs
      if differs, !tree.isSum[index] { readsInputs = true }
      let spreads = differs || claims[index] == .absent && differsBelow[index]
      if let parent = tree.parents[index] {
        differsBelow[parent] = differsBelow[parent] || spreads
        isTouched[parent] = isTouched[parent] || isTouched[index]
      } else {
        addsTotal = addsTotal || spreads
      }
    }
    addsTotal = addsTotal || total == .differs
    // A sum is added up from all that stands below it.
    var isPart = none
    for index in claims.indices {
      isPart[index] = tree.parents[index].map { isAdded[$0] || isPart[$0] } ?? addsTotal
      readsClaim[index] = isPart[index] || isAdded[index] || claims[index] == .differs
    }
  }

  /// Whether an indicator, or anything below it, is to be looked at.
  func touches(_ id: IndicatorID) -> Bool { isTouched[id.index] }

  /// Whether a sum is held against what stands below it.
  func adds(_ id: IndicatorID) -> Bool { isAdded[id.index] }

  /// What stands below what, by the numbers of the indicators.
  struct Tree: Sendable {
    let parents: [Int?]
    let isSum: [Bool]

    init(_ template: Template) {
      parents = template.indicators.map { $0.parent?.index }
      isSum = template.indicators.map { !$0.children.isEmpty }
    }
  }
}
