import Source

/// What is told of one code: what it means, why it matters, and an example that is wrong and one that is right.
package struct DiagnosticPage: Sendable {
  /// What is said in one language.
  package struct Words: Sendable {
    /// What is wrong, in a few words.
    package let title: String
    /// What it means and why it matters.
    package let about: String

    /// Makes the words.
    package init(_ title: String, _ about: String) {
      self.title = title
      self.about = about
    }
  }

  /// The code.
  package let code: String
  /// How grave the finding is.
  package let severity: Severity
  private let chinese: Words
  private let english: Words
  /// Both examples; nil where the mistake cannot be shown in a few lines.
  package let examples: Examples?

  init(
    _ code: String, _ severity: Severity = .error, zh chinese: Words, en english: Words,
    _ examples: Examples? = nil
  ) {
    self.code = code
    self.severity = severity
    self.chinese = chinese
    self.english = english
    self.examples = examples
  }

  /// What is said in a language.
  package func words(in language: Language) -> Words {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

extension DiagnosticPage {
  /// What is wrong, and the same put right.
  package struct Examples: Sendable {
    /// What gives the finding.
    package let wrong: Example
    /// What gives none.
    package let right: Example
  }

  /// How forms are written.
  package enum DataFormat: String, Sendable {
    /// JSON.
    case json
    /// CSV.
    case csv
  }

  /// A whole template, and a form where the finding is one on data.
  package struct Example: Sendable {
    /// The template.
    package let template: String
    /// Forms; nil where the template alone is meant.
    package let data: String?
    /// How the forms are written.
    package let dataFormat: DataFormat
    /// Whether the claims of the forms are held against their figures, as an audit does.
    package let isAudited: Bool

    init(
      template: String, data: String? = nil, as dataFormat: DataFormat = .json, isAudited: Bool = false
    ) {
      self.template = template
      self.data = data
      self.dataFormat = dataFormat
      self.isAudited = isAudited
    }
  }
}

extension DiagnosticPage.Examples {
  /// Two templates of ten points, by what stands inside.
  static func inside(_ wrong: String, _ right: String) -> Self {
    whole(template(wrong), template(right))
  }

  /// Two templates as they stand.
  static func whole(_ wrong: String, _ right: String) -> Self {
    Self(wrong: .init(template: wrong), right: .init(template: right))
  }

  /// One template of ten points, by what stands inside, and forms as JSON.
  static func forms(_ inside: String, _ wrong: String, _ right: String) -> Self {
    Self(
      wrong: .init(template: template(inside), data: wrong),
      right: .init(template: template(inside), data: right))
  }

  /// One template of ten points, by what stands inside, and forms as JSON whose claims are audited.
  static func claims(_ inside: String, _ wrong: String, _ right: String) -> Self {
    Self(
      wrong: .init(template: template(inside), data: wrong, isAudited: true),
      right: .init(template: template(inside), data: right, isAudited: true))
  }

  /// One template of ten points, by what stands inside, and forms as CSV.
  static func tables(_ inside: String, _ wrong: String, _ right: String) -> Self {
    Self(
      wrong: .init(template: template(inside), data: wrong, as: .csv),
      right: .init(template: template(inside), data: right, as: .csv))
  }

  private static func template(_ inside: String) -> String {
    let lines = ("总分 10分\n" + inside).split(separator: "\n").map { "  " + String($0) }
    return "衡 1\n模板 例 {\n" + lines.joined(separator: "\n") + "\n}\n"
  }
}

/// What stands in the template of most examples on data.
let spending = """
  输入 { 支出: 万元, 范围 ≥ 0万元 }
  甲 10分: 支出 ≥ 10万元 得 满分, 否则 0分
  """
