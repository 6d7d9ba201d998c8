#!/usr/bin/env python3
"""inert.py PROGRAM SOURCE: nothing that a map says becomes more than text, in any format.

Draws every case, example and starter, and the maps of hostile_maps.py, in every format, and prints what is said of them in every other; what
may be in all that stands in harmless.py. The same for what reaches a browser and a shell (served.py). Last, it spoils artefacts itself, to see
that each spoilt one is found.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

try:
    import hostile_maps
    import harmless
    import served
except ImportError as missing:
    print(f"skipped: {missing}; on Debian: apt-get install python3-lxml python3-html5lib python3-yaml")
    sys.exit(77)

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
FORMATS = "svg,html,markdown,report,json,csv,mermaid,text,pdf"
COMPARED = "svg,html,markdown,report,json,pdf"
# Other ways to draw, each with formats that they change.
OTHER_WAYS = (("outline", "svg,html", "--svg-text", "outline"), ("system", "svg,html", "--svg-text", "system"), ("sheets", "pdf", "--paper", "a4", "--fit", "tile"),
              ("rows", "svg,png", "--rows", "2", "--dark-theme", "midnight"), ("bare", "html,markdown", "--no-insights", "--no-compare"))


def call(*words, folder=None, statuses=(0, 1)):
    result = subprocess.run([PROGRAM, *words], capture_output=True, check=False, cwd=folder)
    assert result.returncode in statuses, (words, result.stderr[-2000:])
    return result.stdout


def draw(path, out, formats, *words):
    """How many files were written: of a map that is not understood none."""
    out.mkdir(parents=True)
    snippet = call("build", "--no-config", "--no-cache", "-f", formats, "-o", "./", *words, "--", path, folder=out)
    if snippet:
        (out / "snippet.md").write_bytes(snippet)
    return len(list(out.iterdir()))


def starters(folder):
    for line in call("list", "templates").decode().splitlines():
        call("init", line.split()[0], folder / line.split()[0])
    return sorted(folder.glob("*/*.journey.yaml"))


def filled_maps(folder):
    """Maps with a text that means no good in every place that takes words, at its beginning, at its end, beside another one."""
    everything = hostile_maps.Everything(PROGRAM, SOURCE, folder)
    assert len(everything.places) > 90, everything.places
    texts = hostile_maps.TEXTS
    for turn in range(24):
        def text_for(number, turn=turn):
            text = texts[(number * 7 + turn * 11) % len(texts)]
            return (f"{text} {number}", f"{number} {text}", f"{text}{texts[(number + turn) % len(texts)]}{number}")[turn % 3]
        yield everything.filled(text_for, folder / str(turn))


def link_maps(folder):
    for name, links in ("bad", hostile_maps.BAD_LINKS), ("good", hostile_maps.GOOD_LINKS):
        path = folder / f"{name}-links.journey.yaml"
        path.write_text(json.dumps(hostile_maps.links_map(links), ensure_ascii=False))
        yield path


def named_maps(folder):
    for number, name in enumerate(hostile_maps.FILE_NAMES):
        path = folder / f"names{number}" / f"{name}.journey.yaml"
        path.parent.mkdir()
        path.write_text("title: T\npersonas: [A]\nstages: [{name: S, touchpoints: [{name: X, emotion: 1}]}]\n")
        yield path


def say(path, out):
    """What other commands print of a map."""
    out.mkdir()
    for suffix in "md", "json":
        (out / f"insights.{suffix}").write_bytes(call("insights", "-f", suffix, "--no-config", "--", path))
        (out / f"diff.{suffix}").write_bytes(call("diff", "-f", suffix, "--", SOURCE / "examples/parking-permit.journey.yaml", path))
        (out / f"portfolio.{suffix}").write_bytes(call("portfolio", "-f", suffix, "--no-config", "--", path))
    (out / "portfolio.csv").write_bytes(call("portfolio", "-f", "csv", "--no-config", "--", path))
    for name, words in ("insights", ("insights",)), ("portfolio", ("portfolio",)), ("diff", ("diff", SOURCE / "examples/parking-permit.journey.yaml")):
        (out / f"{name}.txt").write_bytes(call(*words, "--", path))


def embed(path, out):
    """A page that shows the map; the picture lies beside the map."""
    page = path.parent / "README.md"
    name = path.name
    if "\n" in name or not os.fsencode(name).isascii():
        return
    page.write_text("".join(f"<!-- journeymap: \"{name}\" dark=midnight {more} -->\n<!-- /journeymap -->\n\n" for more in ("", "format=mermaid")))
    call("embed", "README.md", folder=path.parent, statuses=(0, 1, 2))
    text = page.read_text()
    out.mkdir()
    (out / "page.md").write_text("\n".join(line for line in text.splitlines() if not line.startswith("<!--")))


def spoilt(path):
    """Copies of an artefact, each with something in it that must not be there."""
    data = path.read_bytes()
    by_format = {
        ".svg": [(b"</svg>", b"<script>1</script></svg>"), (b"<rect ", b"<rect onload='1' "), (b"</svg>", b"<a href='javascript:1'>x</a></svg>"), (b"<svg", b"<!DOCTYPE svg><svg"),
                 (b"</svg>", b"<image href='//evil.example/a.png'/></svg>"), (b"<style>", b"<style>@import '//evil.example';"), (b"<title", b"<title style='background:url(//a)'")],
        ".html": [(b"<main", b"<img src=x><main"), (b"<p", b"<p onclick=1"), (b"<script>", b"<script>1;"), (b"default-src 'none'", b"default-src *"), (b"<style>", b"<style>@import '//a';"),
                  (b"<main", b"<a href='data:text/html,x'>x</a><main"), (b"<head>", b"<head><base href=//a>"), (b"<head>", b"<head><meta http-equiv=refresh content='0;url=//a'>")],
        ".md": [(b"\n## ", b"\n<script>1</script>\n## "), (b"\n## ", b"\n[a](javascript:1)\n## "), (b"\n## ", b"\n![a](//evil.example/a)\n## "), (b"\n## ", b"\n@name\n## "),
                (b"\n## ", b"\nhttps://user:secret@evil.example\n## ")],
        ".csv": [(b"touchpoint,", b"=1+1,")],
        ".txt": [(b"\n", b"\n::error::a\n"), (b"\n", b"\n\x1b[31m\n"), (b"\n", "\n\u202e\n".encode())],
        ".mmd": [(b"    section", b"    click a href\n%%{init: {}}%%\n    section")],
        ".json": [(b"\"", b"NaN,\"")],
    }
    for number, (before, after) in enumerate(by_format.get(path.suffix, ())):
        assert before in data, (path, before)
        yield number, data.replace(before, after, 1)


def check_all(files, folder):
    with ThreadPoolExecutor(2) as pool:
        faults = [(path, one.exception()) for path, one in [(path, pool.submit(harmless.check_file, path)) for path in files] if one.exception()]
    for path, fault in faults[:30]:
        print(path.relative_to(folder), type(fault).__name__, ascii(fault)[:600])
    return len(faults)


def check_lists(folder):
    """The lists are not too long: what must not be there is found."""
    count = 0
    for path in sorted(folder.iterdir()):
        for number, data in spoilt(path):
            try:
                harmless.CHECKS[path.suffix](path, data)
            except (AssertionError, ValueError, harmless.etree.XMLSyntaxError):
                count += 1
                continue
            raise AssertionError(("nothing was found in", path.name, number))
    assert count >= 25, count
    return count


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = pathlib.Path(scratch), pathlib.Path(scratch) / "out"
        (folder / "hostile").mkdir()
        filled = list(filled_maps(folder / "hostile"))
        links, named = list(link_maps(folder / "hostile")), list(named_maps(folder / "hostile"))
        data = [folder / "hostile" / path.name for path in SOURCE.glob("tests/data/hostile*.yaml")]
        for path in data:
            path.write_text((SOURCE / "tests/data" / path.name).read_text())
        ours = [*sorted(SOURCE.glob("examples/*.journey.yaml")), *starters(folder / "starters")]
        for kind, maps in {"ours": ours, "filled": filled, "links": links, "named": named, "data": data}.items():
            for number, path in enumerate(maps):
                written = draw(path, out / f"{kind}{number}", FORMATS)
                assert written == len(FORMATS.split(",")), (path, written)
        for number, path in enumerate(sorted(SOURCE.glob("tests/cases/**/*.yaml"))):
            draw(path, out / f"cases{number}", FORMATS)
        for number, path in enumerate([*filled[::4], *links, *named, *data]):
            for name, formats, *words in OTHER_WAYS:
                draw(path, out / f"{name}{number}", formats, *words)
            draw(path, out / f"since{number}", COMPARED, "--compare", SOURCE / "examples/parking-permit.journey.yaml")
            draw(SOURCE / "examples/parking-permit.journey.yaml", out / f"before{number}", COMPARED, "--compare", path)
            say(path, out / f"said{number}")
            embed(path, out / f"page{number}")
        shown = served.check_preview(PROGRAM, [*filled[::4], *links, *named, *data], folder)
        served.check_completions(PROGRAM, folder)
        files = sorted(path for path in out.rglob("*") if path.is_file())
        faults = check_all(files, folder)
        kinds = {suffix: sum(path.suffix == suffix for path in files) for suffix in harmless.CHECKS}
        assert sum(kinds.values()) == len(files) and all(kinds.values()), kinds
        print(f"{len(files)} files {kinds}, {faults} at fault; {check_lists(out / 'ours0')} spoilt ones found; {shown} maps in the preview")
    sys.exit(1 if faults else 0)


main()
