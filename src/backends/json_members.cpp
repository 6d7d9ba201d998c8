#include "backends/json_members.h"

#include <fmt/core.h>

namespace journeymap {

void write_text(JsonWriter& json, std::string_view name, const Text& text) {
    if (text.given() && !text.value.empty()) json.member(name, text.value);
}

void write_texts(JsonWriter& json, std::string_view name, const Texts& texts) {
    write_all(json, name, texts, [&](const Text& text) { json.value(text.value); });
}

void write_date(JsonWriter& json, std::string_view name, const Spanned<Date>& date) {
    if (date.given()) json.member(name, fmt::format("{:04}-{:02}-{:02}", date.value.year, date.value.month, date.value.day));
}

void write_duration(JsonWriter& json, std::string_view name, const Spanned<Duration>& duration) {
    if (!duration.given()) return;
    json.key(name);
    json.begin_object();
    json.member("seconds", duration.value.seconds);
    json.member("text", duration.value.text);
    json.end_object();
}

void write_word(JsonWriter& json, std::string_view name, std::string_view word) {
    if (!word.empty()) json.member(name, word);
}

}  // namespace journeymap
