"""polars_lazy.py IN OUT [cents]: lazy expressions of polars; POLARS_MAX_THREADS says how many threads.

As it would be written at first: Float64 and round(). With `cents`: whole cents and integer division.
"""
import sys

import polars as pl

CENTS = "cents" in sys.argv[3:]
AMOUNTS = """预算资金 下达资金 实际支出 结转结余 年初预算 调整额 公用预算 公用实际 三公预算 三公实际 采购预算 采购实际
资产总额 资产在用 质量合格率 成本预算 成本实际 满意度""".split()
DATES = ["计划完成日", "实际完成日"]
GROUPS = {"A": 5, "B": 10, "C": 7, "D": 5}
INDICATORS = [f"{group}{number + 1}" for group, count in GROUPS.items() for number in range(count)]
divisors = {}

if CENTS:
    def number(name):
        return (pl.col(name) * 100).round().cast(pl.Int64) if name in AMOUNTS else pl.col(name)

    def half_up(a, b):
        return (2 * a + b) // (2 * b)

    def proportion(w, a, t):
        return half_up(100 * w * pl.min_horizontal(a, t), t)

    def steps_over(w, a, t):
        return pl.max_horizontal(0, 100 * w - 20 * (100 * pl.max_horizontal(a - t, 0) // t))

    def tiers(w, a, t):
        return (pl.when(100 * a >= 95 * t).then(100 * w).when(100 * a >= 85 * t).then(80 * w)
                .when(100 * a >= 60 * t).then(60 * w).otherwise(0))

    def falling(w, a, t, full, none):
        all_of_it = abs(full - none) * t
        left = (1 if full > none else -1) * (100 * a - none * t)
        return half_up(100 * w * pl.max_horizontal(0, pl.min_horizontal(all_of_it, left)), all_of_it)

    def inverse(w, a, t):
        return pl.when(a <= t).then(100 * w).otherwise(half_up(100 * w * t, a))

    def low(a, t):
        return 100 * a < 60 * t

    LEVELS, ONE, KIND = {"达成": 100, "部分达成": 70, "未达成": 30}, 100, pl.Int64

    def finished(score):
        return score
else:
    number = pl.col

    def proportion(w, a, t):
        return w * pl.min_horizontal(1.0, a / t)

    def steps_over(w, a, t):
        return pl.when(a <= t).then(w).otherwise(pl.max_horizontal(0.0, w - 0.2 * ((a / t - 1) * 100).floor()))

    def tiers(w, a, t):
        return w * (pl.when(a / t >= 0.95).then(1.0).when(a / t >= 0.85).then(0.8)
                    .when(a / t >= 0.6).then(0.6).otherwise(0.0))

    def falling(w, a, t, full, none):
        return w * ((a / t - none / 100) / (full / 100 - none / 100)).clip(0, 1)

    def inverse(w, a, t):
        return pl.when(a <= t).then(float(w)).otherwise(w * t / a)

    def low(a, t):
        return (t != 0) & (a / t < 0.6)

    LEVELS, ONE, KIND = {"达成": 1.0, "部分达成": 0.7, "未达成": 0.3}, 1, pl.Float64

    def finished(score):
        return score.round(2, mode="half_away_from_zero")


def guarded(rule, w, actual, target, *rest):
    """No points where the target is zero, which is also noted."""
    divisors[target] = number(target) == 0
    return pl.when(divisors[target]).then(0).otherwise(rule(w, actual, number(target), *rest))


def kept(*names):
    return ONE * pl.sum_horizontal(pl.col(name) == "是" for name in names)


def level(w, name):
    return w * pl.col(name).replace_strict(LEVELS, return_dtype=KIND)


def done(w, n):
    return guarded(proportion, w, number(f"数量{n}实际"), f"数量{n}目标")


def by_deadline():
    periods = ((pl.col("实际完成日") - pl.col("计划完成日")).dt.total_days().clip(0) + 29) // 30
    return pl.max_horizontal(0, 5 * ONE - (periods * 50 if CENTS else periods * 0.5))


SCORES = [
    guarded(proportion, 4, number("下达资金"), "预算资金"), 3 * ONE * pl.col("到位及时"),
    guarded(steps_over, 3, number("在职人数"), "编制数"), kept("目标依据充分", "目标符合职责", "目标可衡量"),
    level(2, "指标明确性"),
    guarded(tiers, 5, number("实际支出"), "预算资金"), guarded(falling, 4, number("调整额").abs(), "年初预算", 5, 20),
    guarded(falling, 4, number("结转结余"), "预算资金", 10, 30), guarded(steps_over, 3, number("公用实际"), "公用预算"),
    inverse(4, number("三公实际"), number("三公预算")), guarded(proportion, 3, number("采购实际"), "采购预算"),
    kept("预算制度健全", "财务制度健全", "内控制度健全"), level(3, "资金合规性"),
    guarded(proportion, 3, number("资产在用"), "资产总额"), level(3, "资产安全性"),
    done(5, 1), done(5, 2), done(4, 3), done(3, 4), done(3, 5),
    tiers(5, number("质量合格率"), pl.lit(100 * ONE)), by_deadline(),
    level(4, "经济效益"), level(4, "社会效益"), level(3, "生态效益"),
    inverse(4, number("成本实际"), number("成本预算")), falling(5, number("满意度"), pl.lit(100 * ONE), 90, 60)]

types = {name: pl.Float64 for name in AMOUNTS} | {name: pl.Date for name in DATES}
total = pl.col("total")
plan = (
    pl.scan_csv(sys.argv[1], schema_overrides=types)
    .select("id", *[finished(score.cast(KIND)).alias(code) for code, score in zip(INDICATORS, SCORES)],
            flag=pl.any_horizontal(divisors.values()).cast(pl.Int8), vetoed=low(number("实际支出"), number("预算资金")))
    .with_columns(*[finished(pl.sum_horizontal(c for c in INDICATORS if c[0] == g)).alias(g) for g in GROUPS])
    .with_columns(total=finished(pl.sum_horizontal(*GROUPS)))
    .with_columns(grade=pl.when(pl.col("vetoed") | (total < 60 * ONE)).then(pl.lit("差")).when(total < 80 * ONE)
                  .then(pl.lit("中")).when(total < 90 * ONE).then(pl.lit("良")).otherwise(pl.lit("优"))))
points = [*INDICATORS, *GROUPS, "total"]
if CENTS:
    plan = plan.with_columns(pl.col(points) / 100)
plan.select("id", *points, "grade", "flag").sink_csv(sys.argv[2], float_precision=2)
