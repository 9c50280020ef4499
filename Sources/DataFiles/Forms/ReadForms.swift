import Program
import Source

/// Reads the forms of a JSON or CSV file and fits every value to the template.
///
/// A value that cannot be used is reported at its place and left out; the rest of the form is still read, so
/// that one slip hides no other and every form gets as far as it can.
package func readForms(_ file: SourceFile, template: Template) -> (forms: [Form], diagnostics: [Diagnostic]) {
  var batch = FormBatch(template)
  batch.read(file)
  return batch.finished()
}

/// What one file gives, before rows are put to their forms.
struct FileReading {
  var forms: [Form] = []
  var rows: [LooseRows] = []
  var diagnostics: [Diagnostic] = []
  var unknown: [UnknownRowKey.Use] = []
  /// Lines of totals and headings, which are no forms.
  var noForms: [NoForm] = []
  /// What could not be read and may be a form, or more than one.
  var unread: [UnreadPart] = []
  /// Cells of which something is said once for the whole run.
  var uses: [FoldedUse] = []
}

/// A part of the data that could not be read; that has been reported.
struct UnreadPart {
  let place: Place?
  /// The file.
  let file: String
  /// Whether it may be rows of forms that are read.
  let mayHoldRows: Bool

  /// Its file, with the line where it is a part of it.
  var address: String { place?.address(inFull: false) ?? file }
}

/// Decides by the extension, or by the first byte that is not blank where the extension says nothing.
package func holdsJSON(_ file: SourceFile) -> Bool {
  let path = file.path.lowercased()
  if path.hasSuffix(".json") || isNamedJSONLines(path) { return true }
  if path.hasSuffix(".csv") { return false }
  let text = file.bytes[startAfterMark(file.bytes)...]
  let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}

/// What a form is called that does not say: the file's name without folder and extension, and the number of
/// the form where the file holds several.
func fallbackName(_ file: SourceFile, number: Int?) -> String {
  let name = file.path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? file.path
  var stem = name
  if let dot = name.lastIndex(of: "."), dot > name.startIndex { stem = String(name[..<dot]) }
  if let sheet = file.sheet?.name { stem += "·" + sheet }
  return number.map { "\(stem)#\($0)" } ?? stem
}
