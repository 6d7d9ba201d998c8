#!/usr/bin/env python3
"""printed.py PROGRAM: what is printed holds no control characters, nothing that turns the direction of text, no commands to a log.

Every character of Unicode stands in texts and keys of maps; those that are not seen, bytes that are no character and commands to logs also in ids,
names of files, flags, arguments, configs, themes, tables, diagrams and pages. Scanned are both streams of every command, in every format.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
FORMATS = ("human", "short", "json", "sarif", "github", "gitlab", "junit")
EVERY = [chr(c) for c in range(1, 0x110000) if not 0xD800 <= c <= 0xDFFF]
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
# What no reader sees; joiners and selectors that scripts and emoji need are as they are.
UNSEEN = {c for c in EVERY if unicodedata.category(c) in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(c) in TURNS} | set(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\u206a\u206f\ufeff\ufff9\ufffa\ufffb\U000e0001") | {chr(c) for c in range(0xE0020, 0xE0080)}
NONCHARACTERS = {c for c in EVERY if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF}
COMMANDS = ["::error::x", " ::error::x", "\t::stop-commands::x", "##[error]x", "a##[group]x", "##vso[task.complete]", "##teamcity[x]", "####[x]", "\n::error::x", "\r::error::x", "%0A::error::x", "\\n::error::x",
            "x\x1b[31mred", "\x1b]8;;http://a.example\x07b", "\x9b31m", "\u202e::x", "::"]
HIDDEN = UNSEEN | NONCHARACTERS
SURPRISES = sorted(HIDDEN) + ["\udcff", "\udcc0\udcaf", "\udced\udca0\udc80", "\udce2\udc80"]
# Of our own: direction marks before numbers, and isolates that are closed in their line, for Arabic and Hebrew; outputs.py looks at those.
PAGE_MARKS = "\u200e\u200f\u061c\u2068\u2069"
GITHUB = re.compile(r"::(error|warning|notice|debug|group|endgroup)( (file|line|endLine|col|endColumn|title)=[^,:\r\n]*(,(line|endLine|col|endColumn|title)=([^,:\r\n])*)*)?::")


def faults_in(data, github=False, allowed=""):
    """What must not be in a stream."""
    try:
        text = data.decode()
    except UnicodeDecodeError as wrong:
        return [f"not UTF-8: {wrong}"]
    faults = [f"U+{ord(c):04X}" for c in sorted(set(text) & (HIDDEN)) if c not in "\n" + allowed]
    for line in re.split("[\n\r\u2028\u2029\x0b\x0c\x85]", text):
        # `##[` is obeyed anywhere, `::` at the start of a line.
        if line.lstrip().startswith("::") and not (github and GITHUB.match(line)) or re.search(r"##[A-Za-z]*\[", line):
            faults.append(line[:200])
    return faults


class Calls:
    def __init__(self, folder):
        self.folder, self.count, self.faults, self.pool, self.waiting = folder, 0, {}, ThreadPoolExecutor(2), []

    def add(self, words, files=None, allowed="", stdin=b""):
        self.waiting.append(self.pool.submit(self.run, words, files or {}, allowed, stdin))

    def run(self, words, files, allowed, stdin):
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            for name, text in files.items():
                path = os.path.join(os.fsencode(scratch), os.fsencode(name))
                with open(path, "wb") as file:
                    file.write(os.fsencode(text))
            call = subprocess.run([PROGRAM, *words], capture_output=True, cwd=scratch, input=stdin, check=False, timeout=60)
            reports = {path.name: path.read_bytes() for path in pathlib.Path(scratch).glob("report.*")}
        self.count += 1
        if call.returncode not in (0, 1, 2, 3):
            self.faults.setdefault(("ends with", call.returncode), words)
        for name, data in ("out", call.stdout), ("err", call.stderr), *reports.items():
            for fault in faults_in(data, name == "report.github", allowed if name == "out" else ""):
                self.faults.setdefault((name, words[0], fault), words)
        return call

    def finish(self):
        for one in self.waiting:
            one.result()
        for (*where, fault), words in list(self.faults.items())[:40]:
            print(*where, ascii(fault), ascii(words)[:300])
        return len(self.faults)


def chunks(things, size):
    return [things[i : i + size] for i in range(0, len(things), size)]


def arguments(calls, text):
    """A text as every kind of argument."""
    good = {"a.yaml": "title: T\n"}
    for words in (
            [text], ["--" + text], ["help", text], ["explain", text], ["list", text], ["schema", text], ["completions", text], ["init", text], ["init", "retail", text], ["diff", text, "a.yaml"], ["insights", text],
            ["portfolio", text], ["embed", text], ["import", text, "a"], ["import", "csv", text], ["import", "mermaid", text], ["config", text], ["build", text], ["check", text], ["build", "--" + text, "a.yaml"], ["build", "-" + text],
            ["build", text, "-o", "-"], ["build", "a.yaml", "-o", text + "/x.svg"], ["build", "a.yaml", "-o", "x" + text]):
        if "\0" not in text:
            calls.add(words, good)
    for flag in ("-f", "--theme", "--persona", "--lanes", "--profile", "--config", "--svg-text", "--scale", "--dpi", "--width", "--rows", "--paper", "--orientation", "--fit", "--columns", "-j", "--deps", "--today",
                 "--limits-times", "--color", "--compare", "--dark-theme", "--cache"):
        calls.add(["build", flag, text, "a.yaml"], good)
    for flag in ("-f", "--report", "--fail-on", "--baseline", "--theme"):
        calls.add(["check", flag, text, "a.yaml"], good)
    calls.add(["check", "--report", f"json={text}/x", "a.yaml"], good)


def quoted(text):
    """For YAML in double quotes: escapes for what may not stand there."""
    return '"' + "".join(c if c.isprintable() and c not in '"\\' or c > "\u00a0" and c not in HIDDEN else f"\\U{ord(c):08x}" for c in text) + '"'


def drawn_map(text):
    return ("title: %s\npersonas: [A, %s]\nstages: [{name: %s, touchpoints: [{name: %s, emotion: -1, pain_points: [%s], opportunities: [%s], doing: %s}]}]\n" % ((text,) * 7))


def files(calls, text):
    """A text in every kind of file, as it is and as an escape, and as a file's name."""
    bare = f"title: T\n{text}: 1\nlanguage: x{text}\nobjectives: [{{id: a{text}, text: 'b{text}', {text}: c}}]\n"
    escaped = quoted(text)
    with_escapes = f"title: T{escaped}\nstages: [{{name: {escaped}, {escaped}: 1, emotion: {escaped}, touchpoints: [{{name: {escaped}, channel: {escaped}, wait: {escaped}, personas: [{escaped}], emotion: {{{escaped}: 1}}}}]}}]\n"
    drawn = drawn_map(escaped)
    # Every format at once, of a map that is not understood, of one with escapes, and of one that is drawn.
    every = [word for form in FORMATS for word in ("--report", f"{form}=report.{form}")]
    for source in bare, with_escapes, drawn:
        calls.add(["check", *every, "--", "a.yaml"], {"a.yaml": source})
    name = text.replace("/", "") or "x"
    calls.add(["check", *every, "--", name], {name: bare})


def more_files(calls, text):
    """A text in files of other kinds, and what other commands say of them."""
    escaped = quoted(text)
    name = text.replace("/", "") or "x"
    drawn = drawn_map(escaped)
    calls.add(["build", "-f", "text", "-o", "-", "a.yaml"], {"a.yaml": drawn}, allowed=PAGE_MARKS)
    calls.add(["build", "--", name], {name: drawn})
    for words in ["insights"], ["portfolio"], ["config"], ["diff", "-f", "text", "old.yaml"], ["check", "--diff"], ["check", "--fix"], ["embed"], ["build", "-f", "markdown"]:
        calls.add([*words, "--", name], {name: drawn, "old.yaml": "title: T\n"})
    calls.add(["check", "a.yaml"], {"a.yaml": "title: T\n", ".journeymap.yaml": f"{text}: 1\nseverities: {{'{text}': x}}\nprofile: '{text}'\n"})
    calls.add(["config", "a.yaml"], {"a.yaml": "title: T\n", ".journeymap.yaml": f"theme: {escaped}\nseverities: {{{escaped}: off}}\n"})
    calls.add(["build", "--theme", "./t.yaml", "a.yaml"], {"a.yaml": drawn, "t.yaml": f"{escaped}: 1\ntext: {escaped}\nextends: {escaped}\n"})
    calls.add(["build", "--theme", "./t.yaml", "a.yaml"], {"a.yaml": drawn, "t.yaml": f"{text}: 1\n"})
    calls.add(["build", "a.yaml"], {"a.yaml": f"title: T\nuse: [{escaped}, people.yaml]\ncompares_to: {escaped}\n", "people.yaml": f"personas: [{text}]\n"})
    calls.add(["import", "csv", "a.csv", "-o", "b.yaml"], {"a.csv": f"stage,touchpoint,{text},emotion,wait\na,b,c,{text},{text}\n"})
    calls.add(["import", "mermaid", "a.md", "-o", "b.yaml"], {"a.md": f"journey\n title {text}\n {text}\n section {text}\n  {text}: {text}: {text}\n  x: 9: {text}\n"})
    calls.add(["embed", "a.md"], {"a.md": f"<!-- journeymap: {text} -->\n<!-- /journeymap -->\n<!-- journeymap: a.yaml {text}=1 theme={text} -->\n<!-- /journeymap -->\n", "a.yaml": "title: T\n"})


def every_character(calls):
    """All that a map may hold, in texts and in keys: nothing is lost, nothing is raw."""
    sayable = [c for c in EVERY if c not in HIDDEN or unicodedata.category(c) == "Cf" and c != "\ufeff"]
    sayable = [c for c in sayable if c not in "\"\\'"]
    texts = ["a" + "".join(one) + "b" for one in chunks(sayable, 20)]
    stages = [{"name": "S", "touchpoints": [{"name": text} for text in some]} for some in chunks(texts, 500)]
    drawn = calls.run(["build", "-f", "text", "-o", "-", "--columns", "1000", "--limits-times", "100", "--no-insights", "-"], {}, PAGE_MARKS, json.dumps({"title": "T", "stages": stages}, ensure_ascii=False).encode())
    short = calls.run(["check", "-f", "short", "-", "--limits-times", "100"], {}, "", json.dumps({text: 1 for text in texts}, ensure_ascii=False).encode())
    for name, call in ("text page", drawn), ("findings", short):
        text = call.stdout.decode()
        said = set(text) | {chr(int(code, 16)) for code in re.findall(r"\\u\{([0-9a-f]+)\}", text)}
        lost = [f"U+{ord(c):04X}" for c in sayable if c not in said and not c.isspace()]
        assert not lost, (name, len(lost), lost[:20])
    return len(sayable)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        calls = Calls(scratch)
        count = every_character(calls)
        for some in chunks(SURPRISES, 10):
            text = "x".join(["", *some, ""])
            arguments(calls, text)
        for text in COMMANDS:
            arguments(calls, text)
            files(calls, text)
            more_files(calls, text)
        for some in chunks(SURPRISES, 5):
            more_files(calls, "x".join(["", *some, ""]))
        for one in SURPRISES:
            files(calls, f"x{one}y")
        faults = calls.finish()
        print(f"{count} characters, {calls.count} calls, {faults} faults")
    sys.exit(1 if faults else 0)


main()
