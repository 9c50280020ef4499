import Source

extension ConstructMessage {
  package var chinese: MessageText {
    switch self {
    case .wrongMultiple(let function, let written):
      MessageText(
        "\(function.chinese) 不能取到 “\(written)” 的整倍", label: "取到多少的整倍？",
        why: "后一个数是写定的量，大于零，带单位",
        remedy: "写成如 \(function.chinese)(x, 0.5分)，两位小数的百分数写 \(function.chinese)(x, 0.01%)")
    case .wrongLimits:
      MessageText(
        "限于 要一个数和它的上下限", label: "限在哪里？",
        why: "上下限写 a 到 b，只限一头的写 ≥ a 或 ≤ b；大于、小于没有最近的一个数",
        remedy: "写成如 限于(x, 0% 到 100%)、限于(x, ≥ 70%)")
    case .limitsCrossed:
      MessageText(
        "下限大于上限", label: "没有数在其间",
        why: "限于 先不低于前一个数，再不超过后一个数",
        remedy: "小的写在前面")
    }
  }
}
