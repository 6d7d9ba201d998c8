"""commands: what sweep.py lets fail: each command that writes, in a folder with what it reads and, where there may be one, an old output."""
import dataclasses
import stat

MAP = "a.journey.yaml"
OLD = "what was here before\n"
PAGE = "# Maps\n\n<!-- journeymap: a.journey.yaml dark=midnight -->\n<!-- /journeymap -->\n\n<!-- journeymap: a.journey.yaml format=mermaid -->\n" \
       "<!-- /journeymap -->\n"
MERMAID = "journey\n  title Renew\n  section Apply\n    Find the form: 3: Amara\n    Fill it in: 2: Amara\n"
MENDABLE = "title: Renew\nuse: [people.yaml]\nobjectvies: [Fewer visits]\nstages:\n  - name: Apply\n    touchpoints:\n      - name: Find it\n" \
           "        emotion: {p: 1}\n"
BACKEND = "#!/bin/sh\ncat > /dev/null\necho made\n"


def example(folder, source):
    (folder / MAP).write_bytes((source / "examples/parking-permit.journey.yaml").read_bytes())
    (folder / ".journeymap.yaml").write_text("theme: midnight\n")  # where it is not seen the picture is another


@dataclasses.dataclass
class Command:
    name: str
    words: list
    files: dict = dataclasses.field(default_factory=dict)  # besides the map: name to content
    loose: tuple = ()  # files whose content is nobody's business
    tells_faults: bool = False  # a file may say instead what could not be read
    only_prints: bool = False
    spared: tuple = ()  # calls that do not fail
    again: bool = False  # the same call afterwards makes all

    def prepare(self, folder, source):
        example(folder, source)
        for name, content in self.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content)
            if content.startswith("#!"):
                (folder / name).chmod((folder / name).stat().st_mode | stat.S_IXUSR)

    def may_differ(self, name):
        return name.startswith(self.loose) if self.loose else False

    def tells_fault(self, content):
        return self.tells_faults and any(words in content for words in (b"cannot read", b"cannot be read", b"cannot use", b'errors="1"'))


def build(form, *words):
    return Command(form, ["build", MAP, "-f", form, "-o", "out/", *words], {f"out/a.{form}": OLD})


COMMANDS = [
    *(build(form) for form in ("svg", "png", "pdf", "html", "md")),
    Command("new", ["build", MAP, "-o", "new/x.svg"], {"new/y": OLD}),
    Command("several", ["build", MAP, "-f", "svg,png,markdown,html,pdf,csv,json", "-o", "out/"],
            {f"out/a.{form}": OLD for form in ("svg", "png", "md", "html", "pdf")}, again=True),
    Command("pair", ["build", MAP, "--dark-theme", "daylight", "-o", "out/"], {"out/a.svg": OLD, "out/a.dark.svg": OLD}, again=True),
    Command("deps", ["build", MAP, "--deps", "out/a.d", "-o", "out/"], {"out/a.d": OLD},
            spared=("getcwd",)),  # without it the path of the config is a whole one, which is as good
    Command("printed", ["build", MAP, "-o", "-"], only_prints=True),
    Command("program", ["build", MAP, "-f", "paper", "-o", "out/"], {"out/a.paper": OLD, "journeymap-backend-paper": BACKEND},
            spared=("close",)),  # a pipe that strace left open would never end; one whose closing failed is closed
    Command("cache", ["build", ".", "-j", "2", "--cache", "cache", "-o", "out/"],
            {"out/a.svg": OLD, "b.journey.yaml": MENDABLE.replace("objectvies", "objectives"), "people.yaml": "personas: [{id: p, name: P}]\n"},
            loose=("cache/",), again=True),
    Command("check", ["check", MAP, "--report", "sarif=out/a.sarif,junit=out/a.xml", "--fail-on", "never"], {"out/a.sarif": OLD}, tells_faults=True),
    Command("baseline", ["check", MAP, "--baseline", "known.yaml", "--update-baseline"], {"known.yaml": "version: 1\nfindings: []\n"}),
    Command("fix", ["check", "b.yaml", "--fix", "--profile", "draft", "--fail-on", "never"], {"b.yaml": MENDABLE, "people.yaml": "personas: [{id: p, nmae: P}]\n"}),
    Command("embed", ["embed", "README.md"], {"README.md": PAGE}, again=True),
    Command("import", ["import", "mermaid", "j.mmd", "-o", "j.journey.yaml"], {"j.mmd": MERMAID}),
    Command("init", ["init", "retail", "new/", "--ci", "github"], {"new/x": OLD}, again=True),
    Command("portfolio", ["portfolio", ".", "-o", "INDEX.md"], {"INDEX.md": OLD}),
    Command("diff", ["diff", MAP, "b.yaml"], {"b.yaml": MENDABLE.replace("objectvies", "objectives"), "people.yaml": "personas: [{id: p, name: P}]\n"},
            only_prints=True),
]
