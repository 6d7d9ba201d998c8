"""The benchmark's journey: the same content in the map language, in Graphviz dot, in PlantUML and in typst, and what Mermaid can say of it, at any
number of touchpoints.

python3 journey.py FOLDER writes it at 24, 240, 2,400 and 24,000 touchpoints.
"""
import os
import sys
import textwrap

TITLE = "Adopting a dog from the shelter"
PERSONAS = [("ines", "Ines", "lives alone, first dog"), ("okafors", "The Okafors", "family of five, third dog")]

# Stage: touchpoints of (name, channel, doing, thinking, feelings of the two personas, pain point, opportunity).
STAGES = [
    ("Longing", [
        ("Meets a dog at work", "in-person", "Walks a colleague's terrier over lunch and comes back late", "I laughed all the way round the block", 1, 1,
         "Lives in a flat and thinks that rules dogs out", "Show flats and dogs that get on with each other"),
        ("Sees the shelter's post", "social", "Scrolls past a spaniel, scrolls back, saves the picture", "He looks as if he was waiting for me", 2, 1,
         "The dog in the post was taken weeks ago", "Remove a post on the day the dog leaves"),
        ("Reads about cost", "search", "Adds up food, vet, tax and a sitter on the back of an envelope", "Is that per month or per year?", -1, 0,
         "No page gives one honest sum", "One table of costs by size of dog"),
        ("Asks the landlord", "email", "Writes twice and gets a yes with three conditions", "Which size counts as small?", -1, 0,
         "The contract says pets without saying which", "Offer a letter for landlords that answers their worries")]),
    ("Looking", [
        ("Browses the shelter's dogs", "website", "Filters by size, then gives up and reads every card", "They are all called lovely", 0, 1,
         "The filter forgets itself on every page", "Keep the filter while people look around"),
        ("Answers the questionnaire", "online-form", "Fills in forty questions on a telephone", "Why do they need my shoe size?", -1, -2,
         "Long form that loses its answers on a bad line", "Ask eight questions now and the rest in person"),
        ("Waits for a reply", "none", "Checks the inbox before breakfast for nine days", "Somebody else has him by now", -2, -1,
         "Nobody says how long an answer takes", "Confirm at once and name the day of the answer"),
        ("Takes the call", "phone", "Talks with a volunteer for half an hour", "At last a person who knows the dogs", 2, 1,
         "Calls come in working hours only", "Let people choose an evening for the call")]),
    ("Meeting", [
        ("Finds the shelter", "outdoor", "Follows a sign into the wrong yard and turns round", "You can hear it but you cannot see it", -1, 0,
         "The sign at the main road has faded", "A new sign and a pin on the map"),
        ("First walk", "in-person", "Walks along the canal with a handler two steps behind", "He keeps looking back at me", 2, 2,
         "Only twenty minutes for one dog", "Bookable hours on weekday evenings"),
        ("Hears the history", "in-person", "Learns about an operation and a fear of umbrellas", "I am glad they told us", 0, 1,
         "The file is read out and cannot be taken home", "Hand over a one-page history"),
        ("Brings the household", "in-person", "Three children, one grandmother and a cat in a basket", "Please let the cat be polite", 1, -1,
         "No quiet room for a first meeting", "Turn the old store into a meeting room")]),
    ("Deciding", [
        ("Sleeps on it", "none", "Makes two lists and loses both", "My head says wait", 0, 1,
         "A dog is held for two days and no longer", "Hold a dog for a week against a small deposit"),
        ("Home visit", "home-visit", "Tidies for an hour, then the visitor looks only at the fence", "Did we pass?", -1, -1,
         "Feels like an exam with secret questions", "Send the check list before the visit"),
        ("Signs the agreement", "office", "Reads six pages while the dog chews the pen", "What happens if I fall ill?", 0, 0,
         "Six pages in the language of lawyers", "One page in plain words on top"),
        ("Pays the fee", "payment-terminal", "The terminal is offline, drives to a cash machine", "I have it, I just cannot give it to you", -2, -1,
         "Card payment fails when it rains", "Let people pay from the confirmation e-mail")]),
    ("Coming home", [
        ("The ride home", "none", "Drives slowly with the window a hand wide", "He is asleep, or very good at pretending", 1, 2,
         "Nobody said how to secure a dog in a car", "Lend a belt and a blanket for the ride"),
        ("The first night", "none", "Sits on the kitchen floor until three", "What have I done?", -2, 0,
         "The helpline closes at six", "A night line in the first week, run by old hands"),
        ("Registers the dog", "portal", "Uploads the papers, is asked for them again", "Two offices, one dog", -1, -1,
         "Tax office and vet register do not talk", "Register both from the shelter's desk"),
        ("First visit to the vet", "in-person", "Learns that the chip is in someone else's name", "So whose dog is he?", -1, 0,
         "The change of owner is left to the family", "Change the chip's owner at the counter")]),
    ("Living together", [
        ("Dog school", "event", "Sits in a wet field with eleven others and is proud", "He sat. Once. But he sat.", 1, 2,
         "The waiting list is longer than puppyhood", "Reserve places for dogs from the shelter"),
        ("Follow-up call", "phone", "Tells the volunteer about the umbrella", "They remember his name", 2, 1,
         "The call comes only after three months", "Call after a week, a month and a season"),
        ("Meets other adopters", "event", "Brings cake to the summer walk, the dog eats it", "They all have a story about night one", 2, 2,
         "Invitations go to an address that nobody reads", "Invite by message with one tap to answer"),
        ("Gives something back", "website", "Sets up a monthly donation and offers to drive", "I would do the first night again", 2, 2,
         "Offers to help get no answer", "Say thank you and name a first task within a week")]),
]
FEELINGS = {-2: "desperate", -1: "worried", 0: "calm", 1: "glad", 2: "delighted"}
LANES = ["Channel", "Doing", "Thinking", "Feeling", "Pain points", "Opportunities"]
TOUCHPOINTS = sum(len(steps) for _, steps in STAGES)


def stages(scale):
    """The stages, repeated `scale` times with a number after each name."""
    for turn in range(scale):
        suffix = f" {turn + 1}" if turn else ""
        for name, steps in STAGES:
            yield name + suffix, [(step[0] + suffix, *step[1:]) for step in steps]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def journeymap(scale):
    out = [f"title: {TITLE}", "scenario: Somebody who wants a dog finds one that wants them",
           "objectives:", "  - {id: stay, text: Nine of ten dogs stay with their family by December 2027, measure: returns in a year}", "personas:"]
    for ident, name, role in PERSONAS:
        out += [f"  - {{id: {ident}, name: {name}, role: {quoted(role)}, motivations: [company], needs: [honest answers]}}"]
    out += ["teams: [Shelter]", "stages:"]
    number = 0
    for stage, steps in stages(scale):
        out += [f"  - name: {stage}", "    goals: [one step closer to a dog]", "    touchpoints:"]
        for name, channel, doing, thinking, first, second, pain, opportunity in steps:
            number += 1
            out += [f"      - name: {quoted(name)}", f"        channel: {channel}", "        owner: shelter", f"        doing: {quoted(doing)}",
                    f"        thinking: {quoted(thinking)}", f"        emotion: {{ines: {first}, okafors: {second}}}",
                    f"        pain_points: [{{id: P{number}, text: {quoted(pain)}, severity: medium}}]",
                    f"        opportunities: [{{id: O{number}, text: {quoted(opportunity)}, addresses: [P{number}], objective: stay,"
                    f" impact: {1 + number % 5}, effort: {1 + number * 3 % 5}, owner: shelter, status: proposed}}]"]
    out.append("review: {last: 2026-09-01, every: 6 months, owner: shelter}")
    return "\n".join(out) + "\n"


def cells(step):
    """What a reader sees of one touchpoint, row by row, broken into lines as a person would for a column."""
    name, channel, doing, thinking, first, second, pain, opportunity = step
    feelings = [f"{PERSONAS[0][1]} {first} {FEELINGS[first]}", f"{PERSONAS[1][1]} {second} {FEELINGS[second]}"]
    rows = [textwrap.wrap(text, 24) for text in (name, channel, doing, f"“{thinking}”")]
    return rows + [feelings, textwrap.wrap(pain, 24), textwrap.wrap(opportunity, 24)]


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def dot(scale):
    parts = list(stages(scale))
    columns = [cells(step) for _, steps in parts for step in steps]
    out = ['digraph journey { node [shape=plain fontname="DejaVu Sans" fontsize=11]; map [label=<',
           '<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="4" CELLPADDING="6" STYLE="ROUNDED">',
           f'<TR><TD BORDER="0" COLSPAN="{len(columns) + 1}"><FONT POINT-SIZE="24">{escaped(TITLE)}</FONT></TD></TR>']
    heads = "".join(f'<TD COLSPAN="{len(steps)}" BGCOLOR="#d7e6df"><B>{escaped(stage)}</B></TD>' for stage, steps in parts)
    out.append(f'<TR><TD BORDER="0"></TD>{heads}</TR>')
    for row, lane in enumerate(["Touchpoints"] + LANES):
        color = "#fdf0cf" if lane == "Feeling" else "#ffffff"
        tds = "".join(f'<TD BGCOLOR="{color}">{"<BR/>".join(escaped(line) for line in column[row])}</TD>' for column in columns)
        out.append(f'<TR><TD BORDER="0"><B>{lane}</B></TD>{tds}</TR>')
    out.append("</TABLE>>]; }")
    return "\n".join(out) + "\n"


def plantuml(scale):
    """A table of Creole. A vertical bar or a tilde would be read as markup, so they are written otherwise."""
    plain = lambda lines: "\\n".join(lines).replace("|", "/").replace("~", "-")
    columns = [cells(step) for _, steps in stages(scale) for step in steps]
    out = ["@startuml", f"title {TITLE}", "legend"]
    for row, lane in enumerate(["Touchpoints"] + LANES):
        out.append(f"|= {lane} | " + " | ".join(plain(column[row]) for column in columns) + " |")
    out += ["endlegend", "@enduml"]
    return "\n".join(out) + "\n"


def typst(scale):
    columns = [cells(step) for _, steps in stages(scale) for step in steps]
    text = lambda lines: " #linebreak() ".join("#" + quoted(line) for line in lines)
    out = ['#set page(width: auto, height: auto)', '#set text(size: 9pt)', f"= #{quoted(TITLE)}", f"#table(columns: {len(columns) + 1},"]
    heads = ", ".join(f"table.cell(colspan: {len(steps)})[#{quoted(stage)}]" for stage, steps in stages(scale))
    out.append(f"  [], {heads},")
    for row, lane in enumerate(["Touchpoints"] + LANES):
        out.append(f"  [*{lane}*], " + ", ".join(f"[{text(column[row])}]" for column in columns) + ",")
    out.append(")")
    return "\n".join(out) + "\n"


def mermaid(scale):
    """Mermaid's journey has names, a score and actors, nothing more: less content than the others."""
    out = ["journey", f"    title {TITLE}"]
    for stage, steps in stages(scale):
        out.append(f"    section {stage}")
        for name, _, _, _, first, second, _, _ in steps:
            out.append(f"      {name}: {round((first + second) / 2) + 3}: {', '.join(person[1] for person in PERSONAS)}")
    return "\n".join(out) + "\n"


def write(folder, scales=(1, 10, 100, 1000)):
    """Writes journey-N.yaml, .dot, .mmd, .puml and .typ for N touchpoints; returns the names' common start by N."""
    names = {}
    for scale in scales:
        count = scale * TOUCHPOINTS
        names[count] = os.path.join(folder, f"journey-{count}")
        for extension, language in ((".yaml", journeymap), (".dot", dot), (".mmd", mermaid), (".puml", plantuml), (".typ", typst)):
            with open(names[count] + extension, "w", encoding="utf-8") as file:
                file.write(language(scale))
    return names


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    os.makedirs(sys.argv[1], exist_ok=True)
    for start in write(sys.argv[1]).values():
        print(start + ".{yaml,dot,mmd,puml,typ}")
