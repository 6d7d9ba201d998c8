"""journeymap_map draws a map, journeymap_check_test fails where a map misses something, journeymap_toolchain says with which program.

A map is drawn by an action that names all that it reads: the map, the files that it uses, its data, config and theme. What is not named is
refused, also where the file is there (`journeymap build --inputs`). There is no home directory, no cache, no PATH, no clock and no font besides
the one inside the program and those of the toolchain, so the same inputs give the same bytes on every machine. The program stays as a
persistent worker, which is asked in JSON: Bazel 4 wants --experimental_worker_allow_json_protocol for that, or
--strategy=JourneymapBuild=sandboxed.
"""

JourneymapToolInfo = provider(
    doc = "The program, and what it needs beside it.",
    fields = {"program": "File", "files": "depset of Files", "environment": "dict"},
)

JourneymapMapInfo = provider(
    doc = "A drawn map.",
    fields = {"source": "File: the map", "inputs": "depset of Files: all that it was made of", "outputs": "list of Files"},
)

_TOOLCHAIN = str(Label("//:toolchain_type"))
_YAML = [".yaml", ".yml"]

# What `journeymap list backends` says; tests/bazel.py compares them.
_EXTENSIONS = {
    "csv": ".csv",
    "html": ".html",
    "json": ".json",
    "markdown": ".md",
    "mermaid": ".mmd",
    "pdf": ".pdf",
    "png": ".png",
    "report": ".report.md",
    "svg": ".svg",
    "text": ".txt",
}

def _fonts_config(fonts):
    folders = {font.dirname: None for font in fonts}.keys()
    places = "".join(["  <dir prefix=\"cwd\">%s</dir>\n" % folder.replace("&", "&amp;").replace("<", "&lt;") for folder in folders])
    return ("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n" +
            "<fontconfig>\n" + places + "  <cachedir>/nonexistent</cachedir>\n</fontconfig>\n")

def _journeymap_toolchain(context):
    # Below a folder, because a worker is started by a path with a slash in it.
    program = context.actions.declare_file(context.label.name + ".tool/journeymap")
    context.actions.symlink(output = program, target_file = context.executable.program, is_executable = True)
    config = context.actions.declare_file(context.label.name + ".tool/fonts.conf")
    context.actions.write(config, _fonts_config(context.files.fonts))
    return [platform_common.ToolchainInfo(journeymap = JourneymapToolInfo(
        program = program,
        files = depset([program, config] + context.files.fonts, transitive = [context.attr.program[DefaultInfo].default_runfiles.files]),
        environment = {
            "FONTCONFIG_FILE": config.basename,
            "FONTCONFIG_PATH": config.dirname,
            "HOME": "/nonexistent",
            "LC_ALL": "C",
            "PATH": "/nonexistent",
        },
    ))]

journeymap_toolchain = rule(
    implementation = _journeymap_toolchain,
    doc = "The program that draws, and the fonts that it may use for what the font inside it has not. To be named by a toolchain().",
    attrs = {
        "fonts": attr.label_list(allow_files = [".ttf", ".otf", ".ttc", ".otc"]),
        "program": attr.label(mandatory = True, executable = True, allow_single_file = True, cfg = "exec"),
    },
)

# What maps and their tests have in common.
_MAP_ATTRIBUTES = {
    "config": attr.label(allow_single_file = _YAML, doc = "a .journeymap.yaml; without it none counts, wherever one lies"),
    "data": attr.label_list(allow_files = True, doc = "survey data, photos, and what the config names: theme files, a baseline"),
    "options": attr.string_list(doc = "more options of journeymap build or check"),
    "profile": attr.string(doc = "journeymap list profiles"),
    "today": attr.string(doc = "the day on which reviews are due or not: 2026-03-31"),
    "uses": attr.label_list(allow_files = _YAML, doc = "the files under `use` and `compares_to`"),
}

def _declared(context, maps, more = []):
    files = maps + context.files.uses + context.files.data + more
    if context.file.config:
        files = files + [context.file.config]
    return files

# The paths of files as the program sees them.
def _add_common(context, words, declared, path_of):
    for file in declared:
        path = path_of(file)
        if "," in path:
            fail("%s: a comma in a file's name cannot be said to journeymap" % path)
        words += ["--inputs", path]
    words += ["--config", path_of(context.file.config)] if context.file.config else ["--no-config"]
    if context.attr.profile:
        words += ["--profile", context.attr.profile]
    if context.attr.today:
        words += ["--today", context.attr.today]
    words += context.attr.options

def _path(file):
    return file.path

def _short_path(file):
    return file.short_path

def _stem(name):
    for end in [".journey.yaml", ".journey.yml", ".yaml", ".yml"]:
        if name.endswith(end):
            return name[:-len(end)]
    return name

def _outputs(context):
    place = context.attr.out_dir + "/" if context.attr.out_dir else ""
    place += _stem(context.file.src.basename)
    outputs = []
    for format in context.attr.formats:
        if format not in _EXTENSIONS:
            fail("there is no format %s; there are %s" % (format, ", ".join(sorted(_EXTENSIONS.keys()))))
        outputs.append(context.actions.declare_file(place + _EXTENSIONS[format]))
        if format == "svg" and context.attr.dark_theme:
            outputs.append(context.actions.declare_file(place + ".dark.svg"))
    return outputs

def _journeymap_map(context):
    tool = context.toolchains[_TOOLCHAIN].journeymap
    if context.attr.strict and not context.attr.today:
        fail("strict asks which day it is, and an action has no clock: say today = \"2026-03-31\"")
    if context.attr.theme and context.file.theme_file:
        fail("theme and theme_file exclude each other")
    outputs = _outputs(context)
    declared = _declared(context, [context.file.src], [file for file in [context.file.theme_file, context.file.compare] if file])
    words = ["build", "--no-cache", "-f", ",".join(context.attr.formats), "-o", outputs[0].dirname + "/"]
    _add_common(context, words, declared, _path)
    if context.attr.theme or context.file.theme_file:
        words += ["--theme", context.attr.theme or context.file.theme_file.path]
    words += ["--dark-theme", context.attr.dark_theme] if context.attr.dark_theme else ["--no-dark-theme"]
    if context.file.compare:
        words += ["--compare", context.file.compare.path]
    if context.attr.strict:
        words.append("--strict")
    arguments = context.actions.args()
    arguments.add_all(words)
    arguments.add_all(["--", context.file.src.path])
    arguments.use_param_file("@%s", use_always = True)
    arguments.set_param_file_format("multiline")
    context.actions.run(
        outputs = outputs,
        inputs = declared,
        tools = tool.files,
        executable = tool.program,
        arguments = [arguments],
        env = tool.environment,
        mnemonic = "JourneymapBuild",
        progress_message = "Drawing " + context.file.src.short_path,
        execution_requirements = {"requires-worker-protocol": "json", "supports-workers": "1"},
    )
    return [
        DefaultInfo(files = depset(outputs), runfiles = context.runfiles(outputs)),
        JourneymapMapInfo(source = context.file.src, inputs = depset(declared), outputs = outputs),
    ]

journeymap_map = rule(
    implementation = _journeymap_map,
    doc = "Draws a map: one output for each format, named like the map, in the package's folder of bazel-bin or in `out_dir` below it.",
    attrs = dict(
        _MAP_ATTRIBUTES,
        compare = attr.label(allow_single_file = _YAML, doc = "an old version of the map, whose differences are marked"),
        dark_theme = attr.string(doc = "a theme's name: an x.dark.svg besides each x.svg, and both in x.html"),
        formats = attr.string_list(default = ["svg"], allow_empty = False, doc = "journeymap list backends"),
        out_dir = attr.string(doc = "a folder for the outputs, below the package's"),
        src = attr.label(mandatory = True, allow_single_file = _YAML, doc = "the map"),
        strict = attr.bool(doc = "draw only a map without errors of any kind; asks for today"),
        theme = attr.string(doc = "journeymap list themes"),
        theme_file = attr.label(allow_single_file = _YAML, doc = "a theme of your own"),
    ),
    toolchains = [_TOOLCHAIN],
)

def _quoted(word):
    return "'" + word.replace("'", "'\\''") + "'"

def _journeymap_check_test(context):
    tool = context.toolchains[_TOOLCHAIN].journeymap
    declared = _declared(context, context.files.srcs)
    words = ["check"]
    _add_common(context, words, declared, _short_path)
    if context.attr.fail_on:
        words += ["--fail-on", context.attr.fail_on]
    words += ["--"] + [file.short_path for file in context.files.srcs]
    script = context.actions.declare_file(context.label.name + ".sh")
    settings = dict(tool.environment)
    settings["FONTCONFIG_PATH"] = _folder(tool.program.short_path)
    context.actions.write(script, "#!/bin/sh\nset -- %s\n%s\nexec %s \"$@\"\n" % (
        # Bazel's own report of the test.
        " ".join([_quoted(words[0])] + ["${XML_OUTPUT_FILE:+--report \"junit=$XML_OUTPUT_FILE\"}"] + [_quoted(word) for word in words[1:]]),
        "\n".join(["export %s=%s" % (name, _quoted(value)) for name, value in sorted(settings.items())]),
        _quoted(tool.program.short_path),
    ), is_executable = True)
    return [DefaultInfo(executable = script, runfiles = context.runfiles(declared, transitive_files = tool.files))]

def _folder(path):
    return path[:path.rindex("/")]

journeymap_check_test = rule(
    implementation = _journeymap_check_test,
    doc = "Checks maps. Without `today` it is the day on which the test is run, and Bazel keeps what it found then until a file changes.",
    attrs = dict(
        _MAP_ATTRIBUTES,
        fail_on = attr.string(doc = "error (default), warning or info"),
        srcs = attr.label_list(mandatory = True, allow_files = _YAML, doc = "the maps"),
    ),
    test = True,
    toolchains = [_TOOLCHAIN],
)
