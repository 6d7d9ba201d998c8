"""Maps of somebody who means no good: every text, link and file name of a map tries to become markup, script, an address, a command, a formula.

Used by inert.py, markdown.py and printed.py. Which keys hold text is found out from tests/unit/everything.yaml: those under which the program
takes any words.
"""
import json
import subprocess

import yaml

# Texts of one line; what YAML refuses in maps (most control characters) is for printed.py.
TEXTS = [
    # HTML and SVG
    "<script>alert(1)</script>", "</script><script>alert(1)//", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "\" onmouseover=\"alert(1)",
    "</title></desc></text></svg><script>alert(1)</script>", "</style><style>*{background:url(//evil.example/a)}", "<svg/onload=alert(1)>",
    "<iframe src=//evil.example>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/a.css>", "<foreignObject><body onload=alert(1)>", "<use href='data:image/svg+xml,x#a'/>",
    "<a href=\"javascript:alert(1)\">x</a>", "<!--", "-->", "--!><script>alert(1)</script>", "<![CDATA[x", "]]>", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "<?xml-stylesheet href='//evil.example/a.css'?>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "&amp;amp;", "&nbsp;&copy;&x", "{{7*7}} ${7*7} #{7*7} <%= 7 %>",
    "url(//evil.example/a)", "*/ @import '//evil.example/a.css'; /*", "expression(alert(1))", "\\3c script\\3e", "`${alert(1)}`", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<xmp><template><plaintext>", "</textarea></select></table></details>",
    # Markdown and what GitHub makes of it
    "[a](javascript:alert(1))", "![a](https://evil.example/a.png)", "[a]: javascript:alert(1) 'x'", "[a][b] [^1] [^1]: x", "<https://evil.example>", "<javascript:alert(1)>",
    "https://user:secret@evil.example/", "www.evil.example", "x@evil.example", "**a** _b_ ~~c~~ `d`", "# a", "1. a", "1) a", "- a", "+ a", "* a", "- [ ] a", "> a", "a | b | c", "|---|", "---", "===",
    "```mermaid", "~~~", "    code", "$a$ $$b$$ $`c`$", ":tada: :+1:", "@octocat @org/team", "#1 GH-1 org/repo#1 deadbeef12", "\\", "a\\", "\\<b\\>", "a  ", "!", "![", "](", ")[",
    # logs, spreadsheets, diagrams, PDF, terminals
    "::error file=a::b", "##[group]a", "##vso[task.complete]", "##teamcity[a]", "%0A::error::a", "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "'=1", "\uff1d1+1",
    "\"=1\"", "a;b,c\td", "%%{init: {'theme':'dark'}}%%", "%% a", "click a href \"javascript:alert(1)\"", "section a: b", "journey", "title a", "accTitle: a", "a: 5: b", "#quot; #59;", "end",
    "(a) Tj ET /JS (app.alert(1))", "\\) >> endobj", ")>>/AA<</O<</S/JavaScript>>>>", "<FEFF0041> >>", "endstream", "%%EOF", "\\033[31m", "\\u001b]8;;http://evil.example\\u0007",
    # YAML and JSON
    "a: b", "&a *a", "!!python/object:os.system", "# a", "{a: b}", "- - a", "? a", "\"a", "'a", "null", "~", "no", "</ -- \\\" \\u003c",
    # characters
    "\u202eevil\u202c", "\u2066a\u2069", "a\u202e", "\u2067a", "\u200bjavascript:alert(1)", "\u061c\u200e\u200f", "\u00ad\u2060\ufe0f", "\U000e0041\U000e007f", "e\u0301\u0302\u0303", "\U0001f468\u200d\U0001f469",
    "\u0621\u0628 (a) \u05d0", "\uff1cscript\uff1e", "\u02ba\u02b9\u2039\u203a",
]

BAD_LINKS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)",
    "java\u200bscript:alert(1)", "\u200bjavascript:alert(1)", "\u00a0javascript:alert(1)", "javascript%3Aalert(1)", "javascript\uff1aalert(1)", "javascript://example.org/%0aalert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zy8+", "DATA:,x", "file:///etc/passwd", "//evil.example/", "\\\\evil.example\\a", "/\\evil.example", "/etc/passwd", "../../a", "about:blank",
    "blob:https://evil.example/1", "ftp://evil.example", "ws://evil.example", "intent://evil.example#Intent;end", "view-source:https://evil.example", "feed:javascript:alert(1)", "jar:https://evil.example!/",
    "https:", "http://", "https:evil.example", "https:/evil.example", "http:javascript:alert(1)", "mailto:", "tel:1", "x", "#a", "?a", "https://a b", "https://a.example/\n[b](javascript:alert(1))", "https://\u202egro.elpmaxe",
    "https://good.example@evil.example/", "https://user:secret@evil.example/", "http://user@evil.example", "https://good.example\\@evil.example/", "https://good.example\\.evil.example",
    "ms-msdt:/id PCWDiagnostic", "search-ms:query=a", "steam://a", "slack://a", "app.alert(1)",
]
GOOD_LINKS = [
    "https://example.org", "http://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org", "https://example.org/\"><script>alert(1)</script>", "https://example.org/'onclick='a",
    "https://example.org/)>](javascript:alert(1))", "https://example.org/\\\\a|b`c$d", "https://example.org/(a)<b>", "https://b\u00fccher.example/\u00fc", "https://example.org/a@b:c", "https://[::1]:8080/", "https://example.org/&quot;&lt;",
    "https://example.org/]]>--><!--", "https://example.org/{{a}}%%{init}%%", "mailto:a@example.org?subject=b&body=c",
]
FILE_NAMES = [
    "a\"><img src=x onerror=alert(1)>", "a' onload='alert(1)", "javascript:alert(1)", "]](javascript:a)", "a&lt;b&amp;c", "%3Cscript%3E #?&", "::error::a", "##[group]a", "=1+1", "@a #1 :tada: $a$", "\u202elmth", "\u2067a", "--%> ]]>",
    "a\nb", "\x1b[31mred", "-f", "a;b,c\td", "a: b", "\udcff\udcfe",
]

COMPANIONS = {
    "people.yaml": "personas: [{id: grace, name: Grace}]\nteams: [{id: court, name: Court}]\n",
    "today.journey.yaml": "title: Today\nstages: [{name: Apply, touchpoints: [{name: Upload proof, id: upload, doing: Waits, channel: phone, pain_points: [A pain]}, Old one]}]\n",
}


def read_yaml(text):
    return yaml.load(text, yaml.BaseLoader)


def places_of(value, path=()):
    """The paths of all texts within a map."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, one in entries:
        if isinstance(one, str):
            yield (*path, key)
        else:
            yield from places_of(one, (*path, key))


def get(value, path):
    for key in path:
        value = value[key]
    return value


def put(value, path, text):
    get(value, path[:-1])[path[-1]] = text


class Everything:
    """tests/unit/everything.yaml, and in which places of it any words can stand."""

    def __init__(self, program, source, folder):
        self.program, self.folder = program, folder
        (folder / "survey.csv").write_text((source / "tests/unit/survey.csv").read_text())
        self.maps = {name: read_yaml(text) for name, text in COMPANIONS.items()}
        self.maps["everything.journey.yaml"] = read_yaml((source / "tests/unit/everything.yaml").read_text())
        # Everything is shown, so that everything can do harm.
        self.maps["everything.journey.yaml"]["lanes"] = [{"id": "risk", "name": "Risk"}]
        self.write(self.maps, folder)
        self.places = [(name, path) for name in self.maps for path in places_of(self.maps[name]) if path[-1] != "link" and self.takes_words(name, path)]
        self.links = [(name, path) for name in self.maps for path in places_of(self.maps[name]) if path[-1] == "link"]
        self.write(self.maps, folder)

    def takes_words(self, name, path):
        before = get(self.maps[name], path)
        put(self.maps[name], path, "Words that nobody expects")
        self.write({name: self.maps[name]}, self.folder)
        call = subprocess.run([self.program, "build", "--no-config", "-f", "json", "-o", "-", self.folder / "everything.journey.yaml"], capture_output=True, check=False)
        put(self.maps[name], path, before)
        self.write({name: self.maps[name]}, self.folder)
        return call.returncode == 0

    @staticmethod
    def write(maps, folder):
        for name, value in maps.items():
            (folder / name).write_text(json.dumps(value, ensure_ascii=False), errors="surrogateescape")

    def filled(self, text_for, folder):
        """Writes the maps into the folder, each place with the text that is for its number."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "survey.csv").write_text((self.folder / "survey.csv").read_text())
        maps = json.loads(json.dumps(self.maps))
        for number, (name, path) in enumerate(self.places):
            text = text_for(number)
            if {"emotion", "henk"} & set(path):
                # A word for a feeling begins with a letter; with a score it is shown, and it is a key as well.
                text = "x " + text
                maps[name]["emotions"][text] = "0.5"
            put(maps[name], path, text)
        self.write(maps, folder)
        return folder / "everything.journey.yaml"


def links_map(links):
    """A map with each link at a piece of evidence and at an opportunity."""
    evidence = [{"id": f"e{i}", "text": f"Source {i}", "link": link} for i, link in enumerate(links)]
    touchpoints = [{"name": f"Place {i}", "evidence": [f"e{i}"], "emotion": "0", "opportunities": [{"text": f"Chance {i}", "link": link, "impact": "3", "effort": "2"}]} for i, link in enumerate(links)]
    return {"title": "Links", "personas": ["Ada"], "evidence": evidence, "stages": [{"name": f"Stage {i}", "touchpoints": touchpoints[i : i + 9]} for i in range(0, len(links), 9)]}
