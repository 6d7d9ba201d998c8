#!/usr/bin/env python3
"""Other renderers show our SVG as we show our PNG.

tests/renderers.py PROGRAM ROOT DISTANCE

Maps are drawn as PNG by us, and as SVG by Chromium, librsvg and resvg: all examples in the default theme; in every other theme a map that is
read from left to right, one from right to left, and one of a script that our font does not have; a map compared with another; a theme file
with everything a theme can change; and with each way of --svg-text. DISTANCE (tests/renderers/picture_distance.cpp) says how far two
pictures are apart; all three of its figures have to stay under the limits below. The largest that were seen are printed at the end.

A renderer that is not installed is left out with a message; none at all skips the test. JOURNEYMAP_KEEP=FOLDER keeps the pictures that
are too far apart.
"""
import collections
import concurrent.futures
import glob
import os
import shutil
import struct
import subprocess
import sys
import tempfile

PROGRAM, ROOT, DISTANCE = (os.path.abspath(word) for word in sys.argv[1:4])

# The difference that is allowed, in per cent: of a colour value in the mean; the pixels with nothing alike around, in the whole picture and
# in the worst square of 48 pixels. The edges of letters are smoothed in other ways, with other widths of stems; in the largest difference seen
# no word, line or colour was other than ours. A word that is missing makes a spot of 10 % and more.
# By renderer and what stands for text in the SVG: letters as shapes, or text in our font, which is in the file or on the machine.
LIMITS = {
    ("chromium", "embed"): (0.4, 0.12, 6), ("chromium", "outline"): (0.7, 0.12, 6), ("chromium", "system"): (0.4, 0.12, 6),
    ("librsvg", "outline"): (0.7, 0.2, 8), ("librsvg", "system"): (0.7, 0.2, 10),
    ("resvg", "outline"): (0.7, 0.2, 8), ("resvg", "system"): (0.7, 0.2, 10),
}
# librsvg and resvg load no font from a file: of text in it they show that of the machine, as with --svg-text system.
USUAL_TEXT = {"chromium": "embed", "librsvg": "outline", "resvg": "outline"}

CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=1", "--force-color-profile=srgb"]
NODE_MODULES = os.path.join(ROOT, "tests", "renderers", "node_modules")
THEME = """extends: uswds
rounding: 16
avatars: none
text_sizes: {title: 30, lead: 15, body: 13, card: 14.5, small: 11, label: 12}
"""
Case = collections.namedtuple("Case", "name map options texts")


def example(name):
    return os.path.join(ROOT, "examples", name + ".journey.yaml")


def cases(folder):
    theme = os.path.join(folder, "theme.yaml")
    with open(theme, "w", encoding="utf-8") as file:
        file.write(THEME)
    found = []

    def add(name, options=(), label="", texts=None):
        found.append(Case(name + (", " + label if label else ""), example(name), list(options), texts))

    for path in sorted(glob.glob(example("*"))):
        add(os.path.basename(path).removesuffix(".journey.yaml"))
    for name in ("midnight", "print", "high-contrast", "govuk", "uswds"):
        for map_name in ("parking-permit", "clinic-visit-ar", "library-card-ja"):
            add(map_name, ["--theme", name], name)
    compare = ["--compare", example("parking-permit")]
    add("parking-permit-2027", compare + ["--theme", "midnight"], "compared, midnight")
    add("parking-permit", ["--compare", example("parking-permit-2027"), "--theme", "print"], "compared, print")
    add("museum-visit", ["--compare", example("first-map")], "compared with another map")
    for name in ("parking-permit", "clinic-visit-ar"):
        add(name, ["--theme", theme], "theme file")
    add("parking-permit", ["--rows", "2", "--theme", "govuk"], "two rows, govuk")
    # What our font lacks, a machine may take from others than ours: there the choice is not the picture's.
    add("parking-permit", texts=("outline", "system"), label="--svg-text")
    for name in ("clinic-visit-ar", "library-card-ja"):
        add(name, texts=("outline",), label="--svg-text")
    return found


def size_of(png):
    with open(png, "rb") as file:
        return struct.unpack(">II", file.read(24)[16:])


def chromium(program, svg, png, folder, size):
    window = f"--window-size={size[0]},{size[1]}"
    subprocess.run([program, *CHROMIUM, f"--user-data-dir={png}.profile", window, f"--screenshot={png}", f"file://{svg}"],
                   check=True, capture_output=True, timeout=120)
    shutil.rmtree(f"{png}.profile", ignore_errors=True)


def librsvg(program, svg, png, folder, size):
    subprocess.run([program, svg, "-o", png], check=True, timeout=120)


def resvg(program, svg, png, folder, size):
    subprocess.run([program, os.path.join(ROOT, "tests", "renderers", "resvg.mjs"), svg, png], check=True, timeout=120,
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


def has_our_font():
    fonts = subprocess.run(["fc-list", "Inter", "family"], capture_output=True, text=True) if shutil.which("fc-list") else None
    return fonts is not None and "Inter" in fonts.stdout


def build(case, output, *options):
    subprocess.run([PROGRAM, "build", "--no-config", case.map, *case.options, "-o", output, *options], check=True, stderr=subprocess.DEVNULL)


def compare(number, case, found, system, folder):
    """The lines about one map: renderer, text, and the two figures or what went wrong."""
    base = os.path.join(folder, str(number))
    ours = base + ".png"
    build(case, ours, "--scale", "1")
    svgs, lines = {}, []
    for renderer, draw, program in found:
        for text in case.texts or (USUAL_TEXT[renderer],):
            if (renderer, text) not in LIMITS or (text == "system" and not system):
                continue
            if text not in svgs:
                svgs[text] = f"{base}.{text}.svg"
                build(case, svgs[text], "--svg-text", text)
            theirs = f"{base}.{renderer}.{text}.png"
            draw(program, svgs[text], theirs, folder, size_of(ours))
            done = subprocess.run([DISTANCE, ours, theirs], capture_output=True, text=True)
            figures = tuple(float(word) for word in done.stdout.split()) if done.returncode == 0 else None
            good = figures is not None and all(figure <= limit for figure, limit in zip(figures, LIMITS[renderer, text]))
            lines.append((renderer, text, figures, done.stderr.strip(), good))
            keep = os.environ.get("JOURNEYMAP_KEEP")
            if keep and not good:
                for picture in (ours, theirs):
                    shutil.copy(picture, os.path.join(keep, case.name.replace(" ", "-").replace(",", "") + "." + os.path.basename(picture)))
            os.remove(theirs)
    return lines


def main():
    found = renderers()
    if not found:
        print("no other renderer is installed: nothing to compare with")
        return 77
    system = has_our_font()
    if not system:
        print("Inter is not installed: --svg-text system left out")
    failures, count = 0, 0
    largest = {}
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        todo = cases(folder)
        for case, lines in zip(todo, pool.map(lambda pair: compare(*pair, found, system, folder), enumerate(todo))):
            for renderer, text, figures, problem, good in lines:
                count += 1
                failures += 0 if good else 1
                told = "mean {:.3f} %, far {:.3f} %, spot {:.2f} %".format(*figures) if figures else problem
                print(f"{'ok    ' if good else 'FAILED'}  {case.name}, {renderer} {text}: {told}", flush=True)
                for i, figure in enumerate(figures or ()):
                    if figure >= largest.get((renderer, text, i), (-1, ""))[0]:
                        largest[renderer, text, i] = (figure, case.name)
    print("\nallowed and largest seen, per cent:")
    for (renderer, text), limits in LIMITS.items():
        for i, what in enumerate(("mean", "far", "spot")):
            if (renderer, text, i) in largest:
                figure, name = largest[renderer, text, i]
                print(f"  {renderer:8} {text:7} {what:4}  {limits[i]:.2f}  {figure:.3f}  {name}")
    print(f"{count} pictures, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
