#!/usr/bin/env python3
"""insights.py PROGRAM SOURCE: what `insights` says of all examples and cases is what its schema says, the same twice, and about the map."""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-jsonschema")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])


def printed(*words):
    call = subprocess.run([PROGRAM, *words], cwd=SOURCE, capture_output=True, text=True)
    assert call.returncode in (0, 1), call.stderr
    return call.stdout


def main():
    maps = [str(path.relative_to(SOURCE)) for path in sorted([*SOURCE.glob("examples/*.yaml"), *SOURCE.glob("tests/cases/**/*.yaml")])]
    schema = json.loads(printed("schema", "insights"))
    jsonschema.Draft7Validator.check_schema(schema)
    text = printed("insights", "--no-config", "--format", "json", "--", *maps)
    assert text == printed("insights", "--no-config", "--format", "json", "--", *maps)
    report = json.loads(text)
    jsonschema.Draft7Validator(schema).validate(report)
    paths = [one["path"] for one in report["maps"]]  # a link to a map that was read already is passed over
    assert set(paths) <= set(maps) and len(set(paths)) == len(paths) > 20, len(paths)
    kinds = [line.split()[0] for line in printed("list", "insights").splitlines()]
    count = 0
    for one in report["maps"]:
        weights = [insight["weight"] for insight in one.get("insights", [])]
        assert weights == sorted(weights, reverse=True), one["path"]
        for insight in one.get("insights", []):
            assert insight["name"] in kinds
            assert insight["entities"], insight
            assert insight["sentence"].endswith("."), insight
            assert insight["sentence"].count("“") == insight["sentence"].count("”"), insight
        ranks = [priority["rank"] for priority in one.get("priorities", []) if priority["rank"]]
        assert ranks == list(range(1, len(ranks) + 1))
        count += len(weights)
    assert count > 150, count
    print(f"{count} insights of {len(maps)} maps")


main()
