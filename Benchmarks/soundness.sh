#!/usr/bin/env bash
# Holds what is proved of the examples against many random forms, built for speed: 100,000 forms unless told
# otherwise. Usage: Benchmarks/soundness.sh [forms] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
HENG_FORMS=${1:-100000} HENG_SEED=${2:-20261} swift test -c release -Xswiftc -enable-testing --scratch-path .build/soundness \
  --filter SoundnessTests
