#!/usr/bin/env python3
"""ci.py PROGRAM SOURCE: what other people's CI runs of ours, run here: the steps of action.yml, the pre-commit hooks, the problem matcher,
the jobs that init writes and the README shows."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
ENVIRONMENT = {"PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"}
GOOD = (SOURCE / "examples/parking-permit.journey.yaml").read_text()
BAD = "title: Renew\nzebras: 1\nstages: []\n"


def shell(script, folder, **environment):
    return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True,
                          env={**ENVIRONMENT, **environment}, check=False)


def expand(text, inputs):
    """What GitHub puts in the place of ${{ inputs.x }}."""
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: inputs[match.group(1)], text).replace("${{ github.action_path }}", str(SOURCE))


def run_action(folder, **given):
    """Status and output of the action's steps, as GitHub runs them."""
    action = yaml.safe_load((SOURCE / "action.yml").read_text())
    inputs = {name: given.pop(name.replace("-", "_"), value["default"]) for name, value in action["inputs"].items()}
    assert not given, given
    status, output = 0, ""
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"], "an input in a script could start commands"
        wanted = step.get("if", "")
        if status != 0 and "!cancelled()" not in wanted or "inputs.formats != ''" in wanted and not inputs["formats"]:
            continue
        result = shell(step["run"], folder, **{key: expand(value, inputs) for key, value in step.get("env", {}).items()})
        status, output = status or result.returncode, output + result.stdout + result.stderr
    return status, output


def check_action(folder):
    maps = folder / "my maps"
    maps.mkdir()
    (maps / "permit.journey.yaml").write_text(GOOD)
    status, output = run_action(folder, formats="svg,md", sarif="findings.sarif", fail_on="error")
    assert status == 0 and "::warning file=" in output, output
    assert (folder / "journey-maps/my maps/permit.svg").exists() and (folder / "journey-maps/my maps/permit.md").exists(), output
    assert json.loads((folder / "findings.sarif").read_text())["version"] == "2.1.0"
    (folder / "bad.journey.yaml").write_text(BAD)
    (folder / ".journeymap.yaml").write_text("severities: {stage-count: off}\n")
    status, output = run_action(folder, maps="bad.journey.yaml", config="none")
    assert status == 1 and "::error file=bad.journey.yaml,line=2" in output, output
    (folder / "none").mkdir()
    for hostile in "$(touch none/a)", "; touch none/b", "--config=x", "`touch none/c`":
        run_action(folder, maps=hostile, formats=hostile, output=hostile, config=hostile, fail_on=hostile)
    assert not list((folder / "none").iterdir())


def check_hooks(folder):
    (folder / "good.journey.yaml").write_text(GOOD)
    (folder / "typo.journey.yaml").write_text(GOOD.replace("  - name: Apply", "  - nmae: Apply"))
    hooks = {hook["id"]: hook for hook in yaml.safe_load((SOURCE / ".pre-commit-hooks.yaml").read_text())}
    for hook in hooks.values():
        assert hook["language"] == "system" and hook["entry"].startswith("journeymap ")
    files = re.compile(hooks["journeymap-check"]["files"])
    assert files.search("a/good.journey.yaml") and files.search("b.journey.yml") and not files.search("values.yaml")
    assert shell(hooks["journeymap-check"]["entry"] + " good.journey.yaml", folder).returncode == 0
    assert shell(hooks["journeymap-check"]["entry"] + " good.journey.yaml typo.journey.yaml", folder).returncode == 1
    fixed = shell(hooks["journeymap-fix"]["entry"] + " typo.journey.yaml", folder)
    assert (folder / "typo.journey.yaml").read_text() == GOOD, fixed.stderr
    (folder / "README.md").write_text("<!-- journeymap: good.journey.yaml -->\n<!-- /journeymap -->\n")
    assert shell(hooks["journeymap-embed"]["entry"] + " README.md", folder).returncode == 0
    assert "<img" in (folder / "README.md").read_text()


def check_matcher(folder):
    (folder / "bad.journey.yaml").write_text(BAD)
    pattern = json.loads((SOURCE / "docs/problem-matcher.json").read_text())["problemMatcher"][0]["pattern"][0]
    lines = shell("journeymap check -f short bad.journey.yaml", folder).stdout.splitlines()
    found = [re.match(pattern["regexp"], line) for line in lines]
    places = [(match.group(pattern["file"]), match.group(pattern["line"]), match.group(pattern["severity"])) for match in found if match]
    assert ("bad.journey.yaml", "2", "error") in places, lines
    assert len(places) == sum("[JM" in line for line in lines), lines


def check_jobs(folder):
    """The jobs that init writes, without the lines that install the program."""
    for service, path in ("github", ".github/workflows/journeymap.yml"), ("gitlab", ".gitlab-ci.yml"):
        project = folder / service
        assert shell(f"journeymap init --ci {service} {project}", folder).returncode == 0
        job = yaml.safe_load((project / path).read_text())
        if service == "github":
            assert job["permissions"] == {"contents": "read"}
            lines = [step["run"] for step in job["jobs"]["maps"]["steps"] if "run" in step and "install" not in step["run"]]
        else:
            lines = job["journey-maps"]["script"]
        assert len(lines) == 2, lines
        for line in lines:
            result = shell(line, project)
            assert result.returncode == 0, (line, result.stderr)
        assert (project / "pictures/public-service.svg").exists() and (project / "pictures/public-service.html").exists()


for check in check_action, check_hooks, check_matcher, check_jobs:
    with tempfile.TemporaryDirectory() as scratch:
        check(pathlib.Path(scratch))
print("what others run of ours runs")
