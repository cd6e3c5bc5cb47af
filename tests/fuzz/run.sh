#!/usr/bin/env bash
# run.sh PROGRAM CORPUS WORK: fuzzes for TARS_FUZZ_SECONDS (60), from the kept corpus, writing what it finds to WORK.
set -euo pipefail
mkdir -p "$3/found"
exec "$1" -max_total_time="${TARS_FUZZ_SECONDS:-60}" -timeout=60 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$3/" "$3/found" "$2"
