#!/usr/bin/env python3
"""worker.py PROGRAM SOURCE: sessions with `journeymap --persistent_worker`, as a build system has them, against fresh processes."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
ENVIRONMENT = {"PATH": "/nonexistent", "HOME": "/nonexistent", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1795305600"}


class Worker:
    def __init__(self, folder):
        self.process = subprocess.Popen([PROGRAM, "--persistent_worker"], cwd=folder, env=ENVIRONMENT, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def send(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        assert line.endswith(b"\n"), (line, self.process.stderr.read())
        return json.loads(line)

    def ask(self, *words, **more):
        self.send(json.dumps({"arguments": words, "inputs": [{"path": "a", "digest": "00"}], **more}).encode())
        return self.answer()

    def end(self):
        """What was left on standard output, what was said on standard error, and the status."""
        self.process.stdin.close()
        rest, said = self.process.stdout.read(), self.process.stderr.read().decode()
        return rest, said, self.process.wait(timeout=20)


def fresh(folder, *words):
    result = subprocess.run([PROGRAM, *words], cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, check=False)
    return result.returncode, result.stdout.decode()


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def lay_out(folder):
    folder.mkdir()
    for path in [*SOURCE.glob("examples/*.yaml"), *SOURCE.glob("examples/*.csv")]:
        shutil.copy(path, folder)
    (folder / "broken.yaml").write_text("title: Renew\nzebras: 1\nstages: []\n")
    (folder / "long.args").write_text("build\nparking-permit.journey.yaml\n-o\nfrom file.svg\n")


CALLS = [
    ["build", "parking-permit.journey.yaml", "-f", "svg,html,md,json,csv", "-o", "out/"],
    ["build", "broken.yaml"],
    ["build", "clinic-visit-ar.journey.yaml", "-f", "svg,png,pdf", "-o", "out/"],
    ["check", "broken.yaml"],
    ["build", "library-card-ja.journey.yaml", "-f", "svg,pdf", "-o", "out/", "--theme", "midnight"],
    ["@long.args"],
    ["@none.args"],
    ["build", "museum-visit.journey.yaml", "-o", "out/", "--inputs", "museum-survey.csv,museum-family.png,museum-johan.png"],
    ["build", "museum-visit.journey.yaml", "-o", "refused/", "--inputs", "other.csv"],
    ["build", "parking-permit.journey.yaml", "-f", "text", "-o", "-"],
    ["build", "-"],
    ["build", "no-such.yaml"],
    ["zebra"],
    [],
    ["--version"],
    ["build", ".", "-o", "all/", "-j", "2"],
    ["portfolio", "."],
    ["build", "parking-permit.journey.yaml", "-f", "svg,html,md,json,csv", "-o", "again/"],
]


def check_same_as_fresh(work):
    """One process does what a fresh one for each call does: status, words and bytes; nothing stays from one to the next."""
    one, many = work / "one", work / "many"
    lay_out(one)
    lay_out(many)
    worker = Worker(one)
    for number, words in enumerate(CALLS):
        status, output = fresh(many, *words)
        answer = worker.ask(*words, requestId=number)
        assert answer == {"exitCode": status, "output": output, "requestId": number}, (words, answer, status, output)
    assert worker.end() == (b"", "", 0)
    assert files(one) == files(many)
    assert (one / "from file.svg").exists() and (one / "out/museum-visit.svg").exists() and not (one / "refused").exists()
    assert (one / "out/parking-permit.svg").read_bytes() == (one / "again/parking-permit.svg").read_bytes()


def check_protocol(folder):
    worker = Worker(folder)
    one, two = (json.dumps({"arguments": ["--version"], "requestId": number}) for number in (1, 2))
    # Several at once, with and without anything between them; in pieces; in several lines; keys that come with later versions.
    worker.send((one + two + "\n" + one).encode())
    assert [worker.answer()["requestId"] for _ in range(3)] == [1, 2, 1]
    for piece in two:
        worker.send(piece.encode())
    assert worker.answer()["requestId"] == 2
    worker.send(json.dumps({"requestId": 9, "verbosity": 10, "arguments": ["--version"], "inputs": [{"path": "a}{\"", "digest": "="}]}, indent=2).encode())
    assert worker.answer()["requestId"] == 9
    # Done one after the other, so what is to be cancelled is done.
    worker.send(b'{"cancel": true, "requestId": 9}')
    assert worker.ask("--version") == {"exitCode": 0, "output": fresh(folder, "--version")[1], "requestId": 0}
    # In a folder of its own, and then not any more.
    (folder / "sandbox").mkdir()
    shutil.copy(folder / "broken.yaml", folder / "sandbox/only.yaml")
    assert "only.yaml:2:1" in worker.ask("check", "only.yaml", sandboxDir="sandbox")["output"]
    assert worker.ask("check", "only.yaml")["exitCode"] == 2
    assert worker.ask("check", "x", sandboxDir="none")["exitCode"] == 2
    # What never ends cannot be done.
    for words in ["lsp"], ["preview", "."], ["--persistent_worker"], ["build", ".", "--watch"]:
        answer = worker.ask(*words)
        assert answer["exitCode"] == 2 and "a worker cannot" in answer["output"], answer
    assert worker.end() == (b"", "", 0)


def check_malformed(folder):
    """What is no request is answered as one that went wrong, and the next is done."""
    worker = Worker(folder)
    good = b'{"arguments":["--version"],"requestId":7}'
    for bad in (b"zebra\n", b"{]}\n", b"{}}\n", b'{"arguments": 3}', b'{"arguments": [3]}', b'{"requestId": "x"}', b'{"requestId": -1}',
                b'{"requestId": 1e99}', b"[" * 100 + b"\n", b'{"arguments":["a"\n', b'{"arguments":["a\n', b"\xff\xfe\n", b"\0\n", b"\x08\x01\x12\n",
                b'{"arguments":' + b"[" * 5000 + b"]" * 5000 + b"}", b'{"arguments":["\\ud800"]}', b"x"):
        worker.send(bad + good)
        answers = []
        while not answers or answers[-1]["requestId"] != 7:
            answers.append(worker.answer())
        assert answers[-1]["exitCode"] == 0, (bad, answers)
        assert len(answers) in (2, 3) and all(one["exitCode"] == 2 and one["output"] for one in answers[:-1]), (bad, answers)
    assert worker.end() == (b"", "", 0)
    worker = Worker(folder)
    worker.send(good + b'{"arguments":["build"')
    assert worker.answer()["requestId"] == 7
    rest, said, status = worker.end()
    assert rest == b"" and "not whole" in said and status == 2


def check_many(folder):
    """Memory does not grow from call to call."""
    worker = Worker(folder)
    sizes = []
    for number in range(300):
        answer = worker.ask("build", "parking-permit.journey.yaml", "-f", "svg,pdf", "-o", "many/", requestId=number)
        assert answer["exitCode"] == 0 and answer["requestId"] == number
        sizes.append(int(pathlib.Path(f"/proc/{worker.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))
    assert sizes[-1] < sizes[50] * 1.1 + 2**20, (sizes[50], sizes[-1])
    assert worker.end() == (b"", "", 0)


def check_inputs(work):
    """--inputs: links of a sandbox lead anywhere, and what is not named is not read, although it is there."""
    real, sandbox = work / "real", work / "sandbox"
    for folder in real / "maps", real / "shared", sandbox / "maps", sandbox / "shared":
        folder.mkdir(parents=True)
    (real / "shared/people.yaml").write_text("personas: [{id: ada, name: Ada}]\n")
    (real / "shared/house.yaml").write_text("extends: midnight\n")
    (real / "maps/.journeymap.yaml").write_text("theme: ../shared/house.yaml\n")
    (real / "maps/old.yaml").write_text("title: Old\nuse: [../shared/people.yaml]\nstages: [{name: Apply, touchpoints: [{name: Form, emotion: {ada: 1}}]}]\n")
    (real / "maps/one.yaml").write_text((real / "maps/old.yaml").read_text() + "compares_to: old.yaml\n")
    for path in files(real):
        os.symlink(real / path, sandbox / path)
    needed = ["maps/one.yaml", "maps/old.yaml", "maps/../shared/./people.yaml"]
    status, output = fresh(sandbox, "build", "maps/one.yaml", "-o", "a.svg", "--no-config", "--inputs", ",".join(needed))
    assert status == 0, output
    for missing in needed[1:]:
        rest = [path for path in needed if path != missing]
        status, output = fresh(sandbox, "build", "maps/one.yaml", "-o", "b.svg", "--no-config", "--inputs", ",".join(rest))
        assert status == 1 and "--inputs" in output, output
    status, output = fresh(sandbox, "build", "maps/one.yaml", "-o", "b.svg", "--config", "maps/.journeymap.yaml", "--inputs", ",".join(needed))
    assert status == 2 and "maps/.journeymap.yaml is read for this build" in output and "shared/house.yaml is read" in output, output
    needed += ["maps/.journeymap.yaml", "shared/house.yaml"]
    status, output = fresh(sandbox, "build", "maps/one.yaml", "-o", "c.svg", "--config", "maps/.journeymap.yaml", "--inputs", ",".join(needed))
    assert status == 0, output
    status, output = fresh(sandbox, "check", "maps/one.yaml", "--no-config", "--fail-on", "never", "--inputs", ",".join(needed))
    assert status == 0 and "--inputs" not in output, output


def main():
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        check_same_as_fresh(work)
        lay_out(work / "protocol")
        check_protocol(work / "protocol")
        check_malformed(work / "protocol")
        check_many(work / "protocol")
        check_inputs(work / "inputs")
    print(f"{len(CALLS)} calls as in fresh processes, protocol, malformed requests, 300 maps in one process, --inputs")


main()
