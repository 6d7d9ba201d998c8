#!/usr/bin/env python3
"""threaded.py PROGRAM SOURCE: many maps on several threads: in all formats, with a cache that is cold, warm and half stale, asked for again and
again by a build system, watched, previewed, interrupted and failing. The preset `threads` runs it with ThreadSanitizer, whose reports are
failures; in others it looks only at what is made.

Only `build` has threads (src/support/ordered_work.cpp): the language server, the preview and the worker serve one request after the other.
"""
import json
import os
import pathlib
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
MAPS = 36
RACE = 66  # the status with which ThreadSanitizer ends a program


def environment(folder):
    options = os.environ.get("TSAN_OPTIONS", "")
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C", "TSAN_OPTIONS": f"{options} exitcode={RACE}"}


def judge(status, said, allowed):
    assert "ThreadSanitizer" not in said and status != RACE, said[max(0, said.find("WARNING: ThreadSanitizer")):][:8000]
    assert status in allowed, (status, said[-2000:])


def call(folder, *words, allowed=(0,)):
    result = subprocess.run([PROGRAM, *words], cwd=folder, env=environment(folder), capture_output=True, text=True, timeout=600)
    judge(result.returncode, result.stderr, allowed)
    return result.stderr


def put_maps(folder):
    examples = sorted((SOURCE / "examples").glob("*.journey.yaml"))
    for data in (SOURCE / "examples").glob("*.csv"):
        shutil.copy(data, folder)
    shutil.copy(SOURCE / "examples/parking-permit.journey.yaml", folder)
    for i in range(MAPS):
        shutil.copy(examples[i % len(examples)], folder / f"{i:03}.journey.yaml")
    # Threads that share a baseline, too.
    (folder / ".journeymap.yaml").write_text("baseline: known.yaml\n")
    call(folder, "check", ".", "--update-baseline", "--today", "2026-11-22")


def change(folder, i):
    path = folder / f"{i:03}.journey.yaml"
    path.write_text(re.sub(r"^title: ", "title: Changed ", path.read_text(), count=1, flags=re.M))


def made(folder, name):
    return {path.name: path.read_bytes() for path in sorted((folder / name).iterdir()) if not path.name.endswith(".tmp")}


def cached(folder):
    words = ["build", ".", "-f", "svg,html,md,json", "-j", "4"]
    cold = call(folder, *words, "-o", "out/", "--cache", "kept")
    assert cold.count("wrote ") >= 4 * MAPS
    assert call(folder, *words, "-o", "out/", "--cache", "kept").count("unchanged ") >= 4 * MAPS
    for i in range(0, MAPS, 5):
        change(folder, i)
    (folder / "out/001.svg").unlink()
    half = call(folder, *words, "-o", "out/", "--cache", "kept")
    assert half.count("wrote ") <= 4 * (MAPS // 5 + 2), half.count("wrote ")
    call(folder, *words[:-2], "-j", "1", "-o", "alone/", "--no-cache")
    assert made(folder, "out") == made(folder, "alone")


def drawn(folder):
    """What the other tests leave out: every format, dark pictures, outlines of fonts, other versions, files of themes and dependencies."""
    listed = subprocess.run([PROGRAM, "list", "backends"], env=environment(folder), capture_output=True, text=True, check=True).stdout
    forms = ",".join(line.split()[0] for line in listed.splitlines() if line[:1].isalpha())
    (folder / "theme.yaml").write_text("extends: daylight\naccent: '#004488'\n")
    shutil.copytree(folder, folder / "old", ignore=shutil.ignore_patterns("out", "alone", "kept", "old"))
    for i in range(0, MAPS, 3):
        change(folder, i)
    for number, words in enumerate([
        ["-f", forms, "--dark-theme", "midnight", "--deps", "PLACE/x.d", "--scale", "0.5", "--today", "2026-11-22"],
        ["-f", "svg,html", "--theme", "./theme.yaml", "--svg-text", "outline", "--rows", "auto"],
        ["-f", "pdf,svg,report,json", "--svg-text", "system", "--compare", "old", "--paper", "a3"],
    ]):
        told = []
        for place, jobs in ((f"many{number}", "4"), (f"one{number}", "1")):
            (folder / place).mkdir()
            own = [word.replace("PLACE", place) for word in words]
            maps = [path.name for path in sorted(folder.glob("*.journey.yaml"))]
            told.append(call(folder, "build", *maps, *own, "-o", f"{place}/", "-j", jobs, "--no-cache").replace(place, ""))
        many, one = made(folder, f"many{number}"), made(folder, f"one{number}")
        if "x.d" in many:
            many["x.d"] = many["x.d"].replace(b"many0/", b"one0/")
        assert told[0] == told[1] and len(many) > MAPS
        assert many == one, [name for name in many if many[name] != one.get(name)]
    shutil.rmtree(folder / "old")


def served(folder):
    """One process, as build systems keep it, that begins and ends its threads with each request."""
    process = subprocess.Popen([PROGRAM, "--persistent_worker"], cwd=folder, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    for number in range(6):
        words = ["build", ".", "-f", "svg,md", "-j", "4", "-o", f"served{number % 2}/"] + [["--no-cache"], ["--cache", "served"]][number % 2]
        process.stdin.write((json.dumps({"arguments": words, "inputs": [], "requestId": 0}) + "\n").encode())
        process.stdin.flush()
        line = process.stdout.readline()
        assert line, process.stderr.read().decode(errors="replace")[-4000:]
        assert json.loads(line).get("exitCode", 0) == 0, line[-2000:]
    said = process.communicate(timeout=120)[1].decode(errors="replace")
    judge(process.returncode, said, (0,))
    assert made(folder, "served0") == made(folder, "served1")


def until(process, words, seconds=120):
    """What it says up to some words."""
    said, end = "", time.monotonic() + seconds
    while words not in said:
        ready, _, _ = select.select([process.stderr], [], [], max(0, end - time.monotonic()))
        assert ready, f"never says {words!r}: {said[-2000:]}"
        part = os.read(process.stderr.fileno(), 65536).decode(errors="replace")
        assert part, said[-4000:]
        said += part
    return said


def end(process, how, allowed):
    process.send_signal(how)
    said = process.communicate(timeout=120)[1].decode(errors="replace")
    judge(process.returncode, said, allowed)


def watched(folder):
    process = subprocess.Popen([PROGRAM, "build", ".", "-o", "out/", "-j", "4", "--watch", "--cache", "kept"], cwd=folder, env=environment(folder),
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    until(process, "watching; Ctrl-C ends it")
    for i in (3, 8):
        change(folder, i)
        until(process, f"wrote out/{i:03}.svg")
    time.sleep(0.3)
    end(process, signal.SIGINT, (-signal.SIGINT,))


def previewed(folder):
    process = subprocess.Popen([PROGRAM, "preview", "000.journey.yaml"], cwd=folder, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    address = re.search(r"http://127\.0\.0\.1:\d+/", until_address(process)).group(0)
    for _ in range(3):
        change(folder, 0)
        assert b"<html" in urllib.request.urlopen(address, timeout=60).read()
    end(process, signal.SIGTERM, (-signal.SIGTERM,))


def until_address(process):
    said, end_ = "", time.monotonic() + 60
    while not re.search(r"http://127\.0\.0\.1:\d+/", said):
        ready, _, _ = select.select([process.stderr, process.stdout], [], [], max(0, end_ - time.monotonic()))
        assert ready, said
        for stream in ready:
            said += os.read(stream.fileno(), 65536).decode(errors="replace")
    return said


def interrupted(folder):
    chance = random.Random(1)
    for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) * 3:
        shutil.rmtree(folder / "out", ignore_errors=True)
        process = subprocess.Popen([PROGRAM, "build", ".", "-f", "svg,md", "-o", "out/", "-j", "4", "--no-cache"], cwd=folder, env=environment(folder),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(chance.uniform(0.02, 0.6))
        end(process, how, (-how, 0))
        assert not list(folder.rglob("*.tmp"))


def failing(folder):
    """A map that cannot be drawn, one whose output cannot be written, and a limit: said in their order, whatever thread has them."""
    (folder / "004.journey.yaml").write_text("title: Renew\nzebras: 1\nstages: []\n")
    (folder / "bad/007.svg").mkdir(parents=True)
    many = call(folder, "build", ".", "-o", "bad/", "-j", "4", "--no-cache", allowed=(3,))
    shutil.rmtree(folder / "bad")
    (folder / "bad/007.svg").mkdir(parents=True)
    assert many == call(folder, "build", ".", "-o", "bad/", "-j", "1", "--no-cache", allowed=(3,))


def main():
    with tempfile.TemporaryDirectory() as made_folder:
        folder = pathlib.Path(made_folder).resolve()
        put_maps(folder)
        for test in (cached, drawn, served, watched, previewed, interrupted, failing):
            begin = time.monotonic()
            test(folder)
            print(f"{test.__name__}: no race, nothing lost ({time.monotonic() - begin:.1f} s)", flush=True)


main()
