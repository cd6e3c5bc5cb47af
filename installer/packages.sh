# Sourced by run.sh and test.sh: installs what is missing of the one list, installer/packages.txt.

# install_packages KIND…: the packages marked with one of these kinds.
install_packages() {
    local kinds="$*" missing=() kind package
    while read -r kind package; do
        [[ -n $package && " $kinds " == *" $kind "* ]] || continue
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done < <(grep -v '^#' "$top/installer/packages.txt")
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || { echo "These packages are missing, and there is no sudo to install them: ${missing[*]}" >&2; return 1; }
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" apt-get update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# build_preset PRESET: configures where needed, builds, shows how far it is.
build_preset() {
    cd "$top"
    cmake --preset "$1" >"$top/build-$1.log" 2>&1 || { cat "$top/build-$1.log" >&2; return 1; }
    rm -f "$top/build-$1.log"
    NINJA_STATUS='[%f/%t, %es] ' cmake --build --preset "$1"
}
