#!/usr/bin/env python3
"""schema.py PROGRAM SOURCE: the JSON Schema that the program prints says what its reader takes.

An independent validator (python3-jsonschema) and `journeymap check` judge the same maps: all examples and cases, and thousands of mutants of
two of them. Where the reader finds a fault of shape, the schema must refuse the map, and nowhere else.
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

# Faults of shape: what one value or one mapping is, whatever else stands in the map. The others (references, ids given twice, the method)
# need the whole map.
SHAPE_RULES = {
    "unknown-key", "wrong-kind", "missing-key", "bad-number", "number-out-of-range", "number-too-large", "bad-date", "bad-duration", "bad-id", "unknown-word",
    "empty-item", "mixed-emotion", "not-a-map", "unsupported-version", "bad-language", "bad-flag", "key-given-twice", "unknown-scale",
    "score-out-of-range",  # found by a check, because a map can be drawn with it; editors should say it at once
}
LANE_WANTED = "there is no lane "  # unknown-lane under `lanes` is of shape, under `notes` it is a reference
NO_YAML = re.compile(r"JM0[0-2]\d")  # the file is no good YAML, so there is nothing to compare
PYTHON_CANNOT = "but got '?'"  # a question mark in a list in brackets: good YAML that PyYAML does not read


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 core: true, false, null and numbers; no dates, no yes and no. Keys are texts; of equal keys the first counts."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        self.flatten_mapping(node)
        mapping = {}
        for key, value in node.value:
            mapping.setdefault(key.value, self.construct_object(value, deep=True))
        return mapping

    def construct_core_number(self, node):
        text = node.value
        if text.lstrip("+-").startswith(("0x", "0o")):
            return int(text, 0)
        return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else float(text.replace(".inf", "inf").replace(".nan", "nan"))


def core(tag, pattern, first, construct):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
    CoreLoader.add_constructor(f"tag:yaml.org,2002:{tag}", construct)


core("null", "~|null|Null|NULL|", "~nN", lambda loader, node: None)
CoreLoader.yaml_implicit_resolvers.setdefault("", []).append(("tag:yaml.org,2002:null", re.compile("^$")))
core("bool", "true|True|TRUE|false|False|FALSE", "tTfF", lambda loader, node: node.value.lower() == "true")
core("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.inf|\.nan", "-+.0123456789",
     CoreLoader.construct_core_number)
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile("^<<$"), ["<"])
CoreLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
CoreLoader.add_constructor("tag:yaml.org,2002:seq", lambda loader, node: loader.construct_sequence(node, deep=True))

def load_yaml(text):
    return yaml.load(text, CoreLoader)


failures = 0


def fail(message):
    global failures
    failures += 1
    if failures <= 40:
        print(message)


def findings_of(program, files):
    """What `check` finds in each file, in one call."""
    call = subprocess.run([program, "check", "--format", "json", *files], stdout=subprocess.PIPE, check=False)
    if call.returncode > 1:
        sys.exit(f"check ended with {call.returncode}")
    found = {str(file): [] for file in files}
    for finding in json.loads(call.stdout)["findings"]:
        found.setdefault(finding.get("file"), []).append(finding)
    return found


def faults_of_shape(findings):
    return [f for f in findings
            if f["name"] in SHAPE_RULES or (f["name"] == "unknown-lane" and f["message"].startswith(LANE_WANTED))]


# What the schema lets pass by design, because a schema cannot say it: the reader refuses these.
LOOSER = {
    "wait: 5-3 days", "wait: 1001 years", "wait: 0.0",  # no arithmetic in a pattern
    "attempts: −3",  # a typographic minus makes it a text
    "due: 2026-02-29", "due: 1900-02-29",  # nor leap years
    "n: 1e5", "n: 0x1F", "journeymap: 1.0", "journeymap: 0x1",  # other ways to write a number that is all a validator sees
}


def is_number_in_quotes(text, fault):
    """A number in quotes is a text for a validator, so that it cannot know its range."""
    written = text.encode()[fault["offset"]:fault["end_offset"]].decode()
    return fault["name"] in ("bad-number", "number-out-of-range", "score-out-of-range") and re.fullmatch(r'"[-+]?[0-9.]+"', written)


def compare(name, text, document, findings, validator):
    faults = [fault for fault in faults_of_shape(findings) if not is_number_in_quotes(text, fault)]
    refused = next(iter(validator.iter_errors(document)), None)
    if name in LOOSER:
        if refused or not faults:
            fail(f"{name}: is no difference any more; take it out of LOOSER")
    elif faults and not refused:
        fail(f"{name}: the schema takes what the reader refuses: {faults[0]['name']}: {faults[0]['message']}")
    elif refused and not faults:
        fail(f"{name}: the schema refuses what the reader takes: {list(refused.absolute_path)}: {refused.message[:200]}")
    return bool(refused)


def compare_files(program, source, validator):
    files = sorted([*source.glob("examples/*.yaml"), *source.glob("tests/cases/**/*.yaml"), source / "tests/unit/everything.yaml"])
    found = findings_of(program, [str(file) for file in files])
    compared = 0
    for file in files:
        findings = found[str(file)]
        if any(NO_YAML.fullmatch(finding["code"]) for finding in findings):
            continue
        try:
            document = load_yaml(file.read_bytes())
        except yaml.YAMLError as error:
            if PYTHON_CANNOT not in str(error):
                fail(f"{file}: {error}")
            continue
        compare(str(file.relative_to(source)), file.read_text(encoding="utf-8"), document, findings, validator)
        compared += 1
    if compared < 15:
        fail(f"only {compared} files were compared")


def nodes_of(value, path=()):
    """Every place of a document: its path and what stands there."""
    yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from nodes_of(child, (*path, key))


REPLACEMENTS = [[], ["some text"], [None], [["nested"]], {}, {"some": "thing"}, 1, -3, 0.5, 12345678, "some text", "3", "  ", None, True, "no",
                "19 days", "2026-02-28", "high", "website"]


def changed(document, path, change):
    """A copy of the document with `change` done to the container and key at the end of the path. What is far from there is left out."""
    if len(path) == 1:
        copy = document.copy()
        change(copy, path[0])
        return copy
    child = changed(document[path[0]], path[1:], change)
    if isinstance(document, list):
        return [child]
    kept = {key: value for key, value in document.items() if not isinstance(value, (dict, list))}
    return {**kept, path[0]: child}


def rename(container, key):
    container[f"{key}x"] = container.pop(key)


def mutants_of(document):
    seen = set()
    for path, value in nodes_of(document):
        if not path:
            continue
        kind = (tuple(key if isinstance(key, str) else 0 for key in path), type(value))
        if kind in seen:
            continue
        seen.add(kind)
        where = ".".join(str(key) for key in path)
        for new in REPLACEMENTS:
            yield f"{where} = {json.dumps(new)}", changed(document, path, lambda container, key, new=new: container.__setitem__(key, new))
        yield f"without {where}", changed(document, path, lambda container, key: container.pop(key))
        if isinstance(path[-1], str):
            yield f"{where} renamed", changed(document, path, rename)
            yield f"{where} and another key", changed(document, path, lambda container, key: container.update({"zebra": 1}))
        else:
            yield f"{where} twice", changed(document, path, lambda container, key: container.append(container[key]))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            for factor in (-1, 10, 1000, 1e6):
                yield f"{where} * {factor}", changed(document, path, lambda container, key, f=factor: container.__setitem__(key, value * f))


# One key with many values, as they are written. `%` is the value.
WRITTEN = [
    ("title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: N\n        %s", {
        "wait": ["0", "5", "0.0", "P", "PT", "PT5", "P1D", "P1DT", "PT2H30M", "PT30M2H", "P1Y2M3W4DT5H6M7S", "P1.5D", "p1d", "1h30min", "1 h 30 min",
                 "2 h and 30 min", "2 h,", "'2 h, 30 min'", "2 h and", "3-5 days", "3–5 days", "3 to 5 days", "3to 5 d", "3 - 5 d", "5-3 days",
                 "1001 years", "2 working days", "2 working  days", "2 Business Day", "2 workingdays", "12 minuts", "12min.", "soon", "' 3 d '", ".5 h",
                 "5. h", "1.2.3 h", "-3 d", "3 d 4", "\"\"", "null", "~", "true", "[3 d]"],
        "drop_off": ["12%", "12 %", "0.12", "1", "1.0", "1.01", "100%", "100.0%", "100.1%", "101%", "0%", "-0%", "-5%", "+5%", "007%", "'%'", "12%%", "a lot",
                     "'0.5'", ".5", "5.", "true", "−5%"],
        "attempts": ["1", "3", "3.0", "3.5", "0", "-1", "+3", "003", "999999", "1000000", "three", "3x", "'3'", "3,5", "true", "null", "1_000", "−3"],
        "moment_of_truth": ["true", "True", "'true'", "false", "FALSE", "yes", "No", "OFF", "y", "'on'", "yes indeed", "5", "1.5", "because", "[a]", "null"],
        "importance": ["1", "5", "6", "0", "'5'", "high", "4.5", "5.0"],
        "emotion": ["1", "-2", "2.5", "-2.01", "anxious", "true", "1,5", "+1", "'-1.5'", "-x", ".5", "−1", "[]", "[angry]", "[angry, {feeling: calm}]", "[1]",
                    "[{weight: 3}]", "[{feeling: calm, weight: 60%}]", "[{feeling: calm, weight: 0}]", "[{feeling: calm, weight: 0.5}]",
                    "[{feeling: calm, weight: -1}]", "[{feeling: calm, weight: 160}]", "[{feeling: calm, weight: 160%}]", "[{feeling: calm, weight: }]",
                    "{}", "{score: 1}", "{score: 3}", "{ada: 1}", "{ada: 3}", "{ada: }", "{ada: {score: 1}}", "{ada: {bo: 1}}", "{score: 1, ada: 2}",
                    "{score: 1, scor: 2}", "{scor: 2}", "{column: mood}", "{column: mood, data: a.csv}", "{column: , score: 1}", "{column: mood, data: }",
                    "{scale: 1-5}", "{from: 1, to: calm}", "{from: 3}", "{from: [1]}", "{from: '-'}", "{from: true}", "{ada: [calm], bo: calm}",
                    "{ada: [{feeling: calm, weight: x}]}", "{intensity: 6}", "{1: 1}"],
        "notes": ["{}", "{risk: }", "{risk: late}", "{risk: [late, lost]}", "{risk: [late, ]}", "{risk: {a: b}}", "[risk]", "late", "''", "{risk: [~]}"],
        "measures": ["[]", "[{text: a}]", "[{value: 1}]", "[{unit: d}]", "[{text: , unit: d}]", "[{text: '', value: 2}]", "[a, 1, true]", "[{}]", "a", "[[a]]"],
        "personas": ["[ada, 5, true]", "ada", "[]", "[~]", "[' ']", "", "[{ada: 1}]", "{ada: 1}"],
        "channel": ["website", "pigeon", "5", "[website]", "''"],
        "help": ["phone", "[phone]", "5", ""],
        "doing": ["", "[]", "[a, 5, true, 1.5]", "[a, [b]]", "[a, ~]", "a", "5", "true", "{a: b}", "'a: b'"],
        "id": ["a", "A-b_3", "3a", "true", "5", "ä", "a b", "' a '", "[a]", "", "-a"],
    }),
    ("title: T\nstages:\n  - name: S\n    opportunities:\n      - text: O\n        %s", {
        "due": ["2026-09-14", "'2026-09-14'", "' 2026-09-14 '", "2026-9-14", "20260914", "2026-02-29", "1900-02-29", "2024-02-29", "2026-04-31", "2026-00-01",
                "2026-13-01", "0000-01-01", "0001-01-01", "2026-09-14T10:00:00", "14.9.2026", "2026-09", "2026", "", "today"],
        "status": ["done", "Done", "' done '", "new", "5", "", "true", "[done]"],
        "link": ["https://example.org/a", "5", "[a]"],
    }),
    ("title: T\n%s", {
        "journeymap": ["1", "'1'", "2", "1.0", "0x1", "one", "", "[1]"],
        "language": ["en", "pt-BR", "e", "english", "en-", "en--GB", "de-DE-1996", "EN", "x-klingon", "no", "5", "[en]", ""],
        "evidence": ["[{text: a, n: 5}]", "[{n: 5}]", "[{id: a}]", "[{id: , n: 5}]", "a", "[a]", "[{text: a, kind: log}]", "[{text: a, kind: magic}]"],
        "channels": ["[{kind: phone}]", "[{name: a, kind: phone}]", "[{name: a, kind: pigeon}]", "[{name: a, realtime: yes}]", "[{id: a, realtime: true}]",
                     "[{id: a, realtime: 'True'}]", "[{id: a, realtime: 1}]", "[{id: phone}]", "[a]", "[{}]"],
        "personas": ["[{name: a, behaviors: b}]", "[{name: a, behaviours: [b]}]", "[{name: a, behaviors: b, behaviours: c}]", "[{behaviors: b}]", "[{name: }]",
                     "[{name: a, behaviors: , behaviours: }]", "[{name: a, prefers: [phone, x]}]", "[&a {name: a, role: r}, {<<: *a, name: b}]",
                     "[&a {name: a, zebra: r}, {<<: *a, name: b}]", "[2026, true, 1.5]"],
        "objectives": ["[{text: a, measure: b}]", "[{text: a, measure: {text: b}}]", "[{text: a, measures: [b, {value: 1}]}]", "[{text: a, measure: [~]}]",
                       "[{text: a, measure: {}}]", "[{text: a, measure: }]", "[{text: a, measure: b, measures: c}]"],
        "emotions": ["{a: 1}", "{a: 3}", "{a: }", "{a: b}", "{1: 1}", "[a]", "a", "{}", ""],
        "lanes": ["[doing]", "[zebra]", "doing", "[{id: risk, name: Risk}]", "[{id: risk}]", "[{name: Risk}]", "[]", "[~]", "[[doing]]", "[Doing]", "",
                  "[{id: 1, name: Risk}]", "[{id: risk, name: 5}]"],
        "scenario": ["a", "{text: a}", "{trigger: b}", "{}", "[a]", "5", "{zebra: 1}", ""],
        "review": ["{last: 2026-01-01}", "{every: 6 months}", "{every: 6}", "often", "{}", "[a]", ""],
        "history": ["[a]", "a", "[{version: 1.10}]", "[{}]", "[{date: 1.10}]", "[5]"],
        "use": ["a.yaml", "[a.yaml]", "{a: b}"],
        "stages": ["[]", "", "[a]", "[{}]", "{name: a}", "a", "[{name: a, touchpoints: [b, {name: c}]}]", "[{name: a, touchpoints: {name: c}}]"],
        "state": ["current", "future", "as-is", "Current", ""],
    }),
    ("title: T\nevidence:\n  - text: E\n    %s", {"n": ["41", "1e5", "0x1F", "0", "-1", "4.5", "'41'", "many", ".inf", "1000000", "999999.0"]}),
    ("%s", {"title": ["T", "5", "true", "", "' '", "~", "[T]", "{a: b}"], "id": ["a"]}),
]


NO_MAPS = ["~", "- a", "just text", "5", "{}"]


def written_maps():
    yield from ((text, text) for text in NO_MAPS)
    for template, keys in WRITTEN:
        for key, values in keys.items():
            for value in values:
                yield f"{key}: {value}", template % f"{key}: {value}"


def compare_texts(program, maps, load, validator):
    """Maps as pairs of name and text. How many the schema refuses."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(pathlib.Path(folder, f"{i:05}.yaml")) for i in range(len(maps))]
        for file, (_, text) in zip(files, maps):
            pathlib.Path(file).write_text(text, encoding="utf-8")
        found = findings_of(program, files)
    refused = 0
    for file, (name, text) in zip(files, maps):
        if any(NO_YAML.fullmatch(finding["code"]) for finding in found[file]):
            fail(f"{name}: is no YAML: {found[file][0]['message']}")
            continue
        refused += compare(name, text, load(text), found[file], validator)
    return refused


def compare_mutants(program, source, validator):
    mutants = []
    for name, every in ("tests/unit/everything.yaml", 1), ("examples/parking-permit.journey.yaml", 7):
        document = load_yaml((source / name).read_bytes())
        mutants += [(f"{name}: {what}", json.dumps(mutant, ensure_ascii=False)) for what, mutant in list(mutants_of(document))[::every]]
    refused = compare_texts(program, mutants, json.loads, validator)
    print(f"{len(mutants)} mutants, {refused} of them refused")
    if refused < 300 or len(mutants) - refused < 300:
        fail("too few mutants on one side to be a test")


def check_examples(schema, at_least=100):
    """The example of every key is good by the key's own schema."""
    count = 0
    for name, table in [("map", schema), *schema["definitions"].items()]:
        for key, value in table.get("properties", {}).items():
            if not value.get("description") or not value.get("examples"):
                fail(f"{name}.{key} lacks a description or an example")
            validator = jsonschema.Draft7Validator({**value, "definitions": schema["definitions"]})
            for example in value.get("examples", []):
                count += 1
                for error in validator.iter_errors(example):
                    fail(f"{name}.{key}: its example {example!r} is refused: {error.message[:200]}")
    if count < at_least:
        fail(f"only {count} examples")


CONFIGS = [
    "", "profile: strict", "profile: Strict", "profile: [strict]", "profile:", "profile: public-sector\nfail_on: warning", "fail_on: never",
    "fail_on: no", "fail_on: false", "severities: {}", "severities: {stage-count: off}", "severities: {JM309: error, no-review: info}",
    "severities: {stage-count: false}", "severities: {stage-count: False}", "severities: {stage-count: 'false'}",
    "severities: {stage-count: no}", "severities: {stage-count: true}", "severities: {stage-cuont: off}", "severities: {unknown-key: off}", "severities: [stage-count]",
    "severities: off", "baseline: known.yaml", "baseline: [known.yaml]", "baseline: 1", "include: maps", "include: [maps, other]",
    "include: {a: b}", "include: [[a]]", "exclude: ['*.old.yaml']", "outputs: {formats: [svg], folder: public}", "outputs: {formats: svg}",
    "outputs: svg", "outputs: {format: svg}", "outputs: {}", "theme: daylight", "paper: a3\norientation: auto", "paper: A3", "paper: a33", "theme: {a: b}", "themes: daylight", "profil: strict",
    "[profile]", "just words", "include: [a, '']",
]


THEMES = [
    "", "extends: daylight", "extends: midnight", "extends: [daylight]", "extends:", "muted: '#56606c'", "muted: '#56C'", "muted: ' #56c '",
    "muted: 56606c", "muted: 123456", "muted: '#56606'", "muted: teal", "muted: true", "muted:", "muted: ['#56606c']", "muted: {a: b}",
    "personas: []", "personas: ['#123', '#123456']", "personas: '#123'", "personas: ['#123', blue]", "personas: [['#123']]",
    "personas: ['#123', '']", "personas: {a: '#123'}", "personas: [" + "'#123', " * 24 + "]", "personas: [" + "'#123', " * 25 + "]",
    "persona: ['#123']", "colour: '#123'", "['#123']", "just words",
]


def compare_settings(program, topic, texts, name, call):
    """A config or theme is refused with status 2 exactly where its schema refuses it."""
    schema = json.loads(subprocess.run([program, "schema", topic], stdout=subprocess.PIPE, check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    check_examples(schema, at_least=8)
    validator = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "map.yaml").write_text("title: A map\n")
        for text in texts:
            pathlib.Path(folder, name).write_text(text + "\n")
            ended = subprocess.run([program, *call], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if ended.returncode not in (0, 2):
                fail(f"{text!r}: status {ended.returncode}")
            document = load_yaml(text)
            good = validator.is_valid({} if document is None else document)
            if good != (ended.returncode == 0):
                fail(f"{topic} {text!r}: the schema {'takes' if good else 'refuses'} it, the reader says {ended.stderr or 'nothing'}")


def main():
    program, source = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    schema = json.loads(subprocess.run([program, "schema", "map"], stdout=subprocess.PIPE, check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    check_examples(schema)
    compare_files(program, source, validator)
    compare_texts(program, list(written_maps()), load_yaml, validator)
    compare_mutants(program, source, validator)
    compare_settings(program, "config", CONFIGS, ".journeymap.yaml", ["config"])
    compare_settings(program, "theme", THEMES, "theme.yaml", ["check", "map.yaml", "--theme", "theme.yaml", "--fail-on", "never"])
    if failures:
        sys.exit(f"{failures} differences between the schema and the reader")


main()
