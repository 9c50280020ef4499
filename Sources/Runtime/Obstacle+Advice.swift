import Source

extension Obstacle {
  /// Whether a finding about something else has already said what is wrong.
  var isToldElsewhere: Bool {
    switch self {
    case .unusable, .undeterminedScore, .uncertainCohort: true
    default: false
    }
  }

  /// Why figures of all forms have no value and what helps; nil where the message itself knows better.
  func advice(in language: Language) -> (why: String, remedy: String)? {
    switch (self, language) {
    case (.cohortOfOne, .chinese):
      ("名次、最大值等要与别的表单比较，只有一份就没有可比的", "把全体表单的数据写在同一条命令里")
    case (.cohortOfOne, .english):
      (
        "places, greatest values and the like compare forms, and one form has none to compare with",
        "name the data of all forms in one command"
      )
    case (.incompleteCohort(let form), .chinese):
      ("少了一份，结果就可能不同，不能猜", "补上 “\(form)” 的数据；若它不参加，请编制单位用 “当 …” 说明哪些表单参加")
    case (.incompleteCohort(let form), .english):
      (
        "without it the result could be another, and nothing is guessed",
        "complete the data of “\(form)”; if it takes no part, let the template say with “when …” who does"
      )
    case (.outsideCohort, .chinese):
      ("不参加的没有名次", "核对数据；若数据无误，请编制单位用 “分档” 规定不参加的得多少")
    case (.outsideCohort, .english):
      (
        "what takes no part has no place",
        "check the data; if they are right, the template should say with tiers what others get"
      )
    default: nil
    }
  }
}
