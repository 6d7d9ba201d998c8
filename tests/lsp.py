#!/usr/bin/env python3
"""lsp.py PROGRAM SOURCE: a real client session with `journeymap lsp` over its standard input and output."""
import json
import os
import pathlib
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
ABILITIES = {
    "workspace": {"workspaceEdit": {"documentChanges": True}, "didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True},
        "completion": {"completionItem": {"snippetSupport": True}},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "rename": {"prepareSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
    },
}


class Client:
    """An editor: opens, types, asks, and keeps the diagnostics that it is sent."""

    def __init__(self, *words, abilities=None, encodings=None, start=True):
        self.process = subprocess.Popen(
            [PROGRAM, "lsp", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages, self.seen, self.number, self.texts, self.versions = queue.Queue(), [], 0, {}, {}
        threading.Thread(target=self._read, daemon=True).start()
        self.columns = "utf-16"
        if start:
            abilities = json.loads(json.dumps(ABILITIES if abilities is None else abilities))
            if encodings:
                abilities["general"] = {"positionEncodings": encodings}
            self.abilities = self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": abilities})["capabilities"]
            self.columns = self.abilities["positionEncoding"]
            self.tell("initialized", {})

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode().partition(":")
                if name == "Content-Length":
                    length = int(value)
            if length is None:
                return self.messages.put(None)
            self.messages.put(json.loads(stream.read(length)))

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    @staticmethod
    def frame(message):
        body = json.dumps(message, ensure_ascii=False).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def send(self, **message):
        self.raw(self.frame({"jsonrpc": "2.0", **message}))

    def tell(self, method, params):
        self.send(method=method, params=params)

    def wait(self, wanted, seconds=20):
        end = time.monotonic() + seconds
        while True:
            for message in self.seen:
                if wanted(message):
                    self.seen.remove(message)
                    return message
            message = self.messages.get(timeout=max(0.01, end - time.monotonic()))
            assert message is not None, "the server is gone: " + self.process.stderr.read().decode()
            self.seen.append(message)

    def answer(self, number):
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def ask(self, method, params, error=False):
        self.number += 1
        self.send(id=self.number, method=method, params=params)
        answer = self.answer(self.number)
        assert ("error" in answer) == error, answer
        return answer["error" if error else "result"]

    def open(self, path, text=None, language="yaml"):
        uri = path if isinstance(path, str) else path.as_uri()
        self.texts[uri] = path.read_text() if text is None else text
        self.versions[uri] = 1
        self.tell("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": language, "version": 1, "text": self.texts[uri]}})
        return uri

    def findings(self, uri):
        """Those of the text as it is now."""
        wanted = self.versions.get(uri)
        message = self.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
                            and m["params"].get("version") == wanted)
        return message["params"]["diagnostics"]

    def units(self, text):
        return len(text.encode("utf-16-le")) // 2 if self.columns == "utf-16" else len(text.encode())

    def place(self, uri, offset):
        before = self.texts[uri][:offset]
        line = before.rpartition("\n")[2]
        return {"line": before.count("\n"), "character": self.units(line)}

    def at(self, uri, marker, inside=0):
        """The place of a text in the file; `inside` it, from its end where negative."""
        offset = self.texts[uri].index(marker)
        return self.place(uri, offset + (inside if inside >= 0 else len(marker) + 1 + inside))

    def text_at(self, uri, span):
        lines = self.texts[uri].splitlines(keepends=True) + [""]
        cut = lambda line, column: self._units_to_text(lines[line], column)
        start, end = span["start"], span["end"]
        if start["line"] == end["line"]:
            return lines[start["line"]][cut(start["line"], start["character"]):cut(end["line"], end["character"])]
        return "".join([lines[start["line"]][cut(start["line"], start["character"]):], *lines[start["line"] + 1:end["line"]],
                        lines[end["line"]][:cut(end["line"], end["character"])]])

    def _units_to_text(self, line, column):
        return next(i for i in range(len(line) + 1) if self.units(line[:i]) >= column)

    def replace(self, uri, old, new):
        """Types: an incremental change."""
        offset = self.texts[uri].index(old)
        span = {"start": self.place(uri, offset), "end": self.place(uri, offset + len(old))}
        self.change(uri, [{"range": span, "text": new}])
        self.texts[uri] = self.texts[uri].replace(old, new, 1)

    def change(self, uri, changes):
        self.versions[uri] += 1
        self.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": self.versions[uri]}, "contentChanges": changes})

    def set(self, uri, text):
        self.texts[uri] = text
        self.change(uri, [{"text": text}])

    def about(self, method, uri, place, **more):
        error = more.pop("error", False)
        return self.ask("textDocument/" + method, {"textDocument": {"uri": uri}, "position": place, **more}, error)

    def complete(self, uri, marker, inside=-1):
        found = self.about("completion", uri, self.at(uri, marker, inside))
        return {item["label"]: item for item in found["items"]} if found else {}

    def hover(self, uri, marker, inside=1):
        found = self.about("hover", uri, self.at(uri, marker, inside))
        return found["contents"]["value"] if found else ""

    def apply(self, edit):
        """The texts after a workspace edit; files that are not open are read and not written."""
        files = {change["textDocument"]["uri"]: change["edits"] for change in edit["documentChanges"]} \
            if "documentChanges" in edit else edit["changes"]
        result = {}
        for uri, edits in files.items():
            if uri not in self.texts:
                self.texts[uri] = pathlib.Path(urllib.parse.unquote(uri.removeprefix("file://"))).read_text()
            text = self.texts[uri]
            lines = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]
            offset = lambda place: lines[place["line"]] + self._units_to_text(text[lines[place["line"]]:], place["character"])
            spots = sorted(((offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits), reverse=True)
            for begin, end, new in spots:
                text = text[:begin] + new + text[end:]
            result[uri] = text
        return result

    def quit(self, status=0):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.stdin.close()
        assert self.process.wait(20) == status, self.process.returncode
        assert self.process.stderr.read() == b""


MAP = """title: Borrow a bicycle 🚲
objectives:
  - {id: quick, text: Nine of ten unlock one within two minutes}
personas:
  - {id: nora, name: Nora, role: commuter}
  - {id: 三郎, name: 三郎}
teams: [{id: bikes, name: Bikes}]
stages:
  - name: Find
    touchpoints:
      - {id: sign, name: Sees the sign 🚏 自転車, channel: print, owner: bikes, emotion: {nora: curious}}
      - name: Unlocks
        channel: app
        requires: [sign]
        emotion: confused
        pain_points:
          - {id: P1, text: "The lock is silent 🔒", severity: high}
        opportunities:
          - {id: O1, text: Blink green, addresses: [P1], objective: quick, owner: bikes}
"""


def names(items):
    return [item["name"] for item in items]


def check_findings(folder):
    client = Client()
    uri = client.open(folder / "bicycle.journey.yaml", MAP)
    first = client.findings(uri)
    slugs = [one for one in first if client.text_at(uri, one["range"]) == "三郎"]
    assert slugs and slugs[0]["severity"] == 1 and slugs[0]["source"] == "journeymap" and slugs[0]["code"].startswith("JM"), first
    client.replace(uri, "{id: 三郎, name: 三郎}", "{id: saburo, name: 三郎}")
    sound = client.findings(uri)
    assert all(one["severity"] > 1 for one in sound), sound
    # Behind an emoji and CJK in the same line a column is counted in UTF-16 units.
    client.replace(uri, "自転車, channel: print", "自転車, chanel: print")
    (key,) = [one for one in client.findings(uri) if one["code"] == "JM030"]
    assert client.text_at(uri, key["range"]) == "chanel", key
    assert "write 'channel'" in key["message"], key
    # Several changes in one message, each on the text that the one before has made.
    text = client.texts[uri]
    first_place = client.place(uri, text.index("chanel"))
    end = {**first_place, "character": first_place["character"] + 6}
    # A range that cannot be read changes nothing: its text is not the whole file's.
    client.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": 1000},
                                           "contentChanges": [{"range": {"start": {"line": -1, "character": 0}, "end": end}, "text": "x"}]})
    client.change(uri, [{"range": {"start": first_place, "end": end}, "text": "🚲"},
                        {"range": {"start": first_place, "end": {**first_place, "character": first_place["character"] + 2}}, "text": "channel"}])
    client.texts[uri] = text.replace("chanel", "channel")
    assert not [one for one in client.findings(uri) if one["severity"] == 1]
    # Related places.
    client.replace(uri, "{id: saburo, name: 三郎}", "{id: nora, name: 三郎}")
    (twice,) = [one for one in client.findings(uri) if one["severity"] == 1]
    assert client.text_at(uri, twice["relatedInformation"][0]["location"]["range"]) == "nora"
    # Broken on the way, and whole again.
    for broken in "{id: nora, name: [", "{id: \"", "\t- ", "{{{{", "*nobody", "'", "- - -", "🚲: [", "\x01":
        client.set(uri, MAP.replace("{id: 三郎, name: 三郎}", broken))
        assert [one for one in client.findings(uri) if one["severity"] == 1], broken
    client.set(uri, MAP.replace("id: 三郎, ", ""))
    assert not [one for one in client.findings(uri) if one["severity"] == 1]
    client.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    client.versions[uri] = None
    assert client.findings(uri) == []
    client.quit()


def check_columns_in_bytes(folder):
    client = Client(encodings=["utf-8", "utf-16"])
    assert client.columns == "utf-8"
    uri = client.open(folder / "bytes.journey.yaml", MAP.replace("自転車, channel", "自転車, chanel"))
    (key,) = [one for one in client.findings(uri) if one["code"] == "JM030"]
    assert client.text_at(uri, key["range"]) == "chanel", key
    assert "**channel**" in client.hover(uri, "channel: app")
    client.quit()
    client = Client(encodings=["utf-32", "utf-16", "utf-8"])
    assert client.columns == "utf-16"
    client.quit()


def check_hover(folder):
    client = Client()
    uri = client.open(folder / "hover.journey.yaml", MAP + "# journeymap: allow stage-count only a part of it\n")
    assert "How much it hurts" in client.hover(uri, "severity")
    assert "```yaml\nseverity: high" in client.hover(uri, "severity")
    team = client.hover(uri, "owner: bikes", -2)
    assert "**team** bikes: Bikes" in team, team
    assert "Unlocks" in client.hover(uri, "addresses: [P1", -1) and "addressed by O1" in client.hover(uri, "addresses: [P1", -1)
    assert "-0.5" in client.hover(uri, "confused"), client.hover(uri, "confused")
    assert "answers" in client.hover(uri, "channel: app", -1)
    assert "JM309" in client.hover(uri, "allow stage-count", -2), client.hover(uri, "allow stage-count", -2)
    finding = client.hover(uri, "Unlocks")
    assert "**touchpoint**" in finding, finding
    assert client.about("hover", uri, {"line": 1000, "character": 1000}) is None
    client.replace(uri, "severity: high", "sevrity: high")
    assert "JM030 unknown-key" in client.hover(uri, "sevrity"), client.hover(uri, "sevrity")
    client.quit()


def check_completion(folder):
    client = Client()
    uri = client.open(folder / "completion.journey.yaml", MAP)
    client.findings(uri)
    # A half-written key in a block: the map cannot be understood while it stands there.
    client.replace(uri, "        channel: app\n", "        channel: app\n        mom\n")
    keys = client.complete(uri, "        mom")
    assert keys["moment_of_truth"]["textEdit"]["newText"] == "moment_of_truth: ", keys
    assert client.text_at(uri, keys["moment_of_truth"]["textEdit"]["range"]) == "mom"
    assert "channel" not in keys and "pain_points" not in keys and "wait" in keys and "stages" not in keys, sorted(keys)
    client.replace(uri, "        mom", "        owner: ")
    assert list(client.complete(uri, "        owner: ")) == ["bikes"]
    client.replace(uri, "        owner: ", "        channel: ")
    channels = client.complete(uri, "        channel: \n", -2)
    assert "website" in channels and "none" in channels, channels
    # In brackets that are not closed yet.
    client.replace(uri, "        channel: \n", "        personas: [no\n")
    assert "nora" in client.complete(uri, "personas: [no")
    client.replace(uri, "personas: [no", "personas: [nora]")
    client.replace(uri, "severity: high}", "sev")
    keys = client.complete(uri, "🔒\", sev")
    assert "severity" in keys and "text" not in keys and "kind" in keys, keys
    client.replace(uri, "🔒\", sev", "🔒\", severity: ")
    assert list(client.complete(uri, "🔒\", severity: ")) == ["low", "medium", "high", "critical"]
    client.replace(uri, "🔒\", severity: ", "🔒\", severity:")
    item = client.complete(uri, "🔒\", severity:")["high"]
    assert item["textEdit"]["newText"] == " high", item
    client.replace(uri, "severity:", "severity: high}")
    client.replace(uri, "addresses: [P1]", "addresses: [")
    assert "P1" in client.complete(uri, "addresses: [")
    client.replace(uri, "addresses: [", "addresses: [P1]")
    # An emotion: a word, or one for each persona.
    client.replace(uri, "emotion: confused", "emotion: ")
    assert {"confused", "delighted", "relieved"} <= set(client.complete(uri, "emotion: \n", -2))
    client.replace(uri, "emotion: \n", "emotion: {\n")
    keys = client.complete(uri, "emotion: {\n", -2)
    assert {"nora", "score", "feeling"} <= set(keys) and keys["nora"]["textEdit"]["newText"] == "nora: ", keys
    client.replace(uri, "emotion: {\n", "emotion:\n          nora: \n")
    assert "angry" in client.complete(uri, "nora: \n", -2)
    client.replace(uri, "emotion:\n          nora: \n", "emotion: confused\n        help: \n")
    assert {"phone", "sign"} <= set(client.complete(uri, "help: \n", -2))
    # An empty line, at the end and in the middle; what may stand there depends on how far it is indented.
    client.set(uri, MAP + "\n")
    top = client.about("completion", uri, client.place(uri, len(MAP)))
    labels = [item["label"] for item in top["items"]]
    assert "review" in labels and "title" not in labels and "emotion" not in labels, labels
    client.set(uri, MAP.replace("  - name: Find\n", "  - name: Find\n    \n"))
    keys = client.complete(uri, "  - name: Find\n    \n", -2)
    assert "goals" in keys and "touchpoints" not in keys and "channel" not in keys, keys
    client.set(uri, MAP.replace("          - {id: P1", "          - \n          - {id: P1"))
    keys = client.complete(uri, "          - \n", -2)
    assert "text" in keys and "severity" in keys, keys
    client.set(uri, MAP.replace("    touchpoints:\n", "    touchpoints:\n      \n"))
    item = client.complete(uri, "    touchpoints:\n      \n", -2)["name"]
    assert item["textEdit"]["newText"] == "- name: ", item
    client.set(uri, MAP.replace("requires: [sign]", "requires: "))
    assert client.complete(uri, "requires: \n", -2)["sign"]["textEdit"]["newText"] == "[sign]"
    client.set(uri, MAP.replace("requires: [sign]", "requires:\n          "))
    assert client.complete(uri, "requires:\n          ")["sign"]["textEdit"]["newText"] == "- sign"
    client.set(uri, MAP + "language: \n")
    assert "de" in client.complete(uri, "language: \n", -2)
    client.set(uri, MAP.replace("title:", "# journeymap: allow stage-c\ntitle:"))
    assert "stage-count" in client.complete(uri, "allow stage-c")
    # In a text there is nothing to complete.
    client.set(uri, MAP + "scenario: |\n  First owner: \n")
    assert client.complete(uri, "First owner: \n", -2) == {}
    client.set(uri, "")
    assert "title" in [item["label"] for item in client.about("completion", uri, {"line": 0, "character": 0})["items"]]
    client.quit()


def check_navigation(folder):
    client = Client()
    uri = client.open(folder / "navigation.journey.yaml", MAP.replace("id: 三郎, ", ""))
    found = client.about("definition", uri, client.at(uri, "owner: bikes", -1))
    assert found["uri"] == uri and client.text_at(uri, found["range"]) == "bikes"
    assert found["range"]["start"]["line"] == 6
    assert client.text_at(uri, client.about("definition", uri, client.at(uri, "requires: [sign", -2))["range"]) == "sign"
    assert client.about("definition", uri, client.at(uri, "channel: app", -1)) is None
    everywhere = client.about("references", uri, client.at(uri, "id: bikes", -1), context={"includeDeclaration": True})
    assert len(everywhere) == 3 and all(client.text_at(uri, one["range"]) == "bikes" for one in everywhere)
    assert len(client.about("references", uri, client.at(uri, "id: bikes", -1), context={"includeDeclaration": False})) == 2
    assert "built in" in client.about("prepareRename", uri, client.at(uri, "channel: app", -1), error=True)["message"]
    assert "no id" in client.about("rename", uri, client.at(uri, "title"), newName="x", error=True)["message"]
    lit = client.about("documentHighlight", uri, client.at(uri, "addresses: [P1", -1))
    assert [client.text_at(uri, one["range"]) for one in lit] == ["P1", "P1"]
    symbols = client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    assert names(symbols) == ["objectives", "personas", "teams", "Find"], names(symbols)
    stage = symbols[-1]
    assert names(stage["children"]) == ["Sees the sign 🚏 自転車", "Unlocks"]
    assert names(stage["children"][1]["children"]) == ["P1 The lock is silent 🔒", "O1 Blink green"]
    assert client.text_at(uri, stage["children"][0]["selectionRange"]) == "Sees the sign 🚏 自転車"
    for inner in stage["children"]:
        for one in [inner, *inner["children"]]:
            assert client.text_at(uri, one["selectionRange"]) in client.text_at(uri, one["range"])
    folds = client.ask("textDocument/foldingRange", {"textDocument": {"uri": uri}})
    assert {"startLine": 11, "endLine": 18} in folds and {"startLine": 8, "endLine": 18} in folds, folds
    client.quit()


def check_two_files(folder):
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "shared").mkdir()
    people, first, second = folder / "shared/people.yaml", folder / "a b.journey.yaml", folder / "closed.journey.yaml"
    people.write_text("personas:\n  - {id: amara, name: Amara, prefers: [street]}\n  - {id: henk, name: Henk}\n"
                      "channels:\n  - {id: street, name: Street}\nteams: [Parking]\n")
    text = ("title: Renew 🅿️\nuse: [shared/people.yaml]\nobjectives: [Fewer visits]\nstages:\n  - name: Use\n    touchpoints:\n"
            "      - {name: Parks, channel: street, owner: Parking, personas: [amara], emotion: {amara: 1}}\n      - {name: Leaves, personas: [amara]}\n")
    first.write_text(text)
    second.write_text(text.replace("Renew", "Another"))
    client = Client()
    uri = client.open(first)
    found = client.findings(uri)
    assert not [one for one in found if one["code"].startswith("JM0")], found
    target = client.about("definition", uri, client.at(uri, "personas: [amara", -2))
    assert target["uri"] == people.as_uri() and target["range"]["start"] == {"line": 1, "character": 9}, target
    assert client.about("definition", uri, client.at(uri, "shared/people", 3))["uri"] == people.as_uri()
    assert "Henk" not in client.hover(uri, "personas: [amara", -2)
    client.replace(uri, "personas: [amara]}\n", "personas: [amara, he]}\n")
    assert "henk" in client.complete(uri, "[amara, he")  # nobody refers to him yet
    client.replace(uri, "[amara, he]", "[amara]")
    client.findings(uri)
    # What is typed in the one is seen in the other, before it is saved.
    other = client.open(people)
    found = client.findings(other)
    assert found and all(client.text_at(other, one["range"]) == "Amara" for one in found), found  # what the map finds in it
    client.replace(other, "{id: henk, name: Henk}", "{id: henk, nam: Henk}")
    assert client.findings(other)
    client.replace(other, "{id: henk, nam: Henk}", "{id: henk, name: Henk}")
    client.replace(other, "id: amara", "id: amira")
    def saying(m, word):
        return m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri and word in json.dumps(m["params"])
    lost = client.wait(lambda m: saying(m, "amara"))["params"]["diagnostics"]
    assert "JM051" in {one["code"] for one in lost} or [one for one in lost if "there is no persona" in one["message"]], lost
    client.replace(other, "id: amira", "id: amara")
    client.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri and "no persona" not in json.dumps(m))
    # Renamed in all of them, also in the one that is not open.
    where = client.about("prepareRename", uri, client.at(uri, "personas: [amara", -2))
    assert where["placeholder"] == "amara" and client.text_at(uri, where["range"]) == "amara"
    changed = client.apply(client.about("rename", uri, client.at(uri, "personas: [amara", -2), newName="zoe"))
    assert set(changed) == {uri, other, second.as_uri()}, list(changed)
    assert changed[other] == client.texts[other].replace("id: amara", "id: zoe")
    assert changed[uri] == client.texts[uri].replace("amara", "zoe")
    assert changed[second.as_uri()] == second.read_text().replace("amara", "zoe")
    same = client.apply(client.about("rename", other, client.at(other, "id: amara", -1), newName="zoe"))
    assert same == changed
    # A team that has only a name gets an id.
    changed = client.apply(client.about("rename", other, client.at(other, "Parking"), newName="curb"))
    assert "teams: [{id: curb, name: Parking}]" in changed[other] and "owner: curb," in changed[uri], changed
    for name, why in ("1x", "a letter"), ("henk", "already"), ("", "a letter"):
        assert why in client.about("rename", other, client.at(other, "id: amara", -1), newName=name, error=True)["message"]
    assert len(client.about("references", other, client.at(other, "id: street", -1), context={"includeDeclaration": True})) == 4
    assert names(client.ask("textDocument/documentSymbol", {"textDocument": {"uri": other}})) == ["personas", "channels", "teams"]
    # Closed without saving: the disk counts again.
    client.replace(other, "id: amara", "id: amira")
    client.wait(lambda m: saying(m, "no persona"))
    client.tell("textDocument/didClose", {"textDocument": {"uri": other}})
    client.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri and "no persona" not in json.dumps(m))
    client.quit()


def check_every_rename(folder):
    """Whatever is renamed in a map that says everything, the map says the same afterwards."""
    client = Client("--no-config", "--today", "2026-11-21")
    (folder / "people.yaml").write_text("personas: [Zoe]\n")
    uri = client.open(folder / "everything.journey.yaml", (SOURCE / "tests/unit/everything.yaml").read_text())
    text, told = client.texts[uri], lambda found: sorted((one["code"], one["severity"]) for one in found)
    before, renamed = told(client.findings(uri)), set()
    for offset in (match.start() + 1 for match in re.finditer(r"[\w-]+", text)):
        client.number += 1
        client.send(id=client.number, method="textDocument/prepareRename",
                    params={"textDocument": {"uri": uri}, "position": client.place(uri, offset)})
        found = client.answer(client.number).get("result")
        if not found or found["placeholder"] in renamed:
            continue
        renamed.add(found["placeholder"])
        new = "another-id" if len(renamed) % 2 else "null"  # which YAML would read as nothing
        changed = client.apply(client.about("rename", uri, client.place(uri, offset), newName=new))
        client.set(uri, changed[uri])
        assert told(client.findings(uri)) == before, (found["placeholder"], changed[uri])
        client.set(uri, text)
        client.findings(uri)
    assert len(renamed) > 20 and {"amara", "risk", "pigeon", "schadenfreude"} <= renamed, renamed
    client.quit()


RENAMES = """\
journeymap: 1
title: T
personas: [{id: ann, name: Ann Lee}, {id: bo, name: Bo}, {id: cy, name: Cy}]
channels: [{id: desk, name: Desk}]
stages:
  - name: S
    touchpoints:
      - {id: a, name: A, channel: phone, help: phone, emotion: {ann: 1, bo: {score: -1, feeling: angry}}}
      - {id: b, name: B, help: desk, personas: [Bo], requires: [a, same-2]}
      - {name: Same}
      - {name: Same}
"""


def check_refused_renames(folder):
    """An id is refused where a reference would then mean something else than before, also one of another kind of thing."""
    client = Client("--no-config", "--today", "2026-11-21")
    uri = client.open(folder / "renames.journey.yaml", RENAMES)
    client.findings(uri)
    place = lambda marker: client.at(uri, marker, marker.index(": ") + 2)
    refused = lambda marker, name: client.about("rename", uri, place(marker), newName=name, error=True)["message"]
    for name in "score", "feeling", "from", "to", "data":
        message = refused("id: ann", name)
        assert message == f"with '{name}' as the id, line 8 of renames.journey.yaml would no longer mean the persona 'ann': take another id", message
    assert "line 8 of renames.journey.yaml would no longer mean the channel 'phone'" in refused("id: b,", "phone"), refused("id: b,", "phone")
    assert "line 9 of renames.journey.yaml would no longer mean the channel 'desk'" in refused("id: a,", "desk")
    assert "line 9 of renames.journey.yaml would no longer mean the persona 'bo'" in refused("id: ann", "Bo"), refused("id: ann", "Bo")
    for marker, name in ("id: ann", "zoe"), ("id: cy", "score"), ("id: b,", "email"), ("id: desk", "b2"), ("id: a,", "first"), ("id: bo", "B0"):
        assert name in client.apply(client.about("rename", uri, place(marker), newName=name))[uri], (marker, name)
    alone = client.open("untitled:one", RENAMES, language="journeymap")  # a text without a file
    client.findings(alone)
    at = client.at(alone, "id: ann", 4)
    assert "id: zoe" in client.apply(client.about("rename", alone, at, newName="zoe"))[alone]
    message = client.about("rename", alone, at, newName="score", error=True)["message"]
    assert message == "with 'score' as the id, line 8 would no longer mean the persona 'ann': take another id", message
    # In a map that nobody has opened.
    (folder / ".git").mkdir()
    people = folder / "folk.yaml"
    people.write_text("personas: [{id: eve, name: Eve}]\n")
    (folder / "using.journey.yaml").write_text(
        "title: T\nuse: [folk.yaml]\nstages: [{name: S, touchpoints: [{name: A, emotion: {eve: 1}}]}]\n")
    shared = client.open(people)
    message = client.about("rename", shared, client.at(shared, "eve", 1), newName="from", error=True)["message"]
    assert message == "with 'from' as the id, line 3 of using.journey.yaml would no longer mean the persona 'eve': take another id", message
    assert len(client.apply(client.about("rename", shared, client.at(shared, "eve", 1), newName="dan"))) == 2
    # Of two that have one name the second would take over the id of the first.
    assert "line 9 of renames.journey.yaml would no longer mean the touchpoint 'same-2'" in refused("name: Same", "other")
    client.quit()


def check_actions(folder):
    client = Client()
    text = MAP.replace("id: 三郎, ", "").replace("severity: high", "sevrity: high").replace("owner: bikes, emotion", "ownr: bikes, emotion")
    uri = client.open(folder / "actions.journey.yaml", text)
    client.findings(uri)
    def actions(marker, only=None):
        place = client.at(uri, marker)
        return client.ask("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": {"start": place, "end": place},
                                                      "context": {"diagnostics": [], **({"only": only} if only else {})}})
    fix = actions("sevrity")[0]
    assert fix["kind"] == "quickfix" and fix["diagnostics"][0]["code"] == "JM030", fix
    assert client.apply(fix["edit"])[uri] == text.replace("sevrity", "severity")
    (every,) = actions("title", ["source.fixAll"])
    assert client.apply(every["edit"])[uri] == text.replace("sevrity", "severity").replace("ownr", "owner")
    assert every["kind"] == "source.fixAll.journeymap"
    assert actions("title", ["refactor"]) == []
    client.set(uri, MAP.replace("id: 三郎, ", ""))
    found = client.findings(uri)
    soft = [one for one in found if one["severity"] > 1 and one["range"]["start"]["line"] > 7]
    assert soft, found
    for one in soft:
        marker = client.text_at(uri, one["range"])
        allow = [action for action in client.ask("textDocument/codeAction", {
            "textDocument": {"uri": uri}, "range": one["range"], "context": {"diagnostics": [one]}}) if action["title"].startswith("Allow")]
        rule = one["data"]["rule"]
        allow = [action for action in allow if rule in action["title"]]
        assert allow and allow[0]["diagnostics"][0] == one, (marker, allow)
        after = client.apply(allow[0]["edit"])[uri]
        assert f"# journeymap: allow {rule} \n" in after, after
        trial = client.open(folder / "trial.journey.yaml", after.replace(f"allow {rule} \n", f"allow {rule} it is so\n"))
        assert rule not in [other["data"]["rule"] for other in client.findings(trial)
                            if client.text_at(trial, other["range"]) == marker], (rule, marker)
    client.quit()


def check_config(folder):
    client = Client()
    maps = folder / "configured"
    maps.mkdir()
    (maps / ".git").mkdir()
    (maps / "one.journey.yaml").write_text(MAP)
    uri = client.open(maps / "one.journey.yaml", MAP.replace("id: 三郎, ", ""))
    before = client.findings(uri)
    assert {one["severity"] for one in before} >= {2}
    config = maps / ".journeymap.yaml"
    config.write_text("profile: strict\n")
    client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": config.as_uri(), "type": 1}]})
    after = client.findings(uri)
    assert {one["code"] for one in after if one["severity"] == 1} == {one["code"] for one in before if one["severity"] == 2}
    settings = client.open(config, "profile: strickt\nseverities: {stage-count: of}\n")
    wrong = client.findings(settings)
    assert "strickt" in [client.text_at(settings, one["range"]) for one in wrong], wrong
    assert "profile" in client.hover(settings, "profile")
    client.set(settings, "profile: \nseverities:\n  sta\n")
    assert "public-sector" in client.complete(settings, "profile: \n", -2)
    assert "stage-count" in client.complete(settings, "  sta\n", -2)
    client.quit()
    # The call's options beat the config's.
    client = Client("--profile", "default", "--stdio")
    uri = client.open(maps / "one.journey.yaml", MAP.replace("id: 三郎, ", ""))
    assert not [one for one in client.findings(uri) if one["severity"] == 1]
    client.quit()


def check_other_files(folder):
    client = Client()
    for name, text in ("docker-compose.yaml", "services:\n  web: {image: x}\n"), (".gitlab-ci.yml", "stages: [build]\nbuild: {script: make}\n"):
        uri = client.open(folder / name, text)
        assert client.findings(uri) == [], name
        assert client.complete(uri, text[:9]) == {} and client.hover(uri, text[:4]) == ""
    untitled = client.open("untitled:Untitled-1", MAP.replace("severity", "sevrity"), language="journeymap")
    assert "JM030" in {one["code"] for one in client.findings(untitled)}
    assert client.about("definition", untitled, client.at(untitled, "owner: bikes", -1))["uri"] == untitled
    new = client.open(folder / "not yet written.journey.yaml", MAP.replace("severity", "sevrity"))
    assert "%20" in new and "JM030" in {one["code"] for one in client.findings(new)}
    client.quit()


def check_simple_editor(folder):
    """One that can do next to nothing."""
    client = Client(abilities={})
    assert "codeActionProvider" not in client.abilities and client.abilities["renameProvider"] is True
    uri = client.open(folder / "simple.journey.yaml", MAP.replace("id: 三郎, ", "id: nora, "))
    assert all("relatedInformation" not in one for one in client.findings(uri))
    client.replace(uri, "id: nora, name: 三郎", "name: 三郎")
    flat = client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    assert ("Unlocks", "Find") in [(one["name"], one.get("containerName")) for one in flat]
    edit = client.about("rename", uri, client.at(uri, "id: bikes", -1), newName="wheels")
    assert client.apply(edit)[uri] == client.texts[uri].replace("bikes", "wheels")
    assert all("insertTextFormat" not in item for item in client.complete(uri, "owner").values())
    client.quit()


def check_protocol(folder):
    client = Client(start=False)
    assert client.ask("textDocument/hover", {}, error=True)["code"] == -32002
    client.tell("textDocument/didOpen", {})
    client.raw(b"Content-Length: 5\r\n\r\n{nope")
    assert client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"] == -32700
    for bad in (b"Content-Type: text/plain\r\n\r\n", b"Content-Length: many\r\n\r\n", b"Content-Length: -5\r\n\r\n",
                b"Content-Length: 3\r\nContent-Length: 4\r\n\r\n", b"hello\n\n", b"Content-Length: 99999999999999999999999\r\n\r\n", b"\xff\xfe\r\n\r\n"):
        client.raw(client.frame({"jsonrpc": "2.0", "method": "$/harmless"}) + bad)
        assert client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"] == -32700, bad
    client.raw(client.frame({"jsonrpc": "2.0", "method": "$/harmless"}) + b"x" * 20_000 + b"\n")
    assert client.wait(lambda m: "error" in m and m["id"] is None)
    client.raw(b"Content-Length: 70000000\r\n\r\n" + b" " * 70_000_000)
    assert "too large" in client.wait(lambda m: "error" in m and m["id"] is None)["error"]["message"]
    deep = b"[" * 100_000
    client.raw(b"Content-Length: %d\r\n\r\n" % len(deep) + deep)
    assert client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"] == -32700
    client.raw(client.frame([{"jsonrpc": "2.0", "id": 7, "method": "initialize"}]))
    assert client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"] == -32600
    client.raw(client.frame({"jsonrpc": "2.0", "id": 1.5, "method": "initialize"}))
    assert client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"] == -32600
    # In pieces, with another header and other capitals.
    body = json.dumps({"jsonrpc": "2.0", "id": "a text", "method": "initialize", "params": {"processId": None, "capabilities": {}}}).encode()
    for byte in b"content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  %d\r\n\r\n" % len(body) + body:
        client.raw(bytes([byte]))
    assert "capabilities" in client.answer("a text")["result"]
    assert client.ask("initialize", {}, error=True)["code"] == -32600
    assert client.ask("workspace/unheardOf", {}, error=True)["code"] == -32601
    assert client.ask("textDocument/hover", {"textDocument": {"uri": "file:///nowhere"}}, error=True)["code"] == -32602
    client.tell("$/setTrace", {"value": "verbose"})
    uri = client.open(folder / "protocol.journey.yaml", MAP)
    assert client.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": -1}}, error=True)["code"] == -32602
    # Both in one go: the cancelled one is not carried out.
    request = {"jsonrpc": "2.0", "id": 500, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": uri}}}
    client.raw(client.frame(request) + client.frame({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 500}}))
    assert client.answer(500)["error"]["code"] == -32800
    # Half a character, as editors of UTF-16 may send it, costs nothing but itself.
    half = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": "title: \ud83d\nstages: [{name: A, touchpoints: [\ude00]}]\n"}]}}).encode()
    client.raw(b"Content-Length: %d\r\n\r\n" % len(half) + half)
    client.versions[uri] = 2
    assert client.findings(uri)
    client.ask("shutdown", None)
    assert client.ask("textDocument/hover", {}, error=True)["code"] == -32600
    client.tell("exit", None)
    assert client.process.wait(20) == 0
    for leave in "exit", "die":
        client = Client()
        client.open(folder / "leave.journey.yaml", MAP)
        if leave == "exit":
            client.tell("exit", None)
        else:
            client.process.stdin.close()
        assert client.process.wait(20) == 1, leave
        assert client.process.stderr.read() == b"", leave


def check_deaf_client(folder):
    """One that dies while it is being answered."""
    reading, writing = os.pipe()
    process = subprocess.Popen([PROGRAM, "lsp"], stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    os.close(reading)
    process.stdin.write(Client.frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}))
    process.stdin.flush()
    assert process.wait(20) == 1 and process.stderr.read() == b""
    # And one whose process ends while something else keeps the pipe open: it is looked for now and then.
    editor = subprocess.Popen(["sleep", "60"])
    process = subprocess.Popen([PROGRAM, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(Client.frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": editor.pid}}))
    process.stdin.flush()
    process.stdout.readline()
    time.sleep(0.2)
    editor.kill()
    editor.wait()
    assert process.wait(40) == 1


def check_speed(folder):
    stages = "".join(f"  - name: Stage {s}\n    touchpoints:\n" + "".join(
        f"      - name: Touchpoint {s}.{t} 🚲\n        channel: website\n        owner: it\n        doing: Does something that takes a while\n"
        f"        emotion: {{nora: {-t / 2}}}\n        pain_points: [{{text: It hurts {s}.{t}, severity: high}}]\n" for t in range(4)) for s in range(6))
    text = f"title: Fast\nobjectives: [Less]\npersonas: [Nora]\nteams: [IT]\nstages:\n{stages}"
    client = Client()
    uri = client.open(folder / "speed.journey.yaml", text)
    client.findings(uri)
    times = []
    for i in range(40):
        start = time.monotonic()
        client.replace(uri, "Touchpoint 3.2" if i % 2 == 0 else "Changed 3.2", "Changed 3.2" if i % 2 == 0 else "Touchpoint 3.2")
        client.findings(uri)
        times.append(1000 * (time.monotonic() - start))
    times.sort()
    print(f"a change of a map of 24 touchpoints is published in {times[len(times) // 2]:.1f} ms ({times[0]:.1f} to {times[-1]:.1f})")
    assert times[len(times) // 2] < 50, times
    # As fast as somebody can type, all at once: only the last has to be understood.
    for i in range(300):
        client.replace(uri, "title: Fast", "title: Fastx"[:11 + i % 2])
        client.texts[uri] = client.texts[uri].replace("title: Fastx", "title: Fast")
        client.set(uri, client.texts[uri])
    client.findings(uri)
    client.quit()


def check_every_prefix(folder):
    """A map as it is typed, character by character: no crash, an answer to everything."""
    client = Client()
    text = MAP[:700]
    uri = client.open(folder / "typed.journey.yaml", "")
    for end in range(0, len(text), 3):
        client.set(uri, text[:end])
        place = client.place(uri, end)
        client.about("completion", uri, place)
        client.about("hover", uri, place)
    client.findings(uri)
    client.quit()


def main():
    checks = [check for name, check in globals().items() if name.startswith("check_")]
    chosen = sys.argv[3:]
    for check in checks:
        if chosen and check.__name__ not in chosen:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            check(pathlib.Path(scratch).resolve())
    print(f"{len(checks)} sessions went as they should")


main()
