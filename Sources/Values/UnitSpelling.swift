/// The spelling in letters and digits of a unit written with signs that hold several (m2 for ㎡); nil
/// where there is no such sign, so that nothing is looked up twice.
func usualUnitSpelling(_ name: String) -> String? {
  guard name.unicodeScalars.contains(where: { spelledOut[$0] != nil }) else { return nil }
  var result = ""
  for scalar in name.unicodeScalars { result += spelledOut[scalar] ?? String(scalar) }
  return result
}

private let spelledOut: [Unicode.Scalar: String] = [
  "²": "2", "³": "3", "㎡": "m2", "㎥": "m3", "㎢": "km2", "㎠": "cm2", "㎞": "km", "㎝": "cm", "㎜": "mm",
  "㎏": "kg",
  "㎎": "mg", "㎍": "μg", "µ": "μ", "㎖": "ml", "ℓ": "l", "㎾": "kW", "㎿": "MW", "㏈": "dB",
]
