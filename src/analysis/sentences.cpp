#include "analysis/sentences.h"

#include <array>
#include <cmath>

#include <fmt/core.h>

#include "checks/places.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "support/escape.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr std::size_t longest = 90;  // characters that are cited of one text

std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) line += c;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string shortened(std::string text) {
    if (count_characters(text) <= longest) return text;
    std::size_t end = 0;
    for (std::size_t i = 0; i + 1 < longest; ++i) end += static_cast<std::size_t>(decode_utf8(text, end).length);
    if (const std::size_t space = text.rfind(' ', end); space != std::string::npos && space > end / 2) end = space;
    return text.substr(0, end) + "…";
}

template <class Named>
std::string cited_name(const Named& named) {
    return cited(named.name.value.empty() ? std::string_view(named.id) : named.name.value);
}

}  // namespace

std::string plain(std::string_view text) { return escaped(shortened(in_one_line(text))); }
std::string cited(std::string_view text) { return "“" + plain(text) + "”"; }
std::string cited(const Touchpoint& touchpoint) { return cited_name(touchpoint); }
std::string cited(const Stage& stage) { return cited_name(stage); }
std::string cited(const FeltPoint& point) { return point.touchpoint ? cited(*point.touchpoint) : "stage " + cited(*point.stage); }

std::string cited(const PainPoint& pain) {
    std::string text = pain.id_span.given() ? plain(pain.id) : cited(pain.text.value);
    if (pain.severity.value != Level::unsaid) text += fmt::format(" ({})", word_of(pain.severity.value));
    return text;
}

std::string cited(const Opportunity& opportunity) {
    return opportunity.id_span.given() ? plain(opportunity.id) + " " + cited(opportunity.text.value) : cited(opportunity.text.value);
}

std::string person(const Ground& ground, std::size_t traveller) {
    const Persona* persona = ground.persona(traveller);
    if (!persona) return "everyone";
    return plain(persona->name.value.empty() ? std::string_view(persona->id) : persona->name.value);
}

std::string people(const Ground& ground, const std::vector<std::size_t>& travellers) {
    if (ground.travellers() > 1 && travellers.size() == ground.travellers())
        return travellers.size() == 2 ? "both personas" : fmt::format("all {} personas", travellers.size());
    std::vector<std::string> names;
    for (const std::size_t traveller : travellers) names.push_back(person(ground, traveller));
    return listed(names);
}

std::string listed(const std::vector<std::string>& parts, std::size_t most) {
    std::string text;
    const bool cut = parts.size() > most;
    const std::size_t shown = cut ? most - 1 : parts.size();
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += !cut && i + 1 == shown ? " and " : ", ";
        text += parts[i];
    }
    if (cut) text += fmt::format(" and {} more", parts.size() - shown);
    return text;
}

std::string figure(double number) {
    std::string text;
    append_number(text, number);
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return text;
}

std::string signed_score(double score) {
    std::string text = figure(score);
    return text != "0" && score > 0 ? "+" + text : text;
}

std::string percent(double share) { return percent_phrase(std::round(share * 100), "en"); }
std::string exact_percent(double share) { return percent_phrase(std::round(share * 1000) / 10, "en"); }

std::string duration_text(double seconds) {
    struct Unit {
        double seconds;
        std::string_view one, many;
    };
    static constexpr std::array<Unit, 4> units{{{86400, "day", "days"}, {3600, "h", "h"}, {60, "min", "min"}, {1, "s", "s"}}};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (seconds < units[i].seconds && i + 1 < units.size()) continue;
        if (i + 1 == units.size()) return fmt::format("{} s", figure(seconds));
        const Unit& part = units[i + 1];
        const auto parts = static_cast<long long>(std::llround(seconds / part.seconds));
        const auto ratio = static_cast<long long>(units[i].seconds / part.seconds);
        const long long whole = parts / ratio, rest = whole >= 10 ? 0 : parts % ratio;
        std::string text = fmt::format("{} {}", whole, whole == 1 ? units[i].one : units[i].many);
        return rest == 0 ? text : text + fmt::format(" {} {}", rest, rest == 1 ? part.one : part.many);
    }
    return {};
}

std::string ordinal(int number) {
    static constexpr std::array<std::string_view, 11> words{
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    if (number >= 1 && number <= 10) return std::string(words[static_cast<std::size_t>(number)]);
    const int last = number % 10;
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    return fmt::format("{}{}", number, teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

std::string path_at(const FeltPoint& point) { return point.touchpoint ? path_of(*point.touchpoint) : path_of(*point.stage); }

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace journeymap
