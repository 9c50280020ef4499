"""pandas_columns.py IN OUT [cents]: whole columns with pandas and numpy, one thread.

As it would be written at first: floats and np.round. With `cents`: whole cents and integer division.
"""
import sys

import numpy as np
import pandas as pd

CENTS = "cents" in sys.argv[3:]
AMOUNTS = set("""预算资金 下达资金 实际支出 结转结余 年初预算 调整额 公用预算 公用实际 三公预算 三公实际 采购预算 采购实际
资产总额 资产在用 质量合格率 成本预算 成本实际 满意度""".split())
GROUPS = {"A": 5, "B": 10, "C": 7, "D": 5}
INDICATORS = [f"{group}{number + 1}" for group, count in GROUPS.items() for number in range(count)]
forms = pd.read_csv(sys.argv[1], parse_dates=["计划完成日", "实际完成日"])
flag = np.zeros(len(forms), bool)


def number(name):
    column = forms[name].to_numpy()
    if not CENTS:
        return column.astype(float)
    return np.rint(column * 100).astype(np.int64) if name in AMOUNTS else column.astype(np.int64)


def guard(target):
    """Ones in place of zeros, which are noted."""
    global flag
    flag |= target == 0
    return np.where(target == 0, 1, target)


if CENTS:
    def half_up(a, b):
        return (2 * a + b) // (2 * b)

    def proportion(w, a, t):
        return np.where(t == 0, 0, half_up(100 * w * np.minimum(a, t), guard(t)))

    def steps_over(w, a, t):
        return np.where(t == 0, 0, np.maximum(0, 100 * w - 20 * (100 * np.maximum(a - t, 0) // guard(t))))

    def tiers(w, a, t):
        bands = [100 * a >= 95 * t, 100 * a >= 85 * t, 100 * a >= 60 * t]
        return np.where(guard(t) != t, 0, w * np.select(bands, [100, 80, 60], 0))

    def falling(w, a, t, full, none):
        left = np.clip((100 * a - none * t) * np.sign(full - none), 0, abs(full - none) * t)
        return np.where(t == 0, 0, half_up(100 * w * left, abs(full - none) * guard(t)))

    def inverse(w, a, t):
        return np.where(a <= t, 100 * w, half_up(100 * w * t, np.maximum(a, 1)))

    def low(a, t):
        return 100 * a < 60 * t

    ONE = 100

    def finished(score):
        return score
else:
    def proportion(w, a, t):
        return np.where(t == 0, 0, w * np.minimum(1, a / guard(t)))

    def steps_over(w, a, t):
        over = np.maximum(0, w - 0.2 * np.floor((a / guard(t) - 1) * 100))
        return np.where(t == 0, 0, np.where(a <= t, w, over))

    def tiers(w, a, t):
        rate = a / guard(t)
        return np.where(t == 0, 0, w * np.select([rate >= 0.95, rate >= 0.85, rate >= 0.6], [1, 0.8, 0.6], 0))

    def falling(w, a, t, full, none):
        rate = (a / guard(t) - none / 100) / (full / 100 - none / 100)
        return np.where(t == 0, 0, w * np.clip(rate, 0, 1))

    def inverse(w, a, t):
        return np.where(a <= t, w, w * t / np.where(a == 0, 1, a))

    def low(a, t):
        return a / np.where(t == 0, np.nan, t) < 0.6

    ONE = 1

    def finished(score):
        return np.round(score, 2)


def kept(*names):
    return ONE * sum((forms[name] == "是").to_numpy().astype(np.int64) for name in names)


def level(w, name):
    return forms[name].map({"达成": 10, "部分达成": 7, "未达成": 3}).to_numpy() * w * ONE / 10


def done(w, n):
    return proportion(w, number(f"数量{n}实际"), number(f"数量{n}目标"))


budget, spent = number("预算资金"), number("实际支出")
late = np.maximum((forms["实际完成日"] - forms["计划完成日"]).dt.days.to_numpy(), 0)
hundred = 100 * ONE * np.ones(len(forms), np.int64)
scores = [
    proportion(4, number("下达资金"), budget), 3 * ONE * number("到位及时"), steps_over(3, number("在职人数"), number("编制数")),
    kept("目标依据充分", "目标符合职责", "目标可衡量"), level(2, "指标明确性"),
    tiers(5, spent, budget), falling(4, abs(number("调整额")), number("年初预算"), 5, 20),
    falling(4, number("结转结余"), budget, 10, 30), steps_over(3, number("公用实际"), number("公用预算")),
    inverse(4, number("三公实际"), number("三公预算")), proportion(3, number("采购实际"), number("采购预算")),
    kept("预算制度健全", "财务制度健全", "内控制度健全"), level(3, "资金合规性"),
    proportion(3, number("资产在用"), number("资产总额")), level(3, "资产安全性"),
    done(5, 1), done(5, 2), done(4, 3), done(3, 4), done(3, 5),
    tiers(5, number("质量合格率"), hundred), np.maximum(0, 5 * ONE - ONE * ((late + 29) // 30) / 2),
    level(4, "经济效益"), level(4, "社会效益"), level(3, "生态效益"),
    inverse(4, number("成本实际"), number("成本预算")), falling(5, number("满意度"), hundred, 90, 60)]

out = pd.DataFrame({"id": forms["id"], **{code: finished(score) for code, score in zip(INDICATORS, scores)}})
for group in GROUPS:
    out[group] = finished(out[[code for code in INDICATORS if code[0] == group]].sum(axis=1))
total = out["total"] = finished(out[[*GROUPS]].sum(axis=1))
bands = np.select([total >= 90 * ONE, total >= 80 * ONE, total >= 60 * ONE], ["优", "良", "中"], "差")
out["grade"] = np.where(low(spent, budget), "差", bands)
out["flag"] = flag.astype(int)
if CENTS:
    points = [*INDICATORS, *GROUPS, "total"]
    out[points] = out[points] / 100
out.to_csv(sys.argv[2], index=False)
