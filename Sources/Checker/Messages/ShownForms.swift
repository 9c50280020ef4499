import Source

/// The form on which a finding shows, as it would be typed; or the forms of a run, the one in question first.
package struct ShownForms: Sendable, Hashable {
  private let texts: [Phrase]
  /// How many forms say what the last one says.
  private let copies: Int

  /// Makes what is shown of the forms, the last of which may stand for several that are alike.
  package init(_ texts: [Phrase], copies: Int = 1) {
    self.texts = texts
    self.copies = copies
  }

  /// Whether it takes several forms that are scored together.
  package var isRun: Bool { texts.count > 1 }

  /// `实际 = 200家`, or `第 1 份 实际 = 200家；第 2 份 实际 = 100家`.
  package var chinese: String {
    listed("；", .chinese) { first, last, text in "第 \(first)\(last > first ? " 至 \(last)" : "") 份 \(text)" }
  }

  /// `实际 = 200家`, or `form 1 has 实际 = 200家; form 2 has 实际 = 100家`.
  package var english: String {
    listed("; ", .english) { first, last, text in
      last > first ? "forms \(first) to \(last) have \(text)" : "form \(first) has \(text)"
    }
  }

  private func listed(
    _ joint: String, _ language: Language, _ words: (_ first: Int, _ last: Int, _ text: String) -> String
  ) -> String {
    guard isRun else { return texts.first?.text(in: language) ?? "" }
    return texts.enumerated().map { index, text in
      words(index + 1, index + (index == texts.count - 1 ? copies : 1), text.text(in: language))
    }.joined(separator: joint)
  }
}
