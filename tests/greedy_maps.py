"""Maps and tables that ask for as much work as their bytes can, each of up to `size` bytes. Used by tests/limits.py."""

HEAD = "title: T\nobjectives: [O]\npersonas: [P]\n"


def filled(size, head, line, tail=""):
    """`line` (a function of its number) as often as fits."""
    parts, length = [head], len(head.encode()) + len(tail.encode())
    for number in range(10**7):
        part = line(number)
        length += len(part.encode())
        if length > size or not part:
            break
        parts.append(part)
    return "".join(parts) + tail


def staged(size, keys, head=HEAD, per_stage=100):
    """Touchpoints with `keys` (a function of its number), so many in each stage."""
    def line(number):
        stage = f"  - name: S{number // per_stage}\n    touchpoints:\n" if number % per_stage == 0 else ""
        return f"{stage}      - {{name: N{number}{keys(number)}}}\n"
    return filled(size, head + "stages:\n", line)


def in_one(size, key, item, head=HEAD):
    """A list of items under one key of one touchpoint."""
    return filled(size, head + f"stages:\n  - name: S\n    touchpoints:\n      - name: N\n        {key}:\n", lambda n: f"        - {item(n)}\n")


def on_top(size, key, item, tail="stages: [{name: S, touchpoints: [N]}]\n"):
    return filled(size, f"title: T\n{key}:\n", lambda n: f"- {item(n)}\n", tail)


def text_of(size, piece, most=16000):
    """Touchpoints that do a text of `most` bytes made of one piece again and again."""
    text = (piece * (most // len(piece.encode()) + 1)).encode()[:most].decode(errors="ignore").strip()
    return staged(size, lambda n: f', doing: "{text}"')


def aliased(anchored, use, times):
    """A value under an anchor in the notes of the first touchpoint, used so many times."""
    return (HEAD + "stages:\n  - name: S0\n    touchpoints:\n" + f"      - {{name: First, {anchored}}}\n" +
            "".join(f"      - {{name: N{n}, {use}}}\n" + (f"  - name: S{n}\n    touchpoints:\n" if n % 400 == 0 else "") for n in range(1, times)) +
            "      - Last\n")


def laughs():
    lines = ["- &a0 [x,x,x,x,x,x,x,x,x,x]\n"]
    for i in range(1, 10):
        lines.append(f"- &a{i} [" + ",".join([f"*a{i - 1}"] * 10) + "]\n")
    return "".join(lines)


def aliased_stages(size):
    """One list of touchpoints in every stage."""
    return (HEAD + "stages:\n  - name: S\n    touchpoints: &t [" + ",".join(["a"] * 200) + "]\n" +
            "".join(f"  - {{name: S{n}, touchpoints: *t}}\n" for n in range(999)))


def maps(size):
    """name -> map"""
    k = size // 1024
    yield "deep-flow", "[" * size
    yield "deep-flow-mappings", "{a: " * (size // 4)
    yield "deep-block", filled(size, "", lambda n: " " * min(n, 700) + "a:\n")
    yield "deep-dashes", "- " * (size // 2)
    yield "deep-often", filled(size, "a:\n", lambda n: "- " + "[" * 30 + "]" * 30 + "\n")
    yield "anchors", filled(size, "a:\n", lambda n: f"- &a{n} b\n")
    yield "aliases", filled(size, "a: &a b\nc:\n", lambda n: "- *a\n")
    yield "unknown-aliases", filled(size, "a:\n", lambda n: f"- *abcdefgh{n}\n")
    yield "many-laughs", laughs()
    yield "aliased-texts", aliased("doing: &d [" + ",".join(["x"] * 990) + "]", "doing: *d", 999)
    yield "aliased-pain-points", aliased("pain_points: &d [" + ",".join(["x"] * 199) + "]", "pain_points: *d", 999)
    yield "aliased-long-texts", aliased("doing: &d [" + ",".join(["\"" + "word " * 3000 + "\""] * (k // 20)) + "]", "doing: *d", min(999, size // 200))
    yield "aliased-stages", aliased_stages(size)
    yield "one-scalar", "title: " + "x " * (size // 2 - 10)
    yield "one-quoted", "title: \"" + "x " * (size // 2 - 10) + "\"\n"
    yield "one-block-scalar", filled(size, "title: |\n", lambda n: "  word word word\n")
    yield "unclosed-quote", filled(size, "title: \"T\nstages:\n", lambda n: f"  - name: S{n}\n")
    yield "many-quotes", filled(size, "a:\n", lambda n: "- \"a\" b\n")
    yield "escapes", "title: \"" + "\\u0041" * (size // 6 - 10) + "\"\n"
    yield "keys", filled(size, HEAD, lambda n: f"key{n}: a\n")
    yield "similar-keys", filled(size, HEAD, lambda n: f"stage{n:05}: a\n")
    yield "same-keys", filled(size, "", lambda n: "title: a\n")
    yield "keys-of-objects", staged(size, lambda n: ", zzz: a, yyy: b, xxx: c")
    yield "complex-keys", filled(size, "", lambda n: "? [a, b]\n: c\n")
    yield "empty-pairs", "{" + "," * (size - 2) + "}"
    yield "one-line-of-pairs", "{" + filled(size - 2, "", lambda n: f"k{n}: v,") + "}"
    yield "directives", filled(size, "", lambda n: f"%TAG !{n}! tag:a,2000:\n")
    yield "directives-behind", filled(size, "a: b\n...\n", lambda n: f"%TAG !{n}! tag:a,2000:\n")
    yield "documents", filled(size, "", lambda n: "--- a\n")
    yield "tags", filled(size, "a:\n", lambda n: "- !x y\n")
    yield "comments", filled(size, HEAD + "stages: []\n", lambda n: "# a\n")
    yield "allows", filled(size, HEAD + "stages: []\n", lambda n: "# journeymap: allow no-review because\n")
    yield "unknown-allows", filled(size, HEAD + "stages: []\n", lambda n: f"# journeymap: allow no-revie{n} because\n")
    yield "blank-lines", HEAD + "\n" * (size - 200) + "stages: []\n"
    yield "crlf", staged(size, lambda n: ", channel: website").replace("\n", "\r\n")[:size]
    yield "tabs", "title: T\n" + "\t" * (size - 20)
    yield "tab-lines", filled(size, "title: T\n", lambda n: "\ta: b\n")
    yield "merge-conflicts", filled(size, "title: T\n", lambda n: "<<<<<<< a\n=======\n>>>>>>> b\n")
    yield "merges", filled(size, "title: T\na: &a {b: c}\n", lambda n: "d%d: {<<: *a}\n" % n)
    yield "bytes", "\ufffd" * (size // 3)
    yield "commas", "title: T\nstages: [{name: S, touchpoints: [" + filled(size - 100, "", lambda n: "{name: a, b, c, d},") + "]}]\n"
    # What is in a map, as often as it can be.
    yield "stages", filled(size, HEAD + "stages:\n", lambda n: f"- S{n}\n")
    yield "thousand-stages", filled(size, HEAD + "stages:\n", lambda n: f"- {{name: S{n}, touchpoints: [{'a,' * min(490, size // 2400)}]}}\n" if n < 1000 else "")\
        if size > 10000 else HEAD
    yield "touchpoints", staged(size, lambda n: "", per_stage=500)
    yield "bare-touchpoints", filled(size, HEAD + "stages:\n", lambda n: (f"- name: S\n  touchpoints:\n" if n % 499 == 0 else "") + "  - a\n")
    yield "touchpoints-of-one-name", filled(size, HEAD + "stages:\n", lambda n: (f"- name: S\n  touchpoints:\n" if n % 200 == 0 else "") + "  - Apply online\n")
    yield "phases", filled(size, HEAD + "stages:\n", lambda n: f"- {{name: S{n}, phase: P{n // 2}, touchpoints: [a, b]}}\n" if n < 1000 else "")
    yield "channels-used", staged(size, lambda n: ", channel: " + ("website", "phone", "letter", "office")[n % 4])
    yield "unknown-channels", staged(size, lambda n: f", channel: webste{n}")
    yield "unknown-everything", staged(size, lambda n: f", channel: c{n}, owner: o{n}, personas: [p{n}], requires: [r{n}], evidence: [e{n}]")
    yield "emotions", staged(size, lambda n: f", emotion: {(n % 41 - 20) / 10}")
    yield "emotions-of-personas", staged(size, lambda n: ", emotion: {" + ", ".join(f"p{i}: {(n + i) % 5 - 2}" for i in range(20)) + "}",
                                         head="title: T\nobjectives: [O]\npersonas: [" + ", ".join(f"p{i}" for i in range(20)) + "]\n")
    yield "feelings", staged(size, lambda n: ", emotion: [" + ", ".join("{feeling: angry, weight: 2}" for i in range(5)) + "]")
    yield "unknown-feelings", staged(size, lambda n: f", emotion: feelng{n}")
    yield "personas", on_top(size, "personas", lambda n: f"P{n}")
    yield "personas-with-all", on_top(size, "personas", lambda n: "{name: Pat, goals: [a, b], quote: c, frustrations: [d], access_needs: [e]}")
    yield "personas-and-touchpoints", filled(size, filled(size // 2, "title: T\npersonas:\n", lambda n: f"- P{n}\n") + "stages:\n",
                                             lambda n: (f"- name: S\n  touchpoints:\n" if n % 499 == 0 else "") + f"  - {{name: a, emotion: {n % 5 - 2}}}\n")
    yield "objectives", on_top(size, "objectives", lambda n: f"Objective {n}")
    yield "teams", on_top(size, "teams", lambda n: f"Team {n}")
    yield "channels", on_top(size, "channels", lambda n: f"Channel {n}")
    yield "evidence", on_top(size, "evidence", lambda n: f"Evidence {n}")
    yield "history", on_top(size, "history", lambda n: "{date: 2026-01-01, text: a}")
    yield "feeling-words", filled(size, "title: T\nemotions:\n", lambda n: f"  word{n}: 1\n", "stages: []\n")
    yield "lanes", on_top(size, "lanes", lambda n: f"{{id: l{n}, name: L}}")
    yield "lanes-and-touchpoints", filled(size, filled(size // 2, HEAD + "lanes:\n- touchpoints\n", lambda n: f"- {{id: l{n}, name: L}}\n") + "stages:\n",
                                          lambda n: (f"- name: S\n  touchpoints:\n" if n % 499 == 0 else "") + f"  - {{name: a, notes: {{l{n}: a}}}}\n")
    yield "pain-points", in_one(size, "pain_points", lambda n: f"Pain {n}")
    yield "one-kind-of-pain", staged(size, lambda n: ", pain_points: [{text: a, severity: critical, kind: delay, barrier: true, frequency: 50%}]")
    yield "opportunities", in_one(size, "opportunities", lambda n: f"{{text: a{n}, impact: 5, effort: 1}}")
    yield "addresses", in_one(size - size // 20, "pain_points", lambda n: f"{{id: q{n}, text: a}}", HEAD) + \
        "        opportunities: [{text: a, addresses: [" + ", ".join(f"q{n}" for n in range(size // 300)) + "]}]\n"
    yield "solved-pain", staged(size, lambda n: f", pain_points: [{{id: q{n}, text: a}}], opportunities: [{{text: b, addresses: [q{n}], impact: 4}}]")
    yield "measures", in_one(size, "measures", lambda n: f"{{text: m{n}, value: 5, unit: days, target: 3}}")
    yield "requires-chain", staged(size, lambda n: f", id: t{n}" + (f", requires: [t{n - 1}]" if n else ""))
    yield "requires-cycle", staged(size, lambda n: f", id: t{n}, requires: [t{n + 1}]")
    yield "requires-all", staged(size, lambda n: f", id: t{n}, requires: [" + ", ".join(f"t{i}" for i in range(max(0, n - 50), n)) + "]")
    yield "instead-chain", staged(size, lambda n: f", id: t{n}" + (f", instead_of: t{n - 1}" if n else ""))
    yield "instead-of-one", staged(size, lambda n: f", id: t{n}" + (", instead_of: t0" if n else ""))
    yield "asks-the-same", staged(size, lambda n: ", asks: [proof of address, date of birth]")
    yield "asks-much", in_one(size, "asks", lambda n: f"fact {n}")
    yield "asks-similar", staged(size, lambda n: f", asks: [proof of address {n}]")
    yield "help", staged(size, lambda n: ", help: phone, channel: website")
    yield "durations", staged(size, lambda n: ", duration: 3-5 days, wait: 2 weeks, response_time: P1D, attempts: 3, drop_off: 12%, importance: 5")
    yield "one-long-duration", f"{HEAD}stages: [{{name: S, touchpoints: [{{name: a, wait: \"{'1 s ' * 4000}\"}}]}}]\n"
    yield "blueprint", staged(size, lambda n: ", frontstage: a, backstage: b, support: c, systems: d, physical: e, promise: f, needs: g, owner: P")
    yield "moments", staged(size, lambda n: ", moment_of_truth: because, decision: whether")
    yield "wide-column", in_one(size, "doing", lambda n: "does a thing again and again")
    yield "short-texts", in_one(size, "doing", lambda n: "a")
    yield "cards-of-one-stage", filled(size, HEAD + "stages:\n- name: S\n  pain_points:\n", lambda n: "  - a\n", "  touchpoints: [N]\n")
    # Texts.
    yield "words", text_of(size, "word ")
    yield "letters", text_of(size, "a ")
    yield "unbroken", text_of(size, "x" * 999 + " ")
    yield "unbroken-capitals", text_of(size, "W" * 999 + " ")
    yield "too-unbroken", text_of(size, "x" * 1500)
    yield "hyphens", text_of(size, "a-" * 499 + " ")
    yield "soft-hyphens", text_of(size, "ab\u00ad" * 300 + " ")
    yield "no-break-spaces", text_of(size, "a\u00a0" * 499 + " ")
    yield "zero-width-spaces", text_of(size, "a\u200b")
    yield "marks", text_of(size, "a" + "\u0301" * 16)
    yield "marks-and-blanks", text_of(size, "a" + "\u0301" * 16 + " ")
    yield "too-many-marks", text_of(size, "a" + "\u0301" * 1000)
    yield "joiners", text_of(size, "\U0001f468\u200d\U0001f469\u200d\U0001f467")
    yield "emoji", text_of(size, "\U0001f600")
    yield "flags", text_of(size, "\U0001f1e9\U0001f1ea")
    yield "arabic", text_of(size, "\u0645\u0631\u062d\u0628\u0627 ")
    yield "hebrew-and-latin", text_of(size, "\u05e9\u05dc\u05d5\u05dd abc 123 ")
    yield "isolates", text_of(size, "\u2067a\u2066b\u2069\u2069 ")
    yield "open-isolates", text_of(size, "\u2067a ")
    yield "overrides", text_of(size, "\u202ea\u202c ")
    yield "chinese", text_of(size, "\u4f60\u597d\u4e16\u754c")
    yield "japanese", text_of(size, "\u3053\u3093\u306b\u3061\u306f\u3001")
    yield "korean", text_of(size, "\uc548\ub155 ")
    yield "jamo", text_of(size, "\u1112\u1161\u11ab ")
    yield "thai", text_of(size, "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35")
    yield "thai-consonants", text_of(size, "\u0e01")
    yield "khmer", text_of(size, "\u179f\u17bd\u179f\u17d2\u178f\u17b8")
    yield "devanagari", text_of(size, "\u0928\u092e\u0938\u094d\u0924\u0947 ")
    yield "private-use", text_of(size, "\ue000")
    yield "every-character", staged(size, lambda n: ', doing: "' + "".join(chr(c) for c in range(0x3400 + n * 60 % 0x9000, 0x3400 + n * 60 % 0x9000 + 60)) + '"')
    yield "unassigned", text_of(size, "\U000e0fff \U0003fffd")
    yield "markup", text_of(size, "<b>&amp;*_[x](y)`~|#{}" + "\\\\ ")
    yield "tab-texts", text_of(size, "\\t")
    yield "line-breaks", text_of(size, "a\\n")
    yield "long-names", filled(size, HEAD + "stages:\n", lambda n: f"- name: {'name ' * 3000}\n  touchpoints: [{'other ' * 2000}]\n")
    yield "long-title", "title: " + "word " * 3000 + "\n" + HEAD[9:] + "stages: []\n"
    yield "long-ids", staged(size, lambda n: f", id: {'i' * 900}{n}")
    yield "language", "title: T\nlanguage: ar\nstages:\n" + filled(size - 100, "", lambda n: f"- {{name: S{n}, touchpoints: [a, b, c]}}\n" if n < 999 else "")


def tables(size):
    yield "csv-commas", "stage,touchpoint\n" + "," * (size - 40) + "\n"
    yield "csv-header", "stage,touchpoint," + ",".join(f"c{n}" for n in range(size // 8)) + "\na,b\n"
    yield "csv-header-similar", "stage,touchpoint," + ",".join(f"pain point{n}" for n in range(size // 17)) + "\na,b\n"
    yield "csv-rows", filled(size, "stage,touchpoint\n", lambda n: f"S{n // 100},N{n}\n")
    yield "csv-stages", filled(size, "stage,touchpoint\n", lambda n: f"S{n},N{n}\n")
    yield "csv-same-stage", filled(size, "stage,touchpoint\n", lambda n: f"S{n % 2},N{n}\n")
    yield "csv-all", filled(size, "stage,touchpoint,channel,emotion,pain points,opportunities,doing,owner,persona,wait\n",
                            lambda n: f"S{n // 100},N{n},chan{n},{n % 5 - 2},a;b,c;d,e,o{n},p{n},3 days\n")
    yield "csv-one-cell", "stage,touchpoint\na,\"" + "word " * (size // 6) + "\"\n"
    yield "csv-items", "stage,touchpoint,pain points\na,b,\"" + "x\n" * (size // 2 - 40) + "\"\n"
    yield "csv-unclosed", "stage,touchpoint\n\"" + "a,b\n" * (size // 5)
    yield "csv-ragged", filled(size, "stage,touchpoint,doing\n", lambda n: "a\n" if n % 2 else "a,b,c,d,e\n")
    yield "csv-lanes", "lane," + ",".join(f"S{n}" for n in range(999)) + "\n" + filled(size - 20000, "", lambda n: f"Doing{n}," + ",".join(["a"] * 999) + "\n")


def journeys(size):
    yield "mermaid-tasks", filled(size, "journey\n title T\n section S\n", lambda n: f"  Task {n}: {n % 7}: A\n")
    yield "mermaid-sections", filled(size, "journey\n title T\n", lambda n: f" section S{n}\n  T: 3: A\n")
    yield "mermaid-actors", "journey\n title T\n section S\n  Task: 3: " + ", ".join(f"A{n}" for n in range(size // 9)) + "\n"
    yield "mermaid-tasks-of-actors", filled(size, "journey\n title T\n section S\n", lambda n: f"  Task {n}: 3: A{n}, B{n}\n")
    yield "mermaid-one-line", "journey\n title " + "word " * (size // 6) + "\n"
    yield "mermaid-unknown", filled(size, "journey\n", lambda n: f" nonsense {n}\n")
    yield "mermaid-colons", "journey\n section S\n  " + ": " * (size // 2 - 20) + "\n"
    yield "mermaid-fences", filled(size, "", lambda n: "```mermaid\njourney\n title T\n section S\n  a: 3: b\n```\n")
    yield "mermaid-open-fences", filled(size, "", lambda n: "`" * (3 + n % 90) + "mermaid\n")
    yield "mermaid-comments", filled(size, "journey\n", lambda n: "%% a\n")
