#include "comparison/phrases.h"

#include <fmt/core.h>

#include <array>
#include <cmath>

namespace journeymap {

namespace {

constexpr std::string_view minus = "\u2212";

struct TimeUnit {
    double seconds;
    std::string_view one, many;
};
constexpr std::array<TimeUnit, 4> time_units{{{86400, "day", "days"}, {3600, "h", "h"}, {60, "min", "min"}, {1, "s", "s"}}};

std::string quote(const std::string& text) { return "\u201c" + text + "\u201d"; }

}  // namespace

std::string time_phrase(double seconds) {
    double left = std::round(seconds);
    std::string text;
    int parts = 0;
    for (const TimeUnit& unit : time_units) {
        const double count = std::floor(left / unit.seconds);
        if (count < 1) continue;
        left -= count * unit.seconds;
        if (++parts == 2) {
            text += fmt::format(" {:.0f} {}", count, count == 1 ? unit.one : unit.many);
            break;
        }
        text = fmt::format("{:.0f} {}", count, count == 1 ? unit.one : unit.many);
    }
    return text.empty() ? "0 min" : text;
}

std::string amount_phrase(double amount, Unit unit) {
    switch (unit) {
        case Unit::seconds: return time_phrase(amount);
        case Unit::score: return score_text(amount);
        case Unit::share: return short_number(amount * 100) + "%";
        case Unit::number:
        case Unit::rank: break;
    }
    return short_number(amount);
}

std::string difference_phrase(double before, double after, Unit unit) {
    const double difference = after - before;
    const std::string sign(difference < 0 ? minus : "+");
    if (unit == Unit::share) return sign + short_number(std::fabs(difference) * 100) + " points";
    return sign + (unit == Unit::seconds ? time_phrase(std::fabs(difference)) : short_number(std::fabs(difference)));
}

std::string difference_phrase(const Change& change) {
    if (!change.before_amount || !change.after_amount || reads_as_none(*change.after_amount - *change.before_amount, change.unit))
        return {};
    const std::string text = difference_phrase(*change.before_amount, *change.after_amount, change.unit);
    return change.unit_word.empty() ? text : text + " " + change.unit_word;
}

bool is_plan(const Comparison& comparison) { return comparison.old_state == State::current && comparison.state == State::future; }

SideNames side_names(const Comparison& comparison) {
    return is_plan(comparison) ? SideNames{"today", "promised"} : SideNames{"before", "now"};
}

bool is_solved(const Change& change) { return change.subject == Subject::pain_point && change.proven; }

bool is_gone_pain(const Change& change) {
    return change.subject == Subject::pain_point && change.kind == ChangeKind::removed && !change.proven;
}

bool is_new_pain(const Change& change) {
    if (change.subject != Subject::pain_point) return false;
    return change.kind == ChangeKind::added;
}

bool is_reopened(const Change& change) { return change.key == "solved" && change.after == "open"; }

std::string title_of(const Change& change) {
    if (change.subject == Subject::stage) return "the stage itself";  // its name stands above
    if (change.subject == Subject::map) return "the map itself";
    const bool is_card = change.subject == Subject::pain_point || change.subject == Subject::opportunity;
    return is_card && !change.label.empty() ? change.label + " " + change.name : change.name;
}

std::string place_phrase(const Change& change) {
    if (change.subject == Subject::stage || change.subject == Subject::touchpoint) return {};
    if (!change.objective.empty()) return change.objective;
    return change.touchpoint.empty() ? change.stage : change.touchpoint;
}

std::string event_phrase(const Change& change) {
    switch (change.kind) {
        case ChangeKind::added: {
            const std::string_view word = change.subject == Subject::channel ? "now used" : "new";
            return change.after.empty() ? std::string(word) : fmt::format("{} ({})", word, change.after);
        }
        case ChangeKind::removed: {
            if (change.subject == Subject::pain_point) return (change.proven ? "solved and gone: " : "gone from the map: ") + change.note;
            const std::string_view word = change.subject == Subject::channel ? "no longer used" : "gone";
            return change.before.empty() ? std::string(word) : fmt::format("{} (it was: {})", word, change.before);
        }
        case ChangeKind::moved:
            if (change.key == "order") return fmt::format("moved: now {}, was {}", change.after, change.before);
            return fmt::format("moved from {} to {}", quote(change.before), quote(change.after));
        case ChangeKind::renamed: {
            const bool has_name = change.subject == Subject::stage || change.subject == Subject::touchpoint ||
                                  change.subject == Subject::persona || change.subject == Subject::channel ||
                                  change.subject == Subject::team || change.subject == Subject::map;
            return fmt::format("{}, was {}", has_name ? "renamed" : "reworded", quote(change.before));
        }
        case ChangeKind::changed: break;
    }
    if (change.key == "solved") return (change.after == "solved" ? "solved: " : "open again: ") + change.note;
    return change.what;
}

std::string meaning_phrase(const Change& change) {
    std::string text = difference_phrase(change);
    if (change.effect != Effect::none && change.kind == ChangeKind::changed) {
        if (!text.empty()) text += ", ";
        text += word_of(change.effect);
    }
    if (change.unit == Unit::score && !change.note.empty()) text += (text.empty() ? "" : ", ") + change.note;
    return text;
}

std::string_view section_title(Subject subject) {
    switch (subject) {
        case Subject::stage:
        case Subject::touchpoint: return "Stages and touchpoints";
        case Subject::pain_point: return "Pain points";
        case Subject::opportunity: return "Opportunities";
        case Subject::measure: return "Measures";
        case Subject::objective: return "Objectives";
        case Subject::persona: return "Personas";
        case Subject::channel: return "Channels";
        case Subject::team: return "Teams";
        case Subject::evidence: return "Evidence";
        case Subject::map: return "The map itself";
        case Subject::revision: return "History";
    }
    return {};
}

}  // namespace journeymap
