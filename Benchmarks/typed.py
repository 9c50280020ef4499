#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""What becomes of a printed scoring cell that an author types as it is printed.

    typed.py CORPUS.jsonl HENG [--list]

The corpus is that of phrases.py. Each cell is put into the gap of its template as printed, the template is checked,
`heng check --fix` is run, and what then checks is scored. The table counts: accepted and right, accepted and wrong,
right after `--fix`, wrong after `--fix`, refused with a fix to choose, refused with none. Beside them stands how many
first messages are of the sentence as a whole (H1160 to H1164). Ends with 1 where one is wrong."""
import json, os, sys
from collections import Counter

from phrases import Scorer

KINDS = ["accepted", "ACCEPTED-WRONG", "fixed", "FIXED-WRONG", "choice", "refused", "whole"]


class Typist(Scorer):
    def errors(self, path):
        findings = json.loads(self.run("check", path, "--format", "json"))["findings"]
        return [f for f in findings if f["severity"] == "error"]

    def type(self, cell):
        """What became of the cell, and the first error as it was typed."""
        template = os.path.join(self.folder, "t.heng")
        open(template, "w").write(cell["naive_shell"].replace("{text}", cell["text"]))
        errors = self.errors(template)
        if not errors:
            return ("accepted" if self.compare(cell, template) == "right" else "ACCEPTED-WRONG"), None
        self.run("check", "--fix", template)
        if not self.errors(template):
            return ("fixed" if self.compare(cell, template) == "right" else "FIXED-WRONG"), errors[0]
        return ("choice" if errors[0].get("fixes") else "refused"), errors[0]


def main():
    corpus, heng = sys.argv[1:3]
    typist = Typist(heng)
    total, one = Counter(), Counter()
    for cell in map(json.loads, open(corpus)):
        verdict, error = typist.type(cell)
        counts = [total, one] if cell["readings"] == 1 else [total]
        for count in counts:
            count[verdict] += 1
            count["cells"] += 1
            if error and error["code"] in ("H1160", "H1161", "H1162", "H1163", "H1164"):
                count["whole"] += 1
        if "--list" in sys.argv or "WRONG" in verdict or verdict == "refused":
            print(verdict, cell["id"], cell["text"].replace("\n", "⏎"))
            if error:
                print("    ", error["code"], error["message"])
    for title, count in (("all", total), ("one reading", one)):
        print(title, "%d:" % count["cells"], ", ".join("%s %d" % (k, count[k]) for k in KINDS))
    sys.exit(1 if total["ACCEPTED-WRONG"] or total["FIXED-WRONG"] else 0)


main()
