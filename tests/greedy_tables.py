"""Tables and diagrams to import that ask for as much work as their bytes can. Used by tests/limits.py."""

from greedy_maps import filled


def tables(size):
    yield "csv-commas", "stage,touchpoint\n" + "," * (size - 40) + "\n"
    yield "csv-header", "stage,touchpoint," + ",".join(f"c{n}" for n in range(size // 8)) + "\na,b\n"
    yield "csv-header-similar", "stage,touchpoint," + ",".join(f"pain point{n}" for n in range(size // 17)) + "\na,b\n"
    yield "csv-rows", filled(size, "stage,touchpoint\n", lambda n: f"S{n // 100},N{n}\n")
    yield "csv-stages", filled(size, "stage,touchpoint\n", lambda n: f"S{n},N{n}\n")
    yield "csv-same-stage", filled(size, "stage,touchpoint\n", lambda n: f"S{n % 2},N{n}\n")
    yield "csv-all", filled(size, "stage,touchpoint,channel,emotion,pain points,opportunities,doing,owner,persona,wait\n",
                            lambda n: f"S{n // 100},N{n},chan{n},{n % 5 - 2},a;b,c;d,e,o{n},p{n},3 days\n")
    yield "csv-unreadable", filled(size, "wait,duration,response time\n", lambda n: "x,x,x\n")
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
