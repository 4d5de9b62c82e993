#!/bin/sh
# Runs a command that needs a component of the Rust toolchain: with-component.sh rustfmt cargo fmt --check
#
# A minimal toolchain lacks rustfmt and clippy. They are added where rustup can; where it cannot, the check is
# left out and that is said, except in CI, where a check that was left out must not look like one that passed.
set -eu

component=$1
shift
case $component in
    clippy) probe=clippy-driver ;;
    *) probe=$component ;;
esac

works() {
    "$probe" --version >/dev/null 2>&1
}

if ! works && command -v rustup >/dev/null 2>&1; then
    printf 'Adding %s to the Rust toolchain.\n' "$component" >&2
    rustup component add "$component" || true
fi
if ! works; then
    printf '\n*** LEFT OUT: %s (this toolchain has no %s; with rustup: rustup component add %s) ***\n\n' \
        "$*" "$component" "$component" >&2
    [ -z "${CI:-}" ] || exit 1
    exit 0
fi
exec "$@"
