"""generate.py FORMS ROWS OUT EXACT [array]: invented forms for Examples/山西项目2023/模板.heng, with rows of their own.

OUT has a form on each line (JSON Lines), or one array with `array`. ROWS, at least 6, is how many
indicators each form brings, with the texts people write: ≥300份, =11市, ≤30万元, 及时, 未填报. EXACT is a CSV of the
exact scores, which are worked out here, in fractions, from the sentences of the template.
"""
import csv
import json
import random
import sys
from fractions import Fraction as F
from math import floor

UNITS = ["份", "次", "人", "户", "个", "场", "家", "处"]
NAMES = ["组织活动", "印刷资料", "培训人员", "走访企业", "举办讲座", "完成课题", "维护设备", "发放补助", "开展检查", "编制报告"]
SECOND = ["数量指标", "数量指标", "质量指标", "时效指标", "成本指标"]
BENEFIT = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]
REACHED = {"达成预期指标": (80, 100), "部分达成预期指标": (60, 79), "未完成预期指标": (0, 59)}


def rounded(x):
    return floor(100 * x + F(1, 2))


def shown(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def plain(hundredths):
    """As a form writes it: 5, 7.5, 4.25."""
    return shown(hundredths).rstrip("0").rstrip(".")


def judged(rng, points):
    """Words in place of a number, and the points a person gave within their bounds."""
    word = rng.choices(list(REACHED), (8, 1, 1))[0]
    low, high = REACHED[word]
    given = points * rng.randint(low, high) // 100
    while low and given * 100 < points * low:
        given += 1
    return rng.choice(["良好", "及时", "全面", "年底前", "按照财政标准"]), word, given


def row(rng, points, second):
    """Target, actual, points given by a person (or none), exact score, in hundredths."""
    kind = rng.choice([4, 4, 8]) if second == "成本指标" else rng.randrange(10)
    target = rng.choice([2, 3, 5, 11, 20, 40, 80, 100, 300, 600, 1200])
    actual = target if rng.random() < 0.6 else max(1, target * rng.randint(60, 125) // 100)
    unit = rng.choice(UNITS)
    if kind < 4:
        return f"≥{target}{unit}", f"≥{actual}{unit}", None, rounded(F(points, 100) * min(F(1), F(actual, target)))
    if kind == 4:
        score = points if actual <= target else rounded(F(points, 100) * F(target, actual))
        return f"≤{target}万元", f"{actual}万元", None, score
    if kind == 5:
        return f"={target}{unit}", f"={actual}{unit}", None, points if actual == target else 0
    if kind == 6:
        rate, reached = rng.choice([(80, 85), (90, 90), (95, 92), (98, 96)])
        return f"≥{rate}%", f"{reached}%", None, rounded(F(points, 100) * min(F(1), F(reached, rate)))
    if kind == 7:
        given = points * rng.randint(0, 50) // 100
        return "未填报", "达成预期指标", given, given
    target, actual, given = judged(rng, points)
    return target, actual, given, given


def rows(rng, count, points, first, seconds):
    """Rows worth `points` together, and the sum of their exact scores."""
    found, total, each = [], 0, points // count
    for i in range(count):
        worth = each if i + 1 < count else points - each * (count - 1)
        second = seconds[i % len(seconds)]
        target, actual, given, score = row(rng, worth, second)
        total += score
        found.append({
            "一级指标": first, "二级指标": second, "三级指标": f"{rng.choice(NAMES)}{i + 1}",
            "年初指标值": target, "调整后指标值": target, "实际完成值": actual, "分值": float(plain(worth)),
            "得分": float(plain(score if given is None else given))})
    return found, total


def form(rng, number, count):
    budget = rng.randrange(1000, 5000000)
    spent = budget * rng.randint(50, 100) // 100
    execution, rate = rounded(F(10) * F(spent, budget)), rounded(F(100) * F(spent, budget))
    money = {"目标申报数": plain(budget), "预算编制数": plain(budget), "全年预算数": plain(budget),
             "全年执行数": plain(spent), "结转余": plain(budget - spent), "执行率": plain(rate)}
    outputs, a = rows(rng, count * 2 // 3, 5000, "产出指标", SECOND)
    benefits, b = rows(rng, count - count * 2 // 3 - 1, 3000, "效益指标", BENEFIT)
    pleased, c = rows(rng, 1, 1000, "满意度指标", ["服务对象满意度指标"])
    total = execution + a + b + c
    grade = "优" if total >= 9000 else "良" if total >= 8000 else "中" if total >= 6000 else "差"
    name = f"项目{number:07d}"
    data = {"输入": {"项目名称": name, **money}, "资金来源": [{"来源": "省级财政资金", **money, "得分": plain(execution)}],
            "指标": outputs + benefits + pleased, "自报": {"总分": float(plain(total))}}
    return data, [name, *map(shown, (execution, a, b, c, total)), "差" if spent * 100 < budget * 60 else grade, "已评分"]


def main(forms, count, out_path, exact_path, array):
    with open(out_path, "w", encoding="utf-8") as out, open(exact_path, "w", encoding="utf-8", newline="") as exact:
        results = csv.writer(exact, lineterminator="\n")
        results.writerow(["表单", "预算执行率", "产出", "效益", "满意度", "总分", "等次", "状态"])
        out.write("[\n" if array else "")
        for number in range(1, forms + 1):
            data, result = form(random.Random(number), number, count)
            out.write(json.dumps(data, ensure_ascii=False) + (",\n" if array and number < forms else "\n"))
            results.writerow(result)
        out.write("]\n" if array else "")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4], "array" in sys.argv[5:])
