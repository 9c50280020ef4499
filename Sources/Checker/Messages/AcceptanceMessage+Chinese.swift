import Source

extension AcceptanceMessage {
  package var chinese: MessageText {
    switch self {
    case .notAcceptable(let code):
      MessageText(
        "\(code) 不能用注释接受", label: "不起作用",
        why: "能接受的只有检查模板时的警告和提示；错误要改正，数据里的发现要在数据里更正",
        remedy: "改正 \(code) 所指的地方，删去这条注释")
    case .unknownCode(let code, let near):
      MessageText(
        "没有编号 “\(code)”", label: "不认识的编号",
        why: "接受的是一条写明编号的发现",
        remedy: near.map { "是不是 \($0)？" } ?? "照 heng check 给出的编号写")
    case .withoutReason(let code):
      MessageText(
        "接受 \(code) 没有写理由", label: "为什么可以？",
        why: "没有理由的接受，以后没有人知道还成不成立，所以不起作用",
        remedy: "写成如 “// 接受 \(code): 理由”")
    case .noLongerApplies(let code):
      MessageText(
        "这里已经没有 \(code)，接受它的注释是多余的", label: "没有对应的发现",
        why: "留着的注释会盖住以后出现的同一种问题",
        remedy: "删去这条注释；写在别处的，移到有发现的那一行或它的上一行")
    }
  }
}
