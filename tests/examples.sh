#!/bin/sh
# examples.sh PROGRAM SOURCE: every example has its picture beside it, and some their report, byte for byte what the program makes today.
# With JOURNEYMAP_UPDATE=1 they are made anew; look at them before you commit them.
set -eu
program=$1
examples=$2/examples
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
failures=0

fail() {
    echo "examples/$1: $2"
    failures=$((failures + 1))
}

# compare NAME: what was made is what lies there.
compare() {
    if cmp "$out/$1" "$examples/$1"; then
        return
    elif [ "${JOURNEYMAP_UPDATE:-}" = 1 ]; then
        cp "$out/$1" "$examples/$1"
    else
        fail "$1" "is not what the program makes; set JOURNEYMAP_UPDATE=1 and look at it"
    fi
}

for map in "$examples"/*.journey.yaml; do
    name=$(basename "$map" .journey.yaml)
    if ! "$program" build "$map" --format svg -o "$out/"; then
        fail "$name.journey.yaml" "build failed"
    elif [ -n "${JOURNEYMAP_OTHER_FONT:-}" ]; then
        echo "$name: built, not compared, because another version of the font is compiled in"
    else
        compare "$name.svg"
    fi
done
if [ -e "$examples/INDEX.md" ]; then
    program_path=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
    (cd "$examples" && "$program_path" portfolio . --no-config --today 2026-10-01 -f md) > "$out/INDEX.md" || fail INDEX.md "portfolio failed"
    compare INDEX.md
fi
# Pages are too large to keep one beside each map: they are built and stay small enough to be mailed.
largest=400000
for map in "$examples"/*.journey.yaml; do
    page=$(basename "$map" .journey.yaml).html
    "$program" build "$map" --format html -o "$out/" || fail "$page" "build failed"
    size=$(wc -c < "$out/$page")
    case $page in
        *-ja.html) ;; # carries a font of its own
        *) [ "$size" -lt $largest ] || fail "$page" "has $size bytes" ;;
    esac
done
for report in "$examples"/*.report.md; do
    name=$(basename "$report" .report.md)
    "$program" build "$examples/$name.journey.yaml" --format report --today 2026-10-01 -o "$out/" || fail "$name.report.md" "build failed"
    compare "$name.report.md"
done
for picture in "$examples"/*.svg; do
    name=$(basename "$picture" .svg)
    [ "$name" = "*" ] || [ -e "$examples/$name.journey.yaml" ] || fail "$name.svg" "has no map beside it"
done
# The README shows its map by a block that is up to date, and the theme makes a difference.
if [ -z "${JOURNEYMAP_OTHER_FONT:-}" ]; then
    [ "${JOURNEYMAP_UPDATE:-}" != 1 ] || "$program" embed "$2/README.md"
    "$program" embed --check "$2/README.md" || fail README.md "is stale: journeymap embed README.md"
fi
for theme in $("$program" list themes | cut -d ' ' -f 1); do
    for map in parking-permit clinic-visit-ar; do
        "$program" build "$examples/$map.journey.yaml" --theme "$theme" -o "$out/$map.$theme.svg" 2>/dev/null || fail "$map" "$theme: build failed"
        cksum <"$out/$map.$theme.svg" >>"$out/sums-$map"
    done
done
for map in parking-permit clinic-visit-ar; do
    [ "$(sort -u "$out/sums-$map" | wc -l)" = "$("$program" list themes | wc -l)" ] || fail "$map" "two themes draw the same picture"
done
[ $failures = 0 ]
