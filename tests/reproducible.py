#!/usr/bin/env python3
"""reproducible.py PROGRAM SOURCE: the same maps give the same bytes on any machine, in every format.

Runs differ in locale, time zone, date, number of threads, folder, umask, fonts and terminal; every pair of two of these is tried together.
All runs have one hash. Only maps with letters that no font inside the program has look different where the machine has no fonts.
"""
import hashlib
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
FAKETIME = shutil.which("faketime")

# The first of each is the plain machine.
FACTORS = {
    "locale": ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"],
    "zone": ["UTC", "Pacific/Kiritimati", "America/St_Johns"],
    "date": ["", "2001-02-03 04:05:06", "2037-12-31 23:59:58"] if FAKETIME else [""],
    "jobs": ["1", "2", "7"],
    "folder": ["a", "deep/with blanks/\u00fcml\u00e4ut", "named"],
    "umask": [0o022, 0o077, 0o000],
    "fonts": ["those", "none"],
    "terminal": [{}, {"COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb"}, {"COLUMNS": "300", "CLICOLOR_FORCE": "0", "TERM": "xterm-256color"}],
}
# What goes to standard output; the paths in it are those of the call.
PRINTED = [["check", ".", "-f", form, "--today", "2026-11-22", "--color", "never"] for form in ("human", "short", "json", "sarif", "github", "gitlab", "junit")] + [
    ["insights", ".", "-f", form] for form in ("text", "md", "json")] + [["portfolio", ".", "-f", form] for form in ("text", "md", "json", "csv")] + [
    ["diff", "parking-permit.journey.yaml", "parking-permit-2027.journey.yaml", "-f", form] for form in ("text", "md", "json")] + [
    ["list", "rules"], ["schema"], ["schema", "findings"]]


def locales(folder):
    """Compiled here, because a small system has none; where that fails the program gets names that do not exist, and says nothing else."""
    for name in FACTORS["locale"][1:]:
        subprocess.run(["localedef", "-i", name.split(".")[0], "-f", "UTF-8", str(folder / name)], capture_output=True) if shutil.which("localedef") else None
    return [name for name in FACTORS["locale"][1:] if (folder / name).is_dir()]


def pairs_of(run):
    return {((a, str(run[a])), (b, str(run[b]))) for a, b in itertools.combinations(FACTORS, 2)}


def runs():
    """As few as there can be found quickly so that each pair of two values is in one of them; the plain machine first."""
    wanted = set().union(*({((a, str(x)), (b, str(y))) for x in FACTORS[a] for y in FACTORS[b]} for a, b in itertools.combinations(FACTORS, 2)))
    chosen = [{name: values[0] for name, values in FACTORS.items()}]
    wanted -= pairs_of(chosen[0])
    while wanted:
        first = min(wanted)
        run = {}
        for name, values in FACTORS.items():
            known = dict(first)
            options = [value for value in values if str(value) == known[name]] if name in known else values
            run[name] = max(options, key=lambda value: sum(((other, str(run[other])), (name, str(value))) in wanted for other in run))
        chosen.append(run)
        wanted -= pairs_of(run)
    return chosen


def environment(run, work):
    own = {"PATH": "/usr/bin:/bin", "LC_ALL": run["locale"], "LANG": run["locale"], "LANGUAGE": run["locale"][:2], "LOCPATH": str(work / "locales"), "TZ": run["zone"],
           **run["terminal"]}
    if run["fonts"] == "none":
        own.update(FONTCONFIG_FILE="/dev/null", FONTCONFIG_PATH="/nonexistent", XDG_DATA_DIRS="/nonexistent")
    else:
        own["HOME"] = str(work)
    return own


def call(run, work, words, **how):
    clock = [FAKETIME, run["date"]] if run["date"] else []
    return subprocess.run([*clock, PROGRAM, *words], env=environment(run, work), umask=run["umask"], capture_output=True, timeout=300, **how)


def make(run, number, formats, work):
    """What a run made and printed, {name: bytes}, and the maps that lacked letters."""
    place = work / str(number) / run["folder"]
    place.mkdir(parents=True)
    examples = sorted(path for path in (SOURCE / "examples").iterdir() if path.suffix in (".yaml", ".csv"))
    for path in reversed(examples) if number % 2 else examples:  # the order in which a folder tells what is in it
        shutil.copy(path, place)
    by_name = run["folder"] == "named"
    maps, here = (str(place), work) if by_name else (".", place)
    built = call(run, work, ["build", maps, "-f", ",".join(formats), "-o", f"{place}/out/", "-j", run["jobs"], "--no-cache"], cwd=here)
    assert built.returncode == 0, (run, built.stderr.decode())
    made = {str(path.relative_to(place / "out")): path.read_bytes() for path in sorted((place / "out").rglob("*"))}
    if not by_name:
        for words in PRINTED:
            printed = call(run, work, words, cwd=here)
            assert printed.returncode in (0, 1) and printed.stdout, (run, words, printed.stderr.decode())
            made["printed: " + " ".join(words)] = printed.stdout
    return made, set(re.findall(r"([\w-]+)\.journey\.yaml:[^\n]*missing-character", built.stderr.decode()))


def digest(files):
    whole = hashlib.sha256()
    for name, content in sorted(files.items()):
        whole.update(f"{name}\n{len(content)}\n".encode() + content)
    return whole.hexdigest()


def main():
    with tempfile.TemporaryDirectory() as made:
        work = pathlib.Path(made).resolve()
        (work / "locales").mkdir()
        there = locales(work / "locales")
        formats = [line.split()[0] for line in subprocess.run([PROGRAM, "list", "backends"], capture_output=True, text=True, check=True).stdout.splitlines() if line[:1].isalpha()]
        all_runs = runs()
        plain, _ = make(all_runs[0], 0, formats, work)
        for number, run in enumerate(all_runs[1:], 1):
            files, lacking = make(run, number, formats, work)
            assert not lacking or run["fonts"] == "none", (run, lacking)
            assert len(lacking) <= 4, f"so many maps need fonts of the machine: {lacking}"
            ours = {name: content for name, content in files.items() if name.split(".")[0] not in lacking}
            theirs = {name: content for name, content in plain.items() if name in ours}
            different = [name for name in ours if ours[name] != theirs.get(name)]
            assert not different, f"{run}: not the same bytes: {different[:10]}"
            assert len(theirs) + (len(PRINTED) if run["folder"] == "named" else 0) == len(plain) - sum(name.split(".")[0] in lacking for name in plain), run
            shutil.rmtree(work / str(number))
        print(f"{len(plain)} files in {len(formats)} formats and {len(PRINTED)} prints, {len(all_runs)} machines: {digest(plain)}")
        print(f"locales: {', '.join(['C', *there])}; " + ("dates by faketime" if FAKETIME else "without faketime, so on one date"))


main()
