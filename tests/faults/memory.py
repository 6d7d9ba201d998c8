#!/usr/bin/env python3
"""memory.py PROGRAM LIBRARY [--all] [FORMAT...]: calls for memory fail, one at a time, while a small map is built in every format.

Whoever asked, also a library that would go on without: the status is 0 and the file complete, or it is 3 with a message, the file is the old
or the complete new one, and no temporary is left. LIBRARY is failing_memory.cpp. Without --all it takes a sample of places.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PROGRAM, LIBRARY = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
SAMPLE = 120
OLD = b"what was here before\n"
LATIN = """title: Renew a permit
personas:
  - {id: amara, name: Amara}
stages:
  - name: Apply
    touchpoints:
      - name: Find the form, AVATAR
        emotion: {amara: 2}
        pain_points: [The office is closed]
      - name: Fill it in
        emotion: {amara: -1}
"""
# Fonts of the machine, and lines from right to left.
FAR = LATIN.replace("Fill it in", "駐車許可").replace("Find the form", "تجديد التصريح")


def call(folder, map_, form, **own):
    """The status, what it says and the file."""
    output = folder / f"out.{form}"
    output.write_bytes(OLD)
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C", "LD_PRELOAD": LIBRARY, **own}
    result = subprocess.run([PROGRAM, "build", map_, "-f", form, "-o", output.name, "--no-config"], cwd=folder, env=environment,
                            capture_output=True, text=True, timeout=60)
    return result.returncode, result.stderr, output.read_bytes()


def wrong_with(folder, before, after, status, said, made):
    if status not in (0, 3):
        return f"status {status}"
    if status == 3 and "there is not enough memory" not in said:
        return "failed without the word"
    if made not in (OLD, after):
        return "neither the old nor the new one"
    if status == 0 and made != after:
        return "the old one, and the status says done"
    return "" if sorted(os.listdir(folder)) == before else f"left behind: {set(os.listdir(folder)) - set(before)}"


def sweep(work, name, map_, form):
    """How many places were tried, and what went wrong at which."""
    folder = work / f"{name}-{form}"
    folder.mkdir()
    (folder / "a.yaml").write_text(map_)
    status, said, after = call(folder, "a.yaml", form, FAIL_COUNT="1")
    status, said, after = call(folder, "a.yaml", form, FAIL_COUNT="1")  # fontconfig has its caches now
    assert status == 0 and after != OLD, (form, status, said)
    count = int(re.search(r"calls for memory: (\d+)", said).group(1))
    before = sorted(os.listdir(folder))
    step = 1 if "--all" in sys.argv or count <= SAMPLE else count / SAMPLE
    places = sorted({1 + int(i * step) for i in range(int(count / step))} | {count})
    faulty = []
    for place in places:
        wrong = wrong_with(folder, before, after, *call(folder, "a.yaml", form, FAIL_AT=str(place)))
        if wrong:
            faulty.append(f"{name} {form}: call {place} of {count}: {wrong}")
    return len(places), count, faulty


def is_asked():
    """Whether the program takes its memory through the library: with sanitizers, and without glibc, it does not."""
    environment = {**os.environ, "LD_PRELOAD": LIBRARY, "FAIL_COUNT": "1"}
    said = subprocess.run([PROGRAM, "--version"], env=environment, capture_output=True, text=True).stderr
    found = re.search(r"calls for memory: (\d+)", said)
    return found is not None and int(found.group(1)) > 0


def main():
    if not is_asked():
        print("skipped: the program has another allocation here")
        return 77
    listed = subprocess.run([PROGRAM, "list", "backends"], capture_output=True, text=True, check=True).stdout
    chosen = [word for word in sys.argv[3:] if word != "--all"]
    forms = chosen or [line.split()[0] for line in listed.splitlines() if line[:1].isalpha()]
    wishes = [("latin", LATIN, form) for form in forms] + [("far", FAR, form) for form in forms if form in ("svg", "png", "pdf", "html")]
    with tempfile.TemporaryDirectory() as made, concurrent.futures.ThreadPoolExecutor(2) as threads:
        results = list(threads.map(lambda wish: sweep(pathlib.Path(made), *wish), wishes))
    for (name, _, form), (tried, count, faulty) in zip(wishes, results):
        print(f"{name} {form}: {tried} of {count} calls for memory, {len(faulty)} not withstood")
    faulty = [line for result in results for line in result[2]]
    print(*faulty[:40], sep="\n", end="\n" if faulty else "")
    print(f"{sum(result[0] for result in results)} faults injected, {len(faulty)} not withstood")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
