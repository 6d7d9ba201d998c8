#!/bin/sh
# package.sh BUILD SOURCE: the Debian packages: the same bytes from the same build, no word of lintian's, and what is in them works where
# nothing else of this project is.
set -eu
build=$1 source=$2
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || { echo "skipped: no dpkg-deb or dpkg-shlibdeps"; exit 77; }
work=$(mktemp -d /tmp/package.XXXXXX)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*" >&2
    exit 1
}

SOURCE_DATE_EPOCH=1790000000
export SOURCE_DATE_EPOCH
for round in 1 2; do
    (cd "$build" && cpack -B "$work/$round" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
done
for package in journeymap journeymap-dev; do
    cmp "$work/1/$package"_*.deb "$work/2/$package"_*.deb || fail "$package: the same build gave two packages"
done
if command -v lintian >/dev/null; then
    said=$(lintian --fail-on error,warning "$work/1"/*.deb 2>&1 | grep '^[EW]:' || true)
    [ -z "$said" ] || fail "lintian: $said"
else
    echo "lintian is not installed: not asked"
fi

# Unpacked it works, from anywhere.
dpkg-deb -x "$work/1"/journeymap_*.deb "$work/root"
program=$work/root/usr/bin/journeymap
"$program" build "$source/examples/parking-permit.journey.yaml" -o "$work/map.svg" 2>/dev/null
cmp "$work/map.svg" "$source/examples/parking-permit.svg" || [ -n "${JOURNEYMAP_OTHER_FONT:-}" ] || fail "the package draws another picture"
for file in man/man1/journeymap.1.gz man/man5/journeymap.5.gz man/man7/journeymap-rules.7.gz bash-completion/completions/journeymap \
    zsh/vendor-completions/_journeymap fish/vendor_completions.d/journeymap.fish journeymap/journeymap.schema.json doc/journeymap/copyright doc/journeymap/quick-start.md \
    doc/journeymap/examples/parking-permit.journey.yaml; do
    [ -s "$work/root/usr/share/$file" ] || fail "the package lacks $file"
done
mkdir "$work/maps"
printf 'cmake_minimum_required(VERSION 3.20)\nproject(maps NONE)\nfind_package(journeymap REQUIRED COMPONENTS maps)\n' >"$work/maps/CMakeLists.txt"
cmake -S "$work/maps" -B "$work/maps/build" -DCMAKE_PREFIX_PATH="$work/root/usr" >"$work/log" || { cat "$work/log"; exit 1; }
grep -q "^JOURNEYMAP_PROGRAM:.*=$program\$" "$work/maps/build/CMakeCache.txt" || fail "CMake does not find the package's program"

# Installed and removed it leaves nothing behind; only where that changes nobody's machine.
if [ -n "${JOURNEYMAP_INSTALL_PACKAGE:-}" ]; then
    apt-get install -y "$work/1"/journeymap_*.deb >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    (cd / && journeymap --version >/dev/null)
    dpkg --verify journeymap
    apt-get purge -y journeymap >"$work/log" 2>&1
    ! command -v journeymap >/dev/null || fail "removed, and still there"
    [ ! -e /usr/share/journeymap ] || fail "removed, and /usr/share/journeymap is still there"
fi
