"""What artefacts may hold, by format: short lists of elements, attributes, addresses and names. All else is a fault. Used by inert.py.

Files are taken apart by parsers that are not ours: lxml, html5lib (as browsers read), cmark-gfm, qpdf, and Python's of JSON and CSV.
"""
import base64
import csv
import hashlib
import io
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata

import html5lib
from lxml import etree

OUR_SCRIPT = (pathlib.Path(__file__).parent.parent / "src/html/page.js").read_text()

# Elements and what they may have; `address`, `paint` and `style` are attributes whose values are looked at.
PLACE = {"x", "y", "width", "height", "rx", "cx", "cy", "r", "x1", "x2", "y1", "y2", "d", "transform"}
PAINT = {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "fill-opacity", "opacity", "stop-color", "offset"}
FONT = {"font-family", "font-size", "font-style", "font-weight", "letter-spacing", "text-anchor", "textLength", "lengthAdjust", "text-rendering", "direction", "unicode-bidi"}
SAID = {"id", "class", "role", "lang", "{http://www.w3.org/XML/1998/namespace}lang", "aria-hidden", "aria-label", "aria-labelledby", "aria-describedby"}
DATA = {f"data-{name}" for name in ("addresses", "lane", "opportunity", "pain", "part", "personas", "top", "touchpoint", "way", "label", "persona", "zoom", "state", "change")}
SVG = {"svg", "title", "desc", "style", "defs", "linearGradient", "stop", "g", "rect", "line", "path", "circle", "clipPath", "text", "tspan", "use", "image", "a"}
SVG_ATTRIBUTES = PLACE | PAINT | FONT | SAID | DATA | {"viewBox", "{http://www.w3.org/XML/1998/namespace}space", "href", "rel", "style", "preserveAspectRatio", "clip-path"}
HTML = set("html head meta link title style script body a header h1 h2 h3 h4 ul ol li strong nav main section p q span div fieldset legend button label input "
           "table caption thead tbody tr th td bdi small s figure figcaption details summary".split())
HTML_ATTRIBUTES = SAID | DATA | {"dir", "charset", "content", "name", "href", "rel", "value", "hidden", "tabindex", "type", "checked", "autocomplete", "colspan", "rowspan", "scope",
                                 "aria-pressed", "aria-expanded", "open", "http-equiv"}
MARKDOWN = set("h1 h2 h3 h4 h5 h6 p ul ol li strong del a br span div table thead tbody tr th td details summary b sub hr picture source img".split())
MARKDOWN_ATTRIBUTES = {"a": {"id", "href"}, "div": {"dir"}, "span": {"dir", "lang"}, "th": {"align"}, "td": {"align"}, "ol": {"start"},
                       "img": {"src", "alt"}, "source": {"media", "srcset"}}

LINK = re.compile(r"(https?://|mailto:)[!-~]+", re.I)
# http and https with nobody's name in them: what stands before an @ is read as the place that one comes to, or is a secret.
NAMED = re.compile(r"https?:[/\\]*[^/\\?#]*@", re.I)
WITHIN = re.compile(r"#[A-Za-z][\w-]*")
FONT_FACE = re.compile(r"@font-face\{font-family:'[\w -]+';(font-weight:\d+;|font-style:italic;)*src:url\(data:font/woff2?;base64,[\w+/=]+\)\}")
FIXED_STYLES = {"font-variant-numeric:tabular-nums"}


def check(right, *what):
    if not right:
        raise AssertionError(what)


def check_address(where, address):
    check(LINK.fullmatch(address) and not NAMED.match(address) or WITHIN.fullmatch(address), where, "address", address)


def check_style_sheet(where, text, rules):
    """`rules`: whether it may hold more than fonts."""
    rest = FONT_FACE.sub("", text)
    if not rules:
        return check(not rest.strip(), where, "style", rest[:200])
    # Backslashes spell other characters; ours has none.
    check(not re.search(r"url\s*\(|@import|expression\s*\(|(?<!scroll-)behavior|binding|image-set|\\|<", rest, re.I), where, "style", re.search(r".{0,60}(url\s*\(|@import|\\|<).{0,60}", rest))


def check_svg_element(where, element, name):
    check(name in SVG, where, "element", name)
    for attribute, value in element.attrib.items():
        check(attribute in SVG_ATTRIBUTES or attribute == "xmlns" or attribute.endswith("2000/xmlns/}xmlns"), where, name, "attribute", attribute)
        if attribute == "href" and name == "a":
            check_address(where, value)
        elif attribute == "href":
            check(name == "use" and WITHIN.fullmatch(value) or name == "image" and re.fullmatch(r"data:image/png;base64,[\w+/=]+", value), where, name, value[:80])
        elif attribute == "style":
            check(value in FIXED_STYLES, where, "style", value)
        elif attribute == "clip-path":
            check(name == "image" and re.fullmatch(r"url\(#[A-Za-z][\w-]*\)", value), where, attribute, value)
        elif attribute in ("fill", "stroke", "stop-color"):
            check(re.fullmatch(r"none|currentColor|#[0-9a-f]{3,6}|url\(#[A-Za-z][\w-]*\)", value), where, attribute, value)
        elif attribute not in SAID | DATA | {"font-family"} and not attribute.endswith("xmlns"):
            check(not re.search(r"url|:|;|<|\(", value) or attribute == "transform", where, attribute, value)


def ids_once(where, ids):
    check(len(ids) == len(set(ids)), where, "ids more than once", [one for one in ids if ids.count(one) > 1][:5])


def check_svg(where, data):
    check(b"<!" not in data and b"<?" not in data, where, "declarations")
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for element in root.iter():
        check(isinstance(element.tag, str) and element.tag.startswith("{http://www.w3.org/2000/svg}"), where, element.tag)
        name = etree.QName(element).localname
        check_svg_element(where, element, name)
        if name == "style":
            check_style_sheet(where, element.text or "", rules=False)
    ids_once(where, [element.get("id") for element in root.iter() if element.get("id")])
    check_characters(where, data.decode(), "\n")


def hash_of(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def parts_of_page(where, text, elements, attributes):
    """The root, scripts, style sheets and policies of a page that has nothing else than what it may have."""
    root = html5lib.parse(text, treebuilder="lxml").getroot()
    scripts, styles, policies = [], [], []
    for element in root.iter():
        check(isinstance(element.tag, str), where, "comment or declaration", str(element)[:200])
        space, name = etree.QName(element).namespace, etree.QName(element).localname
        if space == "http://www.w3.org/2000/svg":
            check_svg_element(where, element, name)
            continue
        check(space == "http://www.w3.org/1999/xhtml" and name in elements, where, "element", name)
        for attribute, value in element.attrib.items():
            check(attribute in attributes, where, name, "attribute", attribute)
            if attribute == "href":
                check(name == "link" and element.get("rel") == "icon" and value.startswith("data:image/svg+xml,%3Csvg") or name == "a" and (value == "/picture" or not check_address(where, value)), where, value[:80])
        if name == "script":
            scripts.append(element.text)
        elif name == "style":
            styles.append(element.text)
            check_style_sheet(where, element.text, rules=True)
        elif name == "meta" and "http-equiv" in element.attrib:
            policies.append((element.get("http-equiv"), element.get("content")))
        elif name == "input":
            check(element.get("type") in ("radio", "checkbox", "range"), where, "input", element.get("type"))
    return root, scripts, styles, policies


def check_html(where, data):
    text = data.decode()
    root, scripts, styles, policies = parts_of_page(where, text, HTML, HTML_ATTRIBUTES)
    check(not root.xpath("//*[@href='/picture']"), where, "a path of the preview")
    check(scripts == [OUR_SCRIPT] and len(styles) == 1, where, len(scripts), "scripts", len(styles), "styles")
    policy = (f"default-src 'none'; style-src '{hash_of(styles[0])}'; script-src '{hash_of(OUR_SCRIPT)}'; img-src data:; font-src data:; base-uri 'none'; "
              "form-action 'none'")
    check(policies == [("Content-Security-Policy", policy)], where, policies)
    check(text.index("Content-Security-Policy") < text.index("<style>"), where, "the policy comes late")
    ids_once(where, [element.get("id") for element in root.iter() if element.get("id")])
    check_characters(where, text, "\n")


# What GitHub makes of the text that is left when Markdown has been read: people, issues, emoji, formulas, links.
GITHUB = re.compile(r"(?<!\w)@[\w-]|(?<!\w)#\d|\bGH-\d|:\w[\w+-]*:|\$.|.\$|https?://|www\.|\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b|\w@\w+\.\w", re.I | re.A)


def check_markdown(where, data):
    check_characters(where, data.decode(), "\n")
    call = subprocess.run(["cmark-gfm", "--unsafe", *"-e table -e strikethrough -e autolink -e tasklist".split()], input=data, capture_output=True, check=True)
    check_rendered(where, html5lib.parse(call.stdout.decode(), treebuilder="lxml").getroot().find("{*}body"))


def check_rendered(where, body):
    """What Markdown became, as HTML."""
    for element in body.iter():
        if not isinstance(element.tag, str):
            check(element.text == "", where, "comment", element.text)
        else:
            name = etree.QName(element).localname
            check(name in MARKDOWN or name == "body", where, "element", name, element.text)
            for attribute, value in element.attrib.items():
                check(attribute in MARKDOWN_ATTRIBUTES.get(name, ()), where, name, "attribute", attribute, value)
                if attribute in ("href", "src", "srcset"):
                    check_markdown_address(where, value)
        if name != "pre":
            for one in (element.text if isinstance(element.tag, str) else None, element.tail):
                check(not one or not GITHUB.search(one), where, "GitHub reads", one)


def check_markdown_address(where, value):
    """Addresses as everywhere, and files beside the page."""
    if re.match(r"[^/?#]*:|[/\\#\s]", value):
        check_address(where, value)


def check_characters(where, text, allowed):
    """No control characters, and nothing that forces a direction on what stands around it."""
    found = [hex(ord(c)) for c in set(text) if unicodedata.category(c) in ("Cc", "Cs") and c not in allowed or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069]
    check(not found, where, found)


def check_csv(where, data):
    text = data.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), strict=True):
        for cell in row:
            if re.match(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell):
                float(cell)
    check_characters(where, text, "\r\n\t")


def check_json(where, data):
    json.loads(data, parse_constant=lambda name: check(False, where, name))
    check_characters(where, data.decode(), "\n")


def check_mermaid(where, data):
    lines = data.decode().splitlines()
    if lines[0].startswith("%%{"):
        check(set(json.loads(re.fullmatch(r"%%\{init: (.*)\}%%", lines.pop(0))[1])) <= {"journey", "theme", "themeVariables"}, where)
    for line in lines:
        check(not re.search(r"%%\{|```|<|^\s*(click|href|callback|call)\b.*:(?!.*:)", line), where, line)
    check_characters(where, data.decode(), "\n")


def check_text(where, data):
    text = data.decode()
    isolates = "\u2068\u2069"  # closed on their line: outputs.py
    check_characters(where, text.translate({ord(c): "" for c in isolates}), "\n")
    check(not re.search(r"^\s*::|##[A-Za-z]*\[", text, re.M), where)


PDF_NAMES_FORBIDDEN = {"/" + name for name in (
    "JavaScript", "JS", "Launch", "OpenAction", "AA", "EmbeddedFile", "EmbeddedFiles", "Filespec", "GoToR", "GoToE", "SubmitForm", "ImportData", "ResetForm", "Named", "Hide", "Movie",
    "Sound", "Rendition", "RichMedia", "RichMediaContent", "3D", "XFA", "AcroForm", "Widget", "FileAttachment", "Screen", "Thread", "Trans", "SetOCGState", "GoTo3DView", "URLS", "Collection")}
PDF_ACTIONS = {"/URI", "/GoTo"}


def check_pdf(where, data):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        call = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", file.name], capture_output=True, check=False)
    check(call.returncode == 0, where, call.stderr)

    def walk(value):
        if isinstance(value, list):
            for one in value:
                walk(one)
        if isinstance(value, dict):
            check(not PDF_NAMES_FORBIDDEN & set(value), where, PDF_NAMES_FORBIDDEN & set(value))
            check(not PDF_NAMES_FORBIDDEN & {one for one in value.values() if isinstance(one, str)}, where, value)
            if "/URI" in value:
                check_address(where, re.sub("^[ub]:", "", value["/URI"]))
            if "/S" in value and value.get("/Type") not in ("/StructElem", "/OutputIntent") and not "/F1" in value:
                check(value["/S"] in PDF_ACTIONS, where, value)
            if value.get("/Type") == "/Annot":
                check(value["/Subtype"] == "/Link", where, value)
            for one in value.values():
                walk(one)

    walk(json.loads(call.stdout))


def check_png(where, data):
    check(data[:8] == b"\x89PNG\r\n\x1a\n", where)
    at, kinds = 8, set()
    while at < len(data):
        kinds.add(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    check(kinds <= {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"sRGB", b"iTXt", b"IDAT", b"IEND"}, where, kinds)


CHECKS = {".svg": check_svg, ".html": check_html, ".md": check_markdown, ".csv": check_csv, ".json": check_json, ".mmd": check_mermaid, ".txt": check_text,
          ".pdf": check_pdf, ".png": check_png}


def check_file(path):
    CHECKS[path.suffix](path, path.read_bytes())
