import Source

extension ConstructMessage {
  package var english: MessageText {
    switch self {
    case .wrongMultiple(let function, let written):
      MessageText(
        "\(function.english) cannot round to multiples of `\(written)`", label: "multiples of what?",
        why: "the second number is a written amount above zero, with its unit",
        remedy:
          "write for instance \(function.english)(x, 0.5 pts); for a percentage to two places \(function.english)(x, 0.01%)"
      )
    case .wrongLimits:
      MessageText(
        "clamp takes one number and its limits", label: "held to what?",
        why: "the limits are `a to b`, one of them `>= a` or `<= b`; strict bounds have no nearest number",
        remedy: "write for instance clamp(x, 0% to 100%) or clamp(x, >= 70%)")
    case .limitsCrossed:
      MessageText(
        "the lower limit is above the upper", label: "no number lies between",
        why: "clamp holds to the first as the least, then to the second as the most",
        remedy: "write the lesser first")
    }
  }
}
