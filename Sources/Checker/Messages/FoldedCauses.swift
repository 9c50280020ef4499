import Source

/// Errors of one cause that several indicators show, told once at the first of them: a table without a column of points
/// that several take rows of, a place that lets several not apply.
///
/// Of these one word mends all. Warnings stay apart: an author accepts them line by line.
func foldedCauses(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var groups: [[Diagnostic]] = []
  var known: [Cause: Int] = [:]
  for diagnostic in diagnostics {
    guard let cause = Cause(diagnostic) else {
      groups.append([diagnostic])
      continue
    }
    if let index = known[cause] {
      groups[index].append(diagnostic)
    } else {
      known[cause] = groups.count
      groups.append([diagnostic])
    }
  }
  return groups.map(folded)
}

/// What is mended once.
private enum Cause: Hashable {
  case tableWithoutPoints(String)
  case exemption(at: SourceRange)

  init?(_ diagnostic: Diagnostic) {
    if case .rowsWithoutPoints(let table)? = diagnostic.message as? CheckMessage {
      self = .tableWithoutPoints(table)
    } else if case .unruledNotApplicable? = diagnostic.message as? ConstructMessage,
      let range = diagnostic.place?.range
    {
      self = .exemption(at: range)
    } else {
      return nil
    }
  }
}

private func folded(_ group: [Diagnostic]) -> Diagnostic {
  let first = group[0]
  guard group.count > 1 else { return first }
  // Where all stand at one place, the indicators tell them apart.
  let others = group.dropFirst().compactMap { other in
    other.place?.range == first.place?.range ? other.related.first : other.place
  }
  return Diagnostic(
    FoldedMessage(message: first.message, count: group.count), at: first.place,
    related: Array(others.prefix(shownPlaces - 1)))
}
