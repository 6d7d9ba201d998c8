#!/usr/bin/env python3
"""docs.py PROGRAM SOURCE: every command in docs/ and in the README's console blocks runs and prints what stands there.

A fence ```LANGUAGE file=PATH is a file. In a fence ```console lines after "$ " are commands, the others what they print, on both streams; a line
"..." stands for any lines. The blocks of a page run one after the other in one folder, in which examples/ is there. JOURNEYMAP_UPDATE=1 writes
what was printed."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
UPDATE = os.environ.get("JOURNEYMAP_UPDATE") == "1"
FENCE = re.compile(r"(?ms)^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)$")


def run(command, folder):
    environment = {"PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795305600"}
    result = subprocess.run(["bash", "-c", command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment,
                            check=False, timeout=120)
    return result.stdout


def matches(expected, printed):
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in expected.splitlines())
    return re.fullmatch(pattern, printed) is not None


def console(text, folder, place, failures):
    written = []
    for block in re.split(r"(?m)^(?=\$ )", text):
        if not block.startswith("$ "):
            continue
        command, _, expected = block.partition("\n")
        printed = run(command[2:], folder)
        if printed and not printed.endswith("\n"):
            printed += "\n"
        if not matches(expected, printed):
            failures.append(f"{place}: {command}\n--- expected\n{expected}--- printed\n{printed}")
            expected = printed
        written.append(command + "\n" + expected)
    return "".join(written)


def check(page, failures):
    text, commands = page.read_text(), 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        shutil.copytree(SOURCE / "examples", folder / "examples")
        result, at = "", 0
        for fence in FENCE.finditer(text):
            info, body = fence["info"].split(), fence["text"]
            file = next((word[5:] for word in info if word.startswith("file=")), None)
            if file:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                (folder / file).write_text(body)
            if info[:1] == ["console"]:
                line = text.count("\n", 0, fence.start()) + 1
                commands += len(re.findall(r"(?m)^\$ ", body))
                body = console(body, folder, f"{page.relative_to(SOURCE)}:{line}", failures)
            result += text[at:fence.start("text")] + body
            at = fence.end("text")
    if UPDATE and result + text[at:] != text:
        page.write_text(result + text[at:])
    for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
        if not (page.parent / link).exists():
            failures.append(f"{page.relative_to(SOURCE)}: there is no {link}")
    return commands


def gallery():
    """Every example with its picture, its first comment, and the command that draws it."""
    text = "# Gallery\n\nThe [examples](../examples), each with its source. Written by `JOURNEYMAP_UPDATE=1 tests/docs.py`.\n"
    for path in sorted((SOURCE / "examples").glob("*.journey.yaml")):
        yaml = path.read_text()
        title = re.search(r"(?m)^title: *(.+?)\s*$", yaml).group(1).strip("\"'")
        comment = re.match(r"(?:#.*\n)+", yaml)
        paragraphs = re.split(r"(?m)^#\s*$", comment.group(0)) if comment else [""]
        words = "\n\n".join(" ".join(re.sub(r"(?m)^# ?", "", one).split()) for one in paragraphs)
        picture = path.with_name(path.name.replace(".journey.yaml", ".svg"))
        text += f"\n## {title}\n\n{words}\n\n[![{title}](../examples/{picture.name})](../examples/{picture.name})\n\n[{path.name}](../examples/{path.name})\n"
    return text


def check_gallery(failures):
    page, text = SOURCE / "docs/gallery.md", gallery()
    if UPDATE:
        page.write_text(text)
    elif page.read_text() != text:
        failures.append("docs/gallery.md is not what the examples give; JOURNEYMAP_UPDATE=1 writes it")


def main():
    failures, commands = [], 0
    check_gallery(failures)
    pages = [SOURCE / "README.md", *sorted((SOURCE / "docs").glob("*.md"))]
    for page in pages:
        commands += check(page, failures)
    print("\n".join(failures) if failures else f"{commands} commands on {len(pages)} pages")
    sys.exit(1 if failures and not UPDATE else 0)


main()
