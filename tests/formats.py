#!/usr/bin/env python3
"""formats.py PROGRAM SOURCE: the formats of `check` are what their readers expect.

All examples and cases, and a map made to upset logs, are checked once in every format. SARIF is validated against the 2.1.0 schema of OASIS,
our JSON and GitLab's against theirs, JUnit is read as XML; all must count the same findings.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

try:
    import jsonschema
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-jsonschema")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
FORMATS = ["short", "json", "sarif", "github", "gitlab", "junit"]

# https://docs.gitlab.com/ci/testing/code_quality/: the members that GitLab reads.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}

HOSTILE = """\
title: "::error::x \\u202e ##[add-mask]y %0A::z"
stages:
  - name: "[a](https://example.org) ##vso[task.complete]"
    touchpoints: ["::set-output name=a::b", "##teamcity[x]"]
::stop-commands::x: 1
"""


def printed(arguments, folder):
    call = subprocess.run([PROGRAM, "check", "--today", "2026-11-21", "--no-config", *arguments], cwd=folder, capture_output=True, text=True)
    assert call.returncode in (0, 1), call.stderr
    return call.stdout


def commands_in(text):
    """What the runner of GitHub would run."""
    lines = text.splitlines()
    return [line for line in lines if line.lstrip().startswith("::") or re.search(r"##[A-Za-z]*\[", line)]


def members_of(value):
    """All names of members within a value."""
    names = set()
    if isinstance(value, dict):
        names.update(value)
        for one in value.values():
            names |= members_of(one)
    if isinstance(value, list):
        for one in value:
            names |= members_of(one)
    return names


def check_diff():
    """Each example against the next: the JSON of `diff` is what its schema says, and no format is a command to a log."""
    schema = json.loads(subprocess.run([PROGRAM, "schema", "diff"], capture_output=True, text=True, check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    known = set(schema["properties"])
    for definition in schema["definitions"].values():
        known |= set(definition.get("properties", {}))
    written, kinds, subjects = set(), set(), set()
    with tempfile.TemporaryDirectory() as scratch:
        hostile = pathlib.Path(scratch) / "hostile.yaml"
        hostile.write_text("\n".join(HOSTILE.splitlines()[:-1]) + "\n")
        maps = [*sorted(SOURCE.glob("examples/*.yaml")), *sorted(SOURCE.glob("tests/cases/published/*.yaml")), hostile]
        maps = [path for path in maps if not path.is_symlink()]
        for old, new in zip(maps, maps[1:] + maps[:1]):
            call = subprocess.run([PROGRAM, "diff", "-f", "json", old, new], capture_output=True, text=True)
            assert call.returncode == 0, call.stderr
            found = json.loads(call.stdout)
            jsonschema.Draft7Validator(schema).validate(found)
            assert not found["same"]
            written |= members_of(found)
            kinds |= {change["kind"] for change in found["changes"]}
            subjects |= {change["subject"] for change in found["changes"]}
            for kind in ("text", "md"):
                text = subprocess.run([PROGRAM, "diff", "-f", kind, old, new], capture_output=True, text=True, check=True).stdout
                assert not commands_in(text), commands_in(text)
                assert "\u202e" not in text
    assert written <= known, f"members that the schema of diff does not name: {written - known}"
    assert known - written <= {"label", "persona", "note", "unit_word"}, f"members that are never written: {known - written}"
    assert {"added", "removed", "touchpoint", "pain_point", "opportunity", "measure", "persona"} <= kinds | subjects


def main():
    check_diff()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        maps = sorted([*SOURCE.glob("examples/*.yaml"), *SOURCE.glob("tests/cases/**/*.yaml")])
        names = []
        for number, path in enumerate(maps):
            names.append(f"{number:03}-{path.name}")
            (folder / names[-1]).write_bytes(path.read_bytes())
        names.append("%0A,::warning file=x::y [a](b) #.yaml")
        (folder / names[-1]).write_text(HOSTILE)

        reports = [f"{name}={name}.out" for name in FORMATS]
        short = printed(["--format", "short", *[word for report in reports for word in ("--report", report)], "--", *names], folder)
        texts = {name: (folder / f"{name}.out").read_text() for name in FORMATS}
        assert texts["short"] == short
        for name in FORMATS:
            if name != "github":
                assert printed(["--format", name, "--", *names], folder) == texts[name], f"--report {name} differs from --format {name}"

        count = sum(1 for line in short.splitlines() if re.match(r".*?: ?(error|warning|info)\[JM\d{3} ", line))
        assert count > 200, count

        findings = json.loads(texts["json"])
        schema = json.loads(subprocess.run([PROGRAM, "schema", "findings"], capture_output=True, text=True, check=True).stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        jsonschema.Draft7Validator(schema).validate(findings)
        known = set()
        for definition in [schema, *schema["definitions"].values()]:
            known |= set(definition.get("properties", {}))
        written = set()

        def members(value):
            if isinstance(value, dict):
                written.update(value)
                for one in value.values():
                    members(one)
            if isinstance(value, list):
                for one in value:
                    members(one)

        members(findings)
        assert written <= known | {"text", "replacement"}, f"members that the schema does not name: {written - known}"
        assert len(findings["findings"]) == count
        assert len(findings["maps"]) == len(names)
        assert len({finding["fingerprint"] for finding in findings["findings"]}) == count, "two findings have one fingerprint"

        sarif = json.loads(texts["sarif"])
        sarif_schema = json.loads((SOURCE / "tests/data/sarif-2.1.0.schema.json").read_text())
        validator = jsonschema.validators.validator_for(sarif_schema)
        errors = list(validator(sarif_schema).iter_errors(sarif))
        assert not errors, errors[:3]
        run = sarif["runs"][0]
        assert len(run["results"]) == count
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri), uri
            assert "](" not in result["message"]["text"]

        gitlab = json.loads(texts["gitlab"])
        jsonschema.Draft7Validator(GITLAB).validate(gitlab)
        assert len(gitlab) == count

        junit = ElementTree.fromstring(texts["junit"])
        assert len(junit.findall("testsuite")) == len(names)
        assert int(junit.get("failures")) == len(junit.findall(".//failure")) > 0
        assert int(junit.get("tests")) == len(junit.findall(".//testcase"))

        annotations = commands_in(texts["github"])
        for line in annotations:
            assert re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=JM\d{3} [a-z-]+::", line), line
            assert not re.search(r"##[A-Za-z]*\[", line), line
        for kind in ("error", "warning", "notice"):
            assert sum(line.startswith(f"::{kind} ") for line in annotations) <= 10
        severities = [line.split(" ")[0] for line in annotations]
        assert severities == sorted(severities, key=["::error", "::warning", "::notice"].index)
        for name in FORMATS:
            if name != "github":
                assert not commands_in(texts[name]), commands_in(texts[name])
        assert not commands_in(printed(["--", *names], folder))
        print(f"{count} findings of {len(names)} maps in {len(FORMATS) + 1} formats")


main()
