#!/usr/bin/env python3
"""Fills the blank forms of templates at random, lets LibreOffice compute them, and holds every live score, total and
grade against `heng score` of the same file: equal, or blank.

Usage: blank-forms.py [--fillings N] [--seed N] [--heng FILE] [--keep FOLDER] TEMPLATE...
Needs openpyxl and LibreOffice (soffice). Ends with 1 where a live value differs.
"""
import argparse, datetime, json, os, random, re, shutil, subprocess, sys, tempfile
from decimal import Decimal

import openpyxl
from openpyxl.utils import range_boundaries

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Cell:
    """A cell to fill: where it is, what it takes."""

    def __init__(self, sheet, row, column, key, validation):
        self.sheet, self.row, self.column, self.key = sheet, row, column, key
        self.validation = validation


def find_validation(sheet, row, column):
    for validation in sheet.data_validations.dataValidation:
        for cells in validation.sqref.ranges:
            if cells.min_row <= row <= cells.max_row and cells.min_col <= column <= cells.max_col:
                return validation
    return None


def place(meaning):
    sheet, cells = meaning.rsplit("!", 1)
    return sheet.strip("'"), range_boundaries(cells.replace("$", ""))


class Form:
    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.cells, self.live, self.tables = [], {}, {}
        for name, defined in self.book.defined_names.items():
            if not name.startswith("heng_") or name == "heng_form":
                continue
            sheet, (left, top, right, bottom) = place(defined.value)
            key = name[len("heng_"):]
            if key.startswith("live_"):
                self.live[key[len("live_"):]] = (sheet, top, left)
            elif re.match(r"t\d+_rows$", key):
                self.tables.setdefault(key.split("_")[0], {})["rows"] = (sheet, top, bottom)
            elif re.match(r"t\d+_", key):
                table, part = key.split("_", 1)
                self.tables.setdefault(table, {})[part] = left
            else:
                page = self.book[sheet]
                self.cells.append(Cell(page, top, left, key, find_validation(page, top, left)))

    def clear(self):
        for cell in self.cells:
            cell.sheet.cell(cell.row, cell.column).value = None
        for parts in self.tables.values():
            sheet, top, bottom = parts["rows"]
            for key, column in parts.items():
                if key != "rows":
                    for row in range(top, bottom + 1):
                        self.book[sheet].cell(row, column).value = None


def words_of(validation):
    return validation.formula1.strip('"').split(",")


class Filler:
    """Values in range, most of them near what rules look at: round shares of one amount, their halves and neighbours."""

    SHARES = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 1, 1, 1, 1.005, 1.01, 1.05, 1.1, 1.2, 1.5]

    def __init__(self, random_, literals):
        self.random, self.literals = random_, literals
        self.base = round(random_.choice([10, 96, 100, 400, 1231.78, 89193.93, 5000]) * random_.choice([1, 1, 1, 3, 7]), 2)

    def number(self, low, high, is_whole, is_percent):
        r = self.random
        if is_whole:
            value = r.randint(0, 12)
        elif is_percent:
            value = r.choice([r.randint(0, 10000) / 10000, r.randint(0, 100) / 100, r.choice(self.SHARES),
                              r.choice(self.literals) / 100])
        elif high is not None and high <= 150 and low is not None and low >= 0:
            # Points, counts and shares: thresholds, halves of the last decimal, anything between.
            step = r.choice([0.01, 0.1, 0.5, 1, 1])
            value = round(r.randint(0, int(high / step)) * step, 4)
        else:
            value = self.base * r.choice(self.SHARES)
            if r.random() < 0.3:
                value += r.choice([-0.01, 0.01, -0.005, 0.005, -1, 1])
            if r.random() < 0.1:
                value = r.randint(0, 10 ** r.randint(1, 9)) / 100
            if r.random() < 0.15:
                value = r.choice(self.literals)
            value = round(value, r.choice([0, 2, 2, 4]))
        if low is not None:
            value = max(value, low)
        if high is not None:
            value = min(value, high)
        return round(value, 6)

    def value(self, cell, page, validation):
        r = self.random
        is_percent = "%" in (page.number_format or "")
        kind = validation.type if validation is not None else None
        if kind == "list":
            words = words_of(validation)
            return r.choice([None] * 12 + words) if words == ["不适用"] else r.choice(words)
        if kind == "date":
            low = validation.formula1
            year = r.choice([2024, 2025])
            return datetime.date(year, r.randint(1, 12), r.randint(1, 28))
        if kind in ("decimal", "whole", "custom"):
            low, high = bounds(validation)
            return self.number(low, high, kind == "whole", is_percent)
        return r.choice(["甲", "乙", "丙"])


def number_of(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def bounds(validation):
    if validation.type == "custom":
        low = high = None
        for sign, number in re.findall(r"([<>]=?)(-?[\d.]+)", validation.formula1):
            step = 0 if "=" in sign else 0.01
            if sign.startswith(">"):
                low = float(number) + step
            else:
                high = float(number) - step
        return low, high
    first, second = number_of(validation.formula1), number_of(validation.formula2)
    operator = validation.operator or "between"
    if operator == "between":
        return first, second
    if operator.startswith("greater"):
        return first, None
    return None, first


def fill(form, filler, number, columns):
    r = filler.random
    form.clear()
    blanks = r.choice([0, 0, 0, 0, 0, 1, 2])
    asked = [c for c in form.cells if not c.key.endswith(("_reason", "_claim")) and c.key not in ("total", "grade")]
    if r.random() < 0.6:
        # Points that units may set add up only where they are left as they are, or by luck.
        asked = [c for c in asked if not c.key.endswith("_points")]
    left_out = set(id(c) for c in r.sample(asked, min(blanks, len(asked))))
    usual = usual_points(form)
    for cell in asked:
        if id(cell) in left_out:
            continue
        page = cell.sheet.cell(cell.row, cell.column)
        page.value = filler.value(cell, page, cell.validation)
        most = usual.get(cell.key.split("_")[0])
        if cell.key.endswith("_score") and most is not None and r.random() < 0.95:
            page.value = min(page.value, most)
    for cell in form.cells:
        page = cell.sheet.cell(cell.row, cell.column)
        if cell.key == columns["name"]:
            page.value = f"第{number}份"
        elif cell.key.endswith("_claim") or cell.key == "total":
            page.value = filler.number(0, 100 if cell.key == "total" else 5, False, False) if r.random() < 0.7 else None
    for table, parts in form.tables.items():
        fill_table(form, filler, table, parts, columns)


def usual_points(form):
    """The points that a template gives where units may set others, by their indicator."""
    found = {}
    for cell in form.cells:
        text = re.search(r"原定 ([\d.]+)分", (cell.validation.prompt or "") if cell.validation is not None else "")
        if cell.key.endswith("_points") and text:
            found[cell.key.split("_")[0]] = float(text.group(1))
    return found


def fill_table(form, filler, table, parts, columns):
    r = filler.random
    sheet, top, bottom = parts["rows"]
    page = form.book[sheet]
    plan = columns["tables"][table]
    groups = plan["groups"] or [None]
    rows = [top + index for index in range(bottom - top + 1)]
    used = []
    for group, points in groups_of(plan, r):
        count = r.choice([0, 1, 2, 2, 3, 4, 5]) if len(groups) == 1 else r.choice([1, 1, 2, 3])
        shares = split(points, count, r)
        used += [(group, share) for share in shares]
    r.shuffle(used)
    # A row between may be left blank.
    places = sorted(r.sample(rows, min(len(rows), len(used))))
    for row, (group, points) in zip(places, used):
        for key, column in parts.items():
            if key == "rows":
                continue
            cell = page.cell(row, column)
            if key == "sign":
                cell.value = r.choice(["≥", "≥", "≥", "≤", "=", ">", "<"])
            elif key == "unit":
                cell.value = r.choice(["个", "%", "户", "个"])
            else:
                number = int(key[len("column"):])
                cell.value = plan_value(plan, number, group, points, filler, cell, page, row, column)


def plan_value(plan, number, group, points, filler, cell, page, row, column):
    r = filler.random
    if number in plan["filters"]:
        return group.get(number) if group else None
    if number == plan["points"]:
        return points
    if number == plan["name"]:
        return f"指标{row}"
    if number in plan["targets"]:
        if plan["splits"]:
            return r.choice([20, 35, 95, 100, 7.5, 60])
        return r.choice(["≥20个", "≤95%", "100%", "30户"])
    if number in plan["actuals"]:
        if r.random() < 0.03:
            return None
        if plan["words"].get(number) and r.random() < 0.05:
            return r.choice(plan["words"][number])
        if plan["splits"]:
            return r.choice([20, 35, 95, 100, 7.5, 60, 19, 36, 94.5, 99.99, 33.33, 0])
        return r.choice(["20个", "95%", "100%", "35户"])
    validation = find_validation(page, row, column)
    if r.random() < 0.1:
        return None
    return filler.value(None, cell, validation)


def groups_of(plan, r):
    return [(g["values"], g["points"]) for g in plan["groups"]] or [({}, 100)]


def split(points, count, r):
    if count == 0:
        return []
    if r.random() < 0.08:
        return [r.choice([1, 2, 5]) for _ in range(count)]
    shares = [round(points / count, 2)] * count
    shares[-1] = round(points - sum(shares[:-1]), 2)
    return shares


def columns_of(template):
    """What a filler has to know of tables: read from the text of the template."""
    text = open(template, encoding="utf-8").read()
    text = re.sub(r"//.*", "", text)
    inputs = re.search(r"输入 \{(.*?)\n  \}", text, re.S)
    names = re.findall(r"^\s*([^\s:]+?):", inputs.group(1), re.M) if inputs else []
    identifier = re.search(r"标识 (\S+)", text)
    result = {"name": f"i{names.index(identifier.group(1))}_value" if identifier and identifier.group(1) in names else "name",
              "tables": {}}
    levels = {m.group(1): re.findall(r"([^\s;{}]+?)(?:\s+又写[^;}]*)?\s*[;}]", m.group(2) + "}")
              for m in re.finditer(r"级别 (\S+) \{(.*?)\}", text, re.S)}
    for index, table in enumerate(re.finditer(r"\n  表 ([^\s,{]+)(?:, 来自 \"[^\"]*\")? \{(.*?)\n  \}", text, re.S)):
        name, body = table.group(1), table.group(2)
        columns = []
        for line in body.splitlines():
            match = re.match(r"\s{4}([^\s:]+): (\S+?),?(\s.*)?$", line)
            if match and not match.group(1).startswith("核对"):
                label = re.search(r"来自 \"([^\"]*)\"", line)
                columns.append((match.group(1), match.group(2).strip(","), line, label.group(1) if label else match.group(1)))
        plan = {"groups": [], "filters": set(), "points": None, "name": None, "targets": set(), "actuals": set(),
                "words": {}, "splits": False}
        heads = {}
        for number, (column, kind, line, label) in enumerate(columns):
            first = heads.setdefault(label, number)
            if "作分值" in line:
                plan["points"] = first
            if "作名称" in line:
                plan["name"] = first
            if kind == "目标":
                plan["targets"].add(first)
            if kind == "实际":
                plan["actuals"].add(first)
            if kind in levels:
                plan["words"].setdefault(first, []).extend(levels[kind])
        for match in re.finditer(r"([\d.]+)分[^\n]*?逐行 " + re.escape(name) + r"(?: 当 ([^\n:]*?))?(?: 均分[^\n:]*)?:", text):
            plan["splits"] = True
            values = {}
            condition = match.group(2) or ""
            for number, (column, *_rest) in enumerate(columns):
                found = re.search(re.escape(column) + r"\s*(?:=|属于)\s*\(?\s*\"([^\"]+)\"", condition)
                if found:
                    values[number] = found.group(1)
                    plan["filters"].add(number)
            plan["groups"].append({"values": values, "points": float(match.group(1))})
        result["tables"][f"t{index}"] = plan
    return result


def literals_of(template):
    text = open(template, encoding="utf-8").read()
    return sorted({float(n) for n in re.findall(r"\d+(?:\.\d+)?", text) if float(n) <= 1000}) or [1.0]


def recalculate(folder, out):
    files = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".xlsx"))
    profile = tempfile.mkdtemp(prefix="blank-profile-")
    try:
        for start in range(0, len(files), 100):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                 "xlsx:Calc MS Excel 2007 XML", "--outdir", out] + files[start:start + 100],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=3600)
    finally:
        shutil.rmtree(profile, ignore_errors=True)
    return [os.path.join(out, os.path.basename(f)) for f in files]


def paths_of(heng, template):
    """The paths of indicators by their numbers, from a score of nothing."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False, encoding="utf-8") as file:
        file.write("{}")
    try:
        done = subprocess.run([heng, "score", template, file.name, "--format", "json"], capture_output=True)
        form = json.loads(done.stdout)["forms"][0]
        return [indicator["path"] for indicator in form["indicators"]]
    finally:
        os.unlink(file.name)


def scored(state):
    """The score as it is shown, which is the rounded one where scores are rounded."""
    return state.get("value") if state and state.get("state") == "scored" else None


def fraction(text):
    if text is None:
        return None
    top, _, bottom = text.partition("/")
    return float(Decimal(top) / Decimal(bottom or 1))


def front(file, live):
    """The values of the sheet on which live scores stand; the others are long and not looked at."""
    book = openpyxl.load_workbook(file, data_only=True, read_only=True)
    try:
        return [list(row) for row in book[next(iter(live.values()))[0]].iter_rows(values_only=True)]
    finally:
        book.close()


class Tally:
    def __init__(self):
        self.equal = self.blank = self.both = self.wrong = 0

    def add(self, live, own, place, problems):
        live = None if live in ("", "—") else live
        if live is None and own is None:
            self.both += 1
        elif live is None:
            self.blank += 1
        elif own is None or (isinstance(live, str) and live != own) or (
                not isinstance(live, str) and abs(live - own) > 1e-9):
            self.wrong += 1
            problems.append(f"{place}: live {live}, heng {own}")
        else:
            self.equal += 1


def check(heng, template, fillings, seed, keep):
    work = keep or tempfile.mkdtemp(prefix="blank-forms-")
    name = os.path.basename(os.path.dirname(template)) or "form"
    blank, filled, out = os.path.join(work, name + ".xlsx"), os.path.join(work, name + "-filled"), os.path.join(work, name + "-out")
    for folder in (filled, out):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
    subprocess.run([heng, "blank", template, "-o", blank], check=True, stderr=subprocess.DEVNULL)
    columns, literals = columns_of(template), literals_of(template)
    form = Form(blank)
    for number in range(fillings):
        filler = Filler(random.Random(f"{seed}/{name}/{number}"), literals)
        fill(form, filler, number + 1, columns)
        form.book.save(os.path.join(filled, f"{number + 1:04d}.xlsx"))
    files = recalculate(filled, out)
    done = subprocess.run([heng, "score", template, "--format", "json"] + files, capture_output=True)
    result = json.loads(done.stdout)
    forms = {os.path.basename(f["file"]): f for f in result["forms"]}
    tally, problems, totals = Tally(), [], 0
    paths = paths_of(heng, template)
    for file in files:
        base = os.path.basename(file)
        if base not in forms:
            problems.append(f"{base}: heng read no form")
            continue
        own = forms[base]
        values = front(file, form.live)
        scores = {i["path"]: fraction(scored(i["score"])) for i in own["indicators"]}
        for key, (_, row, column) in form.live.items():
            live = values[row - 1][column - 1] if row <= len(values) and column <= len(values[row - 1]) else None
            if key == "total":
                expected = fraction(scored(own["total"]))
                totals += live not in (None, "", "—")
            elif key == "grade":
                expected = (own.get("grade") or {}).get("name") if fraction(scored(own["total"])) is not None or live else None
            else:
                expected = scores[paths[int(key[1:])]]
            tally.add(live, expected, f"{base} {key}", problems)
    print(f"{name}: {fillings} fillings, {tally.equal} live values equal, {tally.both} blank in both, "
          f"{tally.blank} only heng tells, {tally.wrong} differ; {totals} live totals")
    for problem in problems[:10]:
        print("  " + problem)
    if not keep:
        shutil.rmtree(work, ignore_errors=True)
    return not problems and tally.equal > 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("templates", nargs="+")
    parser.add_argument("--fillings", type=int, default=20)
    parser.add_argument("--seed", default=None)
    parser.add_argument("--heng", default=os.path.join(PROJECT, ".build/debug/heng"))
    parser.add_argument("--keep", default=None)
    arguments = parser.parse_args()
    seed = arguments.seed or str(random.randrange(10 ** 9))
    print(f"seed {seed}")
    good = [check(arguments.heng, t, arguments.fillings, seed, arguments.keep) for t in arguments.templates]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
