#!/usr/bin/env python3
"""Fills the blank forms of templates at random, lets LibreOffice compute them, and holds every live score, total and
grade against `heng score` of the same form: equal, or blank.

Usage: blank-forms.py [--fillings N] [--files N] [--seed N] [--heng FILE] [--keep FOLDER] TEMPLATE...

All fillings go one after the other into one form that LibreOffice keeps open; Heng reads them from copies of the form.
The first of them (`--files`) are also saved by openpyxl, opened and saved again by LibreOffice, and read by Heng from
what LibreOffice saved. Needs openpyxl and LibreOffice (soffice). Ends with 1 where a live value differs.
"""
import argparse, datetime, json, os, pathlib, random, re, shutil, subprocess, sys, tempfile, zipfile
from decimal import Decimal
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

from office import Office

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Cell:
    """A cell to fill: where it is, what it takes."""

    def __init__(self, sheet, row, column, key, validation):
        self.sheet, self.row, self.column, self.key = sheet, row, column, key
        self.validation = validation
        self.place = (sheet.title, row, column)


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
        self.cells, self.live, self.tables, self.values = [], {}, {}, {}
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

    def put(self, cell, value):
        self.values[cell] = value

    def filled(self, blank, path):
        """Writes what was filled in into a copy of the blank form, without the sheet that computes."""
        dated = {cell.place for cell in self.cells if cell.validation is not None and cell.validation.type == "date"}
        dated = {f"{get_column_letter(c)}{r}" for _, r, c in dated}
        looks = 0
        sheets = {self.book.sheetnames[i]: f"xl/worksheets/sheet{i + 1}.xml" for i in range(len(self.book.sheetnames))}
        with zipfile.ZipFile(blank) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for part in old.namelist():
                text = old.read(part).decode("utf-8")
                if part == "xl/styles.xml":
                    # The last look is that of a day that is typed where no day is foreseen.
                    looks = int(re.search(r'<cellXfs count="(\d+)"', text).group(1))
                    text = text.replace(f'<cellXfs count="{looks}"', f'<cellXfs count="{looks + 1}"').replace(
                        "</cellXfs>", '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>')
                if part == sheets.get("计算"):
                    text = re.sub(r'<row r="([4-9]|\d\d+)".*?</row>', "", text, flags=re.S)
                cells = {f"{get_column_letter(c)}{r}": v for (sheet, r, c), v in self.values.items()
                         if v is not None and sheets[sheet] == part}
                if cells:
                    text = re.sub(r'<c r="([A-Z]+\d+)"( s="\d+")?/>',
                                  lambda m: written(m, cells.get(m.group(1)), looks, dated), text)
                new.writestr(part, text)

    def saved(self, path):
        """Saves it as openpyxl does."""
        formats = {}
        for (sheet, row, column), value in self.values.items():
            cell = self.book[sheet].cell(row, column)
            formats[cell] = cell.number_format
            cell.value = value
        self.book.save(path)
        # A day gives its cell another format, which the next filling must not find.
        for cell, look in formats.items():
            cell.value, cell.number_format = None, look


def days(date):
    return (date - datetime.date(1899, 12, 30)).days


def written(cell, value, day_look, dated):
    if value is None:
        return cell.group(0)
    look = cell.group(2) or ""
    if isinstance(value, datetime.date):
        value = days(value)
        if cell.group(1) not in dated:
            look = f' s="{day_look}"'
    if isinstance(value, str):
        return f'<c r="{cell.group(1)}"{look} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{cell.group(1)}"{look}><v>{value!r}</v></c>'


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
    form.values = {}
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
        value = filler.value(cell, cell.sheet.cell(cell.row, cell.column), cell.validation)
        most = usual.get(cell.key.split("_")[0])
        if cell.key.endswith("_score") and most is not None and r.random() < 0.95:
            value = min(value, most)
        form.put(cell.place, value)
    for cell in form.cells:
        if cell.key == columns["name"]:
            form.put(cell.place, f"第{number}份")
        elif cell.key.endswith("_claim") or cell.key == "total":
            claim = filler.number(0, 100 if cell.key == "total" else 5, False, False)
            form.put(cell.place, claim if r.random() < 0.7 else None)
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
        kind = r.choice(["number"] * 12 + ["day", "words", "words"])
        for key, column in parts.items():
            if key == "rows":
                continue
            place = (sheet, row, column)
            if key == "sign":
                form.put(place, "定性" if kind == "words" else r.choice(["≥", "≥", "≥", "≤", "=", ">", "<"]))
            elif key == "unit":
                usual = r.choice(["个", "%", "户", "万元"])
                form.put(place, None if kind != "number" else usual if r.random() < 0.97 else r.choice(ODD_UNITS))
            elif kind != "number" and plan["splits"] and int(key[len("column"):]) in plan["targets"] | plan["actuals"]:
                form.put(place, other_value(kind, r))
            else:
                number = int(key[len("column"):])
                cell = page.cell(row, column)
                form.put(place, plan_value(plan, number, group, points, filler, cell, page, row, column))


# Behind a number the first are no units, the others say something else of it.
ODD_UNITS = ["套餐", "元户", "左右", "日", "成", "以上"]
WORDS = ["优", "良好", "及时", "及时、足额发放", "有效改善", "提升办学水平，满足需要", "完成", "年底前", "三个以上", "不涉及", "全部", "长期",
         "≥20", "基本满意"]


def other_value(kind, r):
    """A target or an actual that is no number with a unit."""
    if kind == "words":
        return r.choice(WORDS)
    return r.choice([datetime.date(2024, r.randint(9, 12), r.randint(1, 28))] * 9 + [45000, "2024年10月底前"])


def plan_value(plan, number, group, points, filler, cell, page, row, column):
    r = filler.random
    if number in plan["filters"]:
        return group.get(number) if group else None
    if number == plan["points"]:
        return points
    if number == plan["name"]:
        return f"指标{row}"
    if number in plan["judged"]:
        # Judged scores lie within the points of their row; one outside of them opens the row.
        if r.random() < 0.02:
            return None
        return round(points * r.choice([0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 1, 1.01 if r.random() < 0.1 else 1]), 2)
    if number in plan["targets"]:
        if plan["splits"]:
            return r.choice([20, 35, 95, 100, 7.5, 60])
        return r.choice(["≥20个", "≤95%", "100%", "30户"])
    if number in plan["actuals"]:
        if r.random() < 0.01:
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
        plan = {"groups": [], "filters": set(), "points": None, "name": None, "judged": set(), "targets": set(), "actuals": set(),
                "words": {}, "splits": False}
        heads = {}
        for number, (column, kind, line, label) in enumerate(columns):
            first = heads.setdefault(label, number)
            if "作分值" in line:
                plan["points"] = first
            if "作名称" in line:
                plan["name"] = first
            if "作得分" in line:
                plan["judged"].add(first)
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


def saved_live(file, live):
    """The live values of a form that a program computed and saved."""
    book = openpyxl.load_workbook(file, data_only=True, read_only=True)
    try:
        rows = [list(row) for row in book[next(iter(live.values()))[0]].iter_rows(values_only=True)]
    finally:
        book.close()
    return [rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None
            for _, row, column in live.values()]


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


class Checked:
    """What Heng says of files, held against what their formulas say."""

    def __init__(self, heng, template, form):
        self.heng, self.template, self.form = heng, template, form
        self.paths = paths_of(heng, template)
        self.tally, self.problems, self.totals = Tally(), [], 0

    def hold(self, files, values):
        done = subprocess.run(
            [self.heng, "score", self.template, "--format", "json"] + [str(file) for file in files], capture_output=True)
        forms = {os.path.basename(form["file"]): form for form in json.loads(done.stdout)["forms"]}
        for file, shown in zip(files, values):
            name = f"{file.parent.name}/{file.name}"
            if file.name in forms:
                self.hold_form(name, forms[file.name], shown)
            else:
                self.problems.append(f"{name}: heng read no form")

    def hold_form(self, name, own, values):
        scores = {i["path"]: fraction(scored(i["score"])) for i in own["indicators"]}
        total = fraction(scored(own["total"]))
        for (key, live) in zip(self.form.live, values):
            if key == "total":
                expected = total
                self.totals += live not in (None, "", "—")
            elif key == "grade":
                expected = (own.get("grade") or {}).get("name") if total is not None or live else None
            else:
                expected = scores[self.paths[int(key[1:])]]
            self.tally.add(live, expected, f"{name} {key}", self.problems)

    def tell(self, name, count):
        tally = self.tally
        print(f"{name}: {count} fillings, {tally.equal} live values equal, {tally.both} blank in both, "
              f"{tally.blank} only heng tells, {tally.wrong} differ; {self.totals} live totals", flush=True)
        for problem in self.problems[:10]:
            print("  " + problem)
        return not self.problems and tally.equal > 0


def check(heng, template, arguments, seed, office, work):
    name = os.path.basename(os.path.dirname(template)) or "form"
    blank = work / f"{name}.xlsx"
    folders = [work / f"{name}-{part}" for part in ("filled", "saved", "out")]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    filled, saved, out = folders
    subprocess.run([heng, "blank", template, "-o", blank], check=True, stderr=subprocess.DEVNULL)
    columns, literals, form = columns_of(template), literals_of(template), Form(blank)
    fillings = []
    for number in range(1, arguments.fillings + 1):
        fill(form, Filler(random.Random(f"{seed}/{name}/{number - 1}"), literals), number, columns)
        form.filled(blank, filled / f"{number:04d}.xlsx")
        if number <= arguments.files:
            form.saved(saved / f"{number:04d}.xlsx")
        fillings.append(dict(form.values))
    checked = Checked(heng, template, form)
    checked.hold(sorted(filled.iterdir()), office.fill(blank, fillings, list(form.live.values())))
    if arguments.files:
        office.convert(sorted(saved.iterdir()), "xlsx:Calc MS Excel 2007 XML", out)
        files = sorted(out.iterdir())
        checked.hold(files, [saved_live(file, form.live) for file in files])
    return checked.tell(name, arguments.fillings)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("templates", nargs="+")
    parser.add_argument("--fillings", type=int, default=20)
    parser.add_argument("--files", type=int, default=2)
    parser.add_argument("--seed", default=None)
    parser.add_argument("--heng", default=os.path.join(PROJECT, ".build/debug/heng"))
    parser.add_argument("--keep", default=None)
    arguments = parser.parse_args()
    seed = arguments.seed or str(random.randrange(10 ** 9))
    print(f"seed {seed}")
    work = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="blank-forms-"))
    try:
        with Office() as office:
            good = [check(arguments.heng, t, arguments, seed, office, work) for t in arguments.templates]
    finally:
        if not arguments.keep:
            shutil.rmtree(work, ignore_errors=True)
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
