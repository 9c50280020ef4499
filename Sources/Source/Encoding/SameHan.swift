/// The Han that a radical or a compatibility ideograph is by Unicode's own data, or the character itself.
///
/// Text copied from PDF files holds ⽀ for 支 and ⻓ for 长; to the eye they are the same.
package func sameHan(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x2E80...0x2FD5: SameHanTables.radicals[Int(scalar.value) - 0x2E80] ?? scalar
  case 0xF900...0xFAD9: SameHanTables.compatible[Int(scalar.value) - 0xF900] ?? scalar
  default: scalar
  }
}

private enum SameHanTables {
  static let radicals = entries(radicalIdeographs)
  static let compatible = entries(compatibilityIdeographs)

  private static func entries(_ table: String) -> [Unicode.Scalar?] {
    table.unicodeScalars.filter { $0 != "\n" }.map { $0 == "." ? nil : $0 }
  }
}
