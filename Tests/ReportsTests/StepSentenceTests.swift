import Program
import Reports
import Source
import Testing

@Test func everyStepAndLossHasAChineseSentence() {
  let report = renderExplanation(
    stepEvaluation(), template: sampleTemplate(), indicator: IndicatorID(2), language: .chinese, format: .text
  )
  #expect(
    report
      == #"""
      重点项目（2024年）：乙局
      ========================

      投入/a|b：得 5.00分，满分 5分
        率 = 甲 ÷ 乙 = 1 ÷ 3 ≈ 0.3333
        率 = 甲 = 5%
        取 3分
        条件“甲 > 2”：3 > 2，成立
        条件“是否公开”不成立
        第 3 档“其余”
        投诉 为 2例，按 2 个 1（不足进一）× 0.5分 = 扣 1.00分
        低于 90% 1.5%，按比例折合 1.5 个 1 × 0.5分，至多扣 1.00分
        偏离 5，差 1，按 1 个整 1（不足不计）× 0.5分 ≈ 扣 0.3333分
        超过 5，差 1，按 1 个整 1（不足不计）× 0.5分 = 加 1.00分
        超过 目标.期限 46天（第 2 个月），按 2 个 1个月（不足进一）× 0.5分 = 扣 1.00分
        平均(评委: 分数, 去高 1) = 平均(28分, 25分) = 26.5分（共 3 行，去掉 30分）
        合计(项目: 数) = 合计(1, 2, 3, 4, …) = 36（共 8 份表单）
        名次(全体: 率) = 2（≈9.9515%，共 3 份表单）
        插值 完成率：92% 在 90%（8分）与 95%（10分）之间，8分 + (92% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 8.8分
        插值 完成率：97% 在 90%（8分）与 95%（10分）的延长线上，8分 + (97% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 10.8分
        插值 完成率：90% 恰为所列的一点，取 8分
        插值 完成率：50% 低于最低的一点 90%，取 8分
        插值 完成率：96% 高于最高的一点 95%，取 10分
        要点“制度健全”：达到，得 1分
        要点“制度执行”：不适用
        适用的 3 条要点中达到 2 条
        评定 2.50分，“部分达成”允许 ≥ 2.4分、< 3分
        评定 1.00分，允许 ≥ 0分、≤ 3分
        扣完为止：−0.20 分提高到 0 分
        最低 1分：−0.20 分提高到 1 分
        最高 3分：3.20 分降到 3 分
        “逾期”时（是）：得分定为 0.00分
        缺失时：按模板取 0分
        分母为零时：按模板留作待定
        全为零时：按模板作不适用处理
        不适用时：按模板将分值分摊到同组其余指标
        不适用时：按模板用适用指标的得分折算总分
        不适用
        按适用部分折算：得 8.00分 ÷ 适用分值 9分 × 10分 ≈ 8.8889分
        本表自定分值：3分改为 5分
        四舍五入到 2 位小数：≈8.8889 → 8.89
        缺少“产出数”
        缺少评定得分
        要点没有回答：“甲”、“乙”
        “产出数”不能使用，另有错误说明
        分母“编制数”为零，分子也为零
        没有一档包含这个值
        数字超出能精确计算的范围
        算得 −1分，不在 0 分到满分之间，模板没有规定上下限
        “满意度”的得分待定
        失 ≈0.3333分：按规则低于满分
        加回 1.00分：按规则高于满分
        失 1.00分：第 2 项扣分
        加回 1.00分：第 2 项加分
        失 1.00分：评定低于满分
        加回 1.00分：提高到最低分
        失 1.00分：得分被另行规定
        加回 ≈0.3333分：四舍五入
        失分合计 = ≈0.3333 − 1.00 + 1.00 − 1.00 + 1.00 − 1.00 + 1.00 − ≈0.3333 = 0.00分

      """#)
}

@Test func everyStepAndLossHasAnEnglishSentence() {
  let report = renderExplanation(
    stepEvaluation(), template: sampleTemplate(), indicator: IndicatorID(2), language: .english, format: .text
  )
  #expect(
    report
      == #"""
      重点项目 (2024年): 乙局
      =======================

      投入/a|b: 5.00 of 5 points
        率 = 甲 ÷ 乙 = 1 ÷ 3 ≈ 0.3333
        率 = 甲 = 5%
        takes 3分
        condition “甲 > 2”: 3 > 2, holds
        condition “是否公开” does not hold
        tier 3 “rest”
        投诉 is 2例: 2 steps of 1 (a begun step counts) × 0.5 = 1.00 points deducted
        1.5% below 90%: 1.5 steps of 1 in proportion × 0.5, capped at 1.00 points deducted
        1 away from 5: 1 whole step of 1 (parts do not count) × 0.5 ≈ 0.3333 points deducted
        1 above 5: 1 whole step of 1 (parts do not count) × 0.5 = 1.00 points added
        46天 (month 2) above 目标.期限: 2 steps of 1个月 (a begun step counts) × 0.5 = 1.00 points deducted
        平均(评委: 分数, 去高 1) = mean(28分, 25分) = 26.5分 (over 3 rows, without 30分)
        合计(项目: 数) = sum(1, 2, 3, 4, …) = 36 (over 8 forms)
        名次(全体: 率) = 2 (≈9.9515%, over 3 forms)
        interpolate 完成率: 92% lies between 90% (8分) and 95% (10分), 8分 + (92% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 8.8分
        interpolate 完成率: 97% lies on the line through 90% (8分) and 95% (10分), 8分 + (97% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 10.8分
        interpolate 完成率: 90% is one of the points and gives 8分
        interpolate 完成率: 50% is below the lowest point 90%, which gives 8分
        interpolate 完成率: 96% is above the highest point 95%, which gives 10分
        item “制度健全”: met, gives 1 point
        item “制度执行”: not applicable
        2 of 3 applicable items met
        judged 2.50; “部分达成” allows ≥ 2.4 and < 3
        judged 1.00; allowed is ≥ 0 and ≤ 3
        deducted down to zero at most: −0.20 raised to 0
        at least 1 point: −0.20 raised to 1
        at most 3 points: 3.20 lowered to 3
        where “逾期” (是): the score is set to 0.00
        data missing: the template takes 0分
        divisor is zero: the template leaves it undetermined
        dividend and divisor are zero: the template treats it as not applicable
        not applicable: the template shares the points among the rest of the group
        not applicable: the template scales the total up from what applies
        not applicable
        rescaled from what applies: score 8.00 ÷ applicable points 9 × 10 ≈ 8.8889
        points set by the form: 3 becomes 5
        rounded half up to 2 decimal places: ≈8.8889 → 8.89
        “产出数” is missing
        the judged score is missing
        items not answered: “甲”, “乙”
        “产出数” cannot be used; an error says why
        the divisor “编制数” is zero, and so is the dividend
        no tier covers this value
        a number is beyond what can be computed exactly
        the result −1 is not between zero and full points, and the template sets no limit
        the score of “满意度” is undetermined
        lost ≈0.3333: less than full points by the rule
        regained 1.00: more than full points by the rule
        lost 1.00: deduction 2
        regained 1.00: addition 2
        lost 1.00: judged below full points
        regained 1.00: raised to the least score
        lost 1.00: the score was set otherwise
        regained ≈0.3333: rounding
        lost in all = ≈0.3333 − 1.00 + 1.00 − 1.00 + 1.00 − 1.00 + 1.00 − ≈0.3333 = 0.00

      """#)
}
