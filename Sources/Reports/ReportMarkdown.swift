extension [ReportBlock] {
  /// The blocks as Markdown; every text is escaped, because names and reasons come from files of other people.
  var markdown: String {
    map { block in
      switch block {
      case .heading(let title): "# \(escapedMarkdown(title))\n"
      case .table(let table): table.markdown
      // A paragraph: a list would run into the one before it.
      case .lines(let lines): lines.map(escapedMarkdown).joined(separator: "\\\n") + "\n"
      case .section(let title, let lines):
        "## \(escapedMarkdown(title))\n"
          + (lines.isEmpty ? "" : "\n" + lines.map { "- \(escapedMarkdown($0))\n" }.joined())
      }
    }.joined(separator: "\n")
  }
}

extension ReportTable {
  fileprivate var markdown: String {
    let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
    let body = rows.map { row in
      row.cells.enumerated().map { index, cell in
        (index == 0 ? String(repeating: "&emsp;", count: row.depth) : "") + escapedMarkdown(cell)
      }
    }
    return ([header.map(escapedMarkdown), rule] + body).map { "| \($0.joined(separator: " | ")) |\n" }
      .joined()
  }
}

/// `text` as one line of Markdown that shows it and nothing else: no markup, no HTML, no links.
func escapedMarkdown(_ text: String) -> String {
  var rest = visibleText(text).unicodeScalars[...]
  while rest.first == " " { rest.removeFirst() }
  var result = String.UnicodeScalarView()
  let digits = rest.prefix { ("0"..."9").contains($0) }
  if !digits.isEmpty, beginsListItem(rest.dropFirst(digits.count)) {
    result.append(contentsOf: digits)
    result.append("\\")
    rest = rest.dropFirst(digits.count)
  } else if let first = rest.first, ["-", "+", "="].contains(first) {
    result.append("\\")
  }
  for scalar in rest {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "~", "|", "#", "$", "!":
      result.append("\\")
      result.append(scalar)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "@": result.append(contentsOf: "&#64;".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return withoutBareLinks(String(result))
}

/// Whether what follows a number makes a list item of it.
private func beginsListItem(_ rest: Substring.UnicodeScalarView) -> Bool {
  guard let first = rest.first, first == "." || first == ")" else { return false }
  let next = rest.dropFirst().first
  return next == nil || next == " "
}

/// Some renderers make a link of an address alone.
private func withoutBareLinks(_ text: String) -> String {
  [("www.", "www&#46;"), ("://", "&#58;//")].reduce(text) { text, pair in
    text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
  }
}
