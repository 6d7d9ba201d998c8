#!/usr/bin/env python3
"""limits.py PROGRAM SOURCE [--long | --quick] [--times N] [NAME...]: any input up to 1 MiB ends within 5 s and 256 MiB.

Each greedy map (greedy_maps.py, greedy_texts.py) is checked, told, built in all formats and fixed, and compared with another; tables and diagrams are
imported, and other files read by the commands that read them (greedy_files.py). Seconds are those of the processor, which do not depend on what else
the machine does. Usually all have 64 KiB and a share of the bounds, which finds what grows faster than its input, and the worst ones have 1 MiB, too.
--long tries all with 1 MiB and takes about twenty minutes of processor time; with names only those inputs whose names start so. Both say what each call
took. --quick takes a minute: the worst ones, and every fifth of the small ones, with twice the seconds, because
a processor that others use too is slower. --times N: bounds N times as wide, for a program with sanitizers.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import greedy_files
import greedy_maps
import greedy_tables
import greedy_texts

SIZE, SMALL = 1024 * 1024, 64 * 1024
BOUNDS = {SIZE: (5.0, 256 * 1024), SMALL: (2.5, 192 * 1024)}  # seconds, KiB; names are compared, and a PNG drawn, up to limits of their own
MOST_WAIT = 120  # seconds of the clock
WORST = ["aliased-stages", "thousand-stages", "some-opportunities", "some-objectives", "evidence", "emotions-of-personas", "line-breaks", "emoji",
         "personas-and-touchpoints", "twenty-personas", "unlike-chinese", "short-texts", "unbroken-capitals", "unlike-burmese", "keys", "short-keys",
         "long-id", "similar-owners",
         "unknown-allows", "csv-unreadable", "csv-same-stage", "csv-items", "mermaid-unknown", "config-formats", "page-one-line", "diff-crowd",
         "editor-unknown", "editor-wide"]
FORMATS = ["svg", "png", "pdf", "html", "markdown", "report", "json", "csv", "mermaid", "text"]
VARIANTS = [["-f", "svg", "--svg-text", "outline"], ["-f", "html", "--svg-text", "outline"], ["-f", "svg", "--rows", "auto", "--width", "160mm"],
            ["-f", "pdf", "--paper", "a4", "--fit", "tile"], ["-f", "pdf", "--paper", "auto", "--fit", "width"],
            ["-f", "svg", "--dark-theme", "midnight"], ["-f", "png", "--scale", "0.5"]]
REPORTS = ["short", "json", "sarif", "github", "gitlab", "junit"]
TOLD = ["text", "md", "json"]


class Bounds:
    def __init__(self, size, times, patience):
        self.seconds, self.kib, self.times = BOUNDS[size][0] * times * patience, BOUNDS[size][1] * times, times

    def limit(self):
        """The machine is others', too: what passes the bounds by far ends."""
        resource.setrlimit(resource.RLIMIT_CPU, (30 * self.times, 30 * self.times))
        if self.times == 1:  # sanitizers reserve more
            resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def run(command, folder, bounds):
    """(exit status, seconds of processor, KiB at most) of a call whose output nobody reads."""
    source = os.devnull
    if command[1].startswith("<"):
        source = folder / command.pop(1)[1:]
    with open(source, "rb") as given, open(os.devnull, "wb") as nothing, open(folder / "stderr", "wb") as said:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=given, stdout=nothing, stderr=said, cwd=folder, preexec_fn=bounds.limit)
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > MOST_WAIT * bounds.times:
                child.kill()
            time.sleep(0.002)
        child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss


class Trial:
    """All inputs of one size."""

    def __init__(self, program, bounds, quick, tell):
        self.program, self.bounds, self.quick, self.tell = program, bounds, quick, tell
        self.wrong, self.calls, self.worst = [], 0, {"seconds": (0, ""), "MiB": (0, "")}
        self.lock = threading.Lock()

    def passes(self, name, words, folder, final=True):
        status, seconds, kib = run([self.program, *words], folder, self.bounds)
        what = f"{name}: {' '.join(words)}"
        ok = 0 <= status <= 3 and seconds <= self.bounds.seconds and kib <= self.bounds.kib
        with self.lock:
            self.calls += 1
            if self.tell:
                print(f"{seconds:6.2f} s {kib // 1024:5} MiB  exit {status:3}  {what}", flush=True)
            if final or ok:
                for key, value in (("seconds", round(seconds, 2)), ("MiB", kib // 1024)):
                    self.worst[key] = max(self.worst[key], (value, what))
            if final and not ok:
                end = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit {status}"
                said = (folder / "stderr").read_text(errors="replace")[-300:] if not 0 <= status <= 3 else ""
                self.wrong.append(f"{what}: {end}, {seconds:.1f} s, {kib // 1024} MiB {said}")
        return ok

    def passes_all(self, name, words, each, folder):
        """Whether a call passes that does all, or else those that do one of it each."""
        if not self.passes(name, words, folder, final=False):
            for one in each:
                self.passes(name, one, folder)

    def map(self, name, data, folder):
        (folder / "map.yaml").write_bytes(data)
        check, build = ["check", "map.yaml"], ["build", "map.yaml", "-o", "out/", "--no-cache"]
        reports = [word for form in REPORTS for word in ("--report", f"{form}=out/{form}")]
        self.passes_all(name, [*check, *reports], [[*check, "-f", form] for form in ["human", *REPORTS]], folder)
        self.passes_all(name, [*build, "-f", ",".join(FORMATS)], [[*build, "-f", form] for form in FORMATS], folder)
        if self.quick:
            return
        for form in TOLD:
            self.passes(name, ["insights", "map.yaml", "-f", form], folder)
        for variant in VARIANTS:
            self.passes(name, [*build, *variant], folder)
        self.passes(name, [*check, "--diff"], folder)
        self.passes(name, ["portfolio", "map.yaml", "-f", "json"], folder)
        self.passes(name, [*check, "--fix"], folder)  # changes the map

    def pair(self, name, data, folder):
        """A map, and the same with other numbers in its names."""
        other = data.translate(bytes.maketrans(b"0123456789", b"1234567890"))
        other = re.sub(rb"(- |: )a(?=[,}\n])", rb"\1e", other, len(data) // 50)  # "- a", "name: a"
        (folder / "map.yaml").write_bytes(data)
        (folder / "old.yaml").write_bytes(other)
        self.passes_all(name, ["diff", "old.yaml", "map.yaml"], [["diff", "old.yaml", "map.yaml", "-f", form] for form in TOLD], folder)
        build = ["build", "map.yaml", "-o", "out/", "--no-cache", "--compare", "old.yaml", "-f"]
        self.passes_all(name, [*build, ",".join(FORMATS)], [[*build, form] for form in FORMATS], folder)
        if not self.quick:
            self.passes(name, ["diff", "--textconv", "map.yaml"], folder)
            self.passes(name, ["diff", "old.yaml", "map.yaml", "-f", "json"], folder)

    def files(self, name, files, calls, folder):
        for path, text in files.items():
            (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        for call in calls:
            self.passes(name, call, folder)

    def table(self, name, kind, data, folder):
        (folder / "input").write_bytes(data)
        self.passes(name, ["import", kind, "input"], folder)


def inputs(size):
    """(name, how many bytes it has, what to do with it in a trial and a folder)"""
    survey = greedy_maps.filled(size // 20, "mood,step\n", lambda n: f"{n % 5 + 1},{n}\n").encode()
    maps = [(greedy_maps, ""), (greedy_texts, ""), (greedy_maps, "pair-"), (greedy_texts, "pair-")]
    for source, kind in maps:
        for name, text in source.maps(size // 2 if kind else size):
            data = text.encode()

            def try_map(trial, folder, name=kind + name, data=data):
                (folder / "survey.csv").write_bytes(survey)
                (trial.pair if name.startswith("pair-") else trial.map)(name, data, folder)
            yield kind + name, len(data), try_map
    for kind, source in (("csv", greedy_tables.tables), ("mermaid", greedy_tables.journeys)):
        for name, text in source(size):
            data = text.encode()
            yield name, len(data), lambda trial, folder, name=name, kind=kind, data=data: trial.table(name, kind, data, folder)
    for name, files, calls in greedy_files.cases(size):
        yield name, 0, lambda trial, folder, name=name, files=files, calls=calls: trial.files(name, files, calls, folder)


def attempt(trial, do):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "out").mkdir()
        do(trial, folder)


def try_all(trial, size, is_wanted):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        tasks = []
        for number, (name, length, do) in enumerate(inputs(size)):
            if not is_wanted(number, name):
                continue
            assert length <= size, (name, length)
            tasks.append(pool.submit(attempt, trial, do))
            while sum(not task.done() for task in tasks) > 3:  # they are large
                time.sleep(0.01)
        for task in tasks:
            task.result()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("source")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--times", type=int, choices=range(1, 101), metavar="N", default=1)
    call = parser.parse_intermixed_args()
    tell = bool(call.names) or call.long
    wrong = 0
    for size in [SIZE] if tell else [SMALL, SIZE]:
        def is_wanted(number, name, size=size):
            if call.names:
                return any(name.startswith(start) for start in call.names)
            if size == SIZE and not call.long:
                return name in WORST
            return not call.quick or number % 5 == 0

        trial = Trial(str(call.program.resolve()), Bounds(size, call.times, patience=2 if call.quick else 1), call.quick, tell)
        try_all(trial, size, is_wanted)
        for one in trial.wrong:
            print(f"WRONG {one}")
        wrong += len(trial.wrong)
        print(f"{size // 1024} KiB: {trial.calls} calls, {len(trial.wrong)} beyond the bounds; the most: {trial.worst}")
    return 1 if wrong else 0


sys.exit(main())
