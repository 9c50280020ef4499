import Source

extension AcceptanceMessage {
  package var english: MessageText {
    switch self {
    case .notAcceptable(let code):
      MessageText(
        "a comment cannot accept \(code)", label: "has no effect",
        why: "only warnings and notes on a template are accepted; errors are corrected, and data in the data",
        remedy: "correct what \(code) speaks of, and remove the comment")
    case .unknownCode(let code, let near):
      MessageText(
        "there is no code `\(code)`", label: "unknown code",
        why: "what is accepted is a finding named by its code",
        remedy: near.map { "did you mean \($0)?" } ?? "write the code that heng check gives")
    case .withoutReason(let code):
      MessageText(
        "\(code) is accepted without a reason", label: "why is it right?",
        why: "without a reason nobody can tell later whether it still holds, so it has no effect",
        remedy: "write for instance `// accept \(code): reason`")
    case .noLongerApplies(let code):
      MessageText(
        "there is no \(code) here any more to accept", label: "no such finding",
        why: "a comment left behind would cover the same mistake made later",
        remedy: "remove the comment, or move it to the line of the finding or the line before")
    }
  }
}
