/// Which input: its index in `Template.inputs`.
package struct InputID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the input at `index`.
  package init(_ index: Int) { self.index = index }
}

/// Which formula: its index in `Template.formulas`.
package struct FormulaID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the formula at `index`.
  package init(_ index: Int) { self.index = index }
}

/// Which table: its index in `Template.tables`.
package struct TableID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the table at `index`.
  package init(_ index: Int) { self.index = index }
}

/// Which question to all forms: its index in `Template.cohortQueries`.
package struct CohortID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the query at `index`.
  package init(_ index: Int) { self.index = index }
}

/// Which indicator: its index in `Template.indicators`.
package struct IndicatorID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the indicator at `index`.
  package init(_ index: Int) { self.index = index }
}

/// Which set of levels: its index in `Template.levelSets`.
package struct LevelSetID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the set at `index`.
  package init(_ index: Int) { self.index = index }

  /// The built-in levels 目标种类: every template's first set.
  package static let targetKinds = LevelSetID(0)
}
