#!/usr/bin/env python3
"""Other renderers show our SVG as we show our PNG.

tests/renderers.py PROGRAM ROOT DISTANCE

Every example is drawn as PNG by us, and its SVG by Chromium (with the text as text and our fonts inside), librsvg and resvg (with the text
as outlines: neither loads a font from a file). DISTANCE (tests/renderers/picture_distance.cpp) says how far two pictures are apart; both of
its figures have to stay under the limits below. A renderer that is not installed is left out with a message; none at all skips the test.
"""
import glob
import os
import shutil
import struct
import subprocess
import sys
import tempfile

PROGRAM, ROOT, DISTANCE = (os.path.abspath(word) for word in sys.argv[1:4])
# In per cent: the mean difference of a colour value, and the pixels with nothing alike around. The edges of letters are smoothed in other
# ways, with other widths of stems; in the largest difference seen no word, line or colour was other than ours.
LIMITS = {"chromium": (0.4, 0.12), "librsvg": (0.7, 0.12), "resvg": (0.7, 0.12)}
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=1", "--force-color-profile=srgb"]
NODE_MODULES = os.path.join(ROOT, "tests", "renderers", "node_modules")


def size_of(png):
    with open(png, "rb") as file:
        return struct.unpack(">II", file.read(24)[16:])


def chromium(program, svg, outlines, png, folder, size):
    window = f"--window-size={size[0]},{size[1]}"
    subprocess.run([program, *CHROMIUM, f"--user-data-dir={folder}/profile", window, f"--screenshot={png}", f"file://{svg}"],
                   check=True, capture_output=True, timeout=120)


def librsvg(program, svg, outlines, png, folder, size):
    subprocess.run([program, outlines, "-o", png], check=True, timeout=120)


def resvg(program, svg, outlines, png, folder, size):
    subprocess.run([program, os.path.join(ROOT, "tests", "renderers", "resvg.mjs"), outlines, png], check=True, timeout=120,
                   env={**os.environ, "JOURNEYMAP_NODE_MODULES": NODE_MODULES})


def renderers():
    """Those that are installed: name, function, program."""
    found = []
    for name, draw, program, hint in (
            ("chromium", chromium, shutil.which("chromium") or shutil.which("google-chrome"), "apt-get install chromium"),
            ("librsvg", librsvg, shutil.which("rsvg-convert"), "apt-get install librsvg2-bin"),
            ("resvg", resvg, shutil.which("node") if os.path.isdir(NODE_MODULES) else None, "npm ci --prefix tests/renderers")):
        if program:
            found.append((name, draw, program))
        else:
            print(f"{name} is not here ({hint}): left out")
    return found


def main():
    found = renderers()
    if not found:
        print("no other renderer is installed: nothing to compare with")
        return 77
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for journey in sorted(glob.glob(os.path.join(ROOT, "examples", "*.journey.yaml"))):
            name = os.path.basename(journey).removesuffix(".journey.yaml")
            ours, svg, outlines = (os.path.join(folder, name + end) for end in (".png", ".svg", ".outlines.svg"))
            for words in (["-o", ours, "--scale", "1"], ["-o", svg], ["-o", outlines, "--svg-text", "outline"]):
                subprocess.run([PROGRAM, "build", "--no-config", journey, *words], check=True, stderr=subprocess.DEVNULL)
            for renderer, draw, program in found:
                theirs = os.path.join(folder, f"{name}.{renderer}.png")
                draw(program, svg, outlines, theirs, folder, size_of(ours))
                done = subprocess.run([DISTANCE, ours, theirs], capture_output=True, text=True)
                if done.returncode != 0:
                    print(f"FAILED  {name}, {renderer}: {done.stderr.strip()}")
                    failures += 1
                    continue
                mean, far = (float(word) for word in done.stdout.split())
                good = mean <= LIMITS[renderer][0] and far <= LIMITS[renderer][1]
                failures += 0 if good else 1
                print(f"{'ok    ' if good else 'FAILED'}  {name}, {renderer}: mean {mean:.3f} %, far {far:.3f} %", flush=True)
                keep = os.environ.get("JOURNEYMAP_KEEP")
                if keep and not good:
                    for picture in (ours, theirs):
                        shutil.copy(picture, keep)
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
