#include "fuzz/line_tree.h"

#include <algorithm>

namespace fuzzing {

namespace {

constexpr std::string_view borders = ",;[]{}\t\"";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// Where a line's own text begins: behind blanks and the signs of list items.
std::size_t text_begin(std::string_view line) {
    std::size_t at = indentation_of(line);
    while (line.substr(at).starts_with("- ")) at += 2 + indentation_of(line.substr(at + 2));
    return std::min(at, line.size());
}

}  // namespace

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

LineTree::LineTree(std::string_view text) {
    ends_with_break_ = text.empty() || text.ends_with('\n');
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines_.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string LineTree::text() const {
    std::string all;
    for (const std::string& line : lines_) all += line + '\n';
    if (!ends_with_break_ && !all.empty()) all.pop_back();
    return all;
}

std::size_t LineTree::block_end(std::size_t number) const {
    const std::size_t own = indentation_of(lines_[number]);
    const bool is_item = std::string_view(lines_[number]).substr(own).starts_with("-");
    std::size_t end = number + 1;
    for (std::size_t i = end; i < lines_.size(); ++i) {
        if (is_blank(lines_[i])) continue;
        const std::size_t indentation = indentation_of(lines_[i]);
        // The items of a key's list may be indented no further than the key.
        const bool is_its_item = indentation == own && !is_item && std::string_view(lines_[i]).substr(own).starts_with("- ");
        if (indentation <= own && !is_its_item) break;
        end = i + 1;
    }
    return end;
}

std::vector<std::string> LineTree::block(std::size_t number) const {
    return {lines_.begin() + static_cast<std::ptrdiff_t>(number), lines_.begin() + static_cast<std::ptrdiff_t>(block_end(number))};
}

void LineTree::insert(std::size_t number, std::vector<std::string> lines) {
    if (lines.empty()) return;
    const std::size_t wanted = number < lines_.size() ? indentation_of(lines_[number]) : 0, own = indentation_of(lines.front());
    for (std::string& line : lines) {
        const std::size_t indentation = indentation_of(line);
        line = std::string(indentation + wanted >= own ? indentation + wanted - own : 0, ' ') + line.substr(indentation);
    }
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(number), lines.begin(), lines.end());
}

void LineTree::insert_as_is(std::size_t number, std::string line) {
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(number), std::move(line));
}

void LineTree::erase(std::size_t begin, std::size_t end) {
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.begin() + static_cast<std::ptrdiff_t>(end));
}

std::vector<ValuePlace> LineTree::values() const {
    std::vector<ValuePlace> all;
    for (std::size_t number = 0; number < lines_.size(); ++number) {
        const std::string_view line = lines_[number];
        std::size_t begin = text_begin(line);
        for (std::size_t at = begin; at <= line.size(); ++at) {
            const bool is_colon = at < line.size() && line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ');
            if (at < line.size() && !is_colon && borders.find(line[at]) == borders.npos) continue;
            if (at > begin) all.push_back({number, begin, at});
            begin = at + 1;
            while (begin < line.size() && line[begin] == ' ') ++begin;
            at = std::max(at, begin - 1);
        }
    }
    return all;
}

std::string_view LineTree::value(const ValuePlace& place) const {
    return std::string_view(lines_[place.line]).substr(place.begin, place.end - place.begin);
}

void LineTree::replace(const ValuePlace& place, std::string_view value) {
    lines_[place.line].replace(place.begin, place.end - place.begin, value);
}

}  // namespace fuzzing
