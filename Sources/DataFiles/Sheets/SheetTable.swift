import Source

/// A table of a sheet, written out as text, and where its header stands.
package struct SheetTable: Sendable {
  /// The text.
  package let file: SourceFile
  /// Where the header stands in it.
  let layout: CSVLayout
  /// What was found while it was written.
  package let diagnostics: [Diagnostic]
}
