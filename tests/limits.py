#!/usr/bin/env python3
"""limits.py PROGRAM SOURCE [--long] [NAME...]: any input up to 1 MiB ends within 5 s and 256 MiB.

Each greedy map (greedy_maps.py) is checked and built in all formats, each table and diagram imported; seconds are those of the processor, which do
not depend on what else the machine does. Usually all have 64 KiB and a share of the bounds, which finds what grows faster than its input, and the
worst ones have 1 MiB, too. --long tries all of them with 1 MiB, each format alone, and takes a quarter of an hour; with names only
those inputs whose names start so. Both say what each call took.
"""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

import greedy_maps

SIZE, SMALL = 1024 * 1024, 64 * 1024
BOUNDS = {SIZE: (5.0, 256 * 1024), SMALL: (1.0, 128 * 1024)}  # seconds, KiB
MOST_WAIT = 120  # seconds of the clock
WORST = ["aliased-stages", "thousand-stages", "pain-points", "emotions-of-personas", "personas-and-touchpoints", "lanes-and-touchpoints",
         "wide-column", "unbroken-capitals", "commas", "unknown-everything", "csv-rows", "mermaid-tasks"]
FORMATS = ["svg", "png", "pdf", "html", "markdown", "report", "json", "csv", "mermaid", "text"]
CHECKS = [["check"], ["check", "-f", "json"], ["insights"]]


def bound():
    """The machine is others', too: what passes the bounds by far ends."""
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def run(command, folder):
    """(exit status, seconds of processor, KiB at most) of a call whose output nobody reads."""
    with open(os.devnull, "wb") as nothing, open(folder / "said", "wb") as said:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=nothing.fileno(), stdout=nothing, stderr=said, cwd=folder,
                                 preexec_fn=bound)
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > MOST_WAIT:
                child.kill()
            time.sleep(0.002)
        child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss


class Trial:
    def __init__(self, program, folder, tell):
        self.program, self.folder, self.tell = program, folder, tell
        self.bounds = BOUNDS[SIZE]
        self.wrong, self.calls, self.worst = [], 0, {"seconds": (0, ""), "MiB": (0, "")}

    def passes(self, name, words, final=True):
        status, seconds, kib = run([self.program, *words], self.folder)
        self.calls += 1
        what = f"{name}: {' '.join(words)}"
        if self.tell:
            print(f"{seconds:6.2f} s {kib // 1024:5} MiB  exit {status:3}  {what}", flush=True)
        ok = 0 <= status <= 3 and seconds <= self.bounds[0] and kib <= self.bounds[1]
        if final or ok:
            for key, value in (("seconds", round(seconds, 2)), ("MiB", kib // 1024)):
                self.worst[key] = max(self.worst[key], (value, what))
        if final and not ok:
            end = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit {status}"
            said = (self.folder / "said").read_text(errors="replace")[-300:] if not 0 <= status <= 3 else ""
            self.wrong.append(f"{what}: {end}, {seconds:.1f} s, {kib // 1024} MiB {said}")
        return ok

    def build(self, name, words, one_by_one):
        if not one_by_one and self.passes(name, [*words, "-f", ",".join(FORMATS)], final=False):
            return
        for form in FORMATS:
            self.passes(name, [*words, "-f", form])


def main():
    words = [word for word in sys.argv[1:] if word != "--long"]
    is_long = "--long" in sys.argv
    program, names = str(pathlib.Path(words[0]).resolve()), words[2:]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "out").mkdir()
        trial = Trial(program, folder, tell=bool(names) or is_long)

        whole = bool(names) or is_long
        for size in [SIZE] if whole else [SMALL, SIZE]:
            trial.bounds = BOUNDS[size]
            starts = names or ([""] if is_long or size == SMALL else WORST)

            def wanted(inputs, starts=starts, size=size):
                for name, text in inputs(size):
                    data = text.encode()
                    assert len(data) <= size, (name, len(data))
                    if any(name.startswith(start) for start in starts):
                        yield name, data

            for name, data in wanted(greedy_maps.maps):
                (folder / "map.yaml").write_bytes(data)
                checks = [trial.passes(name, [*check, "map.yaml"]) for check in (CHECKS if is_long else CHECKS[:1])]
                if all(checks):
                    trial.build(name, ["build", "map.yaml", "-o", "out/", "--no-cache"], is_long)
            for kind, inputs in (("csv", greedy_maps.tables), ("mermaid", greedy_maps.journeys)):
                for name, data in wanted(inputs):
                    (folder / "input").write_bytes(data)
                    trial.passes(name, ["import", kind, "input"])
    for one in trial.wrong:
        print(f"WRONG {one}")
    print(f"{trial.calls} calls, {len(trial.wrong)} beyond the bounds; the most: {trial.worst}")
    return 1 if trial.wrong else 0


sys.exit(main())
