#!/usr/bin/env bash
# Every check that needs no test: format, lint, types, arrows, and that generated pages and catalogues are up to date.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin

$bin/ruff format --check --quiet || { $bin/ruff format --check; exit 1; }
$bin/ruff check --quiet
$bin/mypy
$bin/lint-imports --no-logo
for tool in texts docs; do
    if [ -f tools/$tool.py ]; then $bin/python tools/$tool.py --check; fi
done
