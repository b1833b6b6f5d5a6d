#!/usr/bin/env bash
# Proves that set-up and tests need no network once set up: both run where there is none but loopback.
# Where the system does not permit such a place, that is said, and is no failure.
set -euo pipefail
cd "$(dirname "$0")/.."

inside='set -e
.venv/bin/python tools/loopback.py
make --no-print-directory setup
exec .venv/bin/python -m pytest -q -n 2 -m "not slow" -p no:cacheprovider'
for apart in "unshare --net" "unshare --map-root-user --net"; do
    if $apart true 2>/dev/null; then
        echo "** the tests without network ($apart) **"
        exec $apart bash -c "$inside"
    fi
done
echo "** This system does not permit unshare --net: the tests were NOT run without network. **"
