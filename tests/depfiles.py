#!/usr/bin/env python3
"""depfiles.py PROGRAM: what `build --deps` writes, read by Make and by Ninja. Each printable sign of ASCII stands in a name at its beginning, in
its middle, at its end, behind a backslash and before a blank: either the call is refused and says why, or both programs find nothing to do after
a build, and draw again when the file with that name has changed."""
import dataclasses
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
REFUSED = set("$%&';=|<>*?\"`^[\t")  # wherever they stand
SIGNS = [chr(code) for code in range(0x20, 0x7F) if not chr(code).isalnum() and chr(code) not in "/."]
SHAPES = ["{}a", "a{}b", "a{}", "a\\{}b", "a{} b", "{}"]
OTHERS = ["a b", "(x) y", "lib(a", "b)", "c d)", ".PHONY", ".SILENT", "define", "ünï cödé", "a\tb", "a\\\\b", "..a"]
PATIENT = {"timeout": 120, "capture_output": True, "text": True, "check": False}


@dataclasses.dataclass
class Case:
    number: int
    output: str
    used: str


def build_all(folder, names):
    """A map for each name, which is that of a file that it uses, or of its output. Returns what was not refused."""
    accepted = []
    names = [name for name in dict.fromkeys(names) if name == name.strip()]  # as the language reads them
    for number, (name, is_used) in enumerate(itertools.product(names, (True, False))):
        case = Case(number, f"out-{number}.md" if is_used else f"{name}.md", name if is_used else f"used-{number}")
        (folder / case.used).write_text("teams: [Web]\n")
        (folder / f"{number}.yaml").write_text(f"title: A\nuse: [{json.dumps(case.used)}]\n")
        result = subprocess.run([PROGRAM, "build", f"{number}.yaml", "-f", "md", f"--output={case.output}", "--deps", f"{number}.d"], cwd=folder,
                                **PATIENT)
        if result.returncode == 0:
            assert not REFUSED & set(name), name
            accepted.append(case)
            continue
        assert result.returncode == 2 and "cannot stand in a file for Make and Ninja, because of" in result.stderr, (name, result.stderr)
        assert not (folder / f"{number}.d").exists()
    return accepted


def write_ninja(folder, cases):
    text = "rule draw\n  command = touch -- $out # $number\n  depfile = $number.d\n"
    for case in cases:
        output = case.output.replace("$", "$$").replace(" ", "$ ").replace(":", "$:")
        text += f"build {output}: draw\n  number = {case.number}\n"
    (folder / "build.ninja").write_text(text)
    result = subprocess.run(["ninja"], cwd=folder, **PATIENT)
    assert result.returncode == 0, result.stdout + result.stderr


def due_for_ninja(folder):
    result = subprocess.run(["ninja", "-n", "-v"], cwd=folder, **PATIENT)
    assert result.returncode == 0, result.stdout + result.stderr
    return {int(line.rpartition("#")[2]) for line in result.stdout.splitlines() if "touch -- " in line}


def due_for_make(folder, cases):
    """One call for each: a name that Make reads as something else would take the others with it."""
    due = set()
    for case in cases:
        (folder / "Makefile").write_text(f"%.md: ; $(info made)\ninclude {case.number}.d\n")
        result = subprocess.run(["make", "-rR", "--", case.output], cwd=folder, **PATIENT)
        assert result.returncode == 0 and not result.stderr, (case, result.stdout + result.stderr)
        if "made" in result.stdout.splitlines():
            due.add(case.number)
    return due


def main():
    if not shutil.which("ninja") or not shutil.which("make"):
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        cases = build_all(folder, [shape.format(sign) for sign in SIGNS for shape in SHAPES] + OTHERS)
        names = {case.used for case in cases}
        assert {"a b", "a#b", "a:b", "a\\b", "(x) y", "a@b", "a+b", "ünï cödé", "define"} <= names, names
        write_ninja(folder, cases)
        for tool, due in (("ninja", due_for_ninja(folder)), ("make", due_for_make(folder, cases))):
            assert not due, (tool, [case for case in cases if case.number in due])
        later = time.time()
        for case in cases:
            os.utime(folder / case.used, (later, later))
        for tool, due in (("ninja", due_for_ninja(folder)), ("make", due_for_make(folder, cases))):
            assert due == {case.number for case in cases}, (tool, [case for case in cases if case.number not in due])
    print(f"{len(cases)} names, the same for Make and Ninja")


main()
