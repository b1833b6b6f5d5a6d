#!/usr/bin/env bash
# Makes a virtual environment from the pinned requirements, and leaves a stamp: the next run that finds nothing
# changed needs no network and returns at once.
#
#   tools/setup.sh                      what running, testing and linting need, in .venv
#   tools/setup.sh --with-postgresql    the same, and looks for a PostgreSQL server for the tests
#   PYTHON=python3.13 VENV=.venv-3.13 tools/setup.sh      another interpreter, another folder
#
# What is missing on the system is installed when this runs as root on Debian, and named otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${VENV:-.venv}
unset PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH VIRTUAL_ENV # pip shall compile, and only the environment's own packages count
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    local candidate
    if [ -n "${PYTHON:-}" ]; then
        is_new_enough "$PYTHON" || fail "PYTHON=$PYTHON is not Python 3.11 or newer."
        command -v "$PYTHON"
        return
    fi
    for candidate in python3.11 python3 python3.12 python3.13 python3.14 python3.15 python; do
        if is_new_enough "$candidate"; then command -v "$candidate"; return; fi
    done
    if apt_install python3 python3-venv && is_new_enough python3; then command -v python3; return; fi
    fail "Python 3.11 or newer was not found. Install it, or name it: make setup PYTHON=/path/to/python3"
}

# apt_install PACKAGE... - true when they are installed; otherwise says the command that would do it
apt_install() {
    command -v apt-get >/dev/null || { say "needed from your system's packages: $*"; return 1; }
    if [ "$(id -u)" != 0 ]; then say "please run: sudo apt-get install --no-install-recommends $*"; return 1; fi
    say "installing with apt-get: $*"
    local apt=(apt-get -qq -o Dpkg::Use-Pty=0)
    export DEBIAN_FRONTEND=noninteractive
    if "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null 2>&1 </dev/null; then return 0; fi
    # The usual reason is a package list that was never fetched, or is old.
    if "${apt[@]}" update >&2 </dev/null && "${apt[@]}" install -y --no-install-recommends "$@" >&2 </dev/null; then return 0; fi
    say "that did not work; by hand: apt-get update && apt-get install $*"
    return 1
}

make_venv() {
    local python=$1 version
    # Debian ships venv without ensurepip until python3-venv is there.
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "python$version-venv" || fail "$python cannot make virtual environments yet (see the line above)."
    fi
    say "making $venv with $python ($("$python" -V 2>&1))"
    "$python" -m venv --clear "$venv"
}

has_postgresql() {
    command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null ||
        compgen -G '/usr/pgsql-*/bin/initdb' >/dev/null
}

# Two shells may ask at the same time; the second waits and then finds the stamp.
mkdir -p build
if command -v flock >/dev/null; then exec 9>"build/setup.lock"; flock 9; fi

stamp=$venv/.counterseal-setup
wanted_place="$PWD/$venv"
wanted_content=$(cat requirements-dev.txt pyproject.toml | cksum)
place='' content=''
if [ -f "$stamp" ]; then { read -r place && read -r content; } <"$stamp" || true; fi

usable() { is_new_enough "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; }
if [ "$place" != "$wanted_place" ] || ! is_new_enough "$venv/bin/python"; then
    # Virtual environments cannot be moved, so a stamp from another folder does not count.
    if [ -n "$place" ] || ! usable; then
        python=$(find_python)
        make_venv "$python"
    fi
    content=''
fi
if [ "$content" != "$wanted_content" ]; then
    say "installing the pinned requirements into $venv (a minute the first time)"
    rm -f "$stamp"
    "$venv/bin/python" -m pip install -qq --require-hashes -r requirements-dev.txt
    "$venv/bin/python" -m pip install -qq --no-deps --no-build-isolation -e .
    printf '%s\n%s\n' "$wanted_place" "$wanted_content" >"$stamp"
fi
"$venv/bin/python" -m compileall -q src || true # a file somebody is just writing is no reason to stop

if [ "${1:-}" = --with-postgresql ] && ! has_postgresql && ! apt_install postgresql; then
    say "******************************************************************************"
    say "** No PostgreSQL server was found: the tests that need one will be SKIPPED. **"
    say "******************************************************************************"
fi
