#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""How many printed scoring cells are read, and whether what is read scores as it should.

    phrases.py CORPUS.jsonl PHRASES HENG [--list]

CORPUS.jsonl has one cell a line with its inputs, a template with a gap for the sentence and exact scores, in the shape
that its own README describes; PHRASES is the built `phrases` command, HENG the built `heng`. Every reading is put into
the gap with the declarations that it needs and scored; of a choice the first sentence is. The table counts, by idiom:
right without a note, right with notes, right by the first of a choice, left to judgement and rightly so, left to
judgement although a rule is there, not understood, and wrong. `--list` prints every reading. Ends with 1 where one is
wrong."""
import json, os, re, subprocess, sys, tempfile
from collections import Counter, defaultdict

KINDS = ["right", "noted", "choice", "judged", "left", "not", "WRONG"]


class Number(str):
    """A number that keeps its digits in JSON."""


def literal(value, unit=None):
    plain = isinstance(value, str) and unit not in ("文本", "日期", "是否") and re.fullmatch(r"-?\d+(\.\d+)?", value)
    return Number(value) if plain else value


def dump(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(dump, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(json.dumps(k, ensure_ascii=False) + ": " + dump(v) for k, v in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def levels(cell):
    return re.findall(r"级别 (\S+) \{ ([^}]*?) \}", " ".join(cell["decl"] if isinstance(cell["decl"], list) else [cell["decl"] or ""]))


def line(cell):
    known = ["%s|%s|0" % (i["name"], i["unit"]) for i in cell["inputs"]]
    for formula in cell["formula_heng"] or []:
        name = formula.split(" = ")[0].split(":")[0]
        known.append("%s|%s|1" % (name, "%" if "÷" in formula else "个"))
    words = ["%s|%s" % (n, w.replace("; ", "、")) for n, w in levels(cell)]
    year = re.search(r"年度 (\d{4})", str(cell["decl"]))
    fields = [cell["indicator"], str(cell["points"]), cell["kind"], cell["text"], cell.get("formula") or "",
              "\x1e".join(known), "\x1e".join(words), year.group(1) if year else ""]
    return "\x1f".join(f.replace("\n", "\x1d") for f in fields)


def forms(cell):
    units = {i["name"]: i["unit"] for i in cell["inputs"]}

    def form(run, name):
        result = {"表单": name, "输入": {k: literal(v, units.get(k)) for k, v in run["in"].items()}}
        own = {}
        if "judge" in run:
            own[cell["indicator"]] = {"得分": literal(run["judge"])}
        if "checklist" in run:
            own[cell["indicator"]] = {"要点": run["checklist"]}
        if cell["kind"] != "指标":
            own["评价"] = 100
        if own:
            result["指标"] = own
        for table, rows in run.get("rows", {}).items():
            result[table] = [{a: literal(b) for a, b in row.items()} for row in rows]
        return result

    vectors = cell["vectors"]
    if vectors and "forms" in vectors[0]:
        for vector in vectors:
            yield [(form(r, "v%d" % i), r["score"]) for i, r in enumerate(vector["forms"])]
    else:
        yield [(form(r, "v%d" % i), r["score"]) for i, r in enumerate(vectors)]


class Scorer:
    def __init__(self, heng):
        self.heng, self.folder = heng, tempfile.mkdtemp()

    def run(self, *arguments):
        return subprocess.run([self.heng, *arguments], capture_output=True, text=True).stdout

    def score(self, cell, sentence, declarations):
        """right, WRONG, or the first error of the template."""
        template = os.path.join(self.folder, "t.heng")
        text = cell["naive_shell"].replace("{text}", sentence)
        if declarations:
            head, gap, rest = text.rpartition("  " + cell["indicator"])
            head, gap, rest = text.partition("\n  总分")
            first, _, more = rest.partition("\n")
            text = head + gap + first + "\n  " + "\n  ".join(declarations) + "\n" + more
        open(template, "w").write(text)
        findings = json.loads(self.run("check", template, "--format", "json"))["findings"]
        errors = [f for f in findings if f["severity"] == "error"]
        if errors:
            return "template: " + errors[0]["message"]
        return self.compare(cell, template)

    def compare(self, cell, template):
        """right where every score of the cell is as expected, else what is not."""
        for run in forms(cell):
            data = os.path.join(self.folder, "d.json")
            open(data, "w").write(dump([f for f, _ in run]))
            try:
                got = {f["form"]: f for f in json.loads(self.run("score", template, data, "--format", "json"))["forms"]}
            except Exception:
                return "no score"
            for form, expected in run:
                result = got[form["表单"]]
                scores = [i["score"] for i in result["indicators"] if i["path"] == cell["indicator"]] or [result["total"]]
                if scores[0].get("value") != expected:
                    return "WRONG: %s gives %s, not %s" % (dump(form["输入"]), scores[0], expected)
        return "right"


def main():
    corpus, phrases, heng = sys.argv[1:4]
    listing = "--list" in sys.argv
    cells = [json.loads(l) for l in open(corpus)]
    output = subprocess.run([phrases], input="\n".join(map(line, cells)) + "\n", capture_output=True, text=True)
    answers = output.stdout.split("\n")
    scorer = Scorer(heng)
    total, one, by = Counter(), Counter(), defaultdict(Counter)
    for cell, answer in zip(cells, answers):
        kind, sentences, declarations, notes, *rest = answer.split("\x1f")
        verdict, why = kind, ""
        if kind == "not":
            why = "%s (%s)" % (sentences, declarations)
        else:
            why = scorer.score(cell, sentences.split("\x1e")[0], [d for d in declarations.split("\x1e") if d])
            if why == "right":
                verdict = {"sentence": "noted" if notes else "right"}.get(kind, kind)
            elif kind == "judged" and not cell["judged"]:
                verdict = "left"
            elif kind == "judged":
                verdict = "judged"
            else:
                verdict = "WRONG"
        total[verdict] += 1
        by[cell["idiom"]][verdict] += 1
        if cell["readings"] == 1:
            one[verdict] += 1
        if listing or verdict in ("WRONG", "left"):
            print(verdict, cell["id"], cell["text"].replace("\n", "⏎"))
            print("    ", sentences.replace("\x1e", "  |  "), "|", declarations.replace("\x1e", "; "))
            if notes and kind != "not":
                print("    ", notes.replace("\x1e", "; "))
            if why != "right":
                print("    ", why)
    print("%-8s" % "idiom" + "".join("%8s" % k for k in KINDS))
    for idiom in sorted(by):
        print("%-8s" % idiom + "".join("%8s" % (by[idiom][k] or "") for k in KINDS))
    print("%-8s" % "all" + "".join("%8d" % total[k] for k in KINDS))
    print("%-8s" % "one" + "".join("%8d" % one[k] for k in KINDS))
    sys.exit(1 if total["WRONG"] else 0)


if __name__ == "__main__":
    main()
