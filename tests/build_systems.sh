#!/bin/sh
# build_systems.sh BUILD SOURCE: maps in a CMake project, with Ninja and with Make. A file that changes draws its maps again, and no others.
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/stage" >"$work/install.log"

project=$work/project
mkdir "$project" "$project/my maps"
printf 'cmake_minimum_required(VERSION 3.20)\nproject(maps NONE)\n' >"$project/head.cmake"
cat >"$project/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.20)
project(maps NONE)
find_package(journeymap REQUIRED COMPONENTS maps)
journeymap_add_map(one "my maps/one.journey.yaml" ALL FORMATS svg html)
journeymap_add_map(two two.yaml ALL OUTPUT_DIRECTORY drawn)
journeymap_add_map(three three.journey.yaml ALL OPTIONS --theme ${CMAKE_CURRENT_SOURCE_DIR}/house.yaml --dark-theme midnight)
CMAKE
people='my maps/people +,_.~(){}@!-] x.yaml'  # all signs that Make, Ninja and CMake between them leave alone
printf 'personas: [{id: ada, name: Ada}]\n' >"$project/$people"
printf 'day,mood\n2026-01-01,4\n2026-01-02,5\n' >"$project/survey.csv"
printf 'extends: midnight\n' >"$project/house.yaml"
map() {
    printf 'title: %s\n%s\nstages: [{name: Apply, touchpoints: [{name: Form, emotion: %s}]}]\n' "$1" "$2" "$3"
}
map One "use: ['${people#*/}']" '{ada: 1}' >"$project/my maps/one.journey.yaml"
map Two 'personas: [Bob]' '{data: survey.csv, column: mood, scale: 1-5}' >"$project/two.yaml"
map Three 'compares_to: two.yaml' 1 >"$project/three.journey.yaml"
printf 'severities: {no-review: off}\ndark_theme: midnight\n' >"$project/my maps/.journeymap.yaml"

# drawn NAME...: these maps are drawn by the next build, and no others. Files have to differ by more than a clock's tick.
drawn() {
    cmake --build "$work/$generator" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    found=$(sed -n 's/.*Drawing \([a-z]*\).*/\1/p' "$work/log" | sort | tr '\n' ' ')
    [ "$found" = "$*${*:+ }" ] || { echo "$generator: drawn '$found', not '$*'"; cat "$work/log"; exit 1; }
}
change() {
    sleep 1.1
    for file; do printf '\n' >>"$project/$file"; done
}

for generator in Ninja 'Unix Makefiles'; do
    cmake -S "$project" -B "$work/$generator" -G "$generator" -DCMAKE_PREFIX_PATH="$work/stage" >"$work/configure.log"
    drawn one three two
    for output in one.svg one.dark.svg one.html drawn/two.svg three.svg three.dark.svg; do [ -s "$work/$generator/$output" ] || { echo "no $output"; exit 1; }; done
    drawn
    change "$people"
    drawn one
    drawn
    rm "$work/$generator/three.dark.svg"
    drawn three
    change survey.csv
    drawn three two
    change house.yaml
    drawn three
    change 'my maps/.journeymap.yaml'
    drawn one
    change two.yaml
    drawn three two
    drawn
done

# Names that mean something to Make or Ninja.
for name in 'a;b' 'a$b' 'a%b' "a'b" 'a[b' 'a#b' 'a\b'; do
    cat >"$project/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.20)
project(maps NONE)
find_package(journeymap REQUIRED COMPONENTS maps)
journeymap_add_map(odd [==[$name.yaml]==])
CMAKE
    map Odd 'personas: [Bob]' 1 >"$project/$name.yaml"
    if cmake -S "$project" -B "$work/odd" -G Ninja -DCMAKE_PREFIX_PATH="$work/stage" >"$work/configure.log" 2>&1; then echo "took $name"; exit 1; fi
    tr -s ' \n' ' ' <"$work/configure.log" | grep -q 'means something to Make or Ninja: rename it' || { cat "$work/configure.log"; exit 1; }
done

# What is used has a name that CMake does not hand on.
printf 'find_package(journeymap REQUIRED COMPONENTS maps)\njourneymap_add_map(plain plain.yaml ALL)\n' |
    cat "$project/head.cmake" - >"$project/CMakeLists.txt"
for name in 'a#b' 'a:b' 'a\b'; do
    printf 'personas: [Bob]\n' >"$project/$name.yaml"
    map Plain "use: ['$name.yaml']" 1 >"$project/plain.yaml"
    cmake -S "$project" -B "$work/plain" -G Ninja -DCMAKE_PREFIX_PATH="$work/stage" >"$work/configure.log"
    if cmake --build "$work/plain" >"$work/log" 2>&1; then echo "took $name"; exit 1; fi
    grep -q 'CMake cannot watch files with' "$work/log" || { cat "$work/log"; exit 1; }
done

# The program alone can be installed: what it says of itself is made with it.
if [ -f "$build/build.ninja" ]; then
    for said in journeymap.bash _journeymap journeymap.fish journeymap.schema.json; do
        ninja -C "$build" -t query "said/$said" | grep -q LINKER || { echo "$said is not made with the program"; exit 1; }
    done
fi
