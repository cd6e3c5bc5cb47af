#!/usr/bin/env bash
# ./test.sh [CTest options]: installs what is missing, builds, and runs all tests, offscreen.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$top/installer/packages.sh"

install_packages build test
build_preset test
ctest --preset test --parallel 2 "$@"
