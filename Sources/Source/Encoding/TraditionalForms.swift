/// A text with traditional characters of the words of the language in their simplified form; nil where none is.
///
/// Only characters that the language's own words and the usual names of figures are written with are known: enough to
/// tell what 滿分 and 不低於 mean, no converter of texts.
package func simplified(_ text: String) -> String? {
  guard text.unicodeScalars.contains(where: { simplifiedForms[$0] != nil }) else { return nil }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { simplifiedForms[$0] ?? $0 }))
}

private let simplifiedForms: [Unicode.Scalar: Unicode.Scalar] = {
  let traditional =
    "總級別計單來數範圍寫曆歷標識輸據稱報則規餘歸項並併從匯彙檔順評點遞進過於滿為爲適組內錯決時說須調誤應屬達準個萬億條與資產執預績質額實際離間體優補當權辦結經費員關檢絕對統營業務際編製財號區縣鄉鎮學醫險債稅銀價購儲戶處種類獎懲違規訴訪無遲"
  let simple =
    "总级别计单来数范围写历历标识输据称报则规余归项并并从汇汇档顺评点递进过于满为为适组内错决时说须调误应属达准个万亿条与资产执预绩质额实际离间体优补当权办结经费员关检绝对统营业务际编制财号区县乡镇学医险债税银价购储户处种类奖惩违规诉访无迟"
  return Dictionary(
    zip(traditional.unicodeScalars, simple.unicodeScalars).filter { $0 != $1 },
    uniquingKeysWith: { first, _ in first })
}()
