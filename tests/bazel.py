#!/usr/bin/env python3
"""bazel.py PROGRAM SOURCE: the rules in bazel/, with the workspace that docs/bazel.md shows. Skipped where there is no Bazel."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
BAZEL = shutil.which("bazel")
WORKER = ["--experimental_worker_allow_json_protocol", "--strategy=JourneymapBuild=worker", "--worker_quit_after_build"]
SANDBOX = ["--strategy=JourneymapBuild=sandboxed", "--experimental_worker_allow_json_protocol"]

KINDS = {"cc": "library binary test import toolchain toolchain_suite", "java": "library binary test import runtime toolchain"}


def check_extensions():
    """The rules know the formats that the program knows."""
    said = subprocess.run([PROGRAM, "list", "backends"], capture_output=True, text=True, check=True).stdout
    known = dict(re.findall(r'(?m)^    "([a-z]+)": "(\.[a-z.]+)",$', (SOURCE / "bazel/defs.bzl").read_text()))
    assert known == {line.split()[0]: line.split()[1] for line in said.splitlines()}, known


class Workspace:
    def __init__(self, work):
        self.root, self.folder = work / "root", work / "workspace"
        page = (SOURCE / "docs/bazel.md").read_text()
        for path, text in re.findall(r"(?ms)^```[a-z]+ file=(\S+)\n(.*?)^```$", page):
            self.write(path, text)
        shutil.copytree(SOURCE / "bazel", work / "rules")
        # Bazel would fetch these for C++, Java and coverage, which nobody asks for.
        rules = {language: "".join(f'{language}_{kind} = getattr(native, "{language}_{kind}", None)\n' for kind in kinds.split())
                 for language, kinds in KINDS.items()}
        self.overrides = [f"--override_repository={name}={self.stand_in(work / name, files)}" for name, files in {
            "rules_cc": {"cc/BUILD": "", "cc/defs.bzl": rules["cc"]},
            "rules_java": {"java/BUILD": "", "java/defs.bzl": rules["java"]},
            "remote_coverage_tools": {"BUILD": 'filegroup(name = "coverage_report_generator", visibility = ["//visibility:public"])\n'},
        }.items()]
        self.change("WORKSPACE", "/usr/share/journeymap/bazel", str(work / "rules"))

    @staticmethod
    def stand_in(folder, files):
        for name, text in {"WORKSPACE": "", **files}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        return folder

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def change(self, path, old, new):
        text = (self.folder / path).read_text()
        assert old in text, (path, old)
        (self.folder / path).write_text(text.replace(old, new))

    def bazel(self, command, *words, good=True):
        # The system's settings stay: Debian's Bazel does not start without.
        environment = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "HOME": str(self.root)}
        environment.pop("TEST_TMPDIR", None)
        result = subprocess.run(
            [BAZEL, "--nohome_rc", f"--output_user_root={self.root}", "--max_idle_secs=60", command,
             *(self.overrides if command != "shutdown" else []), *words], cwd=self.folder,
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=600)
        assert (result.returncode == 0) == good, result.stdout
        return result.stdout

    def drawn(self, *words):
        """Which maps were drawn by a build, and by which strategy."""
        log = self.bazel("build", "-s", "--color=no", "--curses=no", *words, "//maps:all")
        return sorted(re.findall(r"SUBCOMMAND: # //maps:([a-z]+) \[action 'Drawing", log)), log

    def outputs(self):
        folder = self.folder / "bazel-bin/maps"
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".svg", ".html")}


def main():
    check_extensions()
    if not BAZEL:
        print("bazel is not installed: only the formats of the rules are compared")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Workspace(pathlib.Path(scratch))
        try:
            check(workspace)
        finally:
            workspace.bazel("shutdown")
            # Bazel's folders are not writable.
            subprocess.run(["chmod", "-R", "u+w", scratch], check=True)
    print("drawn by the worker and in the sandbox with the same bytes; only what has changed is drawn again")


def check(workspace):
    drawn, log = workspace.drawn(*WORKER, "--worker_verbose")
    assert drawn == ["permit", "visit"] and re.search(r"\b2 worker", log), log
    by_worker = workspace.outputs()
    assert sorted(by_worker) == ["permit.dark.svg", "permit.html", "permit.svg", "visit.svg"], sorted(by_worker)
    assert workspace.drawn(*WORKER)[0] == []

    # A used file draws its maps again, and no others.
    workspace.change("shared/people.yaml", "name: Ada", "name: Ida")
    assert workspace.drawn(*WORKER)[0] == ["permit"]
    assert b"Ida" in workspace.outputs()["permit.svg"]
    workspace.change("shared/people.yaml", "name: Ida", "name: Ada")
    for path, old, new in ("maps/survey.csv", "02,5", "02,1"), ("shared/house.yaml", "print", "midnight"), (
            "maps/.journeymap.yaml", "theme", "# mine\ntheme"):
        workspace.drawn(*WORKER)
        workspace.change(path, old, new)
        assert workspace.drawn(*WORKER)[0] == ["visit"], path
        workspace.change(path, new, old)

    # The sandbox gives the same.
    workspace.bazel("clean")
    drawn, log = workspace.drawn(*SANDBOX)
    assert drawn == ["permit", "visit"] and re.search(r"\b2 (linux|processwrapper)-sandbox", log), log
    assert workspace.outputs() == by_worker

    # What is there and not named is not read, with either.
    workspace.change("maps/BUILD.bazel", 'uses = ["//shared:people.yaml"],\n    formats', "formats")
    for strategy in WORKER, SANDBOX:
        log = workspace.bazel("build", *strategy, "//maps:permit", good=False)
        assert "it is not among the files" in log, log
    workspace.change("maps/BUILD.bazel", "    formats", '    uses = ["//shared:people.yaml"],\n    formats')

    workspace.bazel("test", *SANDBOX, "//maps:maps_test")
    assert "<testsuite" in (workspace.folder / "bazel-testlogs/maps/maps_test/test.xml").read_text()
    workspace.change("maps/permit.journey.yaml", "objectives", "objectivs")
    log = workspace.bazel("test", *SANDBOX, "--test_output=all", "//maps:maps_test", good=False)
    assert "write 'objectives'" in log, log
    log = workspace.bazel("build", *WORKER, "//maps:permit", good=False)
    assert "write 'objectives'" in log, log


main()
