// A comparison as Markdown for a comment on a pull request: what it comes to first, then tables; what is long is folded.
#include <algorithm>
#include <vector>

#include "backends/markdown_text.h"
#include "comparison/formats.h"
#include "support/escape.h"
#include "comparison/phrases.h"

namespace journeymap {

namespace {

constexpr std::size_t rows_to_show = 12;      // a section with more is folded
constexpr std::size_t most_rows = 400;        // GitHub refuses comments of more than 65,536 characters
constexpr std::size_t most_characters = 240;  // of a text in a cell

std::string marked(std::string_view text) {
    std::string out;
    append_markdown(out, text, MarkdownBreaks::spaces);
    return out;
}

// Long texts are cut: the map has them.
std::string shortened(const std::string& text) {
    if (text.size() <= most_characters) return text;
    std::size_t end = most_characters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + " \u2026";
}

std::string cell(const std::string& text) { return text.empty() ? "\u2014" : marked(shortened(text)); }

std::string capital(std::string_view word) {
    std::string text(word);
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string_view sign_of(Effect effect) {
    if (effect == Effect::better) return "\U0001F7E2 better";
    return effect == Effect::worse ? "\U0001F534 worse" : "";
}

void row(std::string& out, const std::vector<std::string>& cells) {
    out += '|';
    for (const std::string& text : cells) out += " " + text + " |";
    out += '\n';
}

std::string side(const std::optional<double>& amount, Unit unit) { return amount ? amount_phrase(*amount, unit) : std::string("\u2014"); }

void add_totals(std::string& out, const std::vector<Total>& totals, SideNames names) {
    out += "\n| | " + capital(names.before) + " | " + capital(names.after) + " | Difference | |\n| --- | ---: | ---: | ---: | --- |\n";
    for (const Total& total : totals) {
        const bool both = total.before && total.after && total.differs();
        const std::string name = marked(total.what);
        row(out, {total.differs() ? "**" + name + "**" : name, side(total.before, total.unit), side(total.after, total.unit),
                     both ? difference_phrase(*total.before, *total.after, total.unit) : "", std::string(sign_of(total.effect))});
    }
}

bool is_place(const Change& change) { return change.subject == Subject::stage || change.subject == Subject::touchpoint; }

std::string where(const Change& change) {
    std::string name = "**" + marked(title_of(change)) + "**";
    if (is_place(change)) return name;
    const std::string place = place_phrase(change);
    return place.empty() ? name : name + " at " + marked(place);
}

std::string_view event_of_channel(const Change& change) { return change.kind == ChangeKind::added ? "now used" : "no longer used"; }

void add_change(std::string& out, const Change& change, bool named) {
    const std::string subject = named ? where(change) : std::string();
    const bool is_key = change.kind == ChangeKind::changed && change.key != "solved";
    if (change.kind == ChangeKind::renamed) {
        return row(out, {subject, "name", cell(change.before), cell(change.after), ""});
    }
    if (change.kind == ChangeKind::moved) return row(out, {subject, "**moved**", cell(change.before), cell(change.after), ""});
    if (change.subject == Subject::channel && !is_key) return row(out, {subject, std::string(event_of_channel(change)), "", "", ""});
    if (is_key) {
        std::string meaning = marked(meaning_phrase(change));
        if (change.effect != Effect::none) {
            const std::string difference = marked(difference_phrase(change));
            meaning = (difference.empty() ? "" : difference + " ") + std::string(sign_of(change.effect));
        }
        return row(out, {subject, marked(change.what), cell(change.before), cell(change.after), meaning});
    }
    if (change.kind == ChangeKind::added)
        return row(out, {subject, "**new**", "", cell(change.after), std::string(sign_of(change.effect))});
    const std::string what = change.key == "solved" ? "**" + change.after + "**"
                             : change.proven        ? "**solved**: " + marked(change.note)
                             : change.note.empty()  ? "**gone**"
                                                    : "**gone**: " + marked(change.note);
    row(out, {subject, what, cell(change.before), change.key == "solved" ? cell(change.note) : "", std::string(sign_of(change.effect))});
}

// What the journey is like; the rest is who and what it is about.
bool is_journey(Subject subject) {
    return subject == Subject::stage || subject == Subject::touchpoint || subject == Subject::pain_point ||
           subject == Subject::opportunity || subject == Subject::measure;
}

// The changes of one section or one stage.
struct Section {
    std::string title;  // Markdown
    const Change* first;
    const Change* last;

    std::size_t size() const { return static_cast<std::size_t>(last - first); }
};

std::string title_of_section(const Change& change) {
    if (is_place(change)) return "Stage " + marked(change.stage);
    return std::string(section_title(change.subject));
}

std::vector<Section> sections_of(const std::vector<Change>& changes) {
    std::vector<Section> sections;
    for (const Change& change : changes) {
        const std::string title = title_of_section(change);
        if (sections.empty() || sections.back().title != title) sections.push_back({title, &change, &change});
        sections.back().last = &change + 1;
    }
    return sections;
}

void add_section(std::string& out, const Section& section, SideNames names, std::size_t& rows_left) {
    const bool folded = section.size() > rows_to_show || !is_journey(section.first->subject);
    const std::string count = std::to_string(section.size()) + (section.size() == 1 ? " change" : " changes");
    out += folded ? "\n<details><summary><b>" + section.title + "</b>: " + count + "</summary>\n" : "\n#### " + section.title + "\n";
    out += "\n| | What | " + capital(names.before) + " | " + capital(names.after) + " | |\n| --- | --- | --- | --- | --- |\n";
    std::string_view entity;
    for (const Change* change = section.first; change != section.last && rows_left > 0; ++change, --rows_left) {
        add_change(out, *change, change == section.first || change->entity != entity);
        entity = change->entity;
    }
    if (folded) out += "\n</details>\n";
}

}  // namespace

std::string markdown_of(const Comparison& comparison, const ComparisonOptions& options) {
    return "### What changed: " + marked(comparison.title) + "\n\n" + markdown_body_of(comparison, options);
}

std::string markdown_body_of(const Comparison& comparison, const ComparisonOptions& options) {
    std::string out;
    for (const std::string& sentence : summary_of(comparison)) out += "- " + marked(sentence) + "\n";
    if (!comparison.same()) {
        const SideNames names = side_names(comparison);
        add_totals(out, comparison.totals, names);
        std::size_t rows_left = most_rows;
        for (const Section& section : sections_of(comparison.changes)) {
            if (rows_left == 0) break;
            add_section(out, section, names, rows_left);
        }
        if (comparison.changes.size() > most_rows) {
            out += "\n" + std::to_string(comparison.changes.size() - most_rows) + " more changes are not shown.\n";
        }
    }
    // Those who read it have not made the call: for them a version from standard input has no name.
    const std::string old_name = options.old_name.empty() ? "an earlier version" : marked(escaped(options.old_name));
    const std::string name = options.name.empty() ? "this version" : marked(escaped(options.name));
    out += "\n<sub>" + old_name + " \u2192 " + name + "</sub>\n";
    return out;
}

}  // namespace journeymap
