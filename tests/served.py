"""What reaches a browser from `journeymap preview`, and a shell from its completions. Used by inert.py.

The page is the same for all maps and has one script, ours; all that maps say comes as one JSON object for each event, and a picture that
the script puts in holds no more than a picture in a file may.
"""
import http.client
import json
import os
import pathlib
import re
import subprocess

import harmless

SOURCE = pathlib.Path(__file__).parent.parent
SCRIPT = (SOURCE / "src/preview/preview.js").read_text()
ELEMENTS = set("html head meta link title style body header h1 label select p div button span main section ol noscript a script".split())
ATTRIBUTES = {"lang", "charset", "name", "content", "rel", "href", "id", "hidden", "role", "aria-live", "class", "type", "aria-expanded", "aria-controls", "aria-keyshortcuts", "title", "aria-label", "data-size", "tabindex"}
# What would make markup or code of a text, or ask another server.
MAKES_MORE = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|\bwrite(ln)?\(|\beval\b|Function\(|\bimport\(|text/html|createContextualFragment|srcdoc|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|https?:|\.href\s*=|location\s*=|setAttribute\(\"on|Timeout\(\s*[\"'`]")
STATE = {"maps", "map", "name", "title", "drawn", "drawn_at", "took_ms", "why_not", "counts", "problems", "picture_id", "picture", "findings"}
FINDING = {"severity", "place", "rule", "message", "help"}
HEADERS = {"x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY", "referrer-policy": "no-referrer", "cache-control": "no-store"}


def asked(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    for name, value in HEADERS.items():
        harmless.check(answer.getheader(name) == value, path, name, answer.getheader(name))
    return connection, answer


def quoted(text):
    return "".join(f"%{byte:02x}" for byte in os.fsencode(text))


def check_page(port):
    _, answer = asked(port, "/")
    text = answer.read().decode()
    _, scripts, styles, policies = harmless.parts_of_page("/", text, ELEMENTS, ATTRIBUTES)
    harmless.check(scripts == [SCRIPT] and len(styles) == 1 and not policies, "/", len(scripts), "scripts")
    harmless.check(not MAKES_MORE.search(SCRIPT), "preview.js", MAKES_MORE.search(SCRIPT))
    policy = (f"default-src 'none'; style-src '{harmless.hash_of(styles[0])}'; script-src '{harmless.hash_of(SCRIPT)}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; connect-src 'self'; "
              "frame-ancestors 'none'")
    harmless.check(answer.getheader("content-security-policy") == policy, "/", answer.getheader("content-security-policy"))
    return text


def state_of(port, name):
    """What the first event of a map says. Each event is one line."""
    connection, answer = asked(port, f"/events?map={quoted(name)}&picture=")
    harmless.check(answer.readline() == b"retry: 500\n" and answer.readline() == b"\n", name, "the stream begins otherwise")
    line = answer.readline()
    harmless.check(line.startswith(b"data: {") and answer.readline() == b"\n", name, line[:80])
    connection.close()
    return json.loads(line[len(b"data: "):].decode())


def check_state(port, name):
    state = state_of(port, name)
    harmless.check(set(state) <= STATE and state["drawn"], name, sorted(set(state) - STATE), state.get("why_not"))
    harmless.check(re.fullmatch("[0-9a-f]{16}", state["picture_id"]), name, state["picture_id"])
    for finding in state["findings"]:
        harmless.check(set(finding) <= FINDING and finding["severity"] in ("error", "warning", "info"), name, finding)
    harmless.check_svg(name, state["picture"].encode())
    _, answer = asked(port, f"/picture?map={quoted(name)}")
    harmless.check(answer.getheader("content-type") == "image/svg+xml" and answer.read() == state["picture"].encode(), name, "another picture alone")
    harmless.check(answer.getheader("content-security-policy") == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox", name, "its policy")


def check_preview(program, maps, folder):
    """How many maps were shown."""
    names = [os.path.relpath(path, folder) for path in maps]
    child = subprocess.Popen([program, "preview", "--", *names], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        port = int(re.fullmatch(rb"http://127\.0\.0\.1:(\d+)/\n", child.stdout.readline()).group(1))
        page = check_page(port)
        for name in names:
            check_state(port, name)
        harmless.check(check_page(port) == page, "the page says something of a map")
    finally:
        child.terminate()
        child.wait()
    return len(names)


NAMES = ["$(touch ran)", "`touch ran`", "a; touch ran", "a$(touch ran),b", "-f", "'; touch ran #", "\x1b[31m", "\u202ea", "a\nb"]
ASK = """
source "$1"
PATH="$2:$PATH"
for words in build build:-f build:--theme build:--lanes check:--report explain list init import embed preview; do
    COMP_WORDS=(journeymap ${words//:/ } "$3")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _journeymap
done
COMP_WORDS=(journeymap "$3") COMP_CWORD=1
_journeymap
"""


def check_completions(program, folder):
    """Scripts for shells are the same wherever they are made, and completing runs nothing that a file's name or the word itself says."""
    here = folder / "completed"
    here.mkdir()
    for name in NAMES:
        (here / name).write_text(f"title: {name}\n")
        (here / f"{name}.journey.yaml").write_text(f"title: {name}\n")
    (here / ".journeymap.yaml").write_text("theme: $(touch ran)\n")
    for shell in "bash", "zsh", "fish":
        script, other = (subprocess.run([program, "completions", shell], cwd=where, capture_output=True, check=True).stdout for where in (here, "/"))
        harmless.check(script == other, shell)
        harmless.check_characters(shell, script.decode(), "\n\t")
        if shell == "bash":
            (folder / "completions").write_bytes(script)
    for name in NAMES:
        subprocess.run(["bash", "-c", ASK, "bash", folder / "completions", pathlib.Path(program).parent, name], cwd=here, capture_output=True, check=False, timeout=60)
        harmless.check(not (here / "ran").exists(), "completing runs what it finds", name)
