#!/usr/bin/env python3
"""outputs.py PROGRAM SOURCE: tables hold for all examples, cases and a map that means no good what their readers expect."""
import csv
import io
import pathlib
import subprocess
import sys
import unicodedata

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()

BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def built(path, name, *words):
    call = subprocess.run([PROGRAM, "build", "--no-config", "-f", name, "-o", "-", *words, path], capture_output=True)
    return call.stdout if call.returncode == 0 else None


def unsafe(text, allowed):
    """Control characters and those that turn the order of others; isolates that are closed are for the reader's good."""
    return [c for c in text if c not in allowed and (unicodedata.category(c) == "Cc" or unicodedata.bidirectional(c) in BIDI)]


def check_csv(path, found):
    assert found.startswith(b"\xef\xbb\xbf")
    text = found.decode("utf-8-sig")
    assert text.count("\r\n") and "\r" not in text.replace("\r\n", "")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header, rows = rows[0], rows[1:]
    for row in rows:
        assert len(row) == len(header), (path, row)
        assert row[0] in ("touchpoint", "pain point", "opportunity")
    for cell in [cell for row in [header, *rows] for cell in row]:
        if cell[:1] in tuple("=+-@\t\r\n"):
            float(cell)
        assert not unsafe(cell, "\n\t"), (path, cell)


CHECKS = {"csv": check_csv}


def main():
    count = 0
    for path in [*sorted(SOURCE.glob("examples/*.yaml")), *sorted(SOURCE.glob("tests/cases/**/*.yaml")), SOURCE / "tests/data/hostile.journey.yaml"]:
        for name, check in CHECKS.items():
            found = built(path, name)
            if found is None:
                assert path.parent.name not in ("examples", "data"), path
                continue
            check(path, found)
            count += 1
    assert count > 20 * len(CHECKS), count
    print(f"{count} outputs")


main()
