#!/usr/bin/env python3
"""machine.py PROGRAM SOURCE: builds on machines that fail: killed at any moment, without room, permission, memory or a reader, several at
once, and with inputs and outputs that are no files. No file is ever half written, and each failure has its status and its message."""
import contextlib
import os
import pathlib
import random
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
FORMS = ["svg", "png", "pdf", "html", "md"]
KILLS = 200
NOBODY = 65534


def environment(folder):
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C", "XDG_CACHE_HOME": str(folder / "cache")}


def call(folder, *words, status=0, says="", before=None, **how):
    """Runs the program in a folder; its status and a part of what it says are as told."""
    result = subprocess.run([PROGRAM, *words], cwd=folder, env=environment(folder), stdin=how.pop("stdin", subprocess.DEVNULL),
                            stdout=how.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, preexec_fn=before, timeout=60, **how)
    said = result.stderr.decode(errors="replace")
    assert result.returncode == status, (words, result.returncode, said)
    assert says in said, (words, said)
    return said


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@contextlib.contextmanager
def scratch():
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        folder.chmod(0o755)
        (folder / "a.yaml").write_bytes((SOURCE / "examples/parking-permit.journey.yaml").read_bytes())
        yield folder


def contents(folder, theme):
    """All outputs in one theme."""
    call(folder, "build", "a.yaml", "-f", ",".join(FORMS), "--theme", theme)
    return {form: (folder / f"a.{form}").read_bytes() for form in FORMS}


def outputs_are_whole(folder, *versions):
    for form in FORMS:
        found = (folder / f"a.{form}").read_bytes()
        assert any(found == version[form] for version in versions), f"a.{form} is neither the old nor the new one"


def ended_at_random_times(ending, times):
    """Whatever ends the program: each output is old or new, and another build makes all of them."""
    chance = random.Random(times)
    with scratch() as folder:
        old, new = contents(folder, "midnight"), contents(folder, "daylight")
        begin = time.monotonic()
        contents(folder, "midnight")
        longest = time.monotonic() - begin
        ended = 0
        for i in range(times):
            theme = ("daylight", "midnight")[i % 2]
            process = subprocess.Popen([PROGRAM, "build", "a.yaml", "-f", ",".join(FORMS), "--theme", theme], cwd=folder, env=environment(folder),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, longest))
            process.send_signal(ending)
            ended += process.wait(timeout=60) == -ending
            outputs_are_whole(folder, old, new)
            left = [name for name in os.listdir(folder) if name.endswith(".tmp")]
            assert ending == signal.SIGKILL or not left, left
            assert len(left) <= ended, left
        contents(folder, "midnight")
        outputs_are_whole(folder, old)
        return ended


def killed():
    ended = ended_at_random_times(signal.SIGKILL, KILLS)
    return f"{ended} of {KILLS} in the middle"


def terminated():
    ended = ended_at_random_times(signal.SIGTERM, KILLS // 4)
    return f"{ended} of {KILLS // 4} in the middle, and no temporary left"


@contextlib.contextmanager
def small_disk(folder):
    """A file system with little room; none where this user may not mount."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)], capture_output=True).returncode == 0
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)


def full_disk():
    with scratch() as folder, small_disk(folder) as disk:
        if disk is None:
            return "not tried: may not mount"
        (disk / "a.svg").write_text("old")
        (disk / "fill").write_bytes(b"x" * 40000)
        for form in FORMS[:4]:
            call(folder, "build", "a.yaml", "-o", f"disk/a.{form}", status=3, says="the disk is full")
        call(folder, "check", "a.yaml", "--report", "sarif=disk/x.sarif", "--fail-on", "never", status=3, says="the disk is full")
        call(folder, "init", "retail", "disk/new", "--ci", "github", status=0)
        shutil.rmtree(disk / "new")
        assert (disk / "a.svg").read_text() == "old" and names(disk) == ["a.svg", "fill"], names(disk)
        # The cache has no room: what is built is built.
        shutil.copy(folder / "a.yaml", folder / "a.journey.yaml")
        (disk / "fill").write_bytes(b"x" * 60000)
        call(folder, "build", ".", "--cache", "disk/cache", "-o", "out/")
        call(folder, "build", ".", "--cache", "disk/cache", "-o", "out/", says="unchanged out/a.svg")
    return ""


def read_only_disk():
    with scratch() as folder, small_disk(folder) as disk:
        if disk is None:
            return "not tried: may not mount"
        (disk / "a.svg").write_text("old")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        call(folder, "build", "a.yaml", "-o", "disk/", status=3, says="read-only")
        call(folder, "build", "a.yaml", "-o", "disk/new/", status=3, says="read-only")
        call(folder, "init", "retail", "disk/new", status=3, says="read-only")
        assert names(disk) == ["a.svg"] and (disk / "a.svg").read_text() == "old"
    return ""


def read_only_folder():
    with scratch() as folder:
        closed = folder / "closed"
        closed.mkdir()
        (closed / "a.svg").write_text("old")
        closed.chmod(0o555)
        before = (lambda: os.setuid(NOBODY)) if os.geteuid() == 0 else None
        try:
            subprocess.run([PROGRAM, "--version"], preexec_fn=before, capture_output=True, check=True)
        except (OSError, subprocess.SubprocessError):
            return "not tried: nobody may not run the program here"
        call(folder, "build", "a.yaml", "-o", "closed/", status=3, says="may not be written", before=before)
        call(folder, "build", "a.yaml", "-o", "closed/new/x.svg", status=3, before=before)
        assert names(closed) == ["a.svg"] and (closed / "a.svg").read_text() == "old"
        (folder / "a.yaml").chmod(0)
        call(folder, "build", "a.yaml", "-o", "closed/", status=3, says="cannot read a.yaml: permission denied", before=before)
        closed.chmod(0o755)
    return ""


def file_size_limit():
    with scratch() as folder:
        old = contents(folder, "midnight")
        for bytes_ in (0, 1, 1000, 4096):
            limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))
            call(folder, "build", "a.yaml", "-f", ",".join(FORMS[:4]), status=3, says="larger than the allowed file size", before=limit)
            outputs_are_whole(folder, old)
        assert not [name for name in names(folder) if name.endswith(".tmp")]
    return ""


def streams():
    printing = [["build", "a.yaml", "-o", "-"], ["check", "a.yaml", "--fail-on", "never"], ["insights", "a.yaml"], ["list", "rules"], ["--help"],
                ["portfolio", "a.yaml"], ["import", "mermaid", "j.mmd"], ["schema"], ["build", "a.yaml", "-f", "png", "-o", "-"]]
    with scratch() as folder:
        (folder / "j.mmd").write_text("journey\n  title Renew\n  section Apply\n    Find the form: 3: Amara\n")
        for words in printing:
            with open("/dev/full", "wb") as full:
                call(folder, *words, status=3, says="cannot write to standard output: the disk is full", stdout=full)
            call(folder, *words, status=3, says="cannot write to standard output: it is closed", before=lambda: os.close(1), stdout=None)
            reading, writing = os.pipe()
            os.close(reading)
            assert "error:" not in call(folder, *words, status=0, stdout=writing)
            os.close(writing)
        before = names(folder)
        call(folder, "build", "a.yaml", "-o", "/dev/full", status=3, says="cannot write /dev/full: the disk is full")
        call(folder, "build", "-", status=3, says="cannot read", before=lambda: os.close(0), stdin=None)
        assert names(folder) == before, "a stream that was closed became a file"
        # Nobody hears what is said: the work is done all the same.
        for closing in ("2>&-", "2>/dev/full", "<&- >&- 2>&-"):
            subprocess.run(["sh", "-c", f'exec "$0" build a.yaml -o out.svg --theme print {closing}', PROGRAM], cwd=folder, env=environment(folder), check=True)
            assert (folder / "out.svg").read_bytes().rstrip().endswith(b"</svg>")
            (folder / "out.svg").unlink()
    return ""


def several_at_once():
    with scratch() as folder:
        themes = ["daylight", "midnight", "print", "govuk", "uswds", "high-contrast", "daylight", "midnight"]
        whole = []
        for theme in themes:
            call(folder, "build", "a.yaml", "-f", ",".join(FORMS), "--theme", theme)
            whole.append({form: (folder / f"a.{form}").read_bytes() for form in FORMS})
        for _ in range(5):
            processes = [subprocess.Popen([PROGRAM, "build", "a.yaml", "-f", ",".join(FORMS), "--theme", theme], cwd=folder, env=environment(folder),
                                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for theme in themes]
            for process in processes:
                _, said = process.communicate(timeout=60)
                assert process.returncode == 0, said
            outputs_are_whole(folder, *whole)
            assert names(folder) == ["a.html", "a.md", "a.pdf", "a.png", "a.svg", "a.yaml"], names(folder)
        # And with one cache.
        for i in range(8):
            shutil.copy(folder / "a.yaml", folder / f"{i}.journey.yaml")
        processes = [subprocess.Popen([PROGRAM, "build", ".", "--cache", "cache", "-o", "out/"], cwd=folder, env=environment(folder),
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(8)]
        for process in processes:
            _, said = process.communicate(timeout=60)
            assert process.returncode == 0, said
        assert {(folder / f"out/{i}.svg").read_bytes() for i in range(8)} and not [name for name in names(folder) if name.endswith(".tmp")]
    return ""


def strange_inputs():
    with scratch() as folder:
        os.mkfifo(folder / "pipe.yaml")
        os.mkfifo(folder / "pipe.journey.yaml")
        (folder / "folder.yaml").mkdir()
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(folder / "socket.yaml"))
        before = names(folder)
        for command in ("build", "check", "insights", "portfolio"):
            for name in ("pipe.yaml", "socket.yaml", "/dev/zero", "/dev/null", "/dev/full"):
                call(folder, command, name, status=2, says="neither a file nor a directory")
            call(folder, command, "folder.yaml", status=2, says="no map below")
        for name in ("pipe.yaml", "/dev/zero", "folder.yaml"):
            call(folder, "import", "mermaid", name, status=2)
            call(folder, "build", "a.yaml", "--theme", f"./{name}" if name[0] != "/" else name, status=2, says="cannot read the theme")
            call(folder, "build", "a.yaml", "--config", name, status=2, says="cannot read")
            call(folder, "check", "a.yaml", "--baseline", name, status=2, says="cannot read the baseline")
            (folder / "b.yaml").write_text(f"use: [{name}]\ntitle: A\nstages: []\n")
            call(folder, "build", "b.yaml", status=1, says="JM049")
            (folder / "b.yaml").write_text(f"compares_to: {name}\n" + (folder / "a.yaml").read_text())
            call(folder, "build", "b.yaml", "-o", "b.svg", status=1, says="cannot compare with")
            (folder / "b.yaml").unlink()
        call(folder, "embed", "pipe.yaml", status=3, says="is a pipe")
        with open("/dev/zero", "rb") as zeroes:
            call(folder, "build", "-", status=1, says="JM901", stdin=zeroes)
        assert names(folder) == before, names(folder)
    return ""


def strange_outputs():
    with scratch() as folder:
        (folder / "mine").write_text("mine")
        (folder / "a.svg").symlink_to("mine")
        call(folder, "build", "a.yaml", status=3, says="symbolic link")
        assert (folder / "mine").read_text() == "mine" and (folder / "a.svg").is_symlink()
        call(folder, "build", "a.yaml", "-o", "a.svg")
        assert (folder / "mine").read_text().startswith("<") and (folder / "a.svg").is_symlink()
        (folder / "dangling.svg").symlink_to("nowhere/x")
        call(folder, "build", "a.yaml", "-o", "dangling.svg", status=3, says="leads to nothing")
        (folder / "circle.svg").symlink_to("circle.svg")
        call(folder, "build", "a.yaml", "-o", "circle.svg", status=3, says="leads to nothing")
        (folder / "a.png").mkdir()
        call(folder, "build", "a.yaml", "-f", "png", status=3, says="is a directory")
        before = (folder / "a.yaml").read_bytes()
        (folder / "other.yaml").symlink_to("a.yaml")
        os.link(folder / "a.yaml", folder / "hard.svg")
        for output in ("a.yaml", "./a.yaml", "other.yaml", "hard.svg"):
            call(folder, "build", "a.yaml", "-f", "svg", "-o", output, status=2, says="would overwrite")
        assert (folder / "a.yaml").read_bytes() == before
        call(folder, "build", "a.yaml", "-o", "no/such/folder.svg", status=3, says="does not exist")
        os.mkfifo(folder / "pipe")
        with subprocess.Popen(["cat", "pipe"], cwd=folder, stdout=subprocess.PIPE) as reader:
            call(folder, "build", "a.yaml", "-f", "svg", "-o", "pipe")
            assert reader.stdout.read().rstrip().endswith(b"</svg>")
    return ""


def little_memory():
    """The message, or where libraries cannot go on an end by a signal; never half a file."""
    ends = {}
    with scratch() as folder:
        old, new = contents(folder, "midnight"), contents(folder, "daylight")
        contents(folder, "midnight")
        for mebibytes in [*range(8, 40, 2), *range(40, 140, 10)]:
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
            result = subprocess.run([PROGRAM, "build", "a.yaml", "-f", ",".join(FORMS), "--theme", "daylight", "--scale", "4"], cwd=folder,
                                    env=environment(folder), capture_output=True, preexec_fn=limit, timeout=60)
            loader = result.returncode == 127 or b"loading shared libraries" in result.stderr
            assert loader or result.returncode in (0, 3) or result.returncode < 0, (mebibytes, result.returncode, result.stderr)
            assert result.returncode != 3 or b"error: " in result.stderr, result.stderr
            if result.returncode == 3 or loader or result.returncode < 0:
                outputs_are_whole(folder, old, {**new, "png": old["png"]})
            assert not [name for name in names(folder) if name.endswith(".tmp")]
            key = "loader" if loader else result.returncode
            ends[key] = ends.get(key, 0) + 1
    return ", ".join(f"status {end}: {times}" for end, times in sorted(ends.items(), key=str))


TESTS = [full_disk, read_only_disk, read_only_folder, file_size_limit, streams, strange_inputs, strange_outputs, several_at_once, little_memory,
         terminated, killed]


def main():
    chosen = sys.argv[3:]
    for test in TESTS:
        if not chosen or test.__name__ in chosen:
            begin = time.monotonic()
            said = test()
            print(f"{test.__name__.replace('_', ' ')}: withstood{', ' + said if said else ''} ({time.monotonic() - begin:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
