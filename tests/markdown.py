#!/usr/bin/env python3
"""markdown.py PROGRAM SOURCE: a text of a map reads in Markdown as it was written, and is nothing else.

What the program writes is given to cmark-gfm, GitHub's own reader, with its extensions; the text of the HTML that it makes is compared with
the text of the map: of every two signs of ASCII in every place of a word and a line, of what Markdown and GitHub make something of, and of
hostile_maps.py in every place that takes words.
"""
import itertools
import json
import pathlib
import random
import re
import shutil
import string
import subprocess
import sys
import tempfile

try:
    import hostile_maps
    import lxml.html
    import harmless
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-lxml python3-html5lib python3-yaml")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
EXTENSIONS = ("table", "strikethrough", "autolink", "tagfilter", "tasklist")

# What Markdown, GitHub's Markdown or GitHub make something of.
SPECIAL = """
*a* **a** ***a*** _a_ __a__ a*b*c a_b_c *a **b*** `a` ``a`b`` ``` ~~~ ~a~ ~~a~~ ~~~a ```a ` ``
# ## ####### #a ## a ## a ## a# \\# 1. 1) 10. 10) 1.a 0. 123456789. 1234567890. a) - + * -a +a *a - - - * * * ___ *** --- -- = == === ===a --- | --- :--- :-: |:-:|
- [ ] a|- [x] a|[ ] a|[x]|[X] a|> a|>> a|>a|    a|a  |a\\|\\|\\\\|\\a|a\\n|  a
[a]|[a](b)|[a][b]|[a]: b|[a]: <b> "c"|![a](b)|!|![|](|)(|[]|[](|[]()|<a>|</a>|<!-- a -->|<!-->|<![CDATA[a]]>|<?a?>|<!A>|<a|a>|<script>|<title>|<a href="b">|<http://a.b>|<a@b.c>|<br>|<br/>|&|&amp;|&lt;b>
&copy;|&#64;|&#x40;|&#X40;|&a;|&;|&#;|&#x;|&amp|&AElig;|&ClockwiseContourIntegral;|&CounterClockwiseContourIntegral;|&#1234567;|&#0;|&nbsp;|R&D|a & b|&&amp;amp;
http://a.b|https://a.b/c?d=e&f#g|www.a.b|WWW.a.b|www.|ftp://a.b|a@b.c|mailto:a@b.c|xmpp:a@b.c/d|(http://a.b)|http://a.b.|a.b@c.d-e.f|a+b@c.de|http://|://|:/|a:/b|a://b|"www.a.b"|*www.a.b*|_http://a.b_|http:// a|HTTPS://A.B
@a|@a/b|a@b|@|@@|@-a|@_a|@a-b @c|(@a)|a @b, c|#1|#12|# 1|a#1|a/b#1|GH-1|gh-12|aGH-1|deadbee|deadbeef|1234567a|0123456789abcdef0123456789abcdef01234567|a/b@deadbee|1234567|abcdefa
$a$|$$a$$|$`a`$|$|$$|$1 and $2|a$b$c|\\$a\\$|\\(a\\)|\\[a\\]|:a:|:+1:|:-1:|a:b:c|:a|a:|::|:a b:|:tada::tada:|10:30:00|[^1]|[^1]: a|a[^a]b|^[a]|[[a]]|{a}|{{a}}|{%a%}|{#a}|(a)|a(b)
a|b|a | b||a||\\||`|`|a\\|b|---|:-|Setext|===|1986. A|-1|+1|- 1|1 - 2|a - b|-|+|*|>|#|a >b|> |1.|1)|-- a|--a|– a|• a|a...|a…|'a'|"a"|“a”|<<a>>|<3|a < b > c|>:(|:-)|;)|^_^|T_T|¯\\_(ツ)_/¯|C:\\a|\\\\a\\b
日本語*強調*|*日本語*。|中_文_字|**「a」**b|ا*ب*|😀*a*|👩‍👩‍👧|é*e*́|\u00a0*a*\u00a0|\u3000a\u3000|a\u200bb|*\u200ba*|\u2003a|a\u00adb|_\u00ada_|ﬁ|①|Ⅳ.|१. a|१) a
"""


def specials():
    first, second, *rest = SPECIAL.strip("\n").splitlines()
    for line in (first, second):
        yield from line.split(" ")
    for line in rest:
        yield from line.split("|")
        yield line
    yield from ("a\n# b", "a\n- b", "a\n\nb", "a\n---", "a\n===", "a\n1. b", "a\n| - |", "| a |\n| - |\n| b |", "a\n> b", "a\n```\nb", "a\n    b", "a\n<b>", "*a\nb*", "[a\nb](c)", "a\\\nb", "a  \nb", "a\n[b]: c")


def pairs():
    for a, b in itertools.product(string.punctuation, repeat=2):
        yield from (f"{a}{b}", f"{a}{b}w", f"w{a}{b}", f"{a}w{b}", f"v {a}{b}w", f"v{a}{b} w", f"v{a}w{b}x", f"{a} {b} w", f"1{a}{b} w", f"a{a}1{b}")


def mixtures(count):
    """Texts of pieces that matter, at random but the same ones each time."""
    chance = random.Random(7)
    pieces = [*string.punctuation, *string.punctuation, " ", " ", " ", "a", "b", "1", "www", "http", "gh", "é", "ß", "字", "\u00a0", "\n", "  "]
    for _ in range(count):
        yield "".join(chance.choice(pieces) for _ in range(chance.randint(3, 14)))


def plain(text):
    """As a browser shows white space; what only forces directions is left out of Markdown."""
    return re.sub(r"[ \t\r\n]+", " ", re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)).strip(" ")


def read(data):
    """The HTML that the reader makes: nothing is hidden from it."""
    words = [word for name in EXTENSIONS for word in ("-e", name)]
    html = subprocess.run(["cmark-gfm", "--unsafe", *words], input=data, capture_output=True, check=True).stdout.decode()
    html = re.sub("<br ?/?>", "\n", html)
    return lxml.html.document_fromstring(f"<html><body>{html}</body></html>", parser=lxml.html.HTMLParser(huge_tree=True)).find("body")


def own_text(element):
    """Without that of lists within."""
    text = element.text or "" if isinstance(element.tag, str) else ""
    for part in element:
        text += ("" if part.tag in ("ul", "ol") else own_text(part)) + (part.tail or "")
    return text


def built(path, name="markdown", *words):
    call = subprocess.run([PROGRAM, "build", "--no-config", "-f", name, "-o", "-", *words, path], capture_output=True, check=False)
    return call.stdout if call.returncode == 0 else None


def check_generated(texts, folder):
    """Each text as heading, behind a label, in quotes, at the start of an item, beside a card, in cells of a table, as a link."""
    things = []
    for number, text in enumerate(texts):
        after = texts[(number + 1) % len(texts)]
        things.append({"name": text, "doing": text, "thinking": text, "needs": [text, after], "evidence": [f"e{number}"], "pain_points": [{"id": f"P{number}", "text": text}]})
    stages = [{"name": f"stage {i}", "touchpoints": things[i : i + 400]} for i in range(0, len(things), 400)]
    evidence = [{"id": f"e{number}", "text": text, "link": "https://example.org"} for number, text in enumerate(texts)]
    path = folder / "generated.journey.yaml"
    path.write_text(json.dumps({"title": "T", "scenario": texts[0], "stages": stages, "evidence": evidence}, ensure_ascii=False))
    data = built(path, "markdown", "--no-insights", "--limits-times", "100")
    assert data, "not drawn"
    root = read(data)
    expected, found = {}, {}
    for kind in "heading", "doing", "thinking", "needs", "pain", "row", "place", "evidence":
        expected[kind] = []
    for number, text in enumerate(texts):
        text, after = plain(text), plain(texts[(number + 1) % len(texts)])
        expected["heading"].append(text)
        expected["doing"].append(f"Doing: {text}")
        expected["thinking"].append(f"Thinking: “{text}”")
        expected["needs"] += [text, after]
        expected["pain"].append(f"P{number} {text}")
        expected["row"].append(f"P{number} {text}")
        expected["place"].append(text)
        expected["evidence"].append(text)
    found["heading"] = [plain(one.text_content()) for one in root.iter("h4")]
    items = [(one, plain(own_text(one))) for one in root.iter("li")]
    found["doing"] = [text for one, text in items if text.startswith("Doing: ") and one.getparent().getparent().tag == "body"]
    found["thinking"] = [text for one, text in items if text.startswith("Thinking: “") and one.getparent().getparent().tag == "body"]
    parents = [(one, text, plain(own_text(one.getparent().getparent()))) for one, text in items if one.getparent().getparent().tag == "li"]
    found["needs"] = [text for one, text, label in parents if label == "Needs:"]
    found["pain"] = [text for one, text, label in parents if label == "Pain points:"]
    rows = [[plain(cell.text_content()) for cell in row] for row in root.findall(".//table")[-1].iter("tr")][1:]
    found["row"], found["place"] = [row[0] for row in rows], [row[1] for row in rows]
    found["evidence"] = [text for one, text in items if one.getparent().getparent().tag == "body"][-len(texts) :]
    faults = 0
    for kind, wanted in expected.items():
        assert len(found[kind]) == len(wanted), (kind, len(found[kind]), len(wanted))
        for before, after in zip(wanted, found[kind]):
            if before != after:
                faults += 1
                if faults < 40:
                    print(f"{kind}: {before!r} reads {after!r}")
    assert not faults, faults
    links = {one.get("href", "")[:1] for one in root.iter("a") if one.get("href") and one.get("href") != "https://example.org"}
    assert links <= {"#"}, links
    harmless.check_rendered("generated", root)
    return sum(len(wanted) for wanted in expected.values())


def shown_places(everything, folder, name):
    """Where words stand that the format shows."""
    word = "Zebra{}cat".format
    path = everything.filled(lambda number: word(number), folder / f"shown-{name}")
    text = read(built(path, name)).text_content()
    # Of measured data what counts may be told by numbers, too. The name of a photo stands only in what is found, as a name.
    return [number for number, (_, place) in enumerate(everything.places) if word(number) in text and not {"expected", "photo"} & set(place)]


def check_everywhere(folder):
    """Hostile texts in every place that takes words: what the format shows of it reads as it was written."""
    everything = hostile_maps.Everything(PROGRAM, SOURCE, folder)
    texts, count = [*hostile_maps.TEXTS, *(text for text in specials() if plain(text))], 0
    for name, least in ("markdown", 70), ("report", 50):
        shown = shown_places(everything, folder, name)
        assert len(shown) >= least, (name, len(shown))
        for turn in range(0, len(texts), 9 if name == "markdown" else 31):
            def text_for(number, turn=turn):
                return f"{number}. {texts[(number + turn) % len(texts)]} {number}x"
            # Sentences about a map show characters that cannot be seen as what they are.
            page = plain(read(built(everything.filled(text_for, folder / "turn"), name)).text_content())
            for number in shown:
                text = plain(text_for(number))
                if name == "report" and re.search("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\U000e0000-\U000e007f]", text_for(number)):
                    continue
                assert text in page, (name, everything.places[number], text)
                count += 1
    return count


# Of what is resolved, what the program says itself, and what Markdown says in other words.
OTHERWISE = {"findings", "insights", "scorecard", "sentence", "before", "after"}


def texts_of(value):
    if isinstance(value, dict):
        return [text for name, one in value.items() if name not in OTHERWISE for text in texts_of(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts_of(one)]
    # Lengths of time and figures are shown in the language of the map.
    return [value] if isinstance(value, str) and " " in plain(value) and not value[0].isdigit() and value[-1] != "%" else []


def check_own_maps():
    """Every text of cases and examples that has more than one word."""
    count = 0
    for path in [*sorted(SOURCE.glob("examples/*.journey.yaml")), *sorted(SOURCE.glob("tests/cases/**/*.yaml"))]:
        data = built(path)
        if data is None:
            continue
        page = plain(read(data).text_content().replace("\u00a0", " "))  # which is put between numbers and units
        for text in texts_of(json.loads(built(path, "json"))):
            assert plain(text.replace("\u00a0", " ")) in page, (path.name, text)
            count += 1
    return count


def main():
    if not shutil.which("cmark-gfm"):
        print("skipped: there is no cmark-gfm; on Debian: apt-get install cmark-gfm")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        texts = [text for text in dict.fromkeys([*specials(), *pairs(), *mixtures(3000)]) if plain(text)]
        generated = check_generated(texts, folder)
        print(f"{len(texts)} texts in {generated} places, {check_everywhere(folder)} hostile ones, {check_own_maps()} of our maps: all read as they were written")


main()
