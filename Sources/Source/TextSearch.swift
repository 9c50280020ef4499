extension StringProtocol {
  /// Whether a text stands in this one, byte by byte.
  ///
  /// The search of the library asks first which characters belong together; names and words are Han, of which none
  /// joins another, and are searched for by the thousand.
  package func contains(_ other: String) -> Bool {
    var (text, word) = (String(self), other)
    return text.withUTF8 { text in word.withUTF8 { text.holds($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes hold others, one behind the other.
  package func holds(_ others: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = others.first else { return true }
    guard count >= others.count else { return false }
    for start in 0...(count - others.count) where self[start] == first {
      var length = 1
      while length < others.count, self[start + length] == others[length] { length += 1 }
      if length == others.count { return true }
    }
    return false
  }
}
