"""journeymap_local: the journeymap that is installed on this machine, as a toolchain.

    load("@rules_journeymap//:repositories.bzl", "journeymap_local")
    journeymap_local(name = "journeymap_local")
    register_toolchains("@journeymap_local//:toolchain")

It is the program on the PATH, or the one at `path`. Another version of it draws all maps again. It knows no fonts besides the one inside the
program: for maps in Arabic or Japanese make a journeymap_toolchain with `fonts` instead.
"""

_BUILD = """
load("{defs}", "journeymap_toolchain")

journeymap_toolchain(name = "installed", program = "bin/journeymap", visibility = ["//visibility:public"])

toolchain(
    name = "toolchain",
    toolchain = ":installed",
    toolchain_type = "{type}",
    visibility = ["//visibility:public"],
)

exports_files(["bin/journeymap"])
"""

def _journeymap_local(context):
    program = context.attr.path or context.which("journeymap")
    if not program:
        fail("there is no journeymap on the PATH; install it, or say where it is: journeymap_local(name = ..., path = ...)")
    context.symlink(program, "bin/journeymap")
    context.file("BUILD.bazel", _BUILD.format(defs = Label("//:defs.bzl"), type = Label("//:toolchain_type")))

journeymap_local = repository_rule(
    implementation = _journeymap_local,
    attrs = {"path": attr.string(doc = "where the program is; empty: on the PATH")},
    environ = ["PATH"],
    local = True,
)
