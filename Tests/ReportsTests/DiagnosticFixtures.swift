import Source

/// A message whose texts the test gives.
struct SampleMessage: DiagnosticMessage {
  var code = "H2031"
  var severity = Severity.error
  var chinese: MessageText
  var english = MessageText("something is wrong", label: "here", why: "a rule", remedy: "mend it")

  func text(in language: Language) -> MessageText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

func sourceFile(_ text: String, path: String = "模板.heng") -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

extension SourceFile {
  /// The place of the first occurrence of `text`; the end of the file where there is none.
  func place(of text: String) -> Place {
    let wanted = Array(text.utf8)
    var start = 0
    while start + wanted.count <= bytes.count {
      if Array(bytes[start..<start + wanted.count]) == wanted {
        return Place(self, SourceRange(start, start + wanted.count))
      }
      start += 1
    }
    return Place(self, SourceRange(bytes.count, bytes.count))
  }
}
