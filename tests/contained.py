#!/usr/bin/env python3
"""contained.py PROGRAM SOURCE: which files a command opens and what else it asks the system for, told by strace.

build, check and the like open the map, what it uses below the root of its project, config, theme, fonts, cache, their outputs and what every
program needs to start. They open no connection and start no program, whatever a map says.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()

# What every program needs to start, and the tables of its language.
SYSTEM = re.compile(r"/etc/ld\.so\.(cache|preload)|/(usr/)?(local/)?lib\w*/.*\.so[.0-9]*|/usr/(lib|share)/locale/.*|/usr/lib/.*/gconv/.*|"
                    # The C library's memory and threads.
                    r"/proc/sys/vm/overcommit_memory|/sys/devices/system/cpu/(online|possible)")
# Looked into where a map has a letter that the fonts inside the program do not have.
FONTS = re.compile(r"/etc/fonts(/.*)?|/usr/(local/)?share/(fonts|fontconfig|texmf|texlive)(/.*)?|/var/cache/fontconfig(/.*)?|/var/lib/.*fonts(/.*)?|"
                   r".*/\.(fonts|fontconfig)(/.*)?|.*/\.local/share/fonts(/.*)?|.*/\.cache/fontconfig(/.*)?|.*/\.config/fontconfig(/.*)?|"
                   r"/usr/share/(xml/fontconfig|poppler|ghostscript|fonts-.*)(/.*)?")
THREADS = re.compile(r"clone3?\(.*CLONE_THREAD")
OPENING = ("open", "openat", "openat2", "creat")
CHANGING = ("unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmodat",
            "chown", "lchown", "fchownat", "truncate", "mknod", "mknodat", "utimensat", "mount", "chroot", "pivot_root", "setxattr")
LOOKING = ("stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "chdir", "statfs", "inotify_add_watch")
PROCESSES = ("execve", "execveat", "fork", "vfork", "clone", "clone3", "exit", "exit_group", "wait4", "waitid", "arch_prctl", "rt_sigprocmask")
MAP = """title: Renew a permit
objectives: [Fewer visits]
personas: [Amara]
stages:
  - name: Apply
    touchpoints:
      - {name: Fill in the form, channel: website, emotion: confused, doing: Looks}
"""


def may_trace():
    try:
        return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def absolute(path, here):
    return os.path.normpath(os.path.join(here, path))


class Trace:
    """What one call asked the system for."""

    def __init__(self, project, *words, status=0, home=None, stdin=""):
        log = project / "../log"
        self.here = str(project)
        result = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%file,%network,%process", "-o", str(log), PROGRAM, *words],
                                cwd=project, input=stdin, capture_output=True, text=True, timeout=120,
                                env={"PATH": f"{project}:/usr/bin:/bin", "HOME": str(home or "/nonexistent"), "LC_ALL": "C.UTF-8"})
        self.said = result.stdout + result.stderr
        assert result.returncode == status, (words, result.returncode, self.said)
        self.opened, self.changed, started = set(), set(), 0
        for line in open(log, errors="replace"):
            found = re.match(r"\d+ +(\w+)\((.*)", line)
            if not found:
                continue
            call, rest = found.groups()
            paths = [absolute(path, self.here) for path in re.findall(r'"((?:[^"\\]|\\.)*)"', rest)] if call not in ("execve", "execveat") else []
            if call in OPENING:
                # A folder of the project may be looked through, for a name like one that is not there.
                if not ("O_DIRECTORY" in rest and pathlib.Path(paths[0]).is_relative_to(self.here)):
                    self.opened.add(paths[0])
                if re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)", rest):
                    self.changed.add(paths[0])
            elif call in CHANGING:
                self.changed.update(paths)
            elif call in ("execve", "execveat"):
                started += 1
            elif call in ("clone", "clone3", "fork", "vfork"):
                assert THREADS.search(line), f"another process: {line}"
            else:
                assert call in LOOKING or call in PROCESSES, f"{words}: {line}"
        assert started == 1, f"{words}: {started - 1} programs were started"

    def opens_only(self, *names, fonts=False):
        """Files by their names in the project; those that end in a slash are folders with all below."""
        for path in sorted(self.opened):
            if SYSTEM.fullmatch(path) or (fonts and FONTS.fullmatch(path)):
                continue
            assert self.is_one_of(path, names), f"opens {path}\n{self.said}"
        return self

    def changes_only(self, *names):
        for path in sorted(self.changed):
            assert self.is_one_of(path, names), f"changes {path}\n{self.said}"
        return self

    def is_one_of(self, path, names):
        for name in names:
            whole = absolute(name, self.here)
            if path == whole or (name.endswith("/") and path.startswith(whole + "/")) or (name == "./" and path == self.here):
                return True
        # A temporary beside an output.
        return re.fullmatch(r"\.journeymap-\w+\.tmp", os.path.basename(path)) and any(
            os.path.dirname(path) == os.path.dirname(absolute(name.rstrip("/") + ("/x" if name.endswith("/") else ""), self.here)) for name in names)

    def tells(self, *parts):
        for part in parts:
            assert part in self.said, (part, self.said)
        return self

    def keeps(self, *secrets):
        for secret in secrets:
            assert secret not in self.said, (secret, self.said)
        return self


def put(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml").replace("_csv", ".csv")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


MUSEUM = ["museum-visit.journey.yaml", "museum-survey.csv", "museum-family.png", "museum-johan.png"]


def honest_maps(work):
    project = work / "project"
    for example in (SOURCE / "examples").iterdir():
        if example.is_file() and example.suffix in (".yaml", ".csv"):
            put(project, **{example.name: example.read_text()})
        if example.name in MUSEUM:
            (project / example.name).write_bytes(example.read_bytes())
    every = "svg,png,pdf,html,markdown,report,text,json,csv,mermaid"
    Trace(project, "build", "parking-permit.journey.yaml", "-f", every, "-o", "out/").opens_only("parking-permit.journey.yaml", "out/").changes_only("out", "out/")
    Trace(project, "build", "museum-visit.journey.yaml", "-o", "-").opens_only(*MUSEUM).changes_only()
    (project / "museum-johan.png").unlink()
    Trace(project, "build", "museum-visit.journey.yaml", "-o", "-").opens_only(*MUSEUM).changes_only()
    Trace(project, "build", "-", "-o", "-", stdin=MAP).opens_only().changes_only()
    for example in ("library-card-ja", "clinic-visit-ar"):
        Trace(project, "build", f"{example}.journey.yaml", "-f", "svg,png,pdf", "-o", "out/", home=work).opens_only(
            f"{example}.journey.yaml", "out/", fonts=True).changes_only("out", "out/", "../.cache/fontconfig", "../.cache/fontconfig/", "/var/cache/fontconfig",
                                                                       "/var/cache/fontconfig/", "../.cache")
    for words in (["check"], ["check", "-f", "sarif"], ["check", "--paper", "a4"], ["insights"], ["portfolio"]):
        Trace(project, *words, "parking-permit.journey.yaml", status=0).opens_only("parking-permit.journey.yaml").changes_only()
    Trace(project, "diff", "parking-permit.journey.yaml", "parking-permit-2027.journey.yaml").opens_only(
        "parking-permit.journey.yaml", "parking-permit-2027.journey.yaml").changes_only()
    Trace(project, "build", "parking-permit.journey.yaml", "--cache", "kept", "-j", "4", "-o", "out/").opens_only("parking-permit.journey.yaml", "out/", "kept/")
    Trace(project, "build", ".", "--cache", "kept", "-j", "4", "-o", "out/", home=work).opens_only("./", "out/", "kept/", fonts=True).changes_only(
        "out/", "kept/", "kept", "../.cache", "../.cache/fontconfig", "../.cache/fontconfig/", "/var/cache/fontconfig", "/var/cache/fontconfig/")
    Trace(project, "check", "first-map.journey.yaml", "--fix", status=0).opens_only("first-map.journey.yaml").changes_only("first-map.journey.yaml")


def hostile_maps(work):
    """No file outside the project is opened, by whatever name a map calls it, and nothing of it is told, not even whether it is there."""
    put(work, secret_yaml="personas: [{id: s3cr3t, name: s3cr3t}]\n", secret_csv="s3cr3t,s3cr3t\n1,2\n")
    project = work / "attacked"
    put(project, **{".git__HEAD": "", "maps__inner_yaml": "personas: [{id: p, name: P}]\n"})
    (project / "link.yaml").symlink_to("../secret.yaml")
    (project / "maps/link.csv").symlink_to(work / "secret.csv")
    (project / "maps/up").symlink_to("../..")
    (project / "maps/root").symlink_to("/")
    (project / "maps/proc").symlink_to("/proc/self")
    outside = ["/etc/passwd", "../../secret.yaml", "../link.yaml", "up/secret.yaml", "root/etc/passwd", "proc/environ", "./../../secret.yaml",
               "../../../../../../../../etc/passwd", str(work / "secret.yaml"), "/proc/self/environ", "up/../secret.yaml", "~/secret.yaml",
               "file:///etc/passwd", "https://example.org/x.yaml", "|id", "$(id)", "inner.yaml/../../../secret.yaml", "link.csv", "../../missing.yaml",
               "//etc/passwd", "../../attacked/../secret.yaml"]
    for name in outside:
        quoted = f'"{name}"'
        measured = MAP.replace("emotion: confused", f"emotion: {{data: {quoted}, column: mood, scale: 1-5}}")
        for text in (f"use: [{quoted}]\n{MAP}", f"compares_to: {quoted}\n{MAP}", measured):
            put(project, **{"maps__a_yaml": text})
            for command in ("build", "check"):
                trace = Trace(project, command, "maps/a.yaml", status=1, home=work).opens_only("maps/a.yaml").changes_only()
                trace.keeps("s3cr3t", "root:x", "HOME=")
    said = {}
    for name in ("../../secret.yaml", "../../missing.yaml"):
        put(project, **{"maps__a_yaml": f"use: [{name}]\n" + MAP})
        said[name] = Trace(project, "check", "maps/a.yaml", "-f", "short", status=1).said.replace(name, "X")
    assert len(set(said.values())) == 1, f"a map learns which files are there: {said}"
    put(project, **{"maps__a_yaml": "use: [inner.yaml]\n" + MAP.replace("[Amara]", "[]").replace("personas: []\n", "")})
    Trace(project, "build", "maps/a.yaml").opens_only("maps/a.yaml", "maps/inner.yaml", "maps/a.svg").changes_only("maps/a.svg")


def hostile_configs(work):
    put(work, other_yaml="s3cr3t: s3cr3t\n")
    project = work / "configured"
    put(project, **{".git__HEAD": "", "maps__a.journey_yaml": MAP})
    (project / "maps/up").symlink_to("../..")
    backend = project / "journeymap-backend-evil"
    backend.write_text("#!/bin/sh\ntouch started\n")
    for text in ("theme: ../other.yaml", "theme: maps/up/other.yaml", "dark_theme: /etc/passwd.yaml", "baseline: ../other.yaml", "baseline: /etc/passwd",
                 "include: [../other.yaml]", "include: [/etc]", "outputs: {folder: ../out}", "outputs: {folder: maps/up}", "outputs: {folder: /tmp}"):
        put(project, **{".journeymap_yaml": text + "\n"})
        Trace(project, "build", "maps", status=2).opens_only(".journeymap.yaml", "maps").changes_only().keeps("s3cr3t", "root:x")
    (project / ".journeymap.yaml").unlink()
    (project / ".journeymap.yaml").symlink_to("../other.yaml")
    Trace(project, "check", "maps", status=2).opens_only("maps").changes_only().keeps("s3cr3t")


def hostile_links(work):
    """Outputs below a link that leads elsewhere, and maps that are links."""
    project = work / "linked"
    (work / "elsewhere").mkdir()
    put(project, **{"maps__below__a.journey_yaml": MAP, "maps__b.journey_yaml": MAP})
    (project / "site").mkdir()
    (project / "site/below").symlink_to("../../elsewhere")
    (project / "maps/c.journey.yaml").symlink_to("/etc/passwd")
    (project / "maps/b.svg").symlink_to("../../elsewhere/b.svg")
    Trace(project, "build", "maps", "-o", "site/", status=2).changes_only()
    Trace(project, "build", "maps/b.journey.yaml", status=3).opens_only("maps/b.journey.yaml").changes_only()
    Trace(project, "check", "maps", status=1).opens_only("maps", "maps/below", "maps/below/a.journey.yaml", "maps/b.journey.yaml").changes_only()
    assert not list((work / "elsewhere").iterdir())


def main():
    if not may_trace():
        print("skipped: strace is not there, or may not trace here")
        sys.exit(77)
    for test in (honest_maps, hostile_maps, hostile_configs, hostile_links):
        with tempfile.TemporaryDirectory() as work:
            test(pathlib.Path(work).resolve())
        print(f"{test.__name__.replace('_', ' ')}: contained", flush=True)


if __name__ == "__main__":
    main()
