import Source

/// One value of a JSON file with the place where it is written.
package struct DataValue: Sendable {
  /// What the value is.
  package let content: Content
  /// The bytes of the whole value, quotation marks and brackets included.
  package let range: SourceRange

  /// The six kinds of JSON values.
  package enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, digits exactly as written, so that nothing is lost before exact arithmetic sees it.
    case number(String)
    /// A text with its escapes decoded.
    case string(String)
    /// The values between `[` and `]`, in file order.
    case array([DataValue])
    /// The members between `{` and `}`, in file order; a repeated name is here once, as `.repeated`.
    case object([DataMember])
    /// The value of a name that is written twice, which has been reported: nobody knows which one is meant.
    case repeated
  }
}

/// One `"name": value` of a JSON object.
package struct DataMember: Sendable {
  /// The name.
  let key: DataKey
  /// The bytes of the name, quotation marks included.
  package let nameRange: SourceRange
  /// The value after the colon.
  package let value: DataValue
  /// The name with its escapes decoded.
  package var name: String { key.text }
}
