#include "comparison/fact.h"

#include <fmt/core.h>

#include <cmath>

#include "comparison/amount.h"
#include "support/number.h"

namespace journeymap {

std::string on_one_line(std::string_view text) {
    std::string line;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            gap = !line.empty();
            continue;
        }
        if (gap) line += ' ';
        gap = false;
        line += c;
    }
    return line;
}

std::string short_number(double number) {
    std::string text;
    append_number(text, std::fabs(number));
    return number < 0 && text != "0" ? "\u2212" + text : text;
}

std::string score_text(double score) {
    std::string text = short_number(score);
    return score > 0 && text != "0" ? "+" + text : text;
}

bool reads_as_none(double difference, Unit unit) {
    if (unit == Unit::seconds) return std::fabs(difference) < 0.5;
    if (unit == Unit::rank) return difference == 0;
    return short_number(unit == Unit::share ? difference * 100 : difference) == "0";
}

namespace {

std::string name_or_id(const Entity& entity, std::string_view name) {
    std::string line = on_one_line(name);
    return line.empty() ? entity.id : line;
}

std::string shown(const Objective& objective) { return name_or_id(objective, objective.text.value); }
std::string shown(const Persona& persona) { return name_or_id(persona, persona.name.value); }
std::string shown(const Channel& channel) { return name_or_id(channel, channel.label); }
std::string shown(const Team& team) { return name_or_id(team, team.name.value); }
std::string shown(const Evidence& evidence) { return name_or_id(evidence, evidence.text.value); }
std::string shown(const Touchpoint& touchpoint) { return name_or_id(touchpoint, touchpoint.name.value); }
std::string shown(const PainPoint& pain) { return pain.id_span.given() ? pain.id : name_or_id(pain, pain.text.value); }

}  // namespace

template <class T>
std::string name_to_show(const T* target) {
    return target ? shown(*target) : std::string();
}
template std::string name_to_show(const Objective*);
template std::string name_to_show(const Persona*);
template std::string name_to_show(const Channel*);
template std::string name_to_show(const Team*);
template std::string name_to_show(const Evidence*);
template std::string name_to_show(const Touchpoint*);
template std::string name_to_show(const PainPoint*);

Fact& FactList::start(std::string_view key, std::string_view what) {
    Fact& fact = facts_.emplace_back();
    fact.key = key;
    fact.what = what;
    return fact;
}

void FactList::refer(Fact& fact, const Entity* target, const std::string& name, std::string_view written) {
    const std::string word = on_one_line(written);
    if (!fact.text.empty()) fact.text += ", ";
    if (!fact.ids.empty()) fact.ids += ", ";
    fact.text += target ? name : word;
    fact.ids += target ? target->id : word;
    if (target)
        fact.refs.push_back(target);
    else
        fact.said += word + '\n';
}

void FactList::words(std::string_view key, std::string_view what, std::string text) {
    if (text.empty()) return;
    Fact& fact = start(key, what);
    fact.text = std::move(text);
    fact.said = fact.text;
}

void FactList::text(std::string_view key, std::string_view what, const Text& text) { words(key, what, on_one_line(text.value)); }

void FactList::texts(std::string_view key, std::string_view what, const Texts& texts) {
    if (texts.empty()) return;
    Fact& fact = start(key, what);
    for (const Text& text : texts) {
        const std::string line = on_one_line(text.value);
        if (!fact.text.empty()) fact.text += "; ";
        fact.text += line;
        fact.said += line + '\n';
    }
}

void FactList::flag(std::string_view key, std::string_view what, bool yes) {
    if (yes) words(key, what, "yes");
}

void FactList::date(std::string_view key, std::string_view what, const Spanned<Date>& date) {
    if (date.given()) words(key, what, iso_date(date.value));
}

void FactList::number(std::string_view key, std::string_view what, const Spanned<int>& number, Wish wish) {
    if (!number.given()) return;
    words(key, what, fmt::format("{}", number.value));
    facts_.back().amount = number.value;
    facts_.back().wish = wish;
}

void FactList::share(std::string_view key, std::string_view what, const Spanned<double>& share, Wish wish) {
    if (!share.given()) return;
    words(key, what, fmt::format("{:.6g}%", share.value * 100));
    facts_.back().amount = share.value;
    facts_.back().unit = Unit::share;
    facts_.back().wish = wish;
}

void FactList::duration(std::string_view key, std::string_view what, const Spanned<Duration>& duration, Wish wish) {
    if (!duration.given()) return;
    Fact& fact = start(key, what);
    fact.text = on_one_line(duration.value.text);
    fact.said = said_of_time(duration.value.text, duration.value.seconds);
    fact.amount = duration.value.seconds;
    fact.unit = Unit::seconds;
    fact.wish = wish;
}

void FactList::reason(std::string_view key, std::string_view what, const Reason& reason) {
    if (!reason.given()) return;
    const std::string why = on_one_line(reason.why.value);
    words(key, what, why.empty() ? "yes" : why);
}

}  // namespace journeymap
