// The searches and comparisons of the library ask first which scalars belong to one character and which are written in
// several ways; names and words are Han, of which none joins another, and are held against words by the thousand. These
// stand before those of the library where `Source` is imported.

extension StringProtocol {
  /// Whether a text stands in this one, byte by byte.
  package func contains(_ other: String) -> Bool {
    var (text, word) = (String(self), other)
    return text.withUTF8 { text in word.withUTF8 { text.holds($0) } }
  }

  /// Whether this text begins with another, byte by byte.
  package func hasPrefix(_ other: String) -> Bool { begins(with: other) }

  /// Whether this text ends with another, byte by byte.
  package func hasSuffix(_ other: String) -> Bool { ends(with: other) }

  fileprivate func begins(with other: String) -> Bool {
    var word = other
    return word.withUTF8 { word in
      utf8.withContiguousStorageIfAvailable { $0.starts(with: word) } ?? utf8.starts(with: word)
    }
  }

  fileprivate func ends(with other: String) -> Bool {
    var word = other
    return word.withUTF8 { word in
      utf8.withContiguousStorageIfAvailable { $0.suffix(word.count).elementsEqual(word) }
        ?? utf8.suffix(word.count).elementsEqual(word)
    }
  }
}

// Of `String` itself the library has its own.
extension String {
  /// Whether this text begins with another, byte by byte.
  package func hasPrefix(_ other: String) -> Bool { begins(with: other) }

  /// Whether this text ends with another, byte by byte.
  package func hasSuffix(_ other: String) -> Bool { ends(with: other) }
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
