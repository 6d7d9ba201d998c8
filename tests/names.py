#!/usr/bin/env python3
"""names.py SOURCE: no two types have one name.

Two structs of one name in two files of a namespace are one type to the linker: it keeps one of the two, and what is made as the one is taken
apart as the other. The compiler cannot see it, and a program that does it crashes somewhere else.
"""
import collections
import pathlib
import re
import sys

TYPE = re.compile(r"(?:struct|class|enum class) ([A-Z]\w+)\b(?!::)[^;]*\{")
source = pathlib.Path(sys.argv[1])
places = collections.defaultdict(set)
for folder in "include", "src":
    for path in sorted([*source.glob(f"{folder}/**/*.h"), *source.glob(f"{folder}/**/*.cpp")]):
        unnamed = False
        for line in path.read_text().splitlines():
            if line.startswith("namespace {"):
                unnamed = True
            elif line == "}  // namespace":
                unnamed = False
            defined = TYPE.match(line)
            if defined and not unnamed and "<" not in line.split("{")[0]:
                places[defined[1]].add(str(path.relative_to(source)))
twice = {name: files for name, files in places.items() if len(files) > 1}
for name, files in sorted(twice.items()):
    print(f"{name} is defined in {' and '.join(sorted(files))}")
if len(places) < 200:
    sys.exit(f"only {len(places)} types were found")
sys.exit(1 if twice else 0)
