#!/usr/bin/env bash
# ./run.sh [--headless] [PROJECT]: installs what is missing, builds, starts the service, documents PROJECT (default: this
# repository) and opens the window; without a display, or with --headless, shows the progress in the terminal instead.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$top/installer/packages.sh"

headless=0
project=$top
for word in "$@"; do
    case $word in
    --headless) headless=1 ;;
    -h | --help) sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) echo "run.sh: there is no option $word; see --help" >&2; exit 2 ;;
    *) project=$word ;;
    esac
done
[[ -d $project ]] || { echo "run.sh: there is no folder $project" >&2; exit 2; }
project=$(cd "$project" && pwd)
[[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || headless=1

install_packages build
build_preset release
bin=$top/build/release/bin

if ((headless)); then
    exec "$bin/tars" generate "$project"
fi

data=${TARS_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/tars}
if ! "$bin/tars" --data-dir "$data" ping >/dev/null 2>&1; then
    mkdir -p -m 700 "$data"
    setsid -f "$bin/tarsd" --data-dir "$data" >>"$data/tarsd.log" 2>&1 </dev/null
fi
exec "$bin/tars-desktop" --data-dir "$data" --project "$project" --start
