#!/usr/bin/env python3
"""pdf.py PROGRAM SOURCE [FILE.pdf...]: which points of PDF/UA-1 (ISO 14289-1) our PDFs keep, as far as a program can tell.

Draws all examples, on their own page, on A4 and on sheets to put together, takes the files apart without any library, and prints each point with
"holds" or "FAILS". It says nothing of what only people can judge, such as whether an alternative text is a good one. Where poppler is
there, pdftotext must find the texts in the order of the structure. With files it judges these instead.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

STANDARD = {"Document", "Sect", "Div", "P", "H1", "H2", "Table", "TR", "TH", "TD", "L", "LI", "LBody", "Caption", "Figure", "Link", "Span"}
TOKEN = re.compile(rb"\s*(<<|>>|\[|\]|\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>|/[^\s/<>\[\]()]*|\d+\s+0\s+R\b|[^\s/<>\[\]()]+)")


class Ref(int):
    pass


class Name(str):
    pass


def parse(data):
    """One object: dictionaries, lists, Name, Ref, bytes for strings, numbers."""
    stack, top = [], []
    for match in TOKEN.finditer(data):
        token = match.group(1)
        if token in (b"<<", b"["):
            stack.append(top)
            top = []
        elif token in (b">>", b"]"):
            value = dict(zip(top[::2], top[1::2])) if token == b">>" else top
            top = stack.pop()
            top.append(value)
        elif token[:1] == b"/":
            top.append(Name(token[1:].decode("latin-1")))
        elif token[:1] == b"(":
            top.append(re.sub(rb"\\(.)", rb"\1", token[1:-1]))
        elif token[:1] == b"<":
            top.append(bytes.fromhex(token[1:-1].decode()))
        elif token.endswith(b"R") and b" " in token:
            top.append(Ref(token.split()[0]))
        elif token in (b"true", b"false"):
            top.append(token == b"true")
        else:
            try:
                top.append(float(token) if b"." in token else int(token))
            except ValueError:
                top.append(token)  # an operator
    return top[0] if len(top) == 1 else top


def text_of(string):
    return string[2:].decode("utf-16-be") if string[:2] == b"\xfe\xff" else string.decode("latin-1")


class Pdf:
    def __init__(self, data):
        self.objects, self.streams = {}, {}
        at = 0
        start = re.compile(rb"(\d+) 0 obj\n")
        while match := start.search(data, at):
            number, begin = int(match.group(1)), match.end()
            stream = data.index(b">>\nstream\n", begin)
            self.objects[number] = parse(data[begin : stream + 2])
            length = self.objects[number]["Length"]
            self.streams[number] = zlib.decompress(data[stream + 10 : stream + 10 + length])
            at = stream + 10 + length
        for number in list(self.objects):
            if self.objects[number].get("Type") == "ObjStm":
                self.unpack(self.objects[number], self.streams[number])
        self.trailer = next(entry for entry in self.objects.values() if isinstance(entry, dict) and entry.get("Type") == "XRef")
        self.catalog = self.get(self.trailer["Root"])
        self.pages = [kid for kid in self.get(self.catalog["Pages"])["Kids"]]

    def unpack(self, entries, data):
        numbers = [int(word) for word in data[: entries["First"]].split()]
        places = list(zip(numbers[::2], numbers[1::2])) + [(0, len(data))]
        for (number, offset), (_, end) in zip(places, places[1:]):
            self.objects[number] = parse(data[entries["First"] + offset : entries["First"] + end])

    def get(self, value):
        return self.objects[value] if isinstance(value, Ref) else value

    def elements(self):
        """All structure elements in reading order, as (element, its number, its depth)."""
        def walk(ref, depth):
            element = self.get(ref)
            yield element, ref, depth
            for kid in element.get("K", []):
                if isinstance(kid, Ref):
                    yield from walk(kid, depth + 1)
        root = self.get(self.catalog["StructTreeRoot"])
        yield from walk(root["K"], 0)


def content_of(pdf, page):
    """The operators of a page, each with the marks around it: (operator, operands, [mark, ...])."""
    marks, operands = [], []
    data = pdf.streams[pdf.get(page)["Contents"]]
    stack = None
    for match in TOKEN.finditer(data):
        token = match.group(1)
        if token in (b"<<", b"["):
            stack = (stack or 0) + 1
        if token in (b">>", b"]"):
            stack -= 1
            operands.append(token)
            continue
        if stack or token[:1] in b"/(<[" or re.fullmatch(rb"[-+.\d]+", token):
            operands.append(token)
            continue
        operator = token.decode("latin-1")
        if operator in ("BMC", "BDC"):
            joined = b" ".join(operands)
            mcid, actual = re.search(rb"/MCID (\d+)", joined), re.search(rb"/ActualText\s*<([0-9A-F]*)>", joined)
            tag = joined.split()[0].decode("latin-1")[1:]
            marks.append(int(mcid.group(1)) if mcid else (text_of(bytes.fromhex(actual.group(1).decode())), operands) if actual else tag)
        elif operator == "EMC":
            marks.pop()
        else:
            yield operator, operands, list(marks)
        operands = []
    assert not marks, "marks that do not end"


PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"'}


def fonts_of(pdf):
    fonts = {}
    for page in pdf.pages:
        fonts.update(pdf.get(pdf.get(page)["Resources"]).get("Font", {}))
    return {name: pdf.get(font) for name, font in fonts.items()}


def is_embedded(pdf, font):
    if font["Subtype"] == "Type3":
        return True
    descriptor = pdf.get(pdf.get(font["DescendantFonts"][0])["FontDescriptor"])
    return bool(descriptor.keys() & {"FontFile2", "FontFile3"})


def unmapped_codes(pdf, fonts):
    """Codes that pages show and no font says the characters of."""
    missing = set()
    known = {}
    for name, font in fonts.items():
        known[name] = set(re.findall(rb"<([0-9A-F]+)><[0-9A-F]+>", pdf.streams[font["ToUnicode"]])) if "ToUnicode" in font else set()
    for page in pdf.pages:
        current = None
        for operator, operands, _ in content_of(pdf, page):
            if operator == "Tf":
                current = operands[0].decode()[1:]
            if operator == "TJ":
                size = 2 if fonts[current]["Subtype"] == "Type3" else 4
                for piece in operands:
                    if piece[:1] == b"<":
                        codes = piece[1:-1]
                        for i in range(0, len(codes), size):
                            if codes[i : i + size] not in known[current]:
                                missing.add((current, codes[i : i + size]))
    return missing


def texts_of(pdf, fonts):
    """What each marked piece says, by page and mark: as its fonts tell it, or as it is told instead of them."""
    characters = {}
    for name, font in fonts.items():
        lines = b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", pdf.streams[font["ToUnicode"]] if "ToUnicode" in font else b"", re.DOTALL))
        pairs = re.findall(rb"<([0-9A-F]+)><([0-9A-F]+)>", lines)
        characters[name] = {code: bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
    texts = {}
    for page in pdf.pages:
        font, told = None, None
        for operator, operands, marks in content_of(pdf, page):
            if operator == "Tf":
                font = operands[0].decode()[1:]
            piece = next((mark for mark in marks if isinstance(mark, int)), None)
            if operator != "TJ" or piece is None:
                continue
            instead = next((mark for mark in marks if isinstance(mark, tuple)), None)
            if instead is None:
                size = 2 if fonts[font]["Subtype"] == "Type3" else 4
                codes = [hexes[1:-1][i : i + size] for hexes in operands if hexes[:1] == b"<" for i in range(0, len(hexes) - 2, size)]
                texts[page, piece] = texts.get((page, piece), "") + "".join(characters[font].get(code, "") for code in codes)
            elif instead[1] is not told:
                told = instead[1]
                texts[page, piece] = texts.get((page, piece), "") + instead[0]
    return texts


def pieces_of(element):
    return [(kid["Pg"], kid["MCID"]) for kid in element.get("K", []) if isinstance(kid, dict) and kid["Type"] == "MCR"]


def said_by(element, texts):
    return text_of(element["ActualText"]) if "ActualText" in element else "".join(texts.get(piece, "") for piece in pieces_of(element))


def badly_nested(pdf, elements):
    """Elements of tables and lists that are not where they belong."""
    belongs = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI", "Caption"}, "LI": {"LBody"}}
    for element, ref, _ in elements:
        for kid in (pdf.get(kid) for kid in element.get("K", []) if isinstance(kid, Ref)):
            wanted = belongs.get(element["S"])
            if (wanted and kid["S"] not in wanted) or (not wanted and kid["S"] in set().union(*belongs.values())):
                yield f"{kid['S']} in {element['S']} {ref}"


def lost_bookmarks(pdf):
    """Bookmarks that lead to no page, or to one before that of the one before."""
    last, ref = 0, pdf.get(pdf.catalog["Outlines"]).get("First") if "Outlines" in pdf.catalog else None
    while ref is not None:
        entry = pdf.get(ref)
        page = pdf.pages.index(entry["Dest"][0]) if entry["Dest"][0] in pdf.pages else -1
        if page < last:
            yield text_of(entry["Title"])
        last, ref = page, entry.get("Next")


def outside_page(pdf, page, link):
    left, bottom, right, top = link["Rect"]
    _, _, width, height = pdf.get(page)["MediaBox"]
    return not (0 <= left < right <= width and 0 <= bottom < top <= height)


def columns_of_rows(pdf, table):
    """The widths of a table's rows, cells that reach down from rows above included."""
    widths, reaching = [], []
    for row in (pdf.get(kid) for kid in table["K"]):
        width = sum(columns for columns, left in reaching if left > 0)
        reaching = [(columns, left - 1) for columns, left in reaching if left > 1]
        for cell in (pdf.get(kid) for kid in row.get("K", [])):
            attributes = cell.get("A", {})
            columns = attributes.get("ColSpan", 1)
            width += columns
            if attributes.get("RowSpan", 1) > 1:
                reaching.append((columns, attributes["RowSpan"] - 1))
        widths.append(width)
    return widths


def is_same_text(shown, wanted):
    """But for soft hyphens, and for blanks where there are none in the script."""
    return shown.replace("\u00ad", "").split() == wanted.replace("\u00ad", "").split()


def points(pdf):
    """Each point with what is wrong: an empty list where it holds."""
    info, catalog = pdf.get(pdf.trailer["Info"]), pdf.catalog
    metadata = pdf.streams[catalog["Metadata"]].decode()
    title = text_of(info.get("Title", b""))
    elements = list(pdf.elements())
    kinds = [element["S"] for element, _, _ in elements]
    fonts = fonts_of(pdf)
    links = [(page, pdf.get(link)) for page in pdf.pages for link in pdf.get(page).get("Annots", [])]

    yield "7.1: the file is tagged", [] if catalog.get("MarkInfo", {}).get("Marked") is True and not catalog["MarkInfo"].get("Suspects") else ["MarkInfo"]
    yield "7.1: the title is given and shown", [] if title and "dc:title" in metadata and catalog["ViewerPreferences"].get("DisplayDocTitle") is True else ["title"]
    yield "7.2: the language is given", [] if text_of(catalog.get("Lang", b"")) else ["Lang"]
    yield "7.1: all that is painted is structure or artifact", [
        f"{operator} on page {number}" for number, page in enumerate(pdf.pages, 1) for operator, _, marks in content_of(pdf, page)
        if operator in PAINTS and not any(mark == "Artifact" or isinstance(mark, int) for mark in marks)][:5]
    yield "7.1: no artifact is in structure, no structure in an artifact", [
        str(marks) for page in pdf.pages for _, _, marks in content_of(pdf, page) if len([m for m in marks if m == "Artifact" or isinstance(m, int)]) > 1][:5]
    yield "7.1: structure types are standard ones", sorted(set(kinds) - STANDARD)

    marked = {}
    for element, ref, _ in elements:
        for kid in element.get("K", []):
            if isinstance(kid, dict) and kid["Type"] == "MCR":
                marked[(kid["Pg"], kid["MCID"])] = ref
    shown = {(page, mark) for page in pdf.pages for _, _, marks in content_of(pdf, page) for mark in marks if isinstance(mark, int)}
    parents = pdf.get(pdf.get(catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    parents = dict(zip(parents[::2], parents[1::2]))
    yield "7.1: each marked piece is in the structure", [str(piece) for piece in shown - set(marked)][:5]
    yield "7.1: pages lead back to the structure", [
        str(piece) for piece, ref in marked.items() if parents[pdf.get(piece[0])["StructParents"]][piece[1]] != ref][:5]
    order = [(pdf.pages.index(page), mark) for page, mark in marked]
    by_page = [[mark for page, mark in order if page == number] for number in range(len(pdf.pages))]
    yield "7.2: content comes in the order of the structure", [f"page {i + 1}" for i, marks in enumerate(by_page) if marks != sorted(marks)]

    texts = texts_of(pdf, fonts)
    heading = "".join(said_by(element, texts) for element, _, _ in elements if element["S"] == "H1")
    yield "7.2: text is told in its own order, with blanks between the words of two lines (seen in the heading)", [] if is_same_text(heading, title) else [f"{heading!r} for {title!r}"]
    yield "7.3: figures have an alternative text and a box", [
        str(ref) for element, ref, _ in elements if element["S"] == "Figure" and not (text_of(element.get("Alt", b"")) and "BBox" in element.get("A", {}))]
    yield "7.4: there is one first heading, and none is skipped", [] if kinds.count("H1") == 1 else [f"{kinds.count('H1')} H1"]
    texted = [element["S"] for element, _, _ in elements if pieces_of(element)]
    yield "7.4: the first heading comes first of all text", [] if texted[:1] == ["H1"] else texted[:1]
    tables = [element for element, _, _ in elements if element["S"] == "Table"]
    yield "7.5: there is a table of the map", [] if tables else ["no table"]
    yield "7.5: rows of a table have as many columns as its others", [str(columns_of_rows(pdf, table)) for table in tables if len(set(columns_of_rows(pdf, table))) > 1]
    summaries = [text_of(table["A"]["Summary"]) for table in tables]
    yield "7.5: tables of one file have summaries of their own", [text for text in set(summaries) if summaries.count(text) > 1]
    yield "7.6: what stands one after the other is a list, the steps of the method at least", [] if "LBody" in kinds else ["no list"]
    yield "7.5, 7.6: tables have rows, rows have cells, lists have items", list(badly_nested(pdf, elements))
    yield "7.5: headers say what they head", [str(ref) for element, ref, _ in elements if element["S"] == "TH" and "Scope" not in element.get("A", {})]
    footer = b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC"
    yield "7.8: the numbers of pages are artifacts of pagination", [
        str(page) for page in pdf.pages if len(pdf.pages) > 1 and pdf.streams[pdf.get(page)["Contents"]].count(footer) != 1]
    yield "7.18: links have a description and are in the structure", [
        str(link) for _, link in links if not text_of(link.get("Contents", b"")) or pdf.get(parents[link["StructParent"]])["S"] != "Link"]
    yield "7.18: links lie on their page", [str(link["Rect"]) for page, link in links if outside_page(pdf, page, link)]
    yield "7.18: the tab key follows the structure", [str(page) for page in pdf.pages if pdf.get(page).get("Tabs") != "S"]
    yield "7.21: fonts are embedded", [name for name, font in fonts.items() if not is_embedded(pdf, font)]
    yield "7.21: each glyph says its characters", [str(code) for code in sorted(unmapped_codes(pdf, fonts))][:5]
    yield "7.17: there are bookmarks, and they lead to pages in their order", list(lost_bookmarks(pdf)) if "Outlines" in catalog else ["no outline"]
    yield "nothing is claimed that was not proved: no PDF/UA identifier", [] if "pdfuaid" not in metadata else ["pdfuaid"]


def squeezed(text):
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def check_text(path):
    """pdftotext reads all paragraphs in the order of the structure. Of scripts from right to left it only has to find the title."""
    if not shutil.which("pdftotext"):
        return []
    pdf = Pdf(path.read_bytes())
    title = text_of(pdf.get(pdf.trailer["Info"])["Title"])
    leftwards = pdf.catalog["ViewerPreferences"].get("Direction") == "R2L"  # which -raw leaves as it is painted
    order = [] if leftwards else ["-raw"]
    text = squeezed(subprocess.run(["pdftotext", *order, str(path), "-"], capture_output=True, check=True).stdout.decode())
    if leftwards:
        return [] if squeezed(title) in text else [f"the title is not in the text: {title}"]
    texts, at, wrong = texts_of(pdf, fonts_of(pdf)), 0, []
    for element, _, _ in pdf.elements():
        if element["S"] == "Figure":
            continue
        for piece in pieces_of(element):
            said = squeezed(texts.get(piece, ""))
            found = text.find(said, at)
            if found < 0:
                wrong.append(said)
            at = max(at, found)
    return wrong


def draw(program, source, folder):
    maps = sorted((source / "examples").glob("*.journey.yaml"))
    ways = {"own": [], "a4": ["--paper", "a4"], "tile": ["--paper", "a4", "--fit", "tile"], "rows": ["--rows", "2"]}
    for name, options in ways.items():
        call = [program, "build", "--no-config", "-f", "pdf", "-o", f"{folder}/{name}/", *options, *map(str, maps)]
        done = subprocess.run(call, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return sorted(pathlib.Path(folder).glob("*/*.pdf"))


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(name) for name in sys.argv[3:]] or draw(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]), folder)
        failed = {}
        for path in paths:
            for point, wrong in [*points(Pdf(path.read_bytes())), ("pdftotext -raw reads all in the order of the structure (where it is installed)", check_text(path))]:
                failed.setdefault(point, []).extend(f"{path.parent.name}/{path.name}: {what}" for what in wrong)
    for point, wrong in failed.items():
        print(f"{'FAILS' if wrong else 'holds'}  {point}")
        for what in wrong[:5]:
            print(f"       {what}")
    print(f"{len(paths)} files, {sum(not wrong for wrong in failed.values())} of {len(failed)} points hold; the rest is for people to judge")
    return 1 if any(failed.values()) else 0


sys.exit(main())
