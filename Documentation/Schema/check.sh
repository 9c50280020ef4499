#!/usr/bin/env bash
# Holds the examples' data and the tool's JSON output against the schemas. Installs its validator where missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build --product heng
heng=$(swift build --show-bin-path)/heng
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-python3}
if ! "$python" -c 'import jsonschema' 2>/dev/null; then
  "$python" -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet jsonschema
  python="$work/venv/bin/python"
fi

count=0
for data in Examples/*/*.json; do
  template="$(dirname "$data")/模板.heng"
  count=$((count + 1))
  cp "$data" "$work/form-$count.json"
  # Some published forms contradict themselves; exit code 1 says so, and the result is still a document.
  "$heng" score "$template" "$data" --format json > "$work/result-$count-score.json" 2> /dev/null || [ $? -eq 1 ]
  "$heng" explain "$template" "$data" --format json > "$work/result-$count-explain.json" 2> /dev/null || [ $? -eq 1 ]
  "$heng" audit "$template" "$data" --format json > "$work/audit-$count.json" 2> /dev/null || [ $? -eq 1 ]
  "$heng" check "$template" --format json > "$work/findings-$count.json"
  "$heng" check --proofs "$template" --format json > "$work/findings-$count-proofs.json"
done
# Forms scored together: places, summaries, bonuses and means of groups.
together=Examples/云岭部门2024
"$heng" score $together/模板.heng $together/*.json $together/*.csv --format json \
  > "$work/result-together.json" 2> /dev/null || [ $? -eq 1 ]
# A template that only rates has no total.
printf '衡 1\n模板 评级 {\n  级别 级 { A; B }\n  输入 { 率: %%, 范围 0%% 到 100%% }\n  另列 评: 级 = 分档 率 { ≥ 90%%: A; 其余: B }\n}\n' > "$work/rating.heng"
echo '{ "输入": { "率": "95%" } }' > "$work/form-rating.json"
"$heng" score "$work/rating.heng" "$work/form-rating.json" --format json > "$work/result-rating.json"
"$heng" audit "$work/rating.heng" "$work/form-rating.json" --format json > "$work/audit-rating.json"
# An empty form leaves everything undetermined, with a finding for each.
echo '{ "格式": "heng-form/1", "输入": {} }' > "$work/form-empty.json"
"$heng" score Examples/晋中项目2020/模板.heng "$work/form-empty.json" --format json \
  > "$work/result-empty.json" 2> /dev/null && exit 1
"$heng" audit Examples/晋中项目2020/模板.heng "$work/form-empty.json" --format json \
  > "$work/audit-empty.json" 2> /dev/null && exit 1
printf '模板 甲 { 总分 10分;\n  输入 { 率: %% } // 接受 H2079: 只供留存\n  乙 10分: 评定 }\n' > "$work/bad.heng"
"$heng" check "$work/bad.heng" --format json > "$work/findings-bad.json" && exit 1
"$heng" check "$work/bad.heng" --format sarif > "$work/bad.sarif" && exit 1
"$heng" check "$work/bad.heng" --fix --format json > "$work/findings-fixed.json"
"$heng" check "$work/bad.heng" --format sarif > "$work/accepted.sarif"
count=0
for template in Tests/Cases/check/bad/*.heng; do
  count=$((count + 1))
  "$heng" check "$template" --format json > "$work/findings-case-$count.json" || [ $? -eq 1 ]
  "$heng" check "$template" --format sarif > "$work/case-$count.sarif" || [ $? -eq 1 ]
done
# The schema of SARIF is not ours: SARIF_SCHEMA names a copy, or it is fetched.
sarif_schema=${SARIF_SCHEMA:-$work/sarif-schema.json}
sarif_url=https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
if [ ! -f "$sarif_schema" ] && ! curl --silent --fail --max-time 30 --output "$sarif_schema" "$sarif_url"; then
  echo "SARIF is not checked: set SARIF_SCHEMA to a copy of $sarif_url" >&2
fi

"$python" - "$work" "$sarif_schema" <<'PY'
import json, pathlib, sys
from jsonschema import Draft4Validator, Draft202012Validator
work = pathlib.Path(sys.argv[1])
folder = pathlib.Path("Documentation/Schema")
checked = 0
for kind in ("form", "result", "audit", "findings"):
    schema = json.loads((folder / f"heng-{kind}-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sorted(work.glob(f"{kind}-*.json")):
        errors = [e.message for e in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))]
        if errors:
            sys.exit(f"{path.name}: {errors[:3]}")
        checked += 1
sarif = pathlib.Path(sys.argv[2])
if sarif.is_file():
    schema = json.loads(sarif.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    validator = Draft4Validator(schema)
    for path in sorted(work.glob("*.sarif")):
        errors = [e.message for e in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))]
        if errors:
            sys.exit(f"{path.name}: {errors[:3]}")
        checked += 1
if checked < 10:
    sys.exit(f"only {checked} documents were checked")
print(f"{checked} documents agree with the schemas")
PY
