#!/usr/bin/env python3
"""outputs.py PROGRAM SOURCE: tables and diagrams of all examples, cases and a map that means no good are what their readers expect.

Mermaid's own parser is asked where JOURNEYMAP_MERMAID names a folder in which `npm install mermaid jsdom` was run; its grammar is tried always.
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

try:
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-yaml")
    sys.exit(77)

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
        assert row[0] in ("stage", "touchpoint", "pain point", "opportunity")
    for cell in [cell for row in [header, *rows] for cell in row]:
        if cell[:1] in tuple("=+-@\t\r\n"):
            float(cell)
        assert not unsafe(cell, "\n\t"), (path, cell)


# What the lexer of Mermaid 11 takes at the start of a line, in its order.
MERMAID = [
    ("comment", r"%(?!\{).*|[^}]%%.*|#.*"), ("journey", r"journey\b"), ("title", r"title\s[^#;]+"), ("acc", r"acc(?:Title|Descr)\s*:.*"),
    ("block", r"accDescr\s*\{"), ("section", r"section\s[^#:;]+"), ("task", r"[^#:;]+(?=:)"),
]
mermaid_texts = []


def check_mermaid(path, found):
    text = found.decode()
    assert not unsafe(text, "\n"), path
    lines = text.splitlines()
    if lines[0].startswith("%%{"):
        json.loads(re.fullmatch(r"%%\{init: (.*)\}%%", lines.pop(0))[1])
    kinds = []
    for line in lines:
        assert "```" not in line and "<" not in line, (path, line)
        kind, match = next((name, found) for name, pattern in MERMAID if (found := re.match(pattern, line.strip(), re.I)))
        kinds.append(kind)
        rest = line.strip()[match.end():]
        if kind != "task":
            assert not rest, (path, line)
            continue
        score, *people = rest[1:].split(":")
        assert 1 <= float(score) <= 5, (path, line)
        assert len(people) <= 1 and not re.search("[#;]", rest), (path, line)
        assert all(name.strip() for name in people[0].split(",")) if people else True, (path, line)
    order = " ".join(kinds)
    assert re.fullmatch(r"(comment )+journey title acc acc( section( task)*)*", order), (path, order)
    mermaid_texts.append((path, text, kinds.count("section"), kinds.count("task")))


def ask_mermaid():
    folder = os.environ.get("JOURNEYMAP_MERMAID")
    if not folder:
        print("Mermaid's own parser was not asked: JOURNEYMAP_MERMAID does not name it")
        return
    texts = "".join(json.dumps(text) + "\n" for _, text, _, _ in mermaid_texts)
    call = subprocess.run(["node", SOURCE / "tests/mermaid.mjs", folder], input=texts.encode(), capture_output=True, check=True)
    for (path, _, sections, tasks), line in zip(mermaid_texts, call.stdout.splitlines(), strict=True):
        read = json.loads(line)
        assert read.get("type") == "journey", (path, read)
        assert len(read["tasks"]) == tasks and len(read["sections"]) == sections, (path, read)
        for task in read["tasks"]:
            assert 1 <= task["score"] <= 5, (path, task)
    print(f"Mermaid read {len(mermaid_texts)} journeys")


def cells(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Mn", "Me") else 1
               for c in line)


def check_text(path, found):
    text = found.decode()
    assert not unsafe(text, "\n\u2068\u2069"), path
    for line in text.splitlines():
        assert line == line.rstrip(" "), (path, line)
        depth = 0
        for c in line:  # isolates are closed on their line
            depth += (c == "\u2068") - (c == "\u2069")
            assert depth in (0, 1), (path, line)
        assert depth == 0, (path, line)
        assert not line.startswith("::") and not re.search(r"##[a-z]*\[", line), (path, line)
        if any(unicodedata.bidirectional(c) in ("R", "AL") for c in line):
            assert "\u2068" in line, (path, line)
    for width in 40, 63, 100, 250:
        wide = built(path, "text", "--columns", str(width)).decode()
        for line in wide.splitlines():
            # Joined emoji are narrower than their parts; what a log would take for a command is written longer.
            assert cells(line) <= width or "\u200d" in line or "\\u{" in line, (path, width, cells(line), line)
    # Whatever the width, the same is said.
    words = ["".join(re.sub(r"[\s\u2500\u2550]|[\u2068\u2069]", "", built(path, "text", "--columns", str(width)).decode())) for width in (40, 1000)]
    assert words[0] == words[1], path


def check_text_complete():
    """Every text of the map that has every key stands on its page."""
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "everything.yaml"
        text = (SOURCE / "tests/unit/everything.yaml").read_text()
        path.write_text(re.sub(r"(?m)^lanes: .*$", "lanes: [{id: risk, name: Risk}]", text))
        (path.parent / "survey.csv").write_text((SOURCE / "tests/unit/survey.csv").read_text())
        (path.parent / "today.journey.yaml").write_text("title: Today\n")
        (path.parent / "people.yaml").write_text("personas: [{id: grace, name: Grace}]\nteams: [{id: court, name: Court}]\n")
        page = built(path, "text", "--columns", "1000").decode().lower()
    names = {re.sub(r"[^a-z0-9]+", "-", line.lower()).strip("-") for line in re.findall(r"[\w' -]+", page)}
    missing = set()
    for one in scalars(yaml.load(text, yaml.BaseLoader)):
        if one.lower() not in page and one.lower().replace("-", " ") not in page and one.lower() not in names:
            missing.add(one)
    # Flags, dates and numbers look otherwise, and nobody reads ids.
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d|-1.5|12%|PT2H30M|true|false|en-GB|visit-count|people.yaml|amara.jpg|99", one) for one in missing), missing


def scalars(value):
    if isinstance(value, dict):
        return [text for one in value.values() for text in scalars(one)]
    if isinstance(value, list):
        return [text for one in value for text in scalars(one)]
    return [value]


CHECKS = {"csv": check_csv, "mermaid": check_mermaid, "text": check_text}


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
    check_text_complete()
    ask_mermaid()
    print(f"{count} outputs")


main()
