import Source

extension ProverMessage {
  /// What could be written in place of what the message marks.
  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .slip(let written, let expected) where place.text == written.chinese:
      [.replace(place, with: expected.chinese, .choice)]
    default: []
    }
  }
}
