#!/usr/bin/env python3
"""Writes the tables of characters in Sources/Source/Encoding.

GB18030Table.swift: what the pairs of bytes of GB 18030 mean, from Python's codec `gb18030`.
SameHanTable.swift: which Han a radical or a compatibility ideograph is. Radicals are Unicode's property
Equivalent_Unified_Ideograph as Perl's Unicode::UCD has it (the supplement has hardly any decompositions, and
texts taken from PDF files are full of it); the others are decompositions (NFKC) of Python's `unicodedata`.

Run it in the top folder: python3 Scripts/text-tables.py
"""
import pathlib
import subprocess
import unicodedata

FOLDER = pathlib.Path(__file__).parent.parent / "Sources" / "Source" / "Encoding"
FILLER = "."


def literal(text, width):
    """The lines of a multi-line literal; line ends are passed over by what reads it."""
    return "\n".join("  " + text[i : i + width] for i in range(0, len(text), width))


def pairs():
    trails = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    return [bytes([lead, trail]).decode("gb18030") for lead in range(0x81, 0xFF) for trail in trails]


def private_runs(characters):
    runs = []
    for index, character in enumerate(characters):
        scalar = ord(character)
        if not 0xE000 <= scalar < 0xF900:
            continue
        if runs and runs[-1][0] + runs[-1][2] == index and runs[-1][1] + runs[-1][2] == scalar:
            runs[-1][2] += 1
        else:
            runs.append([index, scalar, 1])
    return runs


def write_gb18030():
    characters = pairs()
    runs = private_runs(characters)
    shown = "".join(FILLER if 0xE000 <= ord(c) < 0xF900 else c for c in characters)
    triples = ["%d, 0x%X, %d," % tuple(run) for run in runs]
    rows = "\n".join("  " + " ".join(triples[i : i + 4]) for i in range(0, len(triples), 4))
    (FOLDER / "GB18030Table.swift").write_text(
        f'''// Written by Scripts/text-tables.py from Python's codec gb18030; do not edit.

/// What pairs of bytes mean, from 0x8140 to 0xFEFE, 190 to a first byte; `{FILLER}` is for private use.
let gb18030Pairs = """
{literal(shown, 95)}
  """

/// The pairs for private use in runs: the index of the first, its scalar, how many follow one another.
let gb18030PrivateRuns: [UInt16] = [
{rows}
]
''',
        encoding="utf-8",
    )


def same(scalar):
    other = unicodedata.normalize("NFKC", chr(scalar))
    return other if len(other) == 1 and other != chr(scalar) else FILLER


def radicals():
    """The Han that each radical from U+2E80 to U+2FD5 is."""
    program = """
      use Unicode::UCD "prop_invmap";
      my ($starts, $values) = prop_invmap("Equivalent_Unified_Ideograph");
      for my $i (0 .. $#$starts - 1) {
        my $value = ref $$values[$i] ? $$values[$i][0] : $$values[$i];
        for my $c ($$starts[$i] .. $$starts[$i + 1] - 1) {
          printf "%d %d\n", $c, $value if $value && $c >= 0x2E80 && $c <= 0x2FD5;
        }
      }
    """
    lines = subprocess.run(["perl", "-e", program], check=True, capture_output=True, text=True).stdout
    known = dict(map(int, line.split()) for line in lines.splitlines())
    return "".join(chr(known[c]) if c in known else FILLER for c in range(0x2E80, 0x2FD6))


def write_same_han():
    compatible = "".join(same(c) for c in range(0xF900, 0xFADA))
    (FOLDER / "SameHanTable.swift").write_text(
        f'''// Written by Scripts/text-tables.py from Unicode's data; do not edit.

/// What the radicals from U+2E80 to U+2FD5 are; `{FILLER}` is none.
let radicalIdeographs = """
{literal(radicals(), 95)}
  """

/// What the compatibility ideographs from U+F900 to U+FAD9 are; `{FILLER}` is one of its own.
let compatibilityIdeographs = """
{literal(compatible, 95)}
  """
''',
        encoding="utf-8",
    )


write_gb18030()
write_same_han()
