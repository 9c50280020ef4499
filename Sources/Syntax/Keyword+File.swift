import Source

extension SourceFile {
  /// Whether the template is spelled in English, so that what is added to it is too.
  package var isSpelledInEnglish: Bool {
    let text = text(wholeRange)
    return text.contains(Keyword.template.english) && !text.contains(Keyword.template.chinese)
  }
}

extension Keyword {
  /// The spelling that a file uses.
  package func spelling(in file: SourceFile) -> String { file.isSpelledInEnglish ? english : chinese }
}
