#!/bin/sh
# reproducible.sh PROGRAM SOURCE: the same map gives the same bytes in another locale, time zone and folder, at another time and twice in a row.
set -eu
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A German locale writes 3,75. Compiled here, because a small system has none; where that fails the system's own are tried.
localedef -i de_DE -f UTF-8 "$work/de_DE.UTF-8" 2>/dev/null || true

# make NAME [VARIABLE=VALUE...]: builds all examples in $work/NAME, with relative paths from the current folder.
make() {
    name=$1
    shift
    mkdir -p "$work/$name"
    env "$@" "$program" build "$maps" --format svg,html,png,pdf,markdown,json,csv,mermaid,text -o "$work/$name/"
    except=
    [ "$name" != epoch ] || except='--exclude=*.pdf --exclude=*.html' # which say the day, where one is said to them
    [ "$name" = plain ] || diff -rq $except "$work/plain" "$work/$name" || { echo "not the same bytes: $name"; exit 1; }
}

maps=$source/examples
make plain LC_ALL=C TZ=UTC
make again LC_ALL=C TZ=UTC
make german LOCPATH="$work" LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 LANGUAGE=de
make turkish LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati
make epoch SOURCE_DATE_EPOCH=86400 TZ=America/St_Johns HOME=/nonexistent
make narrow COLUMNS=20 NO_COLOR=1 TERM=dumb
cd "$source/examples"
maps=.
make elsewhere LC_ALL=C
cp -r "$source/examples" "$work/copy"
cd "$work/copy"
make moved LC_ALL=C
echo "$(find "$work/plain" -type f | wc -l) files, eight times the same"
