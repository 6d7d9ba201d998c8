#!/usr/bin/env python3
"""ci.py PROGRAM SOURCE: what other people's CI runs of ours, run here: the steps of action.yml, the pre-commit hooks, the problem matcher,
the jobs that init writes and the README shows."""
import json
import os
import pathlib
import re
import shutil
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


def is_wanted(condition, failed, facts):
    """What GitHub makes of a step's `if`."""
    if failed and "!cancelled()" not in condition:
        return False
    for part in condition.replace("${{", "").replace("}}", "").split("&&"):
        fact, sign, value = part.strip().partition(" == ") if "==" in part else part.strip().partition(" != ")
        if sign and (facts[fact] == value.strip("'")) != (sign == " == "):
            return False
    return True


def run_action(folder, event="push", base="", install="command -v journeymap", **given):
    """Status and output of the action's steps, as GitHub runs them."""
    action = yaml.safe_load((SOURCE / "action.yml").read_text())
    inputs = {name: given.pop(name.replace("-", "_"), value["default"]) for name, value in action["inputs"].items()}
    assert not given, given
    status, output = 0, ""
    facts = {"inputs." + name: value for name, value in inputs.items()} | {"github.event_name": event}
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"], "an input in a script could start commands"
        if not is_wanted(step.get("if", ""), status, facts):
            continue
        environment = {key: expand(value, inputs).replace("${{ github.event.pull_request.base.sha }}", base)
                       for key, value in step.get("env", {}).items()}
        script = install if step.get("id") == "install" else step["run"]
        result = shell(script, folder, GITHUB_STEP_SUMMARY=str(folder / "summary.md"), **environment)
        facts[f"steps.{step.get('id')}.outcome"] = "failure" if result.returncode else "success"
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
    shutil.rmtree(folder / "journey-maps")
    status, output = run_action(folder, maps="my\tmaps\n", install="false")
    assert status == 1 and not (folder / "journey-maps").exists(), output


def check_inputs(folder):
    """Several maps, one on each line; outputs beside their maps."""
    (folder / "good.journey.yaml").write_text(GOOD)
    (folder / "bad.journey.yaml").write_text(BAD)
    status, output = run_action(folder, maps="good.journey.yaml\nbad.journey.yaml\n", output="")
    assert status == 1 and "::error file=bad.journey.yaml,line=2" in output, output
    assert (folder / "good.svg").exists() and not (folder / "journey-maps").exists(), output


def git(folder, *words):
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"]
    result = subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, (words, result.stderr)
    return result.stdout.strip()


def pull_request(folder):
    """As services check a pull request out: one commit, and no branch. Returns the checkout and the commit that it is to be compared with."""
    origin, checkout = folder / "origin", folder / "work/checkout"
    (origin / "maps").mkdir(parents=True)
    git(origin, "init", "-q")
    for name in "permit", "calm":
        (origin / f"maps/{name}.journey.yaml").write_text(GOOD)
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "before")
    git(origin, "switch", "-qc", "proposed")
    (origin / "maps/permit.journey.yaml").write_text(GOOD.replace("wait: 22 min", "wait: 4 min"))
    (origin / "maps/new.journey.yaml").write_text(GOOD)
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "after")
    checkout.parent.mkdir()
    git(folder, "clone", "-q", "--depth", "1", "--branch", "proposed", origin.as_uri(), str(checkout))
    git(checkout, "switch", "-q", "--detach")
    git(checkout, "branch", "-qD", "proposed")
    return checkout, git(origin, "rev-parse", "main")


def check_summary(folder):
    checkout, base = pull_request(folder)
    status, output = run_action(checkout, event="pull_request", base=base, maps="maps")
    assert status == 0, output
    summary = (checkout / "summary.md").read_text()
    assert summary.count("### What changed: ") == 1 and "4 min" in summary, summary
    assert not git(checkout, "worktree", "list").count("\n")
    status, output = run_action(checkout, event="pull_request", base="0" * 40, maps="maps")
    assert status == 0 and "nothing is compared" in output, output


def check_comparison(folder):
    """The lines that docs/ci.md gives for a pull request's checkout."""
    checkout, _ = pull_request(folder)
    block = re.search(r"(?ms)^```sh\n(base=.*?)^```$", (SOURCE / "docs/ci.md").read_text()).group(1)
    for name in "GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME":
        result = shell(block, checkout, **{name: "main"})
        assert result.returncode == 0, result.stderr
        assert "4 min" in (checkout / "changes.md").read_text()
        assert "4 min" in (checkout / "changed/permit.svg").read_text()
        git(checkout, "worktree", "remove", "--force", "../before")


SECRET = "the line of a file elsewhere\n"


def propose_links(folder):
    """A pull request that turns maps, and a folder with maps, into links out of the checkout."""
    (folder / "secret").mkdir()
    for name in "secret/a.yaml", "secret/deep.journey.yaml":
        (folder / name).write_text(SECRET)
    origin = folder / "origin"
    (origin / "maps/sub").mkdir(parents=True)
    git(origin, "init", "-q")
    for name in "permit", "calm", "sub/deep":
        (origin / f"maps/{name}.journey.yaml").write_text(GOOD)
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "before")
    git(origin, "switch", "-qc", "proposed")
    shutil.rmtree(origin / "maps/sub")
    (origin / "maps/sub").symlink_to(folder / "secret")
    (origin / "maps/permit.journey.yaml").unlink()
    (origin / "maps/permit.journey.yaml").symlink_to(folder / "secret/a.yaml")
    (origin / "maps/calm.journey.yaml").write_text(GOOD.replace("wait: 22 min", "wait: 4 min"))
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "after")
    checkout = folder / "work/checkout"
    checkout.parent.mkdir()
    git(folder, "clone", "-q", "--branch", "proposed", origin.as_uri(), str(checkout))
    return checkout, git(origin, "rev-parse", "main")


def check_links(folder):
    checkout, base = propose_links(folder)
    block = re.search(r"(?ms)^```sh\n(base=.*?)^```$", (SOURCE / "docs/ci.md").read_text()).group(1)
    status, output = run_action(checkout, event="pull_request", base=base, maps="maps")
    assert status == 0 and "passed over: 'maps/permit.journey.yaml' is a link" in output, output
    summary = (checkout / "summary.md").read_text()
    assert summary.count("### What changed: ") == 1 and "4 min" in summary, summary
    result = shell(block, checkout, GITHUB_BASE_REF="main")
    assert result.returncode == 0, result.stderr
    assert shell("mkdir -p ../other/.git && cd ../other && journeymap init retail maps --ci gitlab", checkout).returncode == 0
    job = yaml.safe_load((folder / "work/other/.gitlab-ci.yml").read_text())["journey-maps"]
    gitlab = shell("\n".join(job["script"]), checkout)
    assert gitlab.returncode == 0 and (checkout / "pictures/calm.svg").exists(), gitlab.stderr
    for said in output, summary, result.stdout + result.stderr, gitlab.stdout + gitlab.stderr:
        assert SECRET.strip() not in said and "elsewhere" not in said, said
    assert not (checkout / "changes.md").exists()


def check_trusted(folder):
    """The workflow of docs/untrusted-maps.md: the config and the baseline of the base count, and the pull request's maps."""
    block = re.search(r"(?ms)^```yaml file=journeymap.yml\n(.*?)^```$", (SOURCE / "docs/untrusted-maps.md").read_text()).group(1)
    _, lay, ours, upload = yaml.safe_load(block)["jobs"]["journey-maps"]["steps"]
    assert ours["uses"].startswith("journeymap/journeymap@") and "upload-artifact" in upload["uses"]
    origin = folder / "origin"
    (origin / "maps/drafts").mkdir(parents=True)
    git(origin, "init", "-q")
    (origin / ".journeymap.yaml").write_text(
        "include: [maps]\nexclude: [maps/drafts]\noutputs: {folder: public}\nbaseline: baseline.yaml\nfail_on: warning\n")
    unreviewed = GOOD[:GOOD.index("\nreview:") + 1]
    (origin / "maps/dog.journey.yaml").write_text(unreviewed)
    assert shell("journeymap check maps/ --update-baseline", origin).returncode == 0
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "before")
    base = git(origin, "rev-parse", "HEAD")
    git(origin, "switch", "-qc", "proposed")
    (origin / ".journeymap.yaml").write_text("fail_on: never\n")
    (origin / "baseline.yaml").unlink()
    (origin / "maps/drafts/cat.journey.yaml").write_text(BAD)
    for name, map_text, expected in ("harmless", unreviewed + "# mine\n", 0), ("harmful", unreviewed + "zebras: 1\n", 1):
        (origin / "maps/dog.journey.yaml").write_text(map_text)
        git(origin, "add", "-A")
        git(origin, "commit", "-qm", name)
        checkout, temporary = folder / name / "checkout", folder / name / "temporary"
        temporary.mkdir(parents=True)
        git(folder, "clone", "-q", "--depth", "1", "--branch", "proposed", origin.as_uri(), str(checkout))
        laid = shell(lay["run"], checkout, BASE=base, RUNNER_TEMP=str(temporary))
        assert laid.returncode == 0, laid.stderr
        inputs = {key: value.replace("${{ runner.temp }}", str(temporary)) for key, value in ours["with"].items()}
        status, output = run_action(checkout, event="pull_request", base=base, **inputs)
        assert status == expected, output
        assert "cat.journey" not in output, output
        assert expected or (checkout / "pictures/dog.svg").exists() and (checkout / "pictures/dog.html").exists(), output
        without = shell("journeymap check -f short --config " + inputs["config"], checkout)
        assert without.returncode == expected and "\nmaps/dog.journey.yaml:" in "\n" + without.stdout, without.stdout
        drawn = shell("journeymap build maps/ --config " + inputs["config"], checkout)
        assert drawn.returncode == expected and (checkout / "public/maps/dog.svg").exists() != bool(expected), drawn.stderr


def check_hooks(folder):
    (folder / "good.journey.yaml").write_text(GOOD)
    (folder / "typo.journey.yaml").write_text(GOOD.replace("  - name: Apply", "  - nmae: Apply"))
    hooks = {hook["id"]: hook for hook in yaml.safe_load((SOURCE / ".pre-commit-hooks.yaml").read_text())}
    for hook in hooks.values():
        assert hook["language"] == "system" and hook["entry"].startswith("journeymap ")
        (folder / "victim.journey.yaml").write_text(GOOD)
        shell(hook["entry"] + " --report=json=victim.journey.yaml --output=victim.journey.yaml", folder)
        assert (folder / "victim.journey.yaml").read_text() == GOOD, hook["entry"]
        (folder / "victim.journey.yaml").unlink()
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
        (project / ".git").mkdir(parents=True)
        assert shell(f"journeymap init service-blueprint deep/maps --ci {service}", project).returncode == 0
        job = yaml.safe_load((project / path).read_text())
        run = run_on_github if service == "github" else run_on_gitlab
        assert run(job, project) == 0
        assert (project / "pictures/service-blueprint.svg").exists() and (project / "pictures/service-blueprint.html").exists()
        (project / "deep/maps/bad.journey.yaml").write_text(BAD)
        shutil.rmtree(project / "pictures")
        assert run(job, project) == 1
        assert (project / "pictures/service-blueprint.svg").exists(), "what can be drawn is drawn"


def run_on_github(job, project):
    assert job["permissions"] == {"contents": "read"}
    steps = job["jobs"]["journey-maps"]["steps"]
    ours = [step for step in steps if step["uses"].startswith("journeymap/journeymap@")]
    assert len(ours) == 1 and not any("run" in step for step in steps)
    return run_action(project, **{name.replace("-", "_"): value for name, value in ours[0]["with"].items()})[0]


def run_on_gitlab(job, project):
    job = job["journey-maps"]
    unset = shell(job["before_script"][0], project, **job["variables"])
    assert unset.returncode == 1 and "JOURNEYMAP_DEB is empty" in unset.stdout, unset
    assert shell(job["before_script"][0], project, JOURNEYMAP_DEB="https://example.org/x.deb").returncode == 0
    return shell("\n".join(job["script"]), project).returncode


for check in check_action, check_inputs, check_summary, check_comparison, check_links, check_trusted, check_hooks, check_matcher, check_jobs:
    with tempfile.TemporaryDirectory() as scratch:
        check(pathlib.Path(scratch))
print("what others run of ours runs")
