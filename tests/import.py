#!/usr/bin/env python3
"""import.py PROGRAM SOURCE [CORPUS]: maps that are imported say what their sources say. CORPUS: a folder with Mermaid journeys and an
INDEX.tsv of what is in them, such as those of public repositories; without one only our own are tried."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import yaml

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
DATA = SOURCE / "tests/data/import"


def call(*words, status=0, **more):
    result = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, check=False, **more)
    assert result.returncode == status, (words, result.returncode, result.stderr)
    return result


def imported(*words, **more):
    """The map, what was said, and the map as build resolves it."""
    result = call("import", *words, **more)
    resolved = call("build", "-", "-f", "json", "-o", "-", "--no-config", input=result.stdout).stdout
    return yaml.safe_load(result.stdout), result.stderr, json.loads(resolved), result.stdout


def touchpoints(journey):
    return [touchpoint for stage in journey["stages"] for touchpoint in stage.get("touchpoints", [])]


def check_page():
    with tempfile.TemporaryDirectory() as scratch:
        said = call("import", "mermaid", DATA / "page.md", "-o", scratch + "/").stderr
        names = sorted(path.name for path in pathlib.Path(scratch).iterdir())
        assert names == ["from-the-front-matter.journey.yaml", "journey.journey.yaml", "second-one.journey.yaml"], names
        first, second = (yaml.safe_load((pathlib.Path(scratch) / name).read_text()) for name in (names[0], names[2]))
        text = (pathlib.Path(scratch) / names[0]).read_text()
        third = yaml.safe_load((pathlib.Path(scratch) / names[1]).read_text())
        again = call("import", "mermaid", DATA / "page.md", "-o", scratch + "/").stderr
        assert again.count("unchanged ") == 3, again
        (pathlib.Path(scratch) / names[0]).write_text("mine\n")
        assert "is there already" in call("import", "mermaid", DATA / "page.md", "-o", scratch + "/", status=2).stderr
        assert (pathlib.Path(scratch) / names[0]).read_text() == "mine\n"
    assert first["title"] == "From the front matter" and first["scenario"] == "What happens in two lines", first
    assert first["personas"] == [{"id": "amara", "name": "Amara"}, {"id": "henk", "name": "Henk"}]
    assert [stage["name"] for stage in first["stages"]] == ["Before", "Nothing here"]
    assert first["stages"][0]["touchpoints"] == [
        {"name": 'Opens "the" letter', "emotion": 1}, {"name": "Waits", "personas": ["henk"], "emotion": -0.5}]
    for comment in "# a remark about the diagram\n", "  # why: interviews\n  - name: Before\n", "      # nobody reads it\n      - name: Waits\n":
        assert comment in text, (comment, text)
    assert [stage["name"] for stage in second["stages"]] == ["Start", "After"]
    assert [touchpoint.get("emotion") for touchpoint in touchpoints(second)] == [0, None, None, None]
    assert third["title"] == "三番目" and third["personas"] == [{"id": "persona-1", "name": "私"}]
    for place in ("page.md:11:3: warning[JM809 not-imported]", "page.md:13:3: warning[JM809 not-imported]", "31:6: info[JM810 import-assumption]",
                  "33:14: warning[JM809 not-imported]: not taken over: the score '6' is not within 1 to 5", "34:21: warning[JM809", "34:34: warning[JM809",
                  "35:8: warning[JM809 not-imported]: not taken over: 'No score' has no score"):
        assert place in said, (place, said)
    several = call("import", "mermaid", DATA / "page.md", status=2)
    assert several.stdout == "" and "there are 3 journeys" in several.stderr, several


def check_refusals():
    for text, words in ("flowchart LR\n a --> b\n", "this is no journey diagram, but begins with 'flowchart'"), ("", "nothing"), (
            "journey\n  title x\n", "neither sections nor tasks"):
        result = call("import", "mermaid", "-", status=1, input=text)
        assert result.stdout == "" and "JM808" in result.stderr, (text, result)
    assert "JM808" in call("import", "csv", "-", status=1, input="a,b\nc,d\n").stderr
    assert call("import", "csv", "-", status=1, input="").stdout == ""
    for words in ["mermaid"], ["mermiad", "x"], ["csv", DATA / "no.csv"], ["csv", DATA], ["csv", DATA / "list.csv", "--columns", "Phase"], [
            "csv", DATA / "list.csv", "--columns", "Phase=stagee"], ["csv", DATA / "list.csv", "--scale", "9"], ["mermaid", DATA / "page.md", "--scale", "1-5"]:
        assert call("import", *words, status=2).stdout == ""


def check_board():
    board, said, _, _ = imported("csv", DATA / "board.csv", "--columns", "Risk=pain points")
    assert board["title"] == "Board" and "JM809" in said, said  # '-1,5' is no number where commas part cells
    names = [touchpoint["name"] for touchpoint in touchpoints(board)]
    assert names == ["Sees the poster", "Fills the form", "Uploads proof", "Waits"], names
    apply = board["stages"][1]["touchpoints"]
    assert [touchpoint["doing"] for touchpoint in apply] == ["Types the address", "Takes a photo"]
    assert apply[0]["pain_points"] == ["Upload limit", "Form in English only", "No preview"] and "pain_points" not in apply[1]
    assert touchpoints(board)[3] == {"name": "Waits", "emotion": "anxious", "pain_points": ["No status", "High"]}
    assert "the row 'Risk', which is not known" in call("import", "csv", DATA / "board.csv").stderr


def check_list():
    table, said, _, text = imported("csv", DATA / "list.csv", "--scale", "1-5", "--title", "Renew: a permit", "--language", "de-CH")
    assert (table["title"], table["language"]) == ("Renew: a permit", "de-CH")
    letter, search, counter = touchpoints(table)
    assert letter == {"name": "Letter", "channel": "letter", "emotion": 1} and "channels" not in table  # "Brief"
    assert search["personas"] == ["amara"] and search["emotion"] == -0.5
    assert search["pain_points"] == [{"text": "Leads to the wrong page", "severity": "high"}, "Two pages look alike"], search
    assert search["opportunities"] == [{"text": "Redirect", "impact": 4}]
    assert counter == {"name": "Apply", "channel": "counter", "wait": "3 days"}, counter
    assert "# Feeling: nine\n" in text and "the feeling 'nine'" in said and "the column 'Comment'" in said


def check_merged_rows():
    """Rows that go on with a touchpoint add to its lists; of what it has one of, the first counts and the rest is said."""
    text = "stage,touchpoint,owner,channel,wait,pain points,emotion\nA,T,Web,phone,90,One,1\n,,Web,letter,90,Two,-1\n,,,,,Three,\n"
    result = call("import", "csv", "-", input=text)
    touchpoint = touchpoints(yaml.safe_load(result.stdout))[0]
    assert touchpoint["pain_points"] == ["One", "Two", "Three"] and touchpoint["emotion"] == 1, touchpoint
    assert (touchpoint["owner"], touchpoint["channel"], touchpoint["wait"]) == ("web", "phone", "90 min"), touchpoint
    assert result.stderr.count("JM809") == 2 and "channel 'letter'" in result.stderr and "the feeling '-1'" in result.stderr, result.stderr


def csv_of(*rows, words=()):
    return imported("csv", "-", *words, input="\n".join(rows) + "\n")


def says(said, *places):
    for place in places:
        assert place in said, (place, said)


def check_scales():
    """A header's scale is its column's; numbers that cannot be emotions are asked about, once, and none of them is guessed."""
    table, said, _, _ = csv_of("Stage,Touchpoint,Mood (1-5),Mood", "A,T,4,1", "A,U,1,2")
    assert "personas" not in table and [place["emotion"] for place in touchpoints(table)] == [1, -2], table
    says(said, "<stdin>:3:7: warning[JM809 not-imported]: not taken over: a feeling of 'Mood'", "1 is worst and 5 is best")
    turned, _, _, _ = csv_of("Stage,Touchpoint,Emotion [1-5]", "A,T,5", words=("--scale", "5-1"))
    assert touchpoints(turned)[0]["emotion"] == -2, turned
    both, said, _, _ = csv_of("Stage,Touchpoint,Emotion word,Mood (-2 to 2)", "A,T,anxious,-1")
    assert touchpoints(both)[0]["emotion"] == {"score": -1, "feeling": "anxious"} and said == "", (both, said)
    asked, said, _, text = csv_of("Stage,Touchpoint,Mood", "A,T,2", "A,U,5", "A,V,4", "A,W,calm")
    assert [place.get("emotion") for place in touchpoints(asked)] == [None, None, None, "calm"], asked
    assert said.count("JM809") == 1 and "say --scale 1-5" in said and "1:18" in said and "# Mood: 5" in text, said
    unclear, said, _, _ = csv_of("Stage,Touchpoint,Mood (1 = bad),Mood Amara", "A,T,1,-1")
    assert touchpoints(unclear)[0]["emotion"] == {"amara": -1} and len(unclear["personas"]) == 1, unclear
    says(said, "1:18: warning[JM809 not-imported]: not taken over: the numbers of", "a persona 'Amara'")


def check_nothing_lost():
    """Rows of another length, columns that say the same, cards in several lines: all of it is there, or told."""
    table, said, _, _ = csv_of("Stage,Touchpoint,Doing", "A,T", "A,U,x,y")
    assert touchpoints(table) == [{"name": "T"}, {"name": "U", "doing": "x"}], table
    says(said, "2:1: info[JM810", "fewer cells than the header", "3:7: warning[JM809", "behind the last column")
    table, said, _, _ = csv_of("Text,Tags", '"Searches', 'and waits",red')
    assert table["stages"] == [{"name": "Start", "touchpoints": [{"name": "Searches and waits"}]}], table
    says(said, "the column 'Text' is read as the touchpoint", "the column 'Tags', which is not known", "fields: phase, stage")
    assert "'Text'" not in csv_of("Text", "x", words=("--columns", "Text=touchpoint"))[1]
    table, said, _, _ = csv_of("Stage,Touchpoint,Pains,Severity,Ideas,Impact,Effort", 'A,T,"a', 'b",high,"x', 'y","3', '4","1', '2', '3"')
    place = touchpoints(table)[0]
    assert [pain["severity"] for pain in place["pain_points"]] == ["high", "high"], place
    assert [idea["impact"] for idea in place["opportunities"]] == [3, 4], place
    says(said, "severity 'high' is said of each of the 2 pain points", "not taken over: effort '1 2 3'")
    table, said, _, _ = csv_of("Stage,Touchpoint,Step,Outcome", "A,T,x,o", "B,U,y,p", "A,V,z,q")
    says(said, "2:5: warning[JM809 not-imported]: not taken over: 'x' and 2 more of the column 'Step'", "the column 'Outcome'",
         "4:1: info[JM810 import-assumption]: 'A' comes again after 'B'")
    assert "no column is called so" in csv_of("Stage,Touchpoint", "A,T", words=("--columns", "Phse=stage"))[1]


def check_reserved_ids():
    """What importing writes is a map, also where somebody is called as a key of an emotion is."""
    source = "title: T\nobjectives: [X]\npersonas: [Ana, {id: f, name: Feeling}]\n" \
        "stages: [{name: S, touchpoints: [{name: A, emotion: {Ana: 1, f: 2}}]}]\n"
    table = call("build", "-", "-f", "csv", "-o", "-", "--no-config", input=source).stdout
    journey = imported("csv", "-", input=table)[0]
    assert touchpoints(journey)[0]["emotion"] == {"ana": 1, "persona-2": 2}, journey
    journey = imported("mermaid", "-", input="journey\n title T\n section A\n Buy: 2: Score\n Buy: 3: Jo\n")[0]
    assert journey["personas"] == [{"id": "persona-1", "name": "Score"}, {"id": "jo", "name": "Jo"}], journey


def check_values():
    """What the language would refuse is read, or stays as a comment, told with its place in the table."""
    table, said, _, text = csv_of("Stage,Touchpoint,Idea,Impact,Wait", "A,T,x,high,1-2", "A,V,y,huge,soon", "A,W,,,2 Tage")
    first, second, third = touchpoints(table)
    assert first == {"name": "T", "wait": "1-2 min", "opportunities": [{"text": "x", "impact": 4}]}, first
    assert second == {"name": "V", "opportunities": ["y"]} and third["wait"] == "2 days", (second, third)
    says(said, "3:7: warning[JM809 not-imported]: not taken over: impact 'huge'", "3:12: warning[JM809", "impact 'high' becomes 4")
    says(text, "# Impact: huge", "# Wait: soon")


def check_languages():
    table, said, _, _ = csv_of("Phase,Schritt,Stimmung Amara,Schmerzpunkte,Ideen", "A,T,frustriert,x,y")
    assert touchpoints(table) == [{"name": "T", "emotion": {"amara": "frustrated"}, "pain_points": ["x"], "opportunities": ["y"]}], table
    says(said, "the table is in German", "--language de")
    assert "German" not in csv_of("Phase,Schritt", "A,T", words=("--language", "de"))[1]
    _, said, _, _ = csv_of("Stage,Touchpoint,Painz,Customer problems today,Tags", "A,T,x,y,z")
    says(said, "--columns 'Painz=pain points'", "--columns 'Customer problems today=pain points'", "--columns 'Tags=FIELD'")
    assert said.count("fields: ") == 1, said


def check_mermaid_traps():
    lines = ["journey", "title T", "section A", "Buy: 2: Jo, Kai   %% page is old", "Book #1: 1: Jo", "Form: part A: 2: Kai", "X: Kai: 3", "Y: 3: Jo #1"]
    table, said, _, text = imported("mermaid", "-", input="\n".join(lines))
    assert [persona["name"] for persona in table["personas"]] == ["Jo", "Kai"], table
    assert touchpoints(table)[2] == {"name": "Form: part A", "personas": ["kai"], "emotion": -1}, table
    says(said, "4:19: warning[JM809", "write #35;", "'Form: part A' is read as a name", "the score stands before the actors", "8:10: info[JM810")
    says(text, "# page is old", "# behind the score: 3")
    marked = imported("mermaid", "-", input="\ufeffjourney\n title T\n section A\n Buy: 2: Jo\n")
    assert touchpoints(marked[0])[0]["name"] == "Buy" and marked[0]["title"] == "T", marked
    marked = imported("mermaid", "-", input="\ufeff```mermaid\njourney\n title T\n section A\n Buy: 2: Jo\n```\n")
    assert marked[0]["title"] == "T", marked
    front = "---\nconfig:\n  a: b\ntheme: x\n---\njourney\n title T\n section A\n Buy: 2: Jo\n"
    said = imported("mermaid", "-", input=front)[1]
    assert said.count("JM809") == 1 and "'config', 'theme'" in said, said


def check_hostile():
    """Large files end soon, what guards a spreadsheet comes off again, and nothing of a diagram speaks to us."""
    actors = "journey\n section A\n t: 3: " + ",".join(f"p{i}" for i in range(100_000))
    owners = "stage,touchpoint,owner\n" + "".join(f"S{i // 400},T{i},o{i}\n" for i in range(65_000))
    for kind, text in ("mermaid", actors), ("csv", owners):
        begin = time.monotonic()
        subprocess.run([PROGRAM, "import", kind, "-"], input=text.encode(), capture_output=True, check=False)
        assert time.monotonic() - begin < 10, kind
    text = call("import", "mermaid", "-", input="journey\n%% journeymap: allow no-objective because\nsection A\n B: 3: C\n").stdout
    assert "# in the diagram: journeymap: allow" in text and "# journeymap:" not in text, text
    names = ["=1+1", "-5", "'=x", "''y", "@z", "'tis"]
    source = json.dumps({"title": "T", "stages": [{"name": "A", "touchpoints": [{"name": name} for name in names]}]})
    table = call("build", "-", "-f", "csv", "-o", "-", "--no-config", input=source).stdout
    back = yaml.safe_load(call("import", "csv", "-", input=table).stdout)
    assert [str(touchpoint["name"]) for touchpoint in touchpoints(back)] == names, back
    assert call("import", "mermaid", "-", "--language", 'x"y', status=2, input="journey\n A: 3\n").stdout == ""


def check_cards():
    """Rows that are cards, of touchpoints that have no row of their own."""
    rows = ["Kind,Stage,Touchpoint,Id,Text,Severity,Addresses", "touchpoint,Apply,Form,,,,", "pain point,Apply,Form,late,It is late,high,",
            "pain point,Apply,,odd,It is odd,,", *(f"opportunity,Apply,Place {i},,Mend it,,late" for i in range(5))]
    table, said, _, _ = imported("csv", "-", input="\n".join(rows))
    assert said == "" and table["stages"][0]["pain_points"] == [{"id": "odd", "text": "It is odd"}], (table, said)
    assert touchpoints(table)[0] == {"name": "Form", "pain_points": [{"id": "late", "text": "It is late", "severity": "high"}]}, table
    mend = [{"text": "Mend it", "addresses": ["late"]}]
    assert touchpoints(table)[1:] == [{"name": f"Place {i}", "opportunities": mend} for i in range(5)], table


def check_limits():
    """What is larger than any map may be is not written; what only has to be mended is."""
    table = "stage,touchpoint\n" + "".join(f"Stage {i},Step {i}\n" for i in range(1001))
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "x.journey.yaml"
        result = call("import", "csv", "-", "-o", str(place), status=1, input=table)
        assert "JM9" in result.stderr and "was not written" in result.stderr, result.stderr
        assert not place.exists() and not call("import", "csv", "-", status=1, input=table).stdout


def check_stage_feelings():
    """What a stage as a whole feels stands only in the rows of its cards; the mean of its touchpoints is not written."""
    source = "title: T\npersonas: [Ann, Bo]\nstages:\n" \
        "- {name: A, emotion: {ann: 1}, pain_points: [Slow, Dear], touchpoints: [{name: X, emotion: {ann: -1, bo: 1}}, {name: Y, emotion: {bo: 0}}]}\n" \
        "- {name: B, pain_points: [Bad], touchpoints: [{name: Z, emotion: {ann: 0.333, bo: 1}}, {name: W, emotion: -1}]}\n" \
        "- {name: C, emotion: {bo: {score: -2, feeling: angry}}, opportunities: [Mend], touchpoints: [{name: V, pain_points: [P], emotion: 1}]}\n"
    table = call("build", "-", "-f", "csv", "-o", "-", "--no-config", input=source).stdout
    journey, said, _, _ = imported("csv", "-", input=table)
    assert [stage.get("emotion") for stage in journey["stages"]] == [
        {"ann": 1}, None, {"bo": {"score": -2, "feeling": "angry"}}], journey
    assert touchpoints(journey)[0]["emotion"] == {"ann": -1, "bo": 1} and "not imported" not in said, (journey, said)
    bare = "title: T\npersonas: [Ann, Bo]\nstages:\n- {name: A, phase: P, emotion: {ann: -1.5}}\n- B\n" \
        "- {name: C, emotion: {bo: {score: 1, feeling: glad}}, touchpoints: [{name: X, emotion: -1}]}\n"
    table = call("build", "-", "-f", "csv", "-o", "-", "--no-config", input=bare).stdout
    journey, said, _, _ = imported("csv", "-", input=table)
    assert [(stage["name"], stage.get("phase"), stage.get("emotion")) for stage in journey["stages"]] == [
        ("A", "P", {"ann": -1.5}), ("B", None, None), ("C", None, {"bo": {"score": 1, "feeling": "glad"}})], (journey, table)
    assert "not imported" not in said, said


def check_own_tables():
    """What our own CSV and Mermaid backends write comes back."""
    for path in sorted((SOURCE / "examples").glob("*.journey.yaml")):
        before = json.loads(call("build", path, "-f", "json", "-o", "-").stdout)
        with tempfile.TemporaryDirectory() as scratch:
            table, diagram = (pathlib.Path(scratch) / name for name in ("map.csv", "map.mmd"))
            call("build", path, "-f", "csv,mermaid", "-o", scratch + "/")
            for one in pathlib.Path(scratch).iterdir():
                one.rename(table if one.suffix == ".csv" else diagram)
            after, said, _, _ = imported("csv", table)
            plain, _, _, _ = imported("mermaid", diagram)
        assert "warning" not in said, (path, said)
        for again in after, plain:
            assert [stage["name"].split() for stage in again["stages"]] == [stage["name"].split() for stage in before["stages"]] or again is plain, path
            assert len(touchpoints(again)) == len(touchpoints(before)), path
        for kind in "pain_points", "opportunities":
            count = [sum(len(place.get(kind, [])) for stage in journey["stages"] for place in [stage, *stage.get("touchpoints", [])])
                     for journey in (before, after)]
            assert count[0] == count[1], (path, kind, count)


def check_corpus(folder):
    rows = list(csv.DictReader((folder / "INDEX.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 20, folder
    for row in rows:
        path = folder / row["file"]
        journey, said, _, text = imported("mermaid", path)
        stages = journey["stages"]
        before_sections = said.count("there is no section here")
        assert len(stages) - before_sections == int(row["sections"]), (path, len(stages))
        tasks = touchpoints(journey)
        assert len(tasks) == int(row["tasks"]), path
        actors = len(journey.get("personas", []))
        assert actors == int(row["actors"]), (path, actors)
        errors = [] if row["errors"] == "ok" else row["errors"].split("; ")
        assert said.count("not taken over: the score ") == len(errors), (path, said)
        if not errors:
            scores = [task["emotion"] + 3 for task in tasks]
            low, high = map(float, row["scores"].split(".."))
            assert (min(scores), max(scores)) == (low, high) and abs(sum(scores) / len(scores) - float(row["mean"])) < 0.006, path
        if row["title"] and "#" not in path.read_text():
            assert journey["title"] == row["title"], (path, journey["title"])
        if row["acc"] == "acc":
            spoken = re.search(r"(?mi)^\s*accDescr\s*:\s*(.*?)\s*$", path.read_text())
            assert not spoken or journey["scenario"] == spoken.group(1), path
        for comment in re.findall(r"(?m)^\s*%%\s*([^{\s].*?)\s*$", path.read_text()):
            assert comment in text, (path, comment)
    return len(rows)


def main():
    check_page()
    check_refusals()
    check_board()
    check_list()
    check_cards()
    check_own_tables()
    check_limits()
    check_merged_rows()
    check_scales()
    check_nothing_lost()
    check_reserved_ids()
    check_values()
    check_languages()
    check_mermaid_traps()
    check_hostile()
    corpus = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else os.environ.get("JOURNEYMAP_MERMAID_CORPUS", SOURCE.parent / "shared/corpora/mermaid"))
    if (corpus / "INDEX.tsv").exists():
        print(f"{check_corpus(corpus)} diagrams of {corpus}")
    else:
        print(f"no corpus of Mermaid journeys at {corpus} (JOURNEYMAP_MERMAID_CORPUS names one): only our own were tried")


main()
