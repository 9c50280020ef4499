/// One cell as its sheet keeps it, in sixteen bytes; the sheet tells what it holds.
package struct StoredCell: Sendable {
  enum Kind: UInt8, Sendable {
    /// The payload is a number of the texts that all sheets share.
    case sharedText
    /// The payload is a number of the sheet's own texts.
    case ownText
    /// The payload is the digits, `exponent` the power of ten.
    case number
    /// The payload is 0 or 1.
    case boolean
    /// The payload is a number of the sheet's own texts.
    case error
    case uncalculated
    /// The payload is a number of the sheet's own texts.
    case noNumber
    /// The payload is a number of the sheet's own texts.
    case isoDay
  }

  var payload: Int64 = 0
  var exponent: Int16 = 0
  var style: UInt16 = 0
  /// The column, from 1.
  package internal(set) var column: UInt16 = 0
  var kind = Kind.uncalculated
  var hasFormula = false
}
