#!/usr/bin/env bash
# Changes templates and data at random and runs them through the whole program, built for speed; prints its seed and
# how many runs it made, and ends with 1 where one of them crashed, hung, or broke a promise.
# Usage: Benchmarks/fuzz.sh [--runs N] [--seconds N] [--jobs N] [--seed N]
# What reaches something new stays in .build/fuzz/corpus for the next time; findings, made small, are in
# .build/fuzz/findings: mend them and put them into Tests/Cases/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product Fuzz
exec .build/release/Fuzz "$@"
