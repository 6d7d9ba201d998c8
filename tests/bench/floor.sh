#!/bin/sh
# floor.sh PROGRAM COMPILER OUT: an empty program that loads exactly the shared libraries that PROGRAM loads: what starting alone costs.
set -eu
libraries=$(LC_ALL=C readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/-l:\1/p' | grep -v ld-linux)
echo 'int main() { return 0; }' >"$3.cpp"
"$2" -O2 "$3.cpp" -o "$3" -Wl,--no-as-needed $libraries
