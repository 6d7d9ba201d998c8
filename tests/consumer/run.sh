#!/bin/sh
# run.sh BUILD SOURCE: installs the build into a folder of its own, then configures, builds and runs a project that uses it.
set -eu
work=$1/consumer
rm -rf "$work"
cmake --install "$1" --prefix "$work/stage" >"$work.log"
cmake -S "$2/tests/consumer" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/stage"
cmake --build "$work/build"
"$work/build/consumer"
"$work/stage/bin/journeymap" --version
find "$work/stage" -name '*.h' | grep -q journeymap/journey.h
