import Program
import Source

/// One cell of which something is said once for all that are like it.
struct FoldedUse {
  /// What is said.
  enum Subject: Hashable {
    /// A name that the template does not ask for.
    case unused
    /// A mark in place of a number or a day, under the name of the input or column.
    case placeholder(String, WantedValue)
    /// The name of a form that is hardly a unit's: 全市, 填写示例.
    case doubtedName(NameDoubt)
  }

  let subject: Subject
  /// The name in the data, or what is written there.
  let text: String
  let place: Place
  let spot: String

  init(subject: Subject, text: String, place: Place, spot: String) {
    self.subject = subject
    self.text = text
    self.place = place
    self.spot = spot
  }

  /// A value of which something is said.
  init(_ subject: Subject, _ raw: RawValue) {
    self.init(subject: subject, text: raw.written, place: raw.place, spot: raw.spot)
  }
}

extension Input {
  /// What data give for it, where that is a number or a day; nil for others, which may be marks.
  var wantedValue: WantedValue? {
    switch type {
    case .number: .number
    case .date: .day
    case .truth, .text, .level, .target, .figure, .reported: nil
    }
  }
}

/// Notes of a whole run, one for each subject with its first three places.
struct FoldedNotes {
  private struct Group {
    var count = 0
    var texts: [String] = []
    var uses: [FoldedUse] = []
  }

  private static let mostTexts = 5
  private static let mostPlaces = 3
  private var order: [FoldedUse.Subject] = []
  private var groups: [FoldedUse.Subject: Group] = [:]
  private var unusedNames: Set<String> = []

  mutating func add(_ use: FoldedUse) {
    // A name is counted once, however many forms have it.
    if use.subject == .unused, !unusedNames.insert(nameKey(use.text)).inserted { return }
    if groups[use.subject] == nil { order.append(use.subject) }
    var group = groups[use.subject] ?? Group()
    group.count += 1
    if group.texts.count < Self.mostTexts, !group.texts.contains(use.text) { group.texts.append(use.text) }
    if group.uses.count < Self.mostPlaces { group.uses.append(use) }
    groups[use.subject] = group
  }

  /// What is told of so many forms.
  func diagnostics(forms: Int) -> [Diagnostic] {
    order.compactMap { subject in
      guard let group = groups[subject], let first = group.uses.first else { return nil }
      let message: any DiagnosticMessage
      switch subject {
      case .unused: message = ShapeMessage.unused(group.texts, count: group.count)
      case .placeholder(let name, let wanted):
        message = ShapeMessage.placeholders(name, wanted, written: group.texts, count: group.count)
      case .doubtedName(let doubt):
        // A form alone may well be that of the whole.
        guard forms > group.count else { return nil }
        message = BatchMessage.doubtedNames(doubt, group.texts, count: group.count)
      }
      return Diagnostic(
        message, at: first.place, related: group.uses.dropFirst().map(\.place), spot: first.spot)
    }
  }
}
