#include "html/places.h"

#include <algorithm>

#include <fmt/core.h>

#include "lanes/card_data.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

bool is_plain(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80; }

void collect(const WrittenLine& line, std::set<std::pair<std::string, std::string>>& there) {
    for (const WrittenRun& run : line.runs()) {
        if (run.kind == RunKind::target) there.emplace(run.place.kind, run.place.id);
    }
}

// Whether some letter is of Hebrew, Arabic or a neighbour of theirs, U+0580 to U+07FF.
bool runs_leftwards(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6 && byte <= 0xDF;
    });
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_word(char c) { return is_plain(c) || c == '_'; }

// "P1", "PP12".
bool is_card_label(std::string_view label) {
    const auto digits = std::ranges::find_if_not(label, is_capital);
    return digits != label.begin() && digits != label.end() && std::all_of(digits, label.end(), is_digit);
}

void write_data(const std::vector<GroupDatum>& data, HtmlWriter& html) {
    for (const GroupDatum& datum : data) html.attribute(std::string("data-").append(datum.name), datum.value);
}

}  // namespace

HtmlPlaces::HtmlPlaces(const Journey& journey, const Writing& writing) : journey_(journey) {
    for (const Persona& persona : journey.personas) {
        const std::string_view name = persona.name.value;
        if (!name.empty() && (journey.right_to_left || runs_leftwards(name))) names_.add(name);
    }
    names_.sort();
    for (const PainPoint* pain : journey.pain_points) pain_points_.emplace(pain->id, pain);
    for (const Opportunity* opportunity : journey.opportunities) opportunities_.emplace(opportunity->id, opportunity);
    for (const WrittenBlock& block : writing.blocks()) {
        if (const auto* heading = std::get_if<WrittenHeading>(&block)) there_.emplace(heading->place.kind, heading->place.id);
        if (const auto* line = std::get_if<WrittenLine>(&block)) collect(*line, there_);
        if (const auto* list = std::get_if<WrittenList>(&block)) {
            for (const WrittenItem& item : list->items) collect(item.line, there_);
        }
        if (const auto* table = std::get_if<WrittenTable>(&block)) {
            for (const std::vector<WrittenLine>& row : table->rows) {
                for (const WrittenLine& cell : row) collect(cell, there_);
            }
        }
    }
    const auto add = [&](const std::string& label, WritingPlace place) {
        if (is_card_label(label) && has(place)) cards_.emplace(label, std::move(place));
    };
    for (const PainPoint* pain : journey.pain_points) add(pain->label, {"pain", pain->id});
    for (const Opportunity* opportunity : journey.opportunities) add(opportunity->label, {"opportunity", opportunity->id});
}

// Different places have different ids: what an address cannot hold as it is becomes its number, with a sign that nothing else has.
std::string HtmlPlaces::id_of(const WritingPlace& place) {
    std::string id = place.kind + "-";
    for (const char c : place.id) {
        if (is_plain(c))
            id += c;
        else
            id += fmt::format("_{:02x}", static_cast<unsigned char>(c));
    }
    return id;
}

void HtmlPlaces::write_data_of(const WritingPlace& place, HtmlWriter& html) const {
    if (place.kind == "pain") {
        if (const auto pain = pain_points_.find(place.id); pain != pain_points_.end()) write_data(data_of(*pain->second), html);
    } else if (place.kind == "opportunity") {
        const auto opportunity = opportunities_.find(place.id);
        if (opportunity != opportunities_.end()) write_data(data_of(*opportunity->second), html);
    }
}

void HtmlPlaces::write_text(std::string_view text, HtmlWriter& html) const {
    while (const auto name = names_.find_in(text)) {
        html.text(text.substr(0, name->begin));
        html.element("bdi", text.substr(name->begin, name->length));
        text.remove_prefix(name->begin + name->length);
    }
    html.text(text);
}

// What stands in quotation marks is the map's own text, in which P1 may be anything.
void HtmlPlaces::write_cited(std::string_view text, HtmlWriter& html) const {
    constexpr std::string_view opening = "\u201c", closing = "\u201d";
    bool quoted = false;
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_of_word(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        if (word.starts_with(opening)) quoted = true;
        if (word.find(closing) != std::string_view::npos) quoted = false;
        if (const auto card = quoted ? cards_.end() : cards_.find(word); card != cards_.end()) {
            write_text(text.substr(written, at - written), html);
            html.begin("a");
            html.attribute("href", "#" + id_of(card->second));
            html.text(word);
            html.end();
            written = end;
        }
        at = std::max(end, at + 1);
    }
    write_text(text.substr(written), html);
}

void HtmlPlaces::write_english(std::string_view text, HtmlWriter& html) const {
    const std::string_view language = journey_.language.value;
    if (language.empty() || language == "en" || language.starts_with("en-")) return write_cited(text, html);
    html.begin("span");
    html.attribute("lang", "en");
    html.attribute("dir", "ltr");
    write_cited(text, html);
    html.end();
}

}  // namespace journeymap
