#include "writing/writing.h"

#include <algorithm>

#include "journeymap/locale.h"

namespace journeymap {

WrittenLine& WrittenLine::say(std::string_view text) {
    if (!text.empty()) runs_.push_back({RunKind::plain, std::string(text), {}});
    return *this;
}

WrittenLine& WrittenLine::english(std::string_view text) {
    if (!text.empty()) runs_.push_back({RunKind::english, std::string(text), {}});
    return *this;
}

WrittenLine& WrittenLine::strong(std::string_view text) {
    if (!text.empty()) runs_.push_back({RunKind::strong, std::string(text), {}});
    return *this;
}

WrittenLine& WrittenLine::quote(std::string_view text) {
    if (!text.empty()) runs_.push_back({RunKind::quote, std::string(text), {}});
    return *this;
}

WrittenLine& WrittenLine::link(std::string_view text, WritingPlace place) {
    if (!text.empty()) runs_.push_back({RunKind::place, std::string(text), std::move(place)});
    return *this;
}

WrittenLine& WrittenLine::target(std::string_view text, WritingPlace place) {
    runs_.push_back({RunKind::target, std::string(text), std::move(place)});
    return *this;
}

WrittenLine& WrittenLine::web(std::string_view text, std::string_view address) {
    if (address.empty()) return say(text);
    if (!text.empty()) runs_.push_back({RunKind::web, std::string(text), {{}, std::string(address)}});
    return *this;
}

WrittenLine& WrittenLine::file(std::string_view text, std::string_view path) {
    if (path.empty()) return say(text);
    runs_.push_back({RunKind::file, std::string(text), {{}, std::string(path)}});
    return *this;
}

WrittenLine& WrittenLine::add(const WrittenLine& other) {
    runs_.insert(runs_.end(), other.runs_.begin(), other.runs_.end());
    return *this;
}

WrittenLine in_a_row(const std::vector<WrittenLine>& lines, std::string_view separator) {
    WrittenLine all;
    for (const WrittenLine& line : lines) {
        if (line.empty()) continue;
        if (!all.empty()) all.say(separator);
        all.add(line);
    }
    return all;
}

void Writing::heading(int level, std::string_view text, WritingPlace place) {
    blocks_.emplace_back(WrittenHeading{level, std::string(text), std::move(place)});
}

void Writing::paragraph(WrittenLine line) {
    if (!line.empty()) blocks_.emplace_back(std::move(line));
}

WrittenList& Writing::list() {
    if (blocks_.empty() || !std::holds_alternative<WrittenList>(blocks_.back())) blocks_.emplace_back(WrittenList{});
    return std::get<WrittenList>(blocks_.back());
}

void Writing::item(WrittenLine line, int depth) {
    if (!line.empty()) list().items.push_back({std::move(line), depth, 0});
}

void Writing::item_about(WrittenSubject about, WrittenLine line) {
    if (!line.empty()) list().items.push_back({std::move(line), 0, 0, std::move(about)});
}

void Writing::numbered(int number, WrittenLine line, WrittenSubject about) {
    list().items.push_back({std::move(line), 0, number, std::move(about)});
}

void Writing::fact(std::string_view label, WrittenLine text, int depth) {
    if (text.empty()) return;
    std::string_view colon = colon_of(language);
    colon.remove_suffix(1);  // its blank
    item(WrittenLine().strong(std::string(label).append(colon)).say(" ").add(text), depth);
}

void Writing::table(WrittenTable table) {
    if (table.rows.empty()) return;
    for (std::size_t i = table.head.size(); i-- > 0;) {
        if (std::ranges::any_of(table.rows, [i](const std::vector<WrittenLine>& row) { return !row[i].empty(); })) continue;
        const auto column = static_cast<std::ptrdiff_t>(i);
        table.head.erase(table.head.begin() + column);
        for (std::vector<WrittenLine>& row : table.rows) row.erase(row.begin() + column);
    }
    blocks_.emplace_back(std::move(table));
}

}  // namespace journeymap
