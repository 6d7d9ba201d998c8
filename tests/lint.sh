#!/bin/sh
# lint.sh [PROGRAM SOURCE]: formatting of all C++ files, shell syntax, manual pages.
# lint.sh --tidy [BUILD [FILE...]]: clang-tidy over the files (default: all of the library and the program), with the commands of BUILD
# (default: build/dev). Takes some minutes, so it is not among the tests.
set -eu
# Formatting differs between versions, so another version than this judges nothing.
clang_format_version=14

skip() {
    echo "skipped: $1"
    exit 77
}

tidy() {
    build=${1:-build/dev}
    [ $# -eq 0 ] || shift
    [ -e "$build/compile_commands.json" ] || { echo "no $build/compile_commands.json; run 'cmake --preset dev' first" >&2; exit 2; }
    [ $# -gt 0 ] || set -- $(find src tests/golden -name '*.cpp')
    printf '%s\n' "$@" | xargs -n 1 -P "$(nproc)" clang-tidy -p "$build" --quiet
}

formatting() {
    command -v clang-format >/dev/null || skip "clang-format is not installed"
    case $(clang-format --version) in
        *"version $clang_format_version."*) ;;
        *) skip "$(clang-format --version) is not version $clang_format_version" ;;
    esac
    find src include tests -name '*.cpp' -o -name '*.h' | xargs clang-format --dry-run --Werror
}

# Of the words behind a macro mdoc takes some for macros of its own, so that "In an editor" is the header <an>, and no linter says so.
words_as_macros() {
    found=$(grep -nE '^\.(S[hs] ([^"]* )?(No|Ns|Em|Li|Pa|Ar|Cm|Ev|Xr|Fl|Ic|Nm|Op|Ta)|[A-Z][a-z0-9] ([^"]* )?(Ad|An|Ap|At|Do|En|Er|Es|Ex|Fa|Fx|In|Lb|Me|Ms|Ox|Of|On|Rs|So|St|Tn|Ud|Up|Us|Va))( |$)' \
        man/*.[1-9] || true)
    [ -z "$found" ] || { echo "words that mdoc takes for macros, quote them: $found"; exit 1; }
}

cd "$(dirname "$0")/.."
if [ "${1:-}" = --tidy ]; then
    shift
    tidy "$@"
    exit
fi
for script in bootstrap .ci/run tests/*.sh tests/*/*.sh; do
    "$(sed -n '1s/^#!//p' "$script")" -n "$script"
done
if command -v mandoc >/dev/null; then
    for page in man/*.[1-9]; do
        [ ! -e "$page" ] || mandoc -T lint -W warning "$page"
    done
fi
words_as_macros
formatting
