#!/usr/bin/env python3
"""returned.py PROGRAM SOURCE: texts come back from JSON and from CSV as they were written, whatever they look like.

JSON is held against its schemas by a validator of its own; CSV goes through `import csv` and is resolved again.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import hostile_maps
    import jsonschema
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-jsonschema python3-yaml")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
# Names of lists have commas and semicolons; what begins a formula, and what guards it.
MORE = ["a, b", "a; b", ",", "a\nb", "\"a\" 'b'", "'", "''", "'=1", "'a", "\\u{202e}", "\\u{5c}u{202e}", "\\", "\uff0b1", "\uff0d1", "\uff201", "\t=1", "| a", "1.10", "NO", "017", "1e5", "null", "2026-01-01", "TRUE", "--", "\u2212 1"]


def call(*words, **more):
    result = subprocess.run([PROGRAM, *words], capture_output=True, check=False, **more)
    assert result.returncode in (0, 1), (words, result.stderr[-1000:])
    return result.stdout


def strings(value):
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in [name, *strings(one)]]
    if isinstance(value, list):
        return [text for one in value for text in strings(one)]
    return [value] if isinstance(value, str) else []


def check_json(folder):
    """Every place that takes words, every hostile text: all JSON is valid, and the map's own has the text itself."""
    schemas = {name: json.loads(call("schema", name)) for name in ("resolved", "findings", "insights", "diff", "portfolio")}
    everything, count = hostile_maps.Everything(PROGRAM, SOURCE, folder), 0
    words = strings(json.loads(call("build", "--no-config", "-f", "json", "-o", "-", everything.filled(lambda number: f"Zebra{number}cat", folder / "words"))))
    shown = [number for number in range(len(everything.places)) if f"Zebra{number}cat" in words]
    assert len(shown) > 75, len(shown)
    for turn in range(0, len(hostile_maps.TEXTS), 5):
        def text_for(number, turn=turn):
            return f"{number}. {hostile_maps.TEXTS[(number + turn) % len(hostile_maps.TEXTS)]} {number}x"
        path = everything.filled(text_for, folder / "turn")
        printed = {"resolved": call("build", "--no-config", "-f", "json", "-o", "-", path), "findings": call("check", "--no-config", "-f", "json", path),
                   "insights": call("insights", "--no-config", "-f", "json", path), "diff": call("diff", "-f", "json", SOURCE / "examples/parking-permit.journey.yaml", path),
                   "portfolio": call("portfolio", "--no-config", "-f", "json", path)}
        for name, text in printed.items():
            jsonschema.Draft7Validator(schemas[name]).validate(json.loads(text))
        said = set(strings(json.loads(printed["resolved"])))
        for number in shown:
            assert text_for(number) in said, (everything.places[number], text_for(number))
            count += 1
    return count


def one_line(text):
    return re.sub(r"\s*\n\s*", " ", text)


def check_csv():
    """Every hostile text as the name of all that has one, and as what is said; of a hundred personas each has a column."""
    # Names that are the same but for case or blanks would mean one team or two.
    texts = list({text.strip().lower(): text for text in [*hostile_maps.TEXTS, *MORE] if text.strip()}.values())
    return sum(check_csv_of(texts[at:at + 90]) for at in range(0, len(texts), 90))


def check_csv_of(texts):
    personas = list(dict.fromkeys(map(one_line, texts)))
    emotions = {f"p{i}x": {"score": 1 - i % 5 / 2, "feeling": texts[i]} if i % 2 else 1 - i % 5 / 2 for i in range(len(personas))}
    stages = [{"name": text, "touchpoints": [{"name": text, "doing": [one_line(text), "next"], "thinking": one_line(text), "pain_points": [text, text + " 2"], "opportunities": [text],
                                              "owner": f"t{i}x", "channel": f"c{i}x", "emotion": emotions}]} for i, text in enumerate(texts)]
    before = {"title": "T", "personas": [{"name": text, "id": f"p{i}x"} for i, text in enumerate(personas)], "teams": [{"name": text, "id": f"t{i}x"} for i, text in enumerate(texts)],
              "channels": [{"name": text, "id": f"c{i}x"} for i, text in enumerate(texts)], "stages": stages}
    source = json.dumps(before, ensure_ascii=False).encode()
    resolved = json.loads(call("build", "--no-config", "-f", "json", "-o", "-", "-", input=source))
    back = call("import", "csv", "-", input=call("build", "--no-config", "-f", "csv", "-o", "-", "-", input=source))
    before, after = list(shown(resolved)), list(shown(json.loads(call("build", "--no-config", "-f", "json", "-o", "-", "-", input=back))))
    for one, other in zip(before, after):
        assert one == other, (one, other)
    assert len(before) == len(after) == 2 * len(texts)
    return len(strings(before))


def shown(journey):
    """What a table has of a map: names instead of ids, and of cards what a cell says of them."""
    names = {kind: {one["id"]: one.get("name") or one.get("text") or one["id"] for one in journey.get(kind, [])} for kind in ("personas", "channels", "teams", "evidence", "objectives")}

    def named(kind, ids):
        return [names[kind].get(one, one) for one in ids]

    def share(frequency):
        return str(round(float(frequency[:-1]) / 100, 3)) if frequency and frequency.endswith("%") else frequency

    def cards(place):
        for pain in place["pain_points"]:
            yield ["pain point", pain["label"], pain["text"], pain.get("severity"), pain.get("kind"), pain.get("barrier"), share(pain.get("frequency")), named("personas", pain["personas"]), named("evidence", pain["evidence"])]
        for one in place["opportunities"]:
            yield ["opportunity", one["label"], one["text"], one["addresses"], named("objectives", [one.get("objective")]), one.get("kind"), one.get("impact"), one.get("effort"), named("teams", [one.get("owner")]), one.get("status"), one.get("due"), one.get("link")]

    for stage in journey["stages"]:
        if stage["touchpoints"] or list(cards(stage)):
            yield ["stage", stage["name"], stage.get("phase"), *cards(stage)]
        for point in stage["touchpoints"]:
            felt = [(names["personas"].get(one.get("persona")), one.get("score"), one.get("feeling")) for one in point["emotions"]]
            yield ["touchpoint", point["name"], named("channels", [point.get("channel")]), named("teams", [point.get("owner")]), named("personas", point["personas"]), felt, point["doing"],
                   point["thinking"], point.get("duration", {}).get("seconds"), point.get("wait", {}).get("seconds"), point.get("attempts"), point.get("drop_off"), point.get("importance"), named("evidence", point["evidence"]), *cards(point)]


def check_maps():
    """What the table of each of our own maps has, comes back, but for stages without a row; "41%" comes back as 0.41."""
    paths, count = [*sorted(SOURCE.glob("examples/*.journey.yaml")), *sorted(SOURCE.glob("tests/cases/**/*.yaml")), SOURCE / "tests/unit/everything.yaml"], 0
    for path in paths:
        built = subprocess.run([PROGRAM, "build", "--no-config", "-f", "json", "-o", "-", path], capture_output=True, check=False)
        if built.returncode != 0:
            continue
        journey = json.loads(built.stdout)
        if not list(shown(journey)):
            continue
        table = call("build", "--no-config", "-f", "csv", "-o", "-", path)
        back = call("import", "csv", "--language", journey["language"], "-", input=table)
        before, after = list(shown(journey)), list(shown(json.loads(call("build", "--no-config", "-f", "json", "-o", "-", "-", input=back))))
        for one, other in zip(before, after):
            assert one == other, (path, one, other)
        assert len(before) == len(after), path
        count += 1
    assert count > 30, count
    return count


def main():
    with tempfile.TemporaryDirectory() as scratch:
        print(f"{check_json(pathlib.Path(scratch))} texts from JSON, {check_csv()} from CSV, and tables of {check_maps()} maps: all as they were written")


main()
