import TargetTexts

/// A set of named levels, the best first.
package struct LevelSet: Sendable {
  /// The name of the set.
  package let name: String
  /// The levels in order.
  package let levels: [Level]

  /// Makes a set.
  package init(name: String, levels: [Level]) {
    self.name = name
    self.levels = levels
  }

  /// The index of the level that a text names, by its name or another spelling.
  package func index(of text: String) -> Int? {
    levels.firstIndex { $0.name == text || $0.aliases.contains(text) }
  }

  /// 目标种类, what `目标.种类` is one of; stands at `LevelSetID.targetKinds`.
  package static let targetKinds = LevelSet(
    name: "目标种类", levels: TargetKind.allCases.map { Level(name: $0.chinese, aliases: [$0.english]) })
}

/// One level with the other spellings that data use for it.
package struct Level: Sendable {
  /// The name.
  package let name: String
  /// 又写.
  package let aliases: [String]

  /// Makes a level.
  package init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}
