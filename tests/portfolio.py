#!/usr/bin/env python3
"""portfolio.py PROGRAM SOURCE: what `portfolio` says of all examples and cases is what its schema says, and its formats say the same."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-jsonschema")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])


def printed(*words):
    call = subprocess.run([PROGRAM, *words], cwd=SOURCE, capture_output=True)
    assert call.returncode in (0, 1), call.stderr
    return call.stdout.decode()


def main():
    maps = [str(path.relative_to(SOURCE)) for path in sorted([*SOURCE.glob("examples/*.yaml"), *SOURCE.glob("tests/cases/**/*.yaml")])]
    schema = json.loads(printed("schema", "portfolio"))
    jsonschema.Draft7Validator.check_schema(schema)
    for today in [], ["--today", "2027-06-01"]:
        portfolio = json.loads(printed("portfolio", "--no-config", "-f", "json", *today, "--", *maps))
        jsonschema.Draft7Validator(schema).validate(portfolio)
        rows = list(csv.DictReader(io.StringIO(printed("portfolio", "--no-config", "-f", "csv", *today, "--", *maps).removeprefix("\ufeff"))))
        assert [row["path"] for row in rows] == [one["path"] for one in portfolio["maps"]]
        assert sum(row["understood"] == "yes" for row in rows) == portfolio["totals"]["understood"]
        assert sum(int(row["open_barriers"] or 0) for row in rows) == portfolio["totals"]["open_barriers"] > 0
        assert ("reviews_overdue" in portfolio["totals"]) == bool(today)
    assert portfolio["totals"]["reviews_overdue"] == sum(one.get("review_overdue", False) for one in portfolio["maps"]) > 0
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "copy.yaml")
        copy.write_text((SOURCE / "examples/parking-permit.journey.yaml").read_text())
        portfolio = json.loads(printed("portfolio", "--no-config", "-f", "json", "examples/parking-permit.journey.yaml", str(copy)))
    jsonschema.Draft7Validator(schema).validate(portfolio)
    for shared, count in ("recurring_pain_points", 5), ("shared_touchpoints", 9), ("shared_personas", 0), ("namesakes", 2):
        assert len(portfolio[shared]) == count, (shared, len(portfolio[shared]))
    print(f"{len(rows)} maps")


main()
