#!/usr/bin/env bash
# Pins what pyproject.toml asks for, for every platform and every Python from 3.11 on, with hashes.
#
# No address of a registry gets into the files: that is why uv's compiler is used and not its lock file.
# To raise everything to the newest release: tools/pin.sh --upgrade
set -euo pipefail
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE

if [ ! -x build/pin/bin/uv ]; then
    "${PYTHON:-.venv/bin/python}" -m venv --clear build/pin
    build/pin/bin/pip install -qq uv
fi
compile() {
    build/pin/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header "$@"
}
compile -o requirements.txt "$@"                                # what `pip install counterseal` brings
compile --all-extras --group dev -o requirements-dev.txt "$@"   # that, the extras, and what tests, lint and build need
