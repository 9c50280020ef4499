/// How far a fix may be trusted.
package enum Applicability: String, Sendable, Hashable, CaseIterable {
  /// The text can mean nothing else; `heng check --fix` applies it.
  case safe
  /// One of several things that the author may have meant; only the author can tell.
  case choice
}

/// Other bytes in the place of some.
package struct Edit: Sendable {
  /// The bytes to replace; an empty range inserts.
  package let place: Place
  /// What to write there; empty removes.
  package let replacement: String

  /// Writes `replacement` at `place`.
  package init(_ place: Place, _ replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// A change to the text that settles a finding.
package struct Fix: Sendable {
  /// What changes, in the order of the file.
  package let edits: [Edit]
  /// Whether a machine may apply it unasked.
  package let applicability: Applicability

  /// Makes a fix of several edits.
  package init(_ edits: [Edit], _ applicability: Applicability) {
    self.edits = edits
    self.applicability = applicability
  }

  /// Writes `text` instead of what stands at `place`.
  package static func replace(_ place: Place, with text: String, _ applicability: Applicability) -> Fix {
    Fix([Edit(place, text)], applicability)
  }

  /// Takes away what stands at `place`.
  package static func remove(_ place: Place, _ applicability: Applicability) -> Fix {
    replace(place, with: "", applicability)
  }

  /// Writes `text` behind `place`.
  package static func append(_ text: String, after place: Place, _ applicability: Applicability) -> Fix {
    let end = Int(place.range.end)
    return replace(Place(place.file, SourceRange(end, end)), with: text, applicability)
  }

  /// Writes `text` before `place`.
  package static func insert(_ text: String, before place: Place, _ applicability: Applicability) -> Fix {
    let start = Int(place.range.start)
    return replace(Place(place.file, SourceRange(start, start)), with: text, applicability)
  }

  /// What the fix does, in a few words.
  package func title(in language: Language) -> String {
    let titles = edits.map { edit in
      let new = edit.replacement.trimmed
      switch (language, edit.place.range.isEmpty, new.isEmpty) {
      case (.chinese, true, _): return "插入 “\(new)”"
      case (.chinese, false, true): return "删去 “\(edit.place.text)”"
      case (.chinese, false, false): return "改为 “\(new)”"
      case (.english, true, _): return "insert `\(new)`"
      case (.english, false, true): return "remove `\(edit.place.text)`"
      case (.english, false, false): return "write `\(new)`"
      }
    }
    return titles.withoutRepeats().joined(separator: language == .chinese ? "，" : ", ")
  }
}

extension String {
  /// The text without the blanks and line ends around it.
  fileprivate var trimmed: String {
    let words = drop { $0.isWhitespace }
    return String(words.prefix(words.reversed().drop { $0.isWhitespace }.count))
  }
}
