#!/bin/sh
# examples.sh PROGRAM SOURCE: every example has its picture beside it, byte for byte what the program makes today.
# With JOURNEYMAP_UPDATE=1 the pictures are made anew; look at them before you commit them.
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

for map in "$examples"/*.journey.yaml; do
    name=$(basename "$map" .journey.yaml)
    if ! "$program" build "$map" --format svg -o "$out/"; then
        fail "$name.journey.yaml" "build failed"
    elif [ -n "${JOURNEYMAP_OTHER_FONT:-}" ]; then
        echo "$name: built, not compared, because another version of the font is compiled in"
    elif cmp "$out/$name.svg" "$examples/$name.svg"; then
        continue
    elif [ "${JOURNEYMAP_UPDATE:-}" = 1 ]; then
        cp "$out/$name.svg" "$examples/$name.svg"
    else
        fail "$name.svg" "is not what the program makes of $name.journey.yaml; set JOURNEYMAP_UPDATE=1 and look at the picture"
    fi
done
for picture in "$examples"/*.svg; do
    name=$(basename "$picture" .svg)
    [ "$name" = "*" ] || [ -e "$examples/$name.journey.yaml" ] || fail "$name.svg" "has no map beside it"
done
[ $failures = 0 ]
