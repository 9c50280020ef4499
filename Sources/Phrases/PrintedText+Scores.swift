extension PrintedText {
  /// Whether points are printed as a figure that is given from outside: 考核得分90分以上, 测评80-90分的.
  ///
  /// Points of the cell itself are never 以上 or 以下, nor do they stand behind ≥.
  var hasScoresAsFigures: Bool {
    scalars.indices.contains { index in
      guard scalars[index] == "分", index > 0, isDigit(scalars[index - 1]) else { return false }
      let start = scalars[..<index].lastIndex { !isDigit($0) && $0 != "." } ?? 0
      if "≥≤＞＜".unicodeScalars.contains(scalars[start]) { return true }
      let behind = text(index + 1..<min(count, index + 8)).filter { !"（）含不及或".contains($0) }
      return behind.hasPrefix("以上") || behind.hasPrefix("以下")
    }
  }
}
