import Program
import Source

/// What was read of a chunk besides its numbers.
package struct ChunkFindings: Sendable {
  /// What was found, in the order of the file.
  package var diagnostics: [Diagnostic] = []
  var uses: [FoldedUse] = []
  var doubts = ColumnDoubts()
  var noForms: [NoForm] = []
  var unknown: [UnknownRowKey.Use] = []
  /// What could not be read and may be a form.
  var unread: [UnreadPart] = []
  /// The tables of which forms give rows, and where the first form stands.
  var givenTables: Set<TableID> = []
  var firstForm: Place?

  /// Nothing.
  package init() {}

  /// Whether nothing was found that is told by itself.
  package var isPlain: Bool {
    diagnostics.isEmpty && uses.isEmpty && noForms.isEmpty && unknown.isEmpty && unread.isEmpty
  }

  /// What stands at the head of a table.
  package init(headOf table: FormTable) {
    diagnostics = table.diagnostics
    uses = table.uses
  }

  /// Adds what was found before the head was read.
  package func after(_ found: [Diagnostic]) -> ChunkFindings {
    var copy = self
    copy.diagnostics = found + copy.diagnostics
    return copy
  }

  /// Takes what a reader of whole files found.
  mutating func take(_ reading: FileReading) {
    diagnostics += reading.diagnostics
    uses += reading.uses
    noForms += reading.noForms
    unknown += reading.unknown
    unread += reading.unread
    for form in reading.forms { givenTables.formUnion(form.rows.keys) }
    firstForm = firstForm ?? reading.forms.first?.place
  }
}

/// What was found in a file that is read chunk by chunk, in the order of the file.
package struct FileFindings {
  private let template: Template
  private var notes = FoldedNotes()
  private var doubts = ColumnDoubts()
  private var noForms = NoForms()
  private var copies = NamedPlaces()
  /// Forms of one name that differ.
  private var clashes: [Diagnostic] = []
  /// A name that two different forms have.
  private var clash: String?
  /// What could not be read and may be a form.
  private var unread = NamedPlaces()
  /// The findings that are kept: so many at the most.
  private var kept: [Diagnostic]
  private let most: Int
  /// Findings that were not kept.
  package private(set) var left = 0
  /// Whether any finding is an error.
  package private(set) var hasErrors: Bool
  /// Whether no more findings are kept.
  package var isFull: Bool { kept.count + clashes.count >= most }

  private var unknownKeys: Set<UnknownRowKey> = []
  /// The tables of which some form gives rows, and where the first form stands.
  private var givenTables: Set<TableID> = []
  private var firstForm: Place?

  /// Nothing yet; at most so many findings are kept.
  package init(_ template: Template, most: Int) {
    self.template = template
    self.most = most
    (kept, hasErrors) = ([], false)
  }

  /// Adds those of the head or of the next chunk; what is to be told of it, in its order.
  package mutating func add(_ chunk: ChunkFindings) -> [Diagnostic] {
    for use in chunk.uses { notes.add(use) }
    doubts.add(chunk.doubts)
    for line in chunk.noForms { noForms.add(line) }
    for part in chunk.unread { unread.add(shortened(part.address), at: part.place) }
    givenTables.formUnion(chunk.givenTables)
    firstForm = firstForm ?? chunk.firstForm
    let unknown = chunk.unknown.filter { unknownKeys.insert($0.key).inserted }.map(\.note)
    let found = chunk.diagnostics + unknown
    for finding in found { add(finding) }
    return found
  }

  private mutating func add(_ finding: Diagnostic) { add(finding, to: \.kept) }

  private mutating func add(_ finding: Diagnostic, to list: WritableKeyPath<FileFindings, [Diagnostic]>) {
    hasErrors = hasErrors || finding.severity == .error
    if kept.count + clashes.count < most { self[keyPath: list].append(finding) } else { left += 1 }
  }

  /// Whether a form that comes again says the same as an earlier one of its name and is left out; where it says
  /// something else, that is a finding, which is handed to `tell` too.
  package mutating func repeated(_ form: Form, earlier: [Form], tell: (Diagnostic) -> Void) -> Bool {
    let place = form.name?.place ?? form.place
    if earlier.contains(where: { $0.isCopied(by: form) }) {
      copies.add(shortened(form.id), at: place)
      return true
    }
    if let first = earlier.first {
      clash = clash ?? form.id
      let finding = Diagnostic(
        FormMessage.repeatedForm(shortened(form.id), isMerged: form.sharesName), at: place,
        related: [first.name?.place ?? first.place],
        spot: form.name?.spot)
      add(finding, to: \.clashes)
      tell(finding)
    }
    return false
  }

  /// Why the forms may not be all; nil where they are.
  package var doubt: CohortDoubt? {
    unread.count > 0 ? .unread(unread.count) : clash.map { .namedTwice($0) }
  }

  /// All of it, as a reading of the whole file says it.
  package func diagnostics(forms: Int) -> [Diagnostic] {
    (kept + doubts.diagnostics()).inReadingOrder() + ofTheRun(forms: forms, clashes)
  }

  /// What is known when the last chunk has been read: what is said once for a column or for the run.
  package func closing(forms: Int) -> [Diagnostic] { doubts.diagnostics() + ofTheRun(forms: forms, []) }

  private func ofTheRun(forms: Int, _ clashes: [Diagnostic]) -> [Diagnostic] {
    var found = notes.diagnostics(forms: forms) + clashes
    if !copies.isEmpty {
      found.append(copies.diagnostic(BatchMessage.givenAgain(.form, copies.names, count: copies.count)))
    }
    found += noForms.diagnostics(isAll: forms == 0 && unread.isEmpty)
    if !unread.isEmpty, !template.cohortOrder.isEmpty {
      found.append(unread.diagnostic(BatchMessage.unread(unread.names, count: unread.count)))
    }
    let tables = template.tablesInFunctions.filter { !givenTables.contains($0) }
    if let firstForm, !tables.isEmpty {
      let message = BatchMessage.rowsNeverGiven(tables.map { template[$0].name })
      found.append(Diagnostic(message, at: firstForm))
    }
    return found
  }
}

extension Form {
  /// Whether two forms have the same name, as names are compared.
  package func hasName(of other: Form) -> Bool { nameKey(id) == nameKey(other.id) }
}
