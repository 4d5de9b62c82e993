#!/bin/sh
# Makes sure that everything is there that Zuoxi is built with and needs when it runs:
#
#   a Rust toolchain    only looked for: which one to install is the user's choice
#   a C compiler        for SQLite, which is compiled in
#   window libraries    with `window` as argument, and only for the kind of display that exists:
#                       the program loads them when it starts, so no header files are needed
#
# Where apt-get exists, what is missing is installed; elsewhere it is named. What is there is not touched.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
purpose=${1:-build}
PATH=$PATH:$HOME/.cargo/bin:/sbin:/usr/sbin

say() {
    printf '%s\n' "$*" >&2
}

# The version in Cargo.toml is the one promise that the toolchain has to keep.
check_rust() {
    wanted=$(sed -n 's/^rust-version = "1\.\([0-9]*\).*/\1/p' "$root/Cargo.toml")
    if ! command -v cargo >/dev/null 2>&1; then
        say "There is no Rust toolchain here (the command cargo was not found)."
        say "Install Rust 1.$wanted or newer, see https://rustup.rs, open a new terminal and try again."
        exit 1
    fi
    version=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
    if [ -n "$version" ] && [ "$version" -lt "$wanted" ]; then
        say "Rust 1.$version is too old, Zuoxi needs 1.$wanted or newer. With rustup: rustup update stable"
        exit 1
    fi
}

has_library() {
    ldconfig -p 2>/dev/null | grep -q "[[:space:]]$1 "
}

# Prints the Debian package of each library in "library package" lines that is not there.
packages_of_missing() {
    while read -r library package; do
        has_library "$library" || printf ' %s' "$package"
    done
}

missing_for_window() {
    if [ -n "${DISPLAY:-}" ]; then
        packages_of_missing <<'END'
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libxcb.so.1 libxcb1
libXcursor.so.1 libxcursor1
libXi.so.6 libxi6
libXrandr.so.2 libxrandr2
libxkbcommon-x11.so.0 libxkbcommon-x11-0
END
    fi
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        packages_of_missing <<'END'
libwayland-client.so.0 libwayland-client0
END
    fi
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        packages_of_missing <<'END'
libxkbcommon.so.0 libxkbcommon0
END
    fi
}

missing_for_building() {
    compiler=$(command -v cc || command -v gcc || command -v clang || true)
    if [ -z "$compiler" ]; then
        printf ' gcc libc6-dev'
    elif ! echo '#include <stdio.h>' | "$compiler" -x c -fsyntax-only - 2>/dev/null; then
        # A compiler without the C library's header files compiles nothing.
        printf ' libc6-dev'
    fi
    # Cargo fetches crates over TLS; a bare system may have no certificates to check it with.
    if [ -d /etc/ssl ] && [ ! -e /etc/ssl/certs/ca-certificates.crt ] && [ ! -e /etc/ssl/cert.pem ]; then
        printf ' ca-certificates'
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install() {
    say "Installing what the system lacks: $*"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "This needs administrator rights, and sudo is not there. As root, run: apt-get install $*"
        return 1
    fi
    # The list of packages may be old or, in a container, absent: update it only if the first try fails.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" && return
    as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

check_rust
[ "$(uname -s)" = Linux ] || exit 0

building=$(missing_for_building)
window=
[ "$purpose" != window ] || window=$(missing_for_window)
[ -n "$building$window" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    # Unquoted: one argument a package.
    # shellcheck disable=SC2086
    install $building $window || {
        say "Not installed. Zuoxi needs:$building$window"
        [ -z "$building" ] || exit 1
    }
else
    say "Zuoxi needs these, by their Debian names; install them with your system's package manager:$building$window"
    [ -z "$building" ] || exit 1
fi
