/// A text of which the words of the language of templates follow the reader, and names and data stay as they are.
///
/// It is made once, before anybody has said in which language a report is to be; a plain text is the same in both.
package struct Phrase: Sendable, Hashable {
  /// The text for readers of Chinese.
  package private(set) var chinese: String
  /// The text for readers of English.
  package private(set) var english: String

  /// A text that is the same in both languages.
  package init(_ text: String) { (chinese, english) = (text, text) }

  /// A text with a spelling for each language.
  package init(_ chinese: String, _ english: String) { (self.chinese, self.english) = (chinese, english) }

  /// The text in a language.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Whether there is nothing to say.
  package var isEmpty: Bool { chinese.isEmpty && english.isEmpty }

  /// Both texts, one behind the other.
  package static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.chinese + right.chinese, left.english + right.english)
  }

  /// Appends a text.
  package static func += (left: inout Phrase, right: Phrase) {
    left.chinese += right.chinese
    left.english += right.english
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// What is written out is the same in both languages.
  package init(stringLiteral text: String) { self.init(text) }

  /// Joins what is written out with the phrases between.
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.phrase }

  /// Collects a phrase from what is written out and from other phrases.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var phrase = Phrase("")

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends what is written out.
    package mutating func appendLiteral(_ text: String) { phrase += Phrase(text) }

    /// Appends a phrase.
    package mutating func appendInterpolation(_ part: Phrase) { phrase += part }

    /// Appends a text that is the same in both languages.
    package mutating func appendInterpolation(_ text: String) { phrase += Phrase(text) }

    /// Appends a number.
    package mutating func appendInterpolation(_ number: Int) { phrase += Phrase(String(number)) }
  }
}

extension String.StringInterpolation {
  /// A text is in one language, and a phrase must say which: this throws, though never at run time, so that the compiler
  /// refuses a phrase that is written into a text as it is.
  package mutating func appendInterpolation(_ phrase: Phrase) throws { appendLiteral(phrase.chinese) }
}

extension Sequence<Phrase> {
  /// All of them with a text between each two.
  package func joined(separator: Phrase) -> Phrase {
    var result = Phrase("")
    for (index, part) in enumerated() { result += index == 0 ? part : separator + part }
    return result
  }
}
