import DataFiles
import Program
import Source

/// Which of the forms that were read are asked for. The others have their part in what is asked of all forms, and nothing
/// is told of them.
package enum FormChoice: Sendable {
  /// All of them.
  case all
  /// Those of a name.
  case named(String)
  /// The only one; none where there are several.
  case only

  func of(_ forms: [Form]) -> [Form] {
    switch self {
    case .all: forms
    case .named(let name): forms.filter { $0.id == name }
    case .only: forms.count == 1 ? forms : []
    }
  }

  /// What is told of the data of these forms: of what was found in them, in what belongs to none, and in all together.
  func told(_ found: [Diagnostic], among forms: [Form]) -> [Diagnostic] {
    switch self {
    case .all, .only: return found
    case .named:
      let own = of(forms)
      let names = Set(own.map(\.id))
      let (ours, theirs) = (FormPlaces(own), FormPlaces(forms.filter { !names.contains($0.id) }))
      return found.filter { finding in
        if finding.message is BatchMessage { return true }
        let places = [finding.place].compactMap { $0 } + finding.related
        if places.isEmpty || places.contains(where: ours.hold) { return true }
        return !places.contains { theirs.hold($0) || theirs.standAlone(in: $0, beside: ours) }
      }
    }
  }
}

/// Where some forms and their rows stand.
private struct FormPlaces {
  private struct File: Hashable {
    let path: String
    let sheet: String?

    init(_ file: SourceFile) { (path, sheet) = (file.path, file.sheet?.name) }
  }

  private var files: [File: [Place]] = [:]

  init(_ forms: [Form]) {
    for form in forms {
      for place in [form.place] + form.rows.values.flatMap({ $0.map(\.place) }) {
        files[File(place.file), default: []].append(place)
      }
    }
  }

  /// Whether a place lies in one of them. Sheets are compared by rows: the texts made of one sheet may differ.
  func hold(_ place: Place) -> Bool {
    (files[File(place.file)] ?? []).contains { form in
      if place.file.sheet != nil { return (form.start.line...form.end.line).contains(place.start.line) }
      return form.range.start <= place.range.start && place.range.end <= form.range.end
    }
  }

  /// Whether the file of a place holds some of them, and none of others.
  func standAlone(in place: Place, beside others: FormPlaces) -> Bool {
    let file = File(place.file)
    return files[file] != nil && others.files[file] == nil
  }
}
