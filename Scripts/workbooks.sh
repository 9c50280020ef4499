#!/usr/bin/env bash
# Holds workbooks against the programs of others: openpyxl and LibreOffice read the ledgers that Heng writes, Heng reads
# what openpyxl, XlsxWriter and LibreOffice write, and the forms that units fill are filled and computed.
# Installs what is missing: LibreOffice Calc from Debian, the libraries from PyPI into a folder of their own.
#   Scripts/workbooks.sh [--only ledgers|foreign|forms]
set -euo pipefail
cd "$(dirname "$0")/.."
only=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v soffice > /dev/null; then
  root=""
  [ "$(id -u)" -eq 0 ] || root=sudo
  $root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends \
    libreoffice-calc fonts-wqy-zenhei > "$work/apt.log" || { cat "$work/apt.log" >&2; exit 1; }
fi
python=${PYTHON:-python3}
if ! "$python" -c 'import openpyxl, xlsxwriter' 2> /dev/null; then
  "$python" -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet openpyxl XlsxWriter
  python="$work/venv/bin/python"
fi
swift build --product heng
heng=$(swift build --show-bin-path)/heng

run() { # run PART COMMAND…
  local part=$1
  shift
  if [ -n "$only" ] && [ "$only" != "$part" ]; then return 0; fi
  "$@"
}
# Forms that were filled and computed are data for ledgers, as they are at a bureau.
run forms "$python" Scripts/blank-forms.py --heng "$heng" --fillings "${FILLINGS:-20}" --files 2 --keep "$work/forms" \
  Examples/*/模板.heng
run ledgers "$python" Scripts/ledgers.py --heng "$heng" --forms "$work/forms" Examples/*/模板.heng
run foreign "$python" Scripts/foreign-workbooks.py --heng "$heng" --books 12
