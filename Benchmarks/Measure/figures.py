"""The small measures: start-up, memory, dirty data, another template, all forms, audit, open rows."""
import csv
import random
import subprocess
import sys
from collections import Counter
from statistics import median

import table as main_table
from bench import HERE, PROJECT, header, heng_columns, say
from table import line

DEPARTMENT = "Department/department"
ENDED = (0, 1)    # 1: there are findings


def print_table(names, rows):
    print(line(names))
    print(line(["---"] + ["---:"] * (len(names) - 1)))
    for row in rows:
        print(line(row))


def spread(walls, scale=1, digits=3):
    low, middle, high = (f"{scale * f(walls):.{digits}f}" for f in (min, median, max))
    return f"{middle} ({low}–{high})"


def rotated(bench, commands, turns=None):
    """Runs named commands in turns; what each took, by name. Each command is its words, or None to leave it out."""
    uses = {name: [] for name in commands}
    for _ in range(turns or bench.options.turns):
        for name, command in commands.items():
            uses[name].append(bench.need(command, codes=ENDED))
            say(f"{name}: {uses[name][-1].wall:.3f} s")
    return uses


def wall(uses):
    return median(use.wall for use in uses)


def held(bench, out, truth, rows, last):
    """A text that says how many of Heng's rows differ from the truth, and whether none does."""
    found, examples = bench.compare(truth, out, (range(len(header(truth))), heng_columns(out, last)), rows)
    for example in examples:
        say(f"  {example}")
    if isinstance(found, str):
        return found, False
    return f"{found[0]:,} of {rows:,}", found[0] == 0


def startup(bench, _):
    """One row as a whole process, and one form with its explanation; every program is run 21 times, in turns."""
    chosen, missing = main_table.programs(bench)
    forms, out = bench.forms(DEPARTMENT, 1), bench.dir / "out.csv"
    commands = {program.name: ([{"IN": forms, "OUT": out}.get(word, word) for word in program.command],
                               program.environment) for program in chosen}
    template = HERE / "department.heng"
    commands["Heng, explained"] = ([bench.heng, "explain", template, forms], ())
    commands["Heng, checking the template alone"] = ([bench.heng, "check", template], ())
    uses = {name: [] for name in commands}
    for _ in range(21):
        for name, (words, environment) in commands.items():
            uses[name].append(bench.need(words, environment))
    print_table(["one row, whole process", "ms, median of 21 (min–max)", "ms of processor time"],
                [[name, spread([use.wall for use in found], 1000, 1), spread([use.cpu for use in found], 1000, 1)]
                 for name, found in uses.items()])
    if missing:
        print(f"\nNot installed: {', '.join(dict.fromkeys(missing))}.")
    return True


def check(bench, _):
    """`heng check` of templates of 75 to 600 indicators; each is checked 21 times, in turns."""
    commands = {}
    for count in (75, 150, 300, 600):
        template = bench.dir / f"large-{count}.heng"
        with open(template, "wb") as out:
            subprocess.run([HERE / "large-template.sh", str(count)], stdout=out, check=True)
        commands[count] = [bench.heng, "check", template]
    uses = rotated(bench, commands, 21)
    print_table(["indicators", "ms of processor time, median of 21 (min–max)", "µs for each", "peak MB"],
                [[count, spread([use.cpu for use in found], 1000, 1),
                  f"{1e6 * median(use.cpu for use in found) / count:,.0f}", f"{median(use.peak for use in found):.0f}"]
                 for count, found in uses.items()])
    return True


def memory(bench, rows):
    """The peak at some rows and at ten times as many, each a single run."""
    main_table.programs(bench)    # makes the C limit
    lines, exact = [], True
    for count in (rows, 10 * rows):
        forms, out = bench.forms(DEPARTMENT, count), bench.dir / "out.csv"
        truth = main_table.truth(bench, count)
        for name, jobs in bench.jobs.items():
            use = bench.need(bench.score(forms, out, jobs))
            found, same = "not compared (no C limit)", True
            if truth.known == count:
                found, same = held(bench, out, truth.path, count, ["等次", "分母为零"])
            exact &= same
            lines.append([name, f"{count:,}", f"{use.peak:,.0f}", f"{use.wall:.2f}", f"{count / use.wall:,.0f}", found])
        forms.unlink()
        truth.path.unlink()
    print_table(["memory", "rows", "peak MB", "wall s", "rows/s", "rows that differ"], lines)
    return exact


def dirty(bench, rows):
    """A third of the rows with a cell emptied or made unreadable, against the same rows as they were."""
    main_table.programs(bench)
    clean, spoilt = bench.forms(DEPARTMENT, rows), bench.forms(DEPARTMENT, rows, 333)
    out = bench.dir / "dirty.csv"
    lines, exact = [], True
    for name, jobs in bench.jobs.items():
        uses = rotated(bench, {"clean": bench.score(clean, bench.dir / "out.csv", jobs),
                               "dirty": bench.score(spoilt, out, jobs)})
        told, same = held_where_clean(bench, clean, spoilt, out, rows)
        exact &= same
        lines.append([name, f"{rows:,}", f"{wall(uses['clean']):.3f}", f"{wall(uses['dirty']):.3f}",
                      f"{wall(uses['dirty']) / wall(uses['clean']):.2f}", f"{max(u.peak for u in uses['dirty']):,.0f}", told])
    print_table(["dirty data", "rows", "clean, s", "dirty, s", "times as long", "peak MB", "rows that differ"], lines)
    return exact


def held_where_clean(bench, clean, spoilt, out, rows):
    """Rows that were not touched must have their exact scores, the others must be pending."""
    truth = main_table.truth(bench, rows)
    known = min(rows, truth.known)
    columns = heng_columns(out, ["等次"])
    state = header(out).index("状态")
    wrong = touched = 0
    with open(clean) as a, open(spoilt) as b, open(truth.path) as exact, open(out, encoding="utf-8-sig") as scored:
        for number, (before, after, right, found) in enumerate(zip(a, b, exact, scored)):
            cells = found.rstrip("\r\n").split(",")
            if number == 0:
                continue
            if before == after:
                wrong += [cells[i] for i in columns] != right.split(",")[:-1]
            else:
                touched += 1
                wrong += cells[state] != "待定"
        short = ", rows are missing" if number < known else ""
    return f"{wrong:,} of {known:,} ({touched:,} dirty ones pending){short}", not wrong and not short


def shape(bench, rows):
    """Another template: the time for each indicator against the department's, and its own reference."""
    forms, other = bench.forms(DEPARTMENT, rows), bench.forms("Township/township", rows)
    lines, exact, township = [], True, HERE / "township.heng"
    for name, jobs in bench.jobs.items():
        uses = rotated(bench, {"27 indicators": bench.score(forms, bench.dir / "out.csv", jobs),
                               "40 indicators": bench.score(other, bench.dir / "shape.csv", jobs, township)})
        first, second = (wall(uses[f"{n} indicators"]) / rows / n * 1e9 for n in (27, 40))
        told, same = held_by_reference(bench, jobs)
        exact &= same
        lines.append([name, f"{rows:,}", f"{wall(uses['27 indicators']):.3f}", f"{wall(uses['40 indicators']):.3f}",
                      f"{first:,.1f}", f"{second:,.1f}", f"{second / first:.2f}", told])
    print_table(["another shape", "rows", "department, s", "township, s", "ns an indicator", "ns an indicator", "ratio",
                 "rows that differ"], lines)
    return exact


def held_by_reference(bench, jobs):
    rows = min(20_000, bench.options.check)
    forms, truth, out = bench.forms("Township/township", rows), bench.dir / "township.exact.csv", bench.dir / "held.csv"
    if not truth.exists():
        bench.need([sys.executable, "-B", HERE / "Township/reference.py", forms, truth])
    bench.need(bench.score(forms, out, jobs, HERE / "township.heng"))
    return held(bench, out, truth, rows, ["等次", "状态"])


def cohort(bench, rows):
    """Ranks in groups and an average over all forms, against the same template without them."""
    template = bench.dir / "cohort.heng"
    more = ("  另列 部门名次 = 名次(全体 同 部门: 总得分)\n  另列 不低于平均 = 总得分 ≥ 平均(全体: 总得分)\n"
            "  汇总 平均分 按 部门 = 平均(全体: 总得分)\n}\n")
    template.write_text((HERE / "department.heng").read_text().rstrip().removesuffix("}") + more)
    main_table.programs(bench)
    forms, out = bench.forms(DEPARTMENT, rows), bench.dir / "cohort.csv"
    lines, exact = [], True
    for name, jobs in bench.jobs.items():
        uses = rotated(bench, {"each alone": bench.score(forms, bench.dir / "out.csv", jobs),
                               "all forms": bench.score(forms, out, jobs, template)})
        told, same = held_ranks(bench, forms, out, rows)
        exact &= same
        lines.append([name, f"{rows:,}", f"{wall(uses['each alone']):.3f}", f"{wall(uses['all forms']):.3f}",
                      f"{wall(uses['all forms']) / wall(uses['each alone']):.2f}",
                      f"{max(u.peak for u in uses['all forms']):,.0f}", told])
    print_table(["all forms", "rows", "each alone, s", "all forms, s", "times as long", "peak MB", "rows that differ"], lines)
    return exact


def held_ranks(bench, forms, out, rows):
    """Ranks and averages worked out again from the true totals."""
    truth = main_table.truth(bench, rows)
    if truth.known < rows:
        return "not compared (no C limit)", True
    with open(forms, encoding="utf-8") as a, open(truth.path, encoding="utf-8") as b:
        groups = [row.split(",", 2)[1] for row in a][1:]
        place = header(truth.path).index("total")
        totals = [int(row.split(",")[place].replace(".", "")) for row in b if not row.startswith("id,")]
    ranks, before, sums = {}, Counter(), sum(totals)
    for group, total in sorted(zip(groups, totals), key=lambda pair: -pair[1]):
        before[group] += 1
        ranks.setdefault((group, total), before[group])
    wrong = 0
    with open(out, encoding="utf-8-sig", newline="") as file:
        scored = csv.DictReader(file)
        for group, total, row in zip(groups, totals, scored):
            right = (str(ranks[group, total]), "是" if total * rows >= sums else "否")
            wrong += (row["部门名次"], row["不低于平均"]) != right
    return f"{wrong:,} of {rows:,}", wrong == 0


def claims(bench, rows):
    """Forms with their scores as claims, one score in a form changed in a tenth of them; and which those are."""
    forms, path = bench.forms(DEPARTMENT, rows), bench.dir / f"claims-{rows}.csv"
    small = bench.dir / "names.csv"
    bench.need(bench.score(bench.forms(DEPARTMENT, 1), small))
    names = header(small)
    truth = main_table.truth(bench, rows)
    right_path = truth.path if truth.known == rows else main_table.exact(bench, rows)
    paths = [names[i] for i in heng_columns(small, [])[1:-1]]
    columns = [*(f"{path}.自报" for path in paths), "自报.总分", "自报.等次"]
    rng, changed = random.Random(1), set()
    with open(forms, encoding="utf-8") as a, open(right_path, encoding="utf-8") as b, open(path, "w", encoding="utf-8") as out:
        out.write(",".join([next(a).strip(), *columns]) + "\n")
        next(b)
        for form, right in zip(a, b):
            claimed = right.strip().split(",")[1:-1]
            if rng.random() < 0.1:
                changed.add(form.split(",", 1)[0])
                place = rng.randrange(27)
                score = float(claimed[place])
                claimed[place] = f"{score - 0.3 if score >= 0.3 else score + 0.3:.2f}"
            out.write(",".join([form.strip(), *claimed]) + "\n")
    return path, changed


def audit(bench, rows):
    """`heng audit` of forms with claims to findings, against `heng score` of the same forms."""
    main_table.programs(bench)
    path, changed = claims(bench, rows)
    out, lines, exact = bench.dir / "audit.csv", [], True
    for name, jobs in bench.jobs.items():
        uses = rotated(bench, {"score": bench.score(path, bench.dir / "out.csv", jobs),
                               "audit": bench.score(path, out, jobs, command="audit")})
        with open(out, encoding="utf-8-sig", newline="") as file:
            found = {row["表单"] for row in csv.DictReader(file) if row["编号"] in ("H7001", "H7004")}
        exact &= found == changed
        lines.append([name, f"{rows:,}", f"{wall(uses['score']):.3f}", f"{wall(uses['audit']):.3f}",
                      f"{wall(uses['audit']) / wall(uses['score']):.2f}", f"{max(u.peak for u in uses['audit']):,.0f}",
                      f"{len(found & changed):,} of {len(changed):,} found, {len(found - changed):,} others"])
    print_table(["audit", "rows", "score, s", "audit, s", "times as long", "peak MB", "wrong claims"], lines)
    return exact


def open_rows(bench, rows):
    """Forms with 15 rows of their own, with target texts, by the example template of Shanxi."""
    lines, exact = [], True
    for array in (False, True):
        path = bench.dir / f"open-{rows}.json{'' if array else 'l'}"
        truth, out = bench.dir / f"open-{rows}.exact.csv", bench.dir / "open.csv"
        say(f"making {path.name}")
        generate = [sys.executable, "-B", HERE / "OpenRows/generate.py", str(rows), "15", path, truth]
        bench.need(generate + ["array"] * array)
        kind = "JSON array" if array else "JSON Lines"
        for name, jobs in bench.jobs.items():
            cells, same = open_rows_run(bench, path, out, jobs, truth, rows)
            exact &= same
            lines.append([f"{name}, {kind}", f"{rows:,}", *cells])
    print_table(["open rows, 15 in a form", "forms", "wall s", "forms/s", "peak MB", "forms that differ"], lines)
    return exact


def open_rows_run(bench, path, out, jobs, truth, rows):
    out.unlink(missing_ok=True)
    command = bench.score(path, out, jobs, PROJECT / "Examples/山西项目2023/模板.heng")
    uses = []
    for _ in range(bench.options.turns):
        use = bench.run(command)
        if use.code not in ENDED or not out.exists() or "H5016" in bench.logged(100_000):
            return ["not supported yet", "–", "–", "–"], True
        uses.append(use)
        say(f"{path.name}: {use.wall:.3f} s")
    told, same = held(bench, out, truth, rows, ["等次", "状态"])
    walls = [use.wall for use in uses]
    return [spread(walls), f"{rows / median(walls):,.0f}", f"{max(u.peak for u in uses):,.0f}", told], same
