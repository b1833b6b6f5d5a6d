#!/usr/bin/env bash
# Runs the tests on CPythons newer than the one in .venv, each in an environment of its own (.venv-3.13).
#
#   tools/test_newer.sh             every newer version found
#   tools/test_newer.sh --newest    only the newest
#
# Looks on PATH and where pyenv keeps its versions. Says which it found; finding none is said too, and is no failure.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob

version_of() {
    "$1" -c 'import platform, sys; assert platform.python_implementation() == "CPython" and sys.version_info.releaselevel == "final"
print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

base=$(version_of .venv/bin/python)
declare -A found=()
for candidate in python3.{12..19} "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.[1-9][0-9].*/bin/python3; do
    version=$(version_of "$candidate") || continue
    if [ "${version#3.}" -gt "${base#3.}" ] && [ -z "${found[$version]:-}" ]; then found[$version]=$candidate; fi
done

versions=$(printf '%s\n' "${!found[@]}" | sort -t. -k2 -rn)
if [ "${1:-}" = --newest ]; then versions=$(head -n 1 <<<"$versions"); fi
if [ -z "$versions" ]; then
    echo "** No CPython newer than $base was found: the tests ran on $base ONLY. **"
    exit 0
fi
echo "** CPython newer than $base, on which the tests run now: $(tr '\n' ' ' <<<"$versions")**"
for version in $versions; do
    PYTHON=${found[$version]} VENV=.venv-$version tools/setup.sh
    echo "** the tests on Python $version **"
    ".venv-$version/bin/python" -m pytest -q -n 2 -m "not slow" -p no:cacheprovider
done
