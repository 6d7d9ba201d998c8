#!/usr/bin/env python3
"""sweep.py PROGRAM SOURCE [--all] [COMMAND...]: calls of the system fail, one at a time, at every place where each command makes them.

Whatever fails, each file is the old one or the complete new one, all are new where the exit status is 0, no temporary is left, a failure
has a status of the table in journeymap(1) and a message, and what a cache remembers is true. Without --all it takes a sample of places
that is the same each time and fits a test; --all takes every place.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
from commands import COMMANDS
from injection import FAULTS, count_calls, died_in_loader, inject, may_trace

STATUSES = (0, 1, 2, 3)  # 4 is a mistake in the program
SAMPLE = 3  # of the places where a call may fail with one error: the first, the last, and one that wanders


def files_in(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Sweep:
    def __init__(self, program, source, command, work):
        self.words, self.command, self.work = [program, *command.words], command, work
        self.folder, self.log = work / "here", str(work / "log")
        self.environment = {"PATH": f"{work}/here:/usr/bin:/bin", "HOME": str(work), "LC_ALL": "C", "XDG_CACHE_HOME": str(work / "none")}
        self.first = work / "first"
        self.first.mkdir()
        command.prepare(self.first, source)
        self.faults, self.faulty = 0, []

    def how(self):
        return {"cwd": self.folder, "env": self.environment, "stdin": -3, "stdout": -1, "stderr": -1}

    def begin_again(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.first, self.folder, symlinks=True)

    def run(self, every_place):
        self.begin_again()
        before = files_in(self.folder)
        places = count_calls(self.words, self.log, **self.how())
        after = files_in(self.folder)
        assert after != before or self.command.only_prints, f"{self.command.name}: writes nothing"
        for number, (call, error) in enumerate(FAULTS):
            if call not in places or call in self.command.spared:
                continue
            first, last = places[call]
            chosen = range(first, last + 1)
            if not every_place and len(chosen) > SAMPLE:
                chosen = sorted({first, first + (number * 7 + len(self.command.name)) % len(chosen), last})
            for k in chosen:
                self.begin_again()
                result = inject(self.words, call, error, k, self.log, **self.how())
                wrong = self.judge(result, before, after)
                self.faults += 1
                if wrong:
                    said = result.stderr.decode(errors="replace").replace("\n", " ")[:160]
                    self.faulty.append(f"{self.command.name}: {call}#{k} {error}: {'; '.join(wrong)} :: {said}")

    def judge(self, result, before, after):
        now = files_in(self.folder)
        if died_in_loader(result.stderr):
            return [] if now == before else ["the loader failed, and files changed"]
        status, wrong = result.returncode, []
        if status not in STATUSES:
            wrong.append(f"exit status {status}")
        if status != 0 and not result.stderr and not result.stdout:
            wrong.append("failed without a word")
        for name in sorted(now.keys() | after.keys()):
            if self.command.may_differ(name):
                if name.endswith(".tmp"):
                    wrong.append(f"left behind: {name}")
            elif name not in before and name not in after:
                wrong.append(f"left behind: {name}")
            elif now.get(name) not in (before.get(name), after.get(name)) and not (status != 0 and self.command.tells_fault(now[name])):
                wrong.append(f"{name} is neither the old nor the new one")
            elif status == 0 and now.get(name) != after.get(name):
                wrong.append(f"{name} is the old one, and the status says done")
        return wrong or self.judge_again(after)

    def judge_again(self, after):
        """Afterwards, with nothing failing, everything can be made."""
        if not self.command.again:
            return []
        result = subprocess.run(self.words, **self.how())
        now = files_in(self.folder)
        wrong = [f"{name} is not made again" for name in after if not self.command.may_differ(name) and now.get(name) != after[name]]
        return wrong if result.returncode == 0 else wrong + [f"then fails with {result.returncode}"]


def main():
    program, source = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    names = [word for word in sys.argv[3:] if word != "--all"]
    if not may_trace():
        print("skipped: strace is not there, or may not trace here")
        return 77
    total, faulty = 0, []
    for command in COMMANDS:
        if names and command.name not in names:
            continue
        with tempfile.TemporaryDirectory() as work:
            sweep = Sweep(program, source, command, pathlib.Path(work))
            sweep.run("--all" in sys.argv)
            total, faulty = total + sweep.faults, faulty + sweep.faulty
            print(f"{command.name}: {sweep.faults} faults, {len(sweep.faulty)} not withstood", flush=True)
    print(*faulty, sep="\n", end="\n" if faulty else "")
    print(f"{total} faults injected, {len(faulty)} not withstood")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
