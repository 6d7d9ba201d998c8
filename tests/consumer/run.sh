#!/bin/sh
# run.sh BUILD SOURCE: installs the build into a folder of its own, then configures, builds and runs projects that use it: one of its own, and the
# one that docs/library.md shows.
set -eu
work=$1/consumer
rm -rf "$work"
cmake --install "$1" --prefix "$work/stage" >"$work.log"

# build SOURCE NAME
build() {
    cmake -S "$1" -B "$work/$2" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/stage"
    cmake --build "$work/$2"
}
build "$2/tests/consumer" build
"$work/build/consumer"
"$work/stage/bin/journeymap" --version
find "$work/stage" -name '*.h' | grep -q journeymap/journey.h

python3 - "$2/docs/library.md" "$work/documented" <<'PY'
import pathlib, re, sys
page, folder = map(pathlib.Path, sys.argv[1:])
folder.mkdir()
for name, text in re.findall(r"(?ms)^```[a-z]+ file=(\S+)\n(.*?)^```$", page.read_text()):
    (folder / name).write_text(text)
for header in sorted((page.parent.parent / "include/journeymap").glob("*.h")):
    assert f"`{header.name}`" in page.read_text(), f"docs/library.md says nothing of {header.name}"
PY
build "$work/documented" picture
cd "$work/documented"
"$work/picture/picture" ticket.yaml ticket.svg >printed.txt
python3 - <<'PY'
import re
expected, printed = open("expected.txt").read(), open("printed.txt").read()
pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in expected.splitlines())
assert re.fullmatch(pattern, printed), "the program in docs/library.md prints\n" + printed
PY
# The program draws the same picture, but for what only its findings say.
grep -q '<title' ticket.svg
printf 'title: Broken\nzebras: 1\n' >broken.yaml
! "$work/picture/picture" broken.yaml no.svg >printed.txt
grep -q "unknown-key: unknown key 'zebras'" printed.txt
