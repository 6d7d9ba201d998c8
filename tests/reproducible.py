#!/usr/bin/env python3
"""reproducible.py PROGRAM SOURCE: the same maps give the same bytes on any machine, in every format.

Runs differ in locale, time zone, date, number of threads, folder, umask, fonts, terminal, processor, what was in memory before, when the maps were
saved, who calls, and what else is drawn in the same call; every pair of two of these is tried together. What formats there are the program says.
All runs have one hash. Only maps with letters that no font inside the program has look different where the machine has no fonts.
"""
import hashlib
import itertools
import os
import pathlib
import random
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
    "jobs": ["1", "2", "8", ""],
    "folder": ["a", "deep/with blanks/\u00fcml\u00e4ut", "named"],
    "company": ["all", "each alone"],  # all maps and formats in one call, or a call for each
    "umask": [0o022, 0o077, 0o000],
    "fonts": ["those", "none"],
    "terminal": [{}, {"COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb"}, {"COLUMNS": "300", "CLICOLOR_FORCE": "0", "TERM": "xterm-256color"}],
    # glibc and pixman calculate with what the processor has; an old one has less.
    "processor": ["own", "old"],
    "memory": ["0", "90"],  # what malloc fills its memory with
    "saved": [1_000_000_000, 1, 4_000_000_000],
    "caller": [{}, {"USER": "someone", "LOGNAME": "someone", "HOSTNAME": "elsewhere", "EDITOR": "ed", "LINES": "3", "CI": "true", "GITHUB_ACTIONS": "true"}],
}
OLD_PROCESSOR = "glibc.cpu.hwcaps=" + ",".join(
    f"-{part}" for part in ("AVX512F", "AVX512VL", "AVX2", "AVX", "FMA", "FMA4", "BMI1", "BMI2", "SSE4_1", "SSE4_2", "SSSE3", "ERMS"))


def said_by(*words):
    result = subprocess.run([PROGRAM, *words], capture_output=True, text=True, cwd=SOURCE / "examples")
    return result.stdout + result.stderr


def listed(what):
    return [line.split()[0] for line in said_by("list", what).splitlines() if line[:1].isalpha()]


def formats_of(*words):
    """It tells all of them where one is asked for that there is not."""
    return re.search(r"there are (.*)", said_by(*words, "-f", "?")).group(1).split(", ")


DAY = ["--today", "2026-11-22"]
COMPARED = ["diff", "parking-permit.journey.yaml", "parking-permit-2027.journey.yaml"]
LISTS = re.findall(r"^  journeymap list (\w+)", said_by("list", "--help"), flags=re.M)
# What goes to standard output; the paths in it are those of the call.
PRINTED = [["check", ".", "-f", form, *DAY, "--color", "never"] for form in listed("formats")] + [
    [command, ".", "-f", form] for command in ("insights", "portfolio") for form in formats_of(command, ".")] + [
    [*COMPARED, "-f", form] for form in formats_of(*COMPARED)] + [["list", what] for what in LISTS] + [["explain", rule] for rule in ("JM101", "JM602")] + [
    ["schema"], ["schema", "findings"], ["completions", "zsh"], ["--help"], ["config", "."]]
# What other commands write into out/.
WRITTEN = [["check", ".", *DAY, *(word for form in listed("formats") for word in ("--report", f"{form}=out/findings.{form}"))],
           ["portfolio", ".", "-o", "out/INDEX.md"], ["import", "mermaid", "out/parking-permit.mmd", "-o", "out/imported.yaml"], ["embed", "out/README.md"],
           ["init", "retail", "out/new", "--ci", "github"], ["build", "parking-permit.journey.yaml", "--deps", "out/x.d", "--dark-theme", "midnight", "-o", "out/pair.svg"]]
PAGE = "# Maps\n\n<!-- journeymap: ../parking-permit.journey.yaml dark=midnight -->\n<!-- /journeymap -->\n"


def locales(folder):
    """Compiled here, because a small system has none; where that fails the program gets names that do not exist, and says nothing else."""
    for name in FACTORS["locale"][1:]:
        subprocess.run(["localedef", "-i", name.split(".")[0], "-f", "UTF-8", str(folder / name)], capture_output=True) if shutil.which("localedef") else None
    return [name for name in FACTORS["locale"][1:] if (folder / name).is_dir()]


def pairs_of(run):
    return {((a, str(run[a])), (b, str(run[b]))) for a, b in itertools.combinations(FACTORS, 2)}


def runs():
    """As few as there can be found quickly so that each pair of two values is in one of them; the plain machine first."""
    chance = random.Random(1)
    wanted = set().union(*({((a, str(x)), (b, str(y))) for x in FACTORS[a] for y in FACTORS[b]} for a, b in itertools.combinations(FACTORS, 2)))
    chosen = [{name: values[0] for name, values in FACTORS.items()}]
    wanted -= pairs_of(chosen[0])
    while wanted:
        tries = [{name: chance.choice(values) for name, values in FACTORS.items()} for _ in range(20)]
        for run in tries:
            for name in chance.sample(list(FACTORS), len(FACTORS)) * 2:
                run[name] = max(FACTORS[name], key=lambda value: len(pairs_of({**run, name: value}) & wanted))
        chosen.append(max(tries, key=lambda run: len(pairs_of(run) & wanted)))
        wanted -= pairs_of(chosen[-1])
    return chosen


def environment(run, work, command):
    own = {"PATH": "/usr/bin:/bin", "LC_ALL": run["locale"], "LANG": run["locale"], "LANGUAGE": run["locale"][:2], "LOCPATH": str(work / "locales"), "TZ": run["zone"],
           **run["terminal"], **run["caller"]}
    tunables = [f"glibc.malloc.perturb={run['memory']}"]
    if run["processor"] == "old":
        tunables.append(OLD_PROCESSOR)
        if command == "build":  # elsewhere what it prints of that would be in what is compared
            own["PIXMAN_DISABLE"] = "mmx sse2 ssse3 arm-simd arm-neon"  # not `fast`, which every processor has
    own["GLIBC_TUNABLES"] = ":".join(tunables)
    if run["fonts"] == "none":
        own.update(FONTCONFIG_FILE="/dev/null", FONTCONFIG_PATH="/nonexistent", XDG_DATA_DIRS="/nonexistent")
    else:
        own["HOME"] = str(work)
    return own


def call(run, work, words, **how):
    clock = [FAKETIME, run["date"]] if run["date"] else []
    return subprocess.run([*clock, PROGRAM, *words], env=environment(run, work, words[0]), umask=run["umask"], capture_output=True, timeout=300, **how)


def files_in(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def builds(run, place, maps, formats):
    """The words of the calls that draw everything, pictures with outlines of letters in a folder of their own."""
    outlined = ["-f", "svg", "--svg-text", "outline", "-o", f"{place}/out/outlined/"]
    if run["company"] == "all":
        return [[maps, "-f", ",".join(formats), "-o", f"{place}/out/"], [maps, *outlined]]
    each = [str(path) if maps != "." else path.name for path in sorted(place.glob("*.journey.yaml"))]
    return [[path, "-f", form, "-o", f"{place}/out/"] for path in each for form in formats] + [[path, *outlined] for path in each]


def make(run, number, formats, work):
    """What a run made and printed, {name: bytes}, and the maps that lacked letters."""
    place = work / str(number) / run["folder"]
    place.mkdir(parents=True)
    examples = sorted(path for path in (SOURCE / "examples").iterdir() if path.suffix in (".yaml", ".csv"))
    for path in reversed(examples) if number % 2 else examples:  # the order in which a folder tells what is in it
        shutil.copy(path, place)
        os.utime(place / path.name, (run["saved"], run["saved"]))
    by_name = run["folder"] == "named"
    maps, here = (str(place), work) if by_name else (".", place)
    said = ""
    for words in builds(run, place, maps, formats):
        built = call(run, work, ["build", *words, "--no-cache", *(["-j", run["jobs"]] if run["jobs"] else [])], cwd=here)
        assert built.returncode == 0, (run, words, built.stderr.decode())
        said += built.stderr.decode()
    made = files_in(place / "out")
    if not by_name:
        (place / "out/README.md").write_text(PAGE)
        for words in WRITTEN:
            written = call(run, work, words, cwd=here)
            assert written.returncode in (0, 1), (run, words, written.stderr.decode())
        made |= {f"also: {name}": content for name, content in files_in(place / "out").items() if name not in made}
        for words in PRINTED:
            printed = call(run, work, words, cwd=here)
            assert printed.returncode in (0, 1) and printed.stdout, (run, words, printed.stderr.decode())
            made["also: " + " ".join(words)] = printed.stdout
    return made, set(re.findall(r"([\w-]+)\.journey\.yaml:[^\n]*missing-character", said))


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
        formats = listed("backends")
        all_runs = runs()
        plain, _ = make(all_runs[0], 0, formats, work)
        for number, run in enumerate(all_runs[1:], 1):
            files, lacking = make(run, number, formats, work)
            assert not lacking or run["fonts"] == "none", (run, lacking)
            assert len(lacking) <= 4, f"so many maps need fonts of the machine: {lacking}"
            wanted = [name for name in plain if pathlib.Path(name).name.split(".")[0] not in lacking and not (run["folder"] == "named" and name.startswith("also: "))]
            different = [name for name in wanted if files.get(name) != plain[name]]
            assert not different, f"{run}: not the same bytes: {different[:10]}"
            assert set(files) <= set(plain), (run, set(files) - set(plain))
            shutil.rmtree(work / str(number))
        print(f"{len(plain) - len(PRINTED)} files in {len(formats)} formats and {len(PRINTED)} prints, {len(all_runs)} machines: {digest(plain)}")
        print(f"locales: {', '.join(['C', *there])}; " + ("dates by faketime" if FAKETIME else "without faketime, so on one date"))


main()
