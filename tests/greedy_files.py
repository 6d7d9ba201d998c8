"""Files besides maps that ask for as much work as their bytes can, and the calls that read them: configs, themes, baselines, pages, measured data,
files under `use`, lists of words, sessions with an editor. Used by tests/limits.py."""
import json

from greedy_maps import HEAD, everything, filled, listed, staged

MAP = HEAD + "stages: [{name: S, touchpoints: [{name: N, emotion: 1}, M]}]\n"
CHECK, BUILD, BARE = ["check", "map.yaml"], ["build", "map.yaml", "-o", "out/", "--no-cache"], ["check", "map.yaml", "--no-config"]


def framed(*messages):
    """What an editor sends."""
    parts = [json.dumps(message).encode() if isinstance(message, dict) else message for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n" % len(part) + part for part in parts)


def opened(text, *requests):
    """An editor that opens a map and asks for things at its start."""
    where = {"textDocument": {"uri": "file:///tmp/map.journey.yaml"}, "position": {"line": 1, "character": 1}, "newName": "b",
             "context": {"includeDeclaration": True, "diagnostics": []}, "options": {"tabSize": 2, "insertSpaces": True},
             "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9999999, "character": 0}}}
    document = {"uri": where["textDocument"]["uri"], "languageId": "yaml", "version": 1, "text": text}
    return framed({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
                  {"jsonrpc": "2.0", "method": "initialized", "params": {}},
                  {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}},
                  *({"jsonrpc": "2.0", "id": 2 + i, "method": f"textDocument/{name}", "params": where} for i, name in enumerate(requests)),
                  {"jsonrpc": "2.0", "id": 99, "method": "shutdown"}, {"jsonrpc": "2.0", "method": "exit"})


def configs(size):
    yield "config-severities", filled(size, "severities:\n", lambda n: f"  no-persona{n}: off\n")
    yield "config-same-severities", filled(size, "severities:\n", lambda n: "  no-persona: off\n")
    yield "config-keys", filled(size, "", lambda n: f"profil{n}: draft\n")
    yield "config-includes", filled(size, "include:\n", lambda n: f"- map{n}.yaml\n")
    yield "config-excludes", filled(size, "exclude:\n", lambda n: f"- '*a{n}*'\n")
    yield "config-stars", filled(size, "exclude:\n", lambda n: "- '" + "*a" * 400 + "b'\n")
    yield "config-formats", filled(size, "outputs:\n  formats:\n", lambda n: f"  - svg{n}\n")
    yield "config-depth", "exclude: " + "[" * (size // 2)
    yield "config-long", "theme: " + "x" * (size - 20) + "\n"


def themes(size):
    yield "theme-keys", filled(size, "", lambda n: f"backgroun{n}: '#fff'\n")
    yield "theme-same-keys", filled(size, "", lambda n: "background: '#fff'\n")
    yield "theme-personas", filled(size, "personas:\n", lambda n: f"- '#{n % 4096:03x}'\n")
    yield "theme-colors", filled(size, "background: [", lambda n: "'#fff',", "]\n")


def pages(size):
    block = "<!-- journeymap: map.yaml -->\n<!-- /journeymap -->\n"
    yield "page-blocks", filled(size, "", lambda n: block)
    yield "page-open-blocks", filled(size, "", lambda n: "<!-- journeymap: map.yaml -->\n")
    yield "page-closed-blocks", filled(size, "", lambda n: "<!-- /journeymap -->\n")
    yield "page-outputs", filled(size, "", lambda n: f"<!-- journeymap: map.yaml output=o{n % 40}.svg -->\n<!-- /journeymap -->\n")
    yield "page-other-maps", filled(size, "", lambda n: f"<!-- journeymap: map{n}.yaml -->\n<!-- /journeymap -->\n")
    yield "page-quotes", filled(size, "", lambda n: "> " * (n % 300) + "<!-- journeymap: map.yaml -->\n")
    yield "page-lists", filled(size, "", lambda n: "- " * (n % 300) + "a\n")
    yield "page-fences", filled(size, "", lambda n: "`" * (3 + n % 200) + "\n")
    yield "page-comments", "<!--" * (size // 4)
    yield "page-one-line", "<!-- journeymap: map.yaml " + "a=b " * (size // 5) + "-->\n"


def surveys(size):
    """(table, map that reads it)"""
    def reading(where="", times=300):
        return staged(60000, lambda n: ", emotion: {data: survey.csv, column: mood, scale: 1-5" + where.replace("NUMBER", str(n)) + "}" if n < times else "")
    yield "survey-rows", filled(size, "mood\n", lambda n: f"{n % 5 + 1}\n"), reading()
    yield "survey-of-some", filled(size, "mood,step\n", lambda n: f"{n % 5 + 1},{n % 300}\n"), reading(", where: {step: NUMBER}")
    yield "survey-wrong", filled(size, "mood\n", lambda n: "x\n"), reading(times=1)
    yield "survey-wrong-often", filled(size, "mood\n", lambda n: "x\n"), reading()
    yield "survey-off-scale", filled(size, "mood,step\n", lambda n: "9,a\n"), reading(", where: {step: a}", times=20)
    yield "survey-columns", "mood," + ",".join(f"c{n}" for n in range(size // 9)) + "\n1\n", reading()
    yield "survey-unknown-column", "mod," + ",".join(f"mod{n}" for n in range(size // 9)) + "\n1\n", reading()
    yield "survey-quotes", "mood\n\"" + "a\"\"" * (size // 3 - 20), reading()
    yield "survey-blank", "mood\n" + "\n" * (size - 10), reading()
    yield "survey-ragged", filled(size, "mood,b\n", lambda n: "1,2,3\n"), reading()
    yield "survey-values", filled(size, "mood,step\n", lambda n: f"1,{n}\n"), \
        staged(60000, lambda n: ", emotion: {data: survey.csv, column: mood, scale: 1-5, where: {step: [" + ",".join(map(str, range(900))) + "]}}")


def sessions(size):
    asked = ["documentSymbol", "foldingRange", "hover", "completion", "definition", "references", "rename", "codeAction", "formatting", "documentLink",
             "semanticTokens/full", "inlayHint", "documentHighlight", "selectionRange"]
    yield "editor-touchpoints", opened(listed(size // 2, lambda n: f"N{n}"), *asked)
    yield "editor-everything", opened(staged(size // 2, everything), *asked)
    yield "editor-unknown", opened(staged(size // 2, lambda n: f", owner: o{n}, chanel: x"), *asked)
    yield "editor-wide", opened("title: T\nstages: [" + filled(size // 4, "", lambda n: f"{{name: \U0001f600{n}, zz: x}},") + "]\n", *asked)
    yield "editor-depth", framed(b"[" * (size - 100))
    yield "editor-objects", framed(b"{\"a\":" * ((size - 100) // 5))
    yield "editor-frames", framed(*[b"{}"] * (size // 30))
    yield "editor-headers", b"A: b\r\n" * (size // 6)
    yield "editor-line", b"a" * size


def versions(size):
    """Two versions of a map."""
    crowd = "title: T\nobjectives: [O]\npersonas: [" + ", ".join(f"P{i}" for i in range(100)) + "]\nstages:\n"
    yield "diff-crowd", listed(size // 2, lambda n: "{name: a, emotion: 0}", crowd), listed(size // 2, lambda n: "{name: a, emotion: {p0: 1}}", crowd)
    yield "diff-everything", *(listed(size // 2, lambda n, it=it: f"{{name: a, doing: {it}, needs: {it}, asks: {it}, promise: {it}, gains: {it}}}")
                               for it in "bc")


def cases(size):
    """(name, {path: text or bytes}, calls); a call whose first word begins with < reads that file."""
    for name, text in configs(size):
        yield name, {"map.yaml": MAP, ".journeymap.yaml": text}, [CHECK, BUILD, ["config"]]
    for name, text in themes(size):
        yield name, {"map.yaml": MAP, "theme.yaml": text}, [[*BUILD, "--theme", "./theme.yaml"], [*CHECK, "--theme", "./theme.yaml"]]
    for name, text in pages(size):
        yield name, {"map.yaml": MAP, "page.md": text}, [["embed", "page.md", "--check"], ["embed", "page.md"], ["embed", "page.md"]]
    for name, table, text in surveys(size):
        yield name, {"map.yaml": text, "survey.csv": table}, [CHECK, BUILD, ["insights", "map.yaml"]]
    for name, data in sessions(size):
        yield name, {"said": data}, [["<said", "lsp"]]
    for name, old, text in versions(size):
        formats = [["diff", "old.yaml", "map.yaml", "-f", form] for form in ("text", "md", "json")]
        yield name, {"old.yaml": old, "map.yaml": text}, [*formats, [*BUILD, "-f", "markdown", "--compare", "old.yaml"]]
    files = {f"u{n}.yaml": filled(size // 110, "evidence:\n", lambda i, n=n: f"- {{id: e{n}-{i}, text: E}}\n") for n in range(100)}
    yield "used-evidence", {"map.yaml": HEAD + "use: [" + ", ".join(files) + "]\nstages: []\n", **files}, [CHECK, BUILD]
    people = filled(size // 2, "personas:\n", lambda n: f"- P{n}\n")
    travelled = staged(size // 2, lambda n: f", personas: [p{n}]", head="title: T\nobjectives: [O]\nuse: [p.yaml]\n")
    yield "used-personas", {"map.yaml": travelled, "p.yaml": people}, [CHECK, BUILD]
    yield "used-broken", {"map.yaml": HEAD + "use: [u.yaml]\nstages: []\n", "u.yaml": filled(size, "", lambda n: "a: [\n")}, [CHECK]
    entry = "- {{map: map.yaml, rule: touchpoint-without-owner, about: a{}}}\n"
    for name, text in [("baseline", filled(size, "version: 1\nfindings:\n", entry.format)),
                       ("baseline-maps", filled(size, "version: 1\nfindings:\n", lambda n: f"- {{map: m{n}, rule: no-persona}}\n")),
                       ("baseline-rules", filled(size, "version: 1\nfindings:\n", lambda n: f"- {{map: m, rule: no-person{n}}}\n"))]:
        yield name, {"map.yaml": MAP, "base.yaml": text}, [[*BARE, "--baseline", "base.yaml"], [*BARE, "--baseline", "base.yaml", "--update-baseline"]]
    yield "baseline-made", {"map.yaml": listed(size, lambda n: "a")}, [[*BARE, "--baseline", "base.yaml", "--update-baseline"],
                                                                      [*BARE, "--baseline", "base.yaml"]]
    for name, text in [("words", "check\n" + "map.yaml\n" * (size // 9 - 1)), ("words-of-flags", "check\n" + "--report\njson=a\n" * (size // 17)),
                       ("words-unknown", "check\n" + "--zzz\n" * (size // 7)), ("word", "check\n" + "x" * (size - 10)),
                       ("words-other", "check\n" + "".join(f"m{n}\n" for n in range(size // 9)))]:
        yield name, {"map.yaml": MAP, "words": text}, [["@words"]]
    yield "request-depth", {"said": b"[" * size}, [["<said", "--persistent_worker"]]
    yield "request-words", {"said": json.dumps({"arguments": ["check"] + ["map.yaml"] * (size // 13), "inputs": []}).encode()}, [["<said", "--persistent_worker"]]
    maps = {f"m{n}.journey.yaml": listed(size // 220, lambda i, n=n: f"{{name: N{i} {n}, emotion: -1, pain_points: [same]}}") for n in range(200)}
    yield "portfolio", maps, [["portfolio", ".", "-f", form] for form in ("text", "md", "json", "csv")] + [["check", "."], ["build", ".", "-o", "out/"]]
    one = {"m.journey.yaml": listed(size, lambda n: f"{{name: N{n}, emotion: -2, pain_points: [P{n}], opportunities: [O{n}]}}")}
    yield "portfolio-of-one", one, [["portfolio", ".", "-f", form] for form in ("text", "md", "json", "csv")]
