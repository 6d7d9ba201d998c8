#!/usr/bin/env python3
"""recipes.py SOURCE: the recipes in packaging/, and bootstrap, depend on what CMake asks for, have the project's version, and parse."""
import ast
import json
import pathlib
import re
import shutil
import subprocess
import sys

SOURCE = pathlib.Path(sys.argv[1])
# What CMake calls a library: what Homebrew, vcpkg, Conan and Debian call it. A new library needs a row here and a line in each recipe.
NAMES = {
    "CLI11": ("cli11", "cli11", "cli11", "libcli11-dev"),
    "cairo": ("cairo", "cairo", "cairo", "libcairo2-dev"),
    "fmt": ("fmt", "fmt", "fmt", "libfmt-dev"),
    "fontconfig": ("fontconfig", "fontconfig", "fontconfig", "libfontconfig-dev"),
    "freetype2": ("freetype", "freetype", "freetype", "libfreetype-dev"),
    "fribidi": ("fribidi", "fribidi", "fribidi", "libfribidi-dev"),
    "harfbuzz": ("harfbuzz", "harfbuzz", "harfbuzz", "libharfbuzz-dev"),
    "harfbuzz-subset": ("harfbuzz", "harfbuzz", "harfbuzz", "libharfbuzz-dev"),
    "libdeflate": ("libdeflate", "libdeflate", "libdeflate", "libdeflate-dev"),
    "libjpeg": ("jpeg-turbo", "libjpeg-turbo", "libjpeg-turbo", "libjpeg-dev"),
    "libmd": ("libmd", "libmd", "libmd", "libmd-dev"),
    "libpng": ("libpng", "libpng", "libpng", "libpng-dev"),
    "libunibreak": ("libunibreak", "libunibreak", "libunibreak", "libunibreak-dev"),
    "libwoff2enc": ("woff2", "woff2", "woff2", "libwoff-dev"),
    "nlohmann_json": ("nlohmann-json", "nlohmann-json", "nlohmann_json", "nlohmann-json3-dev"),
    "yaml-0.1": ("libyaml", "libyaml", "libyaml", "libyaml-dev"),
    "yaml-cpp": ("yaml-cpp", "yaml-cpp", "yaml-cpp", "libyaml-cpp-dev"),
}
TOOLS = {"cmake", "ninja", "ninja-build", "pkgconf", "pkg-config", "g++", "vcpkg-cmake", "vcpkg-cmake-config", "fonts-inter", "libthai-dev"}


def asked_by_cmake():
    files = [SOURCE / "CMakeLists.txt", *(SOURCE / "cmake").glob("*.cmake")]
    text = "\n".join(re.sub(r"#.*", "", path.read_text()) for path in files)
    asked = set(re.findall(r"find_package\((\w+)", text)) - {"PkgConfig", "Threads", "journeymap"}
    asked |= {name for words in re.findall(r"pkg_check_modules\(\w+ REQUIRED IMPORTED_TARGET ([^$)]+)\)", text) for name in words.split()}
    for words in re.findall(r"set\(journeymap_(?:shared|archive)_names ([^)]*)\)", text):
        asked |= set(words.split())
    return asked


def homebrew():
    path = SOURCE / "packaging/homebrew/journeymap.rb"
    if shutil.which("ruby"):
        subprocess.run(["ruby", "-c", path], check=True, capture_output=True)
    text = path.read_text()
    return re.search(r'version "(.*)"', text).group(1), set(re.findall(r'depends_on "([^"]+)"', text)), text


def vcpkg():
    path = SOURCE / "packaging/vcpkg/journeymap/vcpkg.json"
    port = json.loads(path.read_text())
    named = {one if isinstance(one, str) else one["name"] for one in port["dependencies"]}
    assert set(port) <= {"name", "version", "description", "homepage", "license", "supports", "dependencies"}, port
    portfile = path.with_name("portfile.cmake").read_text()
    return port["version"], named, path.read_text() + portfile


def conan():
    text = (SOURCE / "packaging/conan/conanfile.py").read_text()
    recipe = next(node for node in ast.parse(text).body if isinstance(node, ast.ClassDef))
    version = next(node.value.value for node in recipe.body if isinstance(node, ast.Assign) and node.targets[0].id == "version")
    return version, {name.split("/")[0] for name in re.findall(r'requires\("([^"]+)"', text)}, text


def debian():
    packages = re.search(r'build_packages="([^"]*)"', (SOURCE / "bootstrap").read_text()).group(1)
    return None, set(packages.split()), packages


def main():
    asked = asked_by_cmake()
    assert asked == set(NAMES), f"CMake asks for {sorted(asked - set(NAMES))} more and {sorted(set(NAMES) - asked)} less than this test knows"
    project = re.search(r"project\(journeymap VERSION ([0-9.]+)", (SOURCE / "CMakeLists.txt").read_text()).group(1)
    options = set(re.findall(r"\b(?:option|set)\((JOURNEYMAP_\w+)", "\n".join(
        path.read_text() for path in [SOURCE / "CMakeLists.txt", *(SOURCE / "cmake").glob("*.cmake")])))
    for column, recipe in enumerate((homebrew, vcpkg, conan, debian)):
        version, named, text = recipe()
        needed = {NAMES[name][column] for name in asked}
        assert named - TOOLS == needed, f"{recipe.__name__}: {sorted(needed - named)} missing, {sorted(named - TOOLS - needed)} not needed"
        assert version in (project, None), (recipe.__name__, version, project)
        unknown = set(re.findall(r"JOURNEYMAP_\w+", text)) - options
        assert not unknown, f"{recipe.__name__}: CMake knows no {unknown}"
    print(f"{len(asked)} libraries in Homebrew's, vcpkg's, Conan's and Debian's words")


main()
