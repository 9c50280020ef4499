import Program
import Source

extension BatchMessage {
  package var english: MessageText {
    switch self {
    case .unread(let places, let count):
      MessageText(
        "\(count == 1 ? "one piece" : "\(count) pieces") of the data could not be read "
          + "(\(englishList(places, of: count))); what rests on all forms stays open", label: "not read",
        why: "places, means and sums take in every form, and without one of them they may differ",
        remedy: "mend these places first, then compute all forms together",
        secondary: again("not read either", count))
    case .totals(let names, let count):
      MessageText(
        count == 1
          ? "`\(names.first ?? "")` is no form and is left out"
          : "\(count) rows are no forms (\(englishList(names, of: count))) and are left out",
        label: "left out",
        why:
          "a row of totals taken for a form would be scored and ranked, and distort the figures of all forms",
        remedy: "leave it; if it is a form, give it another name", secondary: again("here too", count))
    case .headings(let names, let count):
      MessageText(
        count == 1
          ? "`\(names.first ?? "")` is a heading and is left out"
          : "\(count) rows are headings (\(englishList(names, of: count))) and are left out",
        label: "left out",
        why:
          "the row has a name that is counted like headings and nothing else; taken for a form it would stay open, and so would the figures of all forms",
        remedy: "leave it; if it is a form that says nothing yet, take the number away from its name",
        secondary: again("here too", count))
    case .remarks(let names, let count):
      MessageText(
        count == 1
          ? "`\(names.first ?? "")` is no form and is not read"
          : "\(count) rows are no forms (\(englishList(names, of: count))) and are not read",
        label: "not read", why: "the row is a remark, a line for signatures, or the header once more",
        remedy: "leave it; if it is a form, give it another name", secondary: again("here too", count))
    case .doubtedNames(let doubt, let names, let count):
      MessageText(
        "\(count == 1 ? "`\(names.first ?? "")` looks" : "\(englishList(names, of: count)) look") like \(doubt.english) and \(count == 1 ? "is" : "are") taken for a form",
        label: "is it a form?",
        why: "taken for a form such a row is scored and ranked, and distorts the figures of all forms",
        remedy: "if it is none, delete the row" + (doubt == .whole ? " or call it 合计" : "")
          + "; leave it if it is a form",
        secondary: again("here too", count))
    case .rowsNeverGiven(let tables):
      MessageText(
        "no form gives rows of \(englishList(tables, of: tables.count)), and each is taken to have none",
        label: "no rows",
        why: "counts and sums are 0 then; if the file of rows was forgotten, the scores are wrong",
        remedy:
          "name the file of rows as well; where there are none, write an empty table in JSON, like \"\(tables.first ?? "")\": []"
      )
    case .onlyTotals(let name):
      MessageText(
        "there are only rows such as `\(name)` and not one form", label: "no form",
        why: "rows of totals or means and headings are no forms and are not scored",
        remedy: "add the forms; if it is a form, give it another name")
    case .givenAgain(let what, let names, let count):
      MessageText(
        "the \(what.english) \(englishList(names, of: count)) \(count == 1 ? "is" : "are") given again in the same words and count\(count == 1 ? "s" : "") once",
        label: "given again", why: "counted twice, places, means and sums would be wrong",
        remedy: "leave it, or remove the copy", secondary: again("here too", count))
    }
  }
}

/// Names for a sentence, the first three of `count`.
private func englishList(_ names: [String], of count: Int) -> String {
  names.prefix(3).joined(separator: ", ") + (count > 3 ? " and \(count - 3) more" : "")
}

/// A few words for the second and the third place.
private func again(_ words: String, _ count: Int) -> [String] {
  Array(repeating: words, count: max(0, min(count, 3) - 1))
}

extension NameDoubt {
  fileprivate var english: String {
    switch self {
    case .whole: "a total of the other forms"
    case .sample: "a sample of how to fill in a form"
    case .otherTime: "figures of another year or a change"
    case .yardstick: "a yardstick beside the forms"
    case .remark: "a heading, a remark or a signature"
    }
  }
}

extension GivenAgain {
  fileprivate var english: String {
    switch self {
    case .file: "file"
    case .form: "form"
    case .rows: "rows of"
    }
  }
}
