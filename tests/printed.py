#!/usr/bin/env python3
"""printed.py PROGRAM: what is printed holds no control characters, nothing that turns the direction of text, no commands to a log.

Every character of Unicode stands in texts and keys of maps; those that are not seen, bytes that are no character and commands to logs also in ids,
names of files, flags, arguments, configs, themes, tables, diagrams and pages. Scanned are both streams of every command, in every format. What is
a file that goes to standard output may have what is not seen but belongs to a text (soft hyphens, joiners), and never what turns or controls.
"""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import time
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
# What a file of text may have besides.
SOFT = "".join(c for c in HIDDEN if unicodedata.category(c) != "Cc" and c not in NONCHARACTERS and unicodedata.bidirectional(c) not in TURNS and c not in "\u2028\u2029") + "\r\t"
PLAIN = "title: T\nobjectives: [a]\npersonas: [A]\nstages: [{name: S, touchpoints: [{name: X, emotion: -1, pain_points: [P]}]}]\n"
GITHUB = re.compile(r"::(error|warning|notice|debug|group|endgroup)( (file|line|endLine|col|endColumn|title)=[^,:\r\n]*(,(line|endLine|col|endColumn|title)=([^,:\r\n])*)*)?::")


def faults_in(data, github=False, allowed="", is_log=True):
    """What must not be in a stream. Pictures, pages, tables and maps are no logs: there a text may look like a command."""
    try:
        text = data.decode()
    except UnicodeDecodeError as wrong:
        return [f"not UTF-8: {wrong}"]
    faults = [f"U+{ord(c):04X}" for c in sorted(set(text) & (HIDDEN)) if c not in "\n" + allowed]
    for line in re.split("[\n\r\u2028\u2029\x0b\x0c\x85]", text) if is_log else ():
        # `##[` is obeyed anywhere, `::` at the start of a line.
        if line.lstrip().startswith("::") and not (github and GITHUB.match(line)) or re.search(r"##[A-Za-z]*\[", line):
            faults.append(line[:200])
    return faults


class Calls:
    def __init__(self, folder):
        self.folder, self.count, self.faults, self.pool, self.waiting = folder, 0, {}, ThreadPoolExecutor(2), []

    def add(self, words, files=None, allowed="", stdin=b"", form=""):
        self.waiting.append(self.pool.submit(self.run, words, files or {}, allowed, stdin, form))

    def run(self, words, files, allowed, stdin, form=""):
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
            is_log = name != "out" or form not in ("svg", "html", "csv", "map")
            for fault in faults_in(data, "github" in (name.removeprefix("report."), form if name == "out" else ""), allowed if name == "out" else "", is_log):
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
    calls.add(["build", "--dark-theme", "midnight", "--", name], {name: drawn})
    calls.add(["embed", "--check", "a.md"], {"a.md": f"{text.replace(chr(0), '')}\n<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n", "a.yaml": drawn}, allowed="\t")
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


def every_format(calls, text):
    """A text as a file's name, and in a map, on standard output in each format that there is."""
    name = text.replace("/", "") or "x"
    # What no map may hold stands in the name only.
    held = "".join(c for c in text if not "\ud800" <= c <= "\udfff" and (c not in HIDDEN or unicodedata.category(c) == "Cf" and c != "\ufeff"))
    maps = {name: PLAIN, "a.yaml": drawn_map(quoted(held or "x")), "old.yaml": "title: T\n"}
    drawings = [(form, ["build", "-f", form, "-o", "-"]) for form in ("svg", "html", "markdown", "report", "json", "csv", "mermaid")]
    others = [(form, [command, "-f", form]) for command in ("insights", "portfolio") for form in ("md", "json")] + [("csv", ["portfolio", "-f", "csv"]), ("text", ["diff", "--textconv"])]
    for form, words in [*drawings, *others, *((form, ["diff", "-f", form, "old.yaml"]) for form in ("md", "json"))]:
        calls.add([*words, "--", name], maps, allowed=SOFT + PAGE_MARKS, form=form)
        calls.add([*words, "--", "a.yaml"], maps, allowed=SOFT + PAGE_MARKS, form=form)
    for form in FORMATS:
        calls.add(["check", "-f", form, "--", "a.yaml"], maps, form=form)
        calls.add(["check", "-f", form, "--", name], maps, form=form)
    calls.add(["check", "--baseline", "b", "a.yaml"], {**maps, "b": f"{text}\n"})
    calls.add(["check", "--baseline", "b", "--update-baseline", "a.yaml"], maps)


def every_import(calls, text):
    """A text in tables and diagrams, and as their name; the map goes to standard output."""
    name = text.replace("/", "") or "x"
    calls.add(["import", "csv", "--", name], {name: "stage,touchpoint\na,b\n"}, allowed=SOFT, form="map")
    calls.add(["import", "mermaid", "--", name], {name: "journey\n section a\n  b: 3: c\n"}, allowed=SOFT, form="map")
    calls.add(["import", "csv", "--title", text, "a.csv"], {"a.csv": "stage,touchpoint\na,b\n"}, allowed=SOFT, form="map")
    held = text.replace("\n", " ").replace('"', "")
    calls.add(["import", "csv", "a.csv"], {"a.csv": f'stage,touchpoint,"{held}",personas,emotion,wait\n"{held}","b{held}",c,"{held}","{held}","{held}"\n'}, allowed=SOFT, form="map")
    calls.add(["import", "mermaid", "a.md"], {"a.md": f"journey\n title {held}\n section {held}\n  b{held}: 3: {held}\n"}, allowed=SOFT, form="map")


def frames(*messages):
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8", "surrogatepass") for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


def strings(value):
    if isinstance(value, dict):
        return [text for one in value.values() for text in strings(one)]
    return [text for one in value for text in strings(one)] if isinstance(value, list) else [value] if isinstance(value, str) else []


def language_server(calls, text):
    """What an editor shows: findings, what is under the pointer, what can be written."""
    held = "".join(c for c in text if not "\ud800" <= c <= "\udfff")
    document = {"uri": "untitled:a"}
    source = f"title: a{held}\n{held}b: 1\nchannels: [{{id: x, name: {quoted(held)}}}]\nstages: [{{name: {quoted(held)}, {quoted(held)}: 1, touchpoints: [{{name: T, channel: y}}]}}]\n"
    at = [{"textDocument": document, "position": {"line": line, "character": 9}} for line in range(4)]
    session = frames({"id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}}, {"method": "textDocument/didOpen", "params": {"textDocument": {**document, "languageId": "yaml", "version": 1, "text": source}}},
                     *({"id": 2, "method": "textDocument/hover", "params": one} for one in at), {"id": 3, "method": "shutdown"}, {"method": "exit"})
    call = subprocess.run([PROGRAM, "lsp"], input=session, capture_output=True, check=False, timeout=60)
    calls.count += 1
    for frame in re.split(rb"Content-Length: \d+\r\n\r\n", call.stdout):
        message = json.loads(frame) if frame else {}
        shown = [one["message"] for one in message.get("params", {}).get("diagnostics", ())] + strings(message.get("result") or {})
        for one in shown:
            for fault in faults_in(one.encode(), is_log=False):
                calls.faults.setdefault(("lsp", fault), (text, one))
    for fault in faults_in(call.stderr):
        calls.faults.setdefault(("err", "lsp", fault), (text,))


def worker(calls, text):
    """A build system shows what a worker answers."""
    held = "".join(c for c in text if not "\ud800" <= c <= "\udfff" and c != "\0")
    request = json.dumps({"requestId": 1, "arguments": ["check", "-f", "short", held, "a" + held + ".yaml", "--" + held]}).encode() + b"\n"
    call = subprocess.run([PROGRAM, "--persistent_worker"], input=request, capture_output=True, check=False, timeout=60)
    calls.count += 1
    said = [json.loads(line)["output"].encode() for line in call.stdout.splitlines()]
    for data in [*said, call.stderr]:
        for fault in faults_in(data):
            calls.faults.setdefault(("worker", fault), (text,))


def preview(calls, text, folder):
    """What the preview says of a map with such a name, which it draws, and which cannot be drawn any more."""
    here = os.path.join(os.fsencode(tempfile.mkdtemp(dir=folder)), os.fsencode(text.replace("/", "") or "x"))
    with open(here, "wb") as file:
        file.write(PLAIN.encode())
    with subprocess.Popen([PROGRAM, "preview", "--", here], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.readline()
        with open(here, "wb") as file:
            file.write(os.fsencode(f"{text}: [\n"))
        time.sleep(0.5)
        child.terminate()
        out, err = child.communicate()
    calls.count += 1
    for fault in faults_in(out) + faults_in(err):
        calls.faults.setdefault(("preview", fault), (text,))


def terminal(calls, text, folder):
    """Differences are patches, with all that is in the file, but on a terminal."""
    with tempfile.TemporaryDirectory(dir=folder) as here:
        pathlib.Path(here, "a.yaml").write_text(f"titel: a{text}\n")
        pathlib.Path(here, "a.md").write_text(f"<!-- journeymap: b.yaml -->\n{text}\n<!-- /journeymap -->\n")
        pathlib.Path(here, "b.yaml").write_text(PLAIN)
        for words in ["check", "--diff", "a.yaml"], ["embed", "--check", "a.md"]:
            ours, its = pty.openpty()
            with subprocess.Popen([PROGRAM, *words, "--color", "never"], cwd=here, stdin=subprocess.DEVNULL, stdout=its, stderr=subprocess.DEVNULL) as child:
                os.close(its)
                data = b""
                try:
                    while more := os.read(ours, 65536):
                        data += more
                except OSError:
                    pass  # it has ended
                child.wait()
            os.close(ours)
            calls.count += 1
            for fault in faults_in(data.replace(b"\r\n", b"\n"), allowed="\t", is_log=False):
                calls.faults.setdefault(("terminal", words[0], fault), (text,))


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
        for some in [*chunks(SURPRISES, 20), *COMMANDS]:
            text = "x".join(["", *some, ""]) if isinstance(some, list) else some
            every_format(calls, text)
            every_import(calls, text)
            language_server(calls, text)
            worker(calls, text)
            terminal(calls, "".join(c for c in text if c not in "\r\n" and not "\ud800" <= c <= "\udfff" and (c not in HIDDEN or unicodedata.category(c) == "Cf" and c != "\ufeff")), scratch)
        for text in [*COMMANDS, "a\u202eb", "\x1b[2J", "\x9b31m", "\udcff"]:
            preview(calls, text, scratch)
        for some in chunks(SURPRISES, 5):
            more_files(calls, "x".join(["", *some, ""]))
        for one in SURPRISES:
            files(calls, f"x{one}y")
        faults = calls.finish()
        print(f"{count} characters, {calls.count} calls, {faults} faults")
    sys.exit(1 if faults else 0)


main()
