#!/usr/bin/env bash
# Scores random forms by random templates twice, by the program and by a small evaluator of its own that follows the
# reference of the language, and compares every score; prints its seed and how many it compared, and ends with 1 where
# two of them differ, with the template and the form, made small.
# Usage: Benchmarks/differential.sh [--forms N] [--seed N] [--jobs N]
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product Differential
exec .build/release/Differential "$@"
