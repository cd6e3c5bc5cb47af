#!/usr/bin/env bash
# ./test.sh [CTest options]: installs what is missing, builds, and runs all tests, offscreen.
# ./test.sh --sanitize: the same under the address and undefined-behaviour sanitizers, then engine and stores under the thread
# sanitizer.
# ./test.sh --long: fuzzes every reader of strangers' bytes, each for TARS_FUZZ_SECONDS (60).
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$top/installer/packages.sh"

run_preset() {
    local preset=$1
    shift
    build_preset "$preset"
    ctest --preset "$preset" "$@"
}

case ${1:-} in
-h | --help) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" ;;
--sanitize)
    shift
    install_packages build test
    # What is kept for the life of the program by Qt, fontconfig and the drivers is not ours to free.
    export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
    export TSAN_OPTIONS=halt_on_error=1:suppressions=$top/tests/tsan.supp
    export QTEST_FUNCTION_TIMEOUT=1800000 # a sanitizer makes the longest six times slower than Qt Test allows
    run_preset asan --parallel 2 "$@"
    # Of the rest, the threads are Qt's, into which this sanitizer cannot see.
    run_preset tsan --parallel 2 -R '^tst_(runservice|runholds|runcommands|runqueue|checkpointer|journal|projectmodel|modelview)$' "$@"
    ;;
--long)
    shift
    install_packages build long
    run_preset fuzz --parallel 2 "$@"
    ;;
*)
    install_packages build test
    run_preset test --parallel 2 "$@"
    ;;
esac
