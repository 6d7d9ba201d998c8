"""Maps that ask for as much work as their bytes can, each of up to `size` bytes. Used by tests/limits.py; those of texts are in greedy_texts.py."""

HEAD = "title: T\nobjectives: [O]\npersonas: [P]\n"
TEAM = HEAD + "teams: [P]\nevidence: [{id: e, text: E}]\n"


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


def listed(size, item, head=HEAD, per_stage=400):
    """Touchpoints as `item` (a function of its number) gives them, so many in each stage."""
    return filled(size, head + "stages:\n", lambda n: ("- name: S\n  touchpoints:\n" if n % per_stage == 0 else "") + f"  - {item(n)}\n")


def in_one(size, key, item, head=HEAD):
    """A list of items under one key of one touchpoint."""
    return filled(size, head + f"stages:\n  - name: S\n    touchpoints:\n      - name: N\n        {key}:\n", lambda n: f"        - {item(n)}\n")


def on_top(size, key, item, tail="stages: [{name: S, touchpoints: [N]}]\n"):
    return filled(size, f"title: T\n{key}:\n", lambda n: f"- {item(n)}\n", tail)


def aliased(anchored, use, times):
    """A value under an anchor in the notes of the first touchpoint, used so many times."""
    return (HEAD + "stages:\n  - name: S0\n    touchpoints:\n" + f"      - {{name: First, {anchored}}}\n" +
            "".join(f"      - {{name: N{n}, {use}}}\n" + (f"  - name: S{n}\n    touchpoints:\n" if n % 400 == 0 else "") for n in range(1, times)) +
            "      - Last\n")


def everything(n):
    """All that a touchpoint can have; needs TEAM."""
    return (f", id: t{n}, channel: website, personas: [P], doing: a, thinking: b, needs: c, expectations: d, promise: e, emotion: {n % 5 - 2}, expected: 1,"
            f" pain_points: [{{id: q{n}, text: f, severity: high, kind: delay, barrier: true, frequency: 20%, personas: [P]}}], gains: [g],"
            f" opportunities: [{{text: h, addresses: [q{n}], impact: 4, effort: 2, owner: P, status: planned, due: 2027-01-01}}], owner: P, frontstage: i,"
            " backstage: j, support: k, systems: l, physical: m, duration: 5 min, wait: 3 days, attempts: 2, drop_off: 10%, moment_of_truth: n,"
            " importance: 4, asks: [o], help: phone, measures: [{text: p, value: 5, unit: days, target: 3}], evidence: [e]")


def laughs():
    lines = ["- &a0 [x,x,x,x,x,x,x,x,x,x]\n"]
    for i in range(1, 10):
        lines.append(f"- &a{i} [" + ",".join([f"*a{i - 1}"] * 10) + "]\n")
    return "".join(lines)


def letters(n):
    """A word of its own for each number."""
    return ("" if n < 26 else letters(n // 26 - 1)) + chr(ord("a") + n % 26)


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
    everybody = "title: T\npersonas: [" + ", ".join(f"P{i}" for i in range(100)) + "]\nstages:\n"
    yield "hundred-personas", filled(size, everybody,
                                          lambda n: (f"- name: S\n  touchpoints:\n" if n % 499 == 0 else "") + f"  - {{name: a, emotion: {n % 5 - 2}}}\n")
    twenty = "title: T\npersonas: [" + ", ".join(f"P{i}" for i in range(20)) + "]\nstages:\n"
    yield "twenty-personas", filled(min(size, 640_000), twenty,  # as many touchpoints as they may have
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
    yield "blueprint", staged(size, lambda n: ", frontstage: a, backstage: b, support: c, systems: d, physical: e, promise: f, needs: g, owner: P", head=TEAM)
    yield "moments", staged(size, lambda n: ", moment_of_truth: because, decision: whether")
    yield "wide-column", in_one(size, "doing", lambda n: "does a thing again and again")
    yield "short-texts", in_one(size, "doing", lambda n: "a")
    yield "cards-of-one-stage", filled(size, HEAD + "stages:\n- name: S\n  pain_points:\n", lambda n: "  - a\n", "  touchpoints: [N]\n")
    yield "everything", staged(size, everything, head=TEAM)
    yield "everything-unowned", staged(size, everything, per_stage=20)
    yield "in-one-line", HEAD + "stages: [" + filled(size - 200, "", lambda n: f"{{name: S{n},touchpoints: [{'a,' * 400}]}}," if n < 999 else "") + "]\n"
    yield "unknown-in-one-line", HEAD + "stages: [" + filled(size - 200, "", lambda n: f"{{name: \u00e9, zz{n}: x}}," if n < 999 else "") + "]\n"
    yield "unknown-keys-in-one-line", HEAD + "stages: [{" + filled(size - 200, "", lambda n: f"\u00e9{n}: b, ") + "}]\n"
    yield "keys-without-values", HEAD + "stages: [{name: S, touchpoints: [" + filled(size - 200, "", lambda n: "{a,b,c,d,e,f,g,h,i},") + "]}]\n"
    yield "short-keys", HEAD + "stages: [{name: S, " + filled(size - 200, "", lambda n: letters(n) + ",") + "}]\n"
    yield "references-to-nothing", listed(size, lambda n: "{name: a, personas: [" + "b," * 90 + "]}")
    words = "word " * min(3000, size // 20)
    for key in ("id", "name"):  # of what much stands in
        text = words.strip().replace(" ", "-") if key == "id" else words
        yield f"long-{key}", filled(size, f"{HEAD}stages:\n  - name: S\n    touchpoints:\n      - {key}: {text}\n        opportunities:\n",
                                    lambda n: f"        - {{text: o{n}}}\n")
    yield "long-evidence", listed(size, lambda n: "{name: a, evidence: [" + "e," * 90 + "]}", f"{HEAD}evidence: [{{id: e, text: {words}}}]\n")
    yield "wrong-kinds", staged(size, lambda n: ", emotion: [[]], pain_points: {a: b}, wait: {}, importance: x, doing: {c: d}")
    yield "wrong-numbers", staged(size, lambda n: f", emotion: {n}e9, importance: -1, attempts: 1.5, drop_off: 300%, wait: soon")
    yield "duplicate-ids", staged(size, lambda n: ", id: a")
    yield "duplicate-personas", on_top(size, "personas", lambda n: "{id: a, name: A}")
    yield "duplicate-pains", in_one(size, "pain_points", lambda n: "{id: a, text: b}")
    yield "equal-pains", in_one(size, "pain_points", lambda n: "a")
    yield "named-alike", listed(size, lambda n: f"The same thing all over again {n}")
    fifty = ", ".join(f"p{i}" for i in range(50))
    crowd = f"title: T\nobjectives: [O]\npersonas: [{fifty}]\n"
    yield "evidence-used", staged(size, lambda n: f", evidence: [{fifty}]",
                                  head=HEAD + "evidence: [" + ", ".join(f"{{id: p{i}, text: E}}" for i in range(50)) + "]\n")
    yield "personas-named", staged(size, lambda n: ", personas: [" + ", ".join(f"p{i}" for i in range(n % 50, 50)) + "]", head=crowd)
    yield "pains-of-personas", staged(size, lambda n: f", pain_points: [{{text: a, personas: [{fifty}]}}]", head=crowd)
    yield "many-addresses", staged(size, lambda n: f", pain_points: [{{id: q{n}, text: a}}], opportunities: [{{text: b, addresses: [" +
                                   ", ".join(f"q{i}" for i in range(max(0, n - 80), n)) + "]}]")
    yield "ambiguous-names", listed(size, lambda n: "{name: Same, help: Same, requires: [Same]}")
    yield "owners", listed(size, lambda n: f"{{name: N, owner: T{n}}}", filled(size // 2, HEAD + "teams:\n", lambda n: f"- T{n}\n"))
    yield "similar-owners", listed(size, lambda n: f"{{name: N, owner: Customer servce team {n}}}",
                                   filled(size // 2, HEAD + "teams:\n", lambda n: f"- Customer service team {n}\n"))
    yield "goals-of-stages", filled(size, HEAD + "stages:\n", lambda n: f"- {{name: S{n}, goals: [{'a,' * 400}]}}\n" if n < 1000 else "")
    yield "some-goals-of-stages", filled(size // 8, HEAD + "stages:\n", lambda n: f"- {{name: S{n}, goals: [{'a,' * 90}]}}\n" if n < 1000 else "")
    yield "goals-of-personas", on_top(size, "personas", lambda n: f"{{name: P{n}, goals: [{'a,' * 400}]}}")
    yield "some-objectives", on_top(size // 3, "objectives", lambda n: f"Objective {n}")
    yield "measures-of-objectives", on_top(size, "objectives", lambda n: "{text: a, measures: [" + "{text: b, value: 1}," * 20 + "]}")
    yield "quotes-of-personas", on_top(size, "personas", lambda n: f"{{name: P{n}, quote: \"{'word ' * 300}\"}}")
    yield "photos", on_top(size, "personas", lambda n: f"{{name: P{n}, photo: photos/p{n}.jpg}}")
    yield "links", on_top(size, "evidence", lambda n: f"{{text: a, link: 'https://a.example/{n}'}}")
    yield "links-in-texts", staged(size, lambda n: f", doing: 'see https://a.example/{n} or mailto:a{n}@b.example'")
    yield "notes-of-one", filled(size, HEAD + "lanes:\n- touchpoints\n- {id: l, name: L}\nstages:\n- name: S\n  touchpoints:\n  - name: N\n    notes:\n"
                                 "      l:\n", lambda n: "      - a\n")
    yield "phases-named", filled(size, HEAD + "stages:\n", lambda n: f"- {{name: S{n}, phase: '{'phase ' * 150}'}}\n" if n < 1000 else "")
    yield "history-of-words", on_top(size, "history", lambda n: f"{{date: 2026-01-01, text: '{'word ' * 100}', by: P}}")
    yield "some-opportunities", in_one(size // 2, "opportunities", lambda n: f"{{text: a{n}, impact: 5, effort: 1}}")
    yield "fixable", staged(size, lambda n: ", chanel: webiste, emotions: angri, pains: [a]")
    yield "unquoted", filled(size, HEAD + "stages:\n", lambda n: f"- name: a: b{n}\n")
    yield "used-files", HEAD + "use: [" + ", ".join(f"u{n}.yaml" for n in range(101)) + "]\nstages: []\n"
    yield "data-of-all", staged(size, lambda n: ", emotion: {data: survey.csv, column: mood, scale: 1-5}" if n < 3000 else "", per_stage=300)
    yield "data-of-columns", staged(size, lambda n: f", emotion: {{data: survey.csv, column: mod{n}, scale: 1-5, where: {{step: a{n}}}}}", per_stage=300)
    yield "data-without-file", staged(size, lambda n: f", emotion: {{data: s{n}.csv, column: mood, scale: 1-5}}", per_stage=300)
    yield "compares-to-itself", HEAD + "compares_to: map.yaml\nstages: []\n"
