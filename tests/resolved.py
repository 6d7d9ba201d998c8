#!/usr/bin/env python3
"""resolved.py PROGRAM SOURCE: the JSON that `build -f json` writes is what its schema says, refers to nothing that is not there, and loses nothing.

All examples, cases and a map made to upset programs are built once; an independent validator (python3-jsonschema) judges the result.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-jsonschema python3-yaml")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()

def strict(schema):
    """Nothing but what is named: the schema is open so that old ones take new files, the test is not."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(one) for name, one in schema.items()}
    if "properties" in closed and closed.get("type") == "object" and not ({"file", "code"} & set(closed["properties"])):
        closed.setdefault("additionalProperties", False)
    return closed


def built(path):
    call = subprocess.run([PROGRAM, "build", "--no-config", "-f", "json", "-o", "-", path], capture_output=True)
    return json.loads(call.stdout) if call.returncode == 0 else None


def ids_of(things):
    return {thing["id"] for thing in things}


def check_references(found):
    personas, channels, teams, evidence = (ids_of(found[kind]) for kind in ("personas", "channels", "teams", "evidence"))
    objectives = ids_of(found["objectives"])
    touchpoints = [touchpoint for stage in found["stages"] for touchpoint in stage["touchpoints"]]
    places = [*found["stages"], *touchpoints]
    pains = [pain for place in places for pain in place["pain_points"]]
    opportunities = [one for place in places for one in place["opportunities"]]
    assert len(ids_of(touchpoints)) == len(touchpoints) and len(ids_of(pains)) == len(pains)

    def known(reference, ids):
        assert set(reference if isinstance(reference, list) else [reference] if reference else []) <= ids, reference

    for touchpoint in touchpoints:
        known(touchpoint.get("channel"), channels)
        known(touchpoint.get("owner"), teams)
        known(touchpoint["personas"], personas)
        known(touchpoint["requires"], ids_of(touchpoints))
        known(touchpoint.get("instead_of"), ids_of(touchpoints))
        known(touchpoint["evidence"], evidence)
    for place in places:
        for emotion in [*place["emotions"], *place.get("expected", [])]:
            known(emotion.get("persona"), personas)
            assert bool(personas) == ("persona" in emotion)
            known(emotion.get("evidence"), evidence)
    for pain in pains:
        known(pain["personas"], personas)
        known(pain["addressed_by"], ids_of(opportunities))
        known(pain["evidence"], evidence)
    for one in opportunities:
        known(one["addresses"], ids_of(pains))
        known(one.get("objective"), objectives)
        known(one.get("owner"), teams)
    for persona in found["personas"]:
        known(persona["prefers"], channels)
        known(persona["evidence"], evidence)


def scalars(value):
    if isinstance(value, dict):
        return [text for one in value.values() for text in scalars(one)]
    if isinstance(value, list):
        return [text for one in value for text in scalars(one)]
    return [value]


def check_complete():
    """Every text of the map that has every key stands in its JSON."""
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "everything.yaml"
        text = (SOURCE / "tests/unit/everything.yaml").read_text()
        path.write_text(text)
        (path.parent / "survey.csv").write_text((SOURCE / "tests/unit/survey.csv").read_text())
        (path.parent / "today.journey.yaml").write_text("title: Today\n")
        (path.parent / "people.yaml").write_text("personas: [{id: grace, name: Grace}]\nteams: [{id: court, name: Court}]\n")
        found = built(path)
    assert found, "everything.yaml is not built"
    # What is said in another way: flags, durations and shares as numbers, words that became scores, references that became ids.
    del found["findings"], found["insights"], found["priorities"], found["trace"]
    written = {str(one) for one in scalars(found)}
    missing = []
    for one in scalars(yaml.load(text, yaml.BaseLoader)):
        slug = re.sub(r"[^a-z0-9]+", "-", one.lower()).strip("-")
        if one not in written and slug not in written:
            missing.append(one)
    assert set(missing) == {"true", "false", "12%", "people.yaml"}, missing


def main():
    call = subprocess.run([PROGRAM, "schema", "resolved"], capture_output=True, text=True, check=True)
    schema = json.loads(call.stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(strict(schema))
    count = 0
    hostile = SOURCE / "tests/data/hostile.journey.yaml"
    for path in [*sorted(SOURCE.glob("examples/*.yaml")), *sorted(SOURCE.glob("tests/cases/**/*.yaml")), hostile]:
        found = built(path)
        if found is None:
            assert path != hostile
            continue
        errors = sorted(validator.iter_errors(found), key=str)
        assert not errors, f"{path}: {list(errors[0].absolute_path)}: {errors[0].message[:300]}"
        check_references(found)
        assert found["source"] == path.name
        count += 1
    assert count > 20, count
    check_complete()
    print(f"{count} maps")


main()
