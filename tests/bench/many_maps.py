#!/usr/bin/env python3
"""What many maps cost: 10,000 different ones in one call, then again when nothing, and when one of them has changed.

tests/bench/many_maps.py [--build FOLDER] [--maps N] [--formats LIST] [--against PROGRAM --pairs N] [--keep FOLDER]

Writes the maps (the benchmark's journey.py, shuffled, cut and numbered, so that no two have the same texts or the same letters), builds them
with -j1 and -j2 and prints times, peak memory and the size of the cache. --against builds the same maps with two programs in turns, A B A B,
and prints the median of the pairs' ratios; --keep leaves the maps where the folder says.
"""
import argparse
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import journey

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEOPLE = "Ada Börje Chloé Dóra Emre Fiona Gülay Håkon Iñaki Jūlija Karel Łucja Márta Noël Ömer Paweł Quim Réka Şule Tomáš Ursula Věra Willem Xenia Ýrr Zoë".split()
PLACES = "Århus Brno Córdoba Dublin Évora Fès Göteborg Havířov İzmir Jönköping Kraków Liège Málaga Nîmes Óbidos Plzeň Quimper Řím Šumperk Tromsø".split()


def one_map(number):
    dice = random.Random(number)
    people = dice.sample(PEOPLE, dice.choice([1, 2, 2, 3]))
    place = dice.choice(PLACES)
    stages = dice.sample(journey.STAGES, dice.randint(3, len(journey.STAGES)))
    out = [f"title: {journey.TITLE} in {place}, no. {number}", f"objectives: [{{id: stay, text: Nine of ten dogs stay with their family in {place}}}]",
           "personas:"]
    out += [f"  - {{id: p{index}, name: {name}, role: {journey.quoted(f'dog person {number % 97 + index}')}}}" for index, name in enumerate(people)]
    out.append("stages:")
    card = 0
    for stage, steps in stages:
        out += [f"  - name: {journey.quoted(f'{stage} {number % 13}')}", "    goals: [one step closer to a dog]", "    touchpoints:"]
        for step in dice.sample(steps, dice.randint(1, len(steps))):
            name, channel, doing, thinking, _, _, pain, opportunity = step
            card += 1
            feelings = ", ".join(f"p{index}: {dice.randint(-2, 2)}" for index in range(len(people)))
            out += [f"      - name: {journey.quoted(f'{name}, {dice.choice(PLACES)}')}", f"        channel: {channel}",
                    f"        doing: {journey.quoted(doing)}", f"        thinking: {journey.quoted(thinking)}", f"        emotion: {{{feelings}}}"]
            if dice.random() < 0.6:
                out += [f"        pain_points: [{{id: P{card}, text: {journey.quoted(pain)}, severity: {dice.choice(['low', 'medium', 'high'])}}}]",
                        f"        opportunities: [{{text: {journey.quoted(opportunity)}, addresses: [P{card}], objective: stay, impact: 3, effort: 2}}]"]
    return "\n".join(out) + "\nreview: {last: 2026-09-01, every: 6 months}\n"


def write_maps(folder, count):
    for number in range(count):
        path = folder / f"{number // 100:03}" / f"{number:05}.journey.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one_map(number), encoding="utf-8")


def run(words):
    """Seconds, seconds of all processors, and the largest memory of a process, MiB."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(map(str, words))}: status {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def table(program, maps, work, count, formats):
    print(f"{count} different maps, -f {formats}\n\n| | seconds | maps/s | processors' seconds | peak memory, MiB |\n|---|---:|---:|---:|---:|")

    def row(name, words):
        seconds, busy, memory = run([program, "build", maps, "-f", formats, *words])
        print(f"| {name} | {seconds:.3f} | {count / seconds:,.0f} | {busy:.3f} | {memory:.0f} |", flush=True)

    changed = sorted(maps.rglob("*.yaml"))[count // 2]
    for jobs in 1, 2:
        words = ["-j", jobs, "-o", f"{work}/out-{jobs}/", "--cache", work / f"cache-{jobs}"]
        row(f"-j{jobs}, from nothing", words)
        time.sleep(1.1)  # what was written in the tick in which it was looked at is looked at again
        row(f"-j{jobs}, nothing has changed, first time", words)
        row(f"-j{jobs}, nothing has changed", words)
        changed.write_text(changed.read_text(encoding="utf-8").replace("no. ", "nr. ", 1) + f"# {jobs}\n", encoding="utf-8")
        row(f"-j{jobs}, one has changed", words)
    print(f"\nmaps {size_of(maps) / 2**20:.1f} MiB, outputs {size_of(work / 'out-1') / 2**20:.1f} MiB, cache {size_of(work / 'cache-1') / 2**20:.2f} MiB")


def compare(programs, maps, work, count, formats, pairs):
    ratios = []
    for turn in range(pairs):
        taken = []
        for index, program in enumerate(programs):
            _, busy, _ = run([program, "build", maps, "-f", formats, "-j", 1, "--no-cache", "-o", f"{work}/pair-{turn}-{index}/"])
            taken.append(busy)
        ratios.append(taken[0] / taken[1])
        print(f"pair {turn + 1}: {taken[0] * 1000 / count:.3f} and {taken[1] * 1000 / count:.3f} ms of processor a map, ratio {ratios[-1]:.3f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default=str(ROOT / "build/release"))
    parser.add_argument("--maps", type=int, default=10000)
    parser.add_argument("--formats", default="svg")
    parser.add_argument("--against")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--keep")
    options = parser.parse_args()
    program = pathlib.Path(options.build) / "journeymap"
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        maps = pathlib.Path(options.keep) if options.keep else work / "maps"
        write_maps(maps, options.maps)
        if options.against:
            compare([options.against, program], maps, work, options.maps, options.formats, options.pairs)
        else:
            table(program, maps, work, options.maps, options.formats)


main()
