// A comparison as text for people: what it comes to, the totals, then all changes, those of one thing together.
#include <algorithm>

#include "comparison/formats.h"
#include "comparison/phrases.h"
#include "diagnostics/ink.h"
#include "journeymap/words.h"
#include "support/cell_width.h"
#include "support/escape.h"
#include "support/log_text.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr int longest_on_one_line = 72;  // cells of both sides; longer ones get a line each
constexpr std::string_view arrow = "\u2192";
constexpr std::string_view unsaid = "not said";

int cells_of(std::string_view text) {
    int cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        cells += cell_width(decoded.c);
        at += static_cast<std::size_t>(std::max(decoded.length, 1));
    }
    return cells;
}

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

Ink ink_of(Effect effect) {
    if (effect == Effect::better) return Ink::help;
    return effect == Effect::worse ? Ink::error : Ink::plain;
}

class TextWriter {
public:
    TextWriter(std::string& out, Coloring coloring, SideNames names) : out_(out), coloring_(coloring), names_(names) {}

    void ink(std::string_view text, Ink ink) { append_inked(out_, text, ink, coloring_); }
    void plain(std::string_view text) { out_ += text; }
    void line(std::string_view text = {}) { out_.append(text) += '\n'; }

    void totals(const std::vector<Total>& totals) {
        int what = 0, before = 0, after = 0;
        for (const Total& total : totals) {
            what = std::max(what, cells_of(escaped(total.what)));
            before = std::max(before, cells_of(side(total.before, total.unit)));
            after = std::max(after, cells_of(side(total.after, total.unit)));
        }
        const int before_name = cells_of(names_.before), after_name = cells_of(names_.after);
        before = std::max(before, before_name);
        after = std::max(after, after_name);
        const std::string head = "Totals" + blanks(2 + what - 6) + blanks(2 + before - before_name);
        ink(head + std::string(names_.before) + blanks(2 + after - after_name) + std::string(names_.after), Ink::strong);
        line();
        for (const Total& total : totals) {
            const std::string name = escaped(total.what);
            const std::string was = side(total.before, total.unit), is = side(total.after, total.unit);
            plain("  " + name + blanks(what - cells_of(name)) + blanks(2 + before - cells_of(was)) + was);
            plain(blanks(2 + after - cells_of(is)) + is);
            difference(total);
            line();
        }
    }

    void group(const Change* first, const Change* last) {
        if (last - first == 1 && first->kind != ChangeKind::changed && first->kind != ChangeKind::renamed) return whole(*first);
        if (last - first == 1 && first->key == "solved") return whole(*first);
        heading(*first, "~ ");
        line();
        for (const Change* change = first; change != last; ++change) detail(*change);
    }

private:
    static std::string side(const std::optional<double>& amount, Unit unit) {
        return amount ? amount_phrase(*amount, unit) : std::string(unsaid);
    }

    void difference(const Total& total) {
        if (!total.differs() || !total.before || !total.after) return;
        plain("  " + difference_phrase(*total.before, *total.after, total.unit));
        if (total.effect == Effect::none) return;
        plain(", ");
        ink(word_of(total.effect), ink_of(total.effect));
    }

    static std::string_view sign_of(const Change& change) {
        switch (change.kind) {
            case ChangeKind::added: return "+ ";
            case ChangeKind::removed: return "- ";
            case ChangeKind::moved: return "> ";
            default: return "~ ";
        }
    }

    void heading(const Change& change, std::string_view sign) {
        plain("  ");
        plain(sign);
        ink(escaped(title_of(change)), Ink::strong);
        if (const std::string place = place_phrase(change); !place.empty()) plain(" (at " + escaped(place) + ")");
    }

    // A thing that is new, gone or moved, and nothing else is to be said about it.
    void whole(const Change& change) {
        heading(change, sign_of(change));
        plain(": ");
        ink(escaped(event_phrase(change)), ink_of(change.effect));
        line();
    }

    void detail(const Change& change) {
        plain("      ");
        if (change.kind != ChangeKind::changed || change.key == "solved") {
            ink(escaped(event_phrase(change)), ink_of(change.effect));
            return line();
        }
        plain(escaped(change.what));
        sides(change);
        line();
    }

    void sides(const Change& change) {
        const std::string was = change.before.empty() ? std::string(unsaid) : escaped(change.before);
        const std::string is = change.after.empty() ? std::string(unsaid) : escaped(change.after);
        const bool has_arrow = was.find(arrow) != std::string::npos || is.find(arrow) != std::string::npos;
        if (has_arrow || cells_of(was) + cells_of(is) > longest_on_one_line) {
            meaning(change);
            line();
            line("        " + std::string(names_.before) + ": " + was);
            return plain("        " + std::string(names_.after) + ": " + is);
        }
        plain(": " + was + " \u2192 " + is);
        meaning(change);
    }

    void meaning(const Change& change) {
        const std::string text = meaning_phrase(change);
        if (text.empty()) return;
        plain("  (");
        ink(text, ink_of(change.effect));
        plain(")");
    }

    std::string& out_;
    Coloring coloring_;
    SideNames names_;
};

bool is_place(const Change& change) { return change.subject == Subject::stage || change.subject == Subject::touchpoint; }

// What stands under one heading: a stage's name for what is in a stage, else the section's.
std::string heading_of(const Change& change) {
    if (is_place(change)) return "Stage " + escaped(change.stage);
    return std::string(section_title(change.subject));
}

}  // namespace

std::string text_of(const Comparison& comparison, const ComparisonOptions& options) {
    std::string out;
    TextWriter writer(out, options.coloring, side_names(comparison));
    writer.ink(escaped(comparison.title), Ink::strong);
    writer.line();
    const bool states_differ = comparison.old_state != comparison.state;
    const auto shown = [](const std::string& name) { return name.empty() ? std::string(standard_input) : escaped(name); };
    writer.plain(shown(options.old_name) + (states_differ ? " (" + std::string(word_of(comparison.old_state)) + " state)" : ""));
    writer.plain(" \u2192 " + shown(options.name) + (states_differ ? " (" + std::string(word_of(comparison.state)) + " state)" : ""));
    writer.line("\n");
    for (const std::string& sentence : summary_of(comparison)) writer.line(escaped(sentence));
    if (comparison.same()) return without_commands(std::move(out));
    if (!comparison.totals.empty()) {
        writer.line();
        writer.totals(comparison.totals);
    }
    std::string heading;
    const Change* const end = comparison.changes.data() + comparison.changes.size();
    for (const Change* first = comparison.changes.data(); first != end;) {
        const Change* last = first + 1;
        while (last != end && last->entity == first->entity && last->subject == first->subject) ++last;
        if (std::string own = heading_of(*first); own != heading) {
            writer.line();
            writer.ink(own, Ink::strong);
            writer.line();
            heading = std::move(own);
        }
        writer.group(first, last);
        first = last;
    }
    return without_commands(std::move(out));
}

}  // namespace journeymap
