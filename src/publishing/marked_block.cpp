#include "publishing/marked_block.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::string_view opening = "<!--", closing = "-->";
constexpr std::string_view starts = "journeymap:", ends = "/journeymap";
constexpr std::size_t deepest_indent = 3;  // four blanks make a code block

bool is_blank_of_line(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks_before(std::string_view text) {
    while (!text.empty() && is_blank_of_line(text.front())) text.remove_prefix(1);
    return text;
}

// How far a line is indented, in blanks; more than enough where a tab does it.
std::size_t indent_of(std::string_view line) {
    std::size_t indent = 0;
    while (indent < line.size() && line[indent] == ' ') ++indent;
    return indent < line.size() && line[indent] == '\t' ? deepest_indent + 1 : indent;
}

// Code fences as CommonMark has them: three or more of one sign, closed by as many or more of it and nothing else.
class Fence {
public:
    // Whether the line belongs to a fenced block, its fences too.
    bool takes(std::string_view line) {
        if (indent_of(line) > deepest_indent) return length_ > 0;
        line.remove_prefix(indent_of(line));
        const char sign = line.empty() ? ' ' : line.front();
        const std::size_t end = std::min(line.find_first_not_of(sign), line.size());
        const std::string_view rest = line.substr(end);
        if (length_ > 0) {
            if (sign == sign_ && end >= length_ && without_blanks_before(rest).empty()) length_ = 0;
            return true;
        }
        if ((sign != '`' && sign != '~') || end < 3 || (sign == '`' && rest.find('`') != rest.npos)) return false;
        sign_ = sign;
        length_ = end;
        return true;
    }

private:
    char sign_ = ' ';
    std::size_t length_ = 0;  // 0: outside
};

enum class MarkerKind : unsigned char { none, start, end };

struct Marker {
    MarkerKind kind = MarkerKind::none;
    std::size_t begin = 0, end = 0;        // of the comment in its line
    std::size_t inner = 0, inner_end = 0;  // what it says behind `journeymap:`
    bool alone = true;
};

Marker marker_in(std::string_view line) {
    const std::size_t indent = indent_of(line);
    if (indent > deepest_indent || !line.substr(indent).starts_with(opening)) return {};
    const std::string_view said = without_blanks_before(line.substr(indent + opening.size()));
    Marker marker;
    if (said.starts_with(starts)) marker.kind = MarkerKind::start;
    if (said.starts_with(ends)) marker.kind = MarkerKind::end;
    if (marker.kind == MarkerKind::none) return {};
    marker.begin = indent;
    marker.inner = line.size() - said.size() + (marker.kind == MarkerKind::start ? starts.size() : ends.size());
    const std::size_t close = line.find(closing, marker.inner);
    marker.inner_end = std::min(close, line.size());
    marker.end = close == line.npos ? line.size() : close + closing.size();
    marker.alone = close != line.npos && without_blanks_before(line.substr(marker.end)).empty();
    return marker;
}

class BlockFinder {
public:
    BlockFinder(const Source& source, std::uint32_t number, Diagnostics& diagnostics)
        : source_(source), number_(number), diagnostics_(diagnostics) {}

    std::vector<MarkedBlock> find() {
        for (int number = 1; number <= source_.line_count(); ++number) {
            const std::string_view line = source_.line(number);
            const Marker marker = open_ || !fence_.takes(line) ? marker_in(line) : Marker{};
            if (marker.kind == MarkerKind::none) continue;
            const std::uint32_t start = source_.line_start(number);
            const Span span{number_, start + static_cast<std::uint32_t>(marker.begin), start + static_cast<std::uint32_t>(marker.end)};
            if (!marker.alone) {
                report(span, "a marker of journeymap is not alone on its line")
                    .with_help("end the comment in this line with -->, and write nothing behind it");
            }
            if (marker.kind == MarkerKind::end) {
                end(span, start, marker);
            } else {
                begin(span, line, marker, start, number);
            }
        }
        if (open_) refuse_open();
        return std::move(blocks_);
    }

private:
    Finding& report(Span span, std::string message) { return diagnostics_.report(broken_block, span, std::move(message)); }

    void refuse_open() {
        report(open_->marker, "this block is not closed").with_help("write <!-- /journeymap --> on a line of its own where it ends");
    }

    void begin(Span span, std::string_view line, const Marker& marker, std::uint32_t start, int number) {
        if (open_) refuse_open();
        open_.emplace();
        open_->marker = span;
        open_->indent = std::string(line.substr(0, marker.begin));
        open_->content.begin = number < source_.line_count() ? source_.line_start(number + 1) : span.end;
        understood_ = marker.alone && read_words(line.substr(0, marker.inner_end), marker.inner, start);
    }

    void end(Span span, std::uint32_t line_start, const Marker& marker) {
        if (!open_) {
            report(span, "no block is open here").with_help("a block begins with <!-- journeymap: MAP --> on a line of its own");
            return;
        }
        open_->content = {number_, open_->content.begin, line_start};
        if (understood_ && marker.alone) blocks_.push_back(std::move(*open_));
        open_.reset();
    }

    // What the opening marker says: a map, then options.
    bool read_words(std::string_view line, std::size_t at, std::uint32_t line_start) {
        bool sound = true;
        while (true) {
            while (at < line.size() && is_blank_of_line(line[at])) ++at;
            if (at >= line.size()) break;
            const std::size_t from = at;
            std::string word;
            for (char quote = 0; at < line.size() && (quote != 0 || !is_blank_of_line(line[at])); ++at) {
                if (line[at] == '"' && (quote != 0 || at == from || line[at - 1] == '=')) {
                    quote = quote == 0 ? '"' : '\0';
                } else {
                    word += line[at];
                }
            }
            const Span span{number_, line_start + static_cast<std::uint32_t>(from), line_start + static_cast<std::uint32_t>(at)};
            sound = take_word(std::move(word), span) && sound;
        }
        if (open_->map.value.empty() && sound) {
            report(open_->marker, "the block does not say which map it shows").with_help("write <!-- journeymap: parking.journey.yaml -->");
            return false;
        }
        if (open_->format.value.empty()) open_->format.value = "svg";
        return sound;
    }

    bool take_word(std::string&& word, Span span) {
        if (open_->map.value.empty()) {
            open_->map = {std::move(word), span};
            return !open_->map.value.empty();
        }
        const std::size_t equals = word.find('=');
        const std::string key = word.substr(0, equals);
        constexpr std::string_view keys[] = {"theme", "dark", "output", "format"};
        MarkedWord* const places[] = {&open_->theme, &open_->dark, &open_->output, &open_->format};
        const auto* const found = std::ranges::find(keys, key);
        if (equals == word.npos || found == std::end(keys)) {
            const auto meant = nearest_word(key, keys);
            std::string help = meant && equals != word.npos ? fmt::format("write {}{}\n", *meant, word.substr(equals)) : "";
            help += "it takes theme=NAME, dark=NAME, output=FILE and format=svg or mermaid";
            if (equals == word.npos) help += "; a map's name with blanks stands in double quotes";
            report(span, fmt::format("{} is no option of a block", quoted(word))).with_help(std::move(help));
            return false;
        }
        MarkedWord& place = *places[found - keys];
        if (!place.value.empty() || equals + 1 == word.size()) {
            report(span, fmt::format("the option '{}' {}", key, place.value.empty() ? "says nothing" : "is given twice"));
            return false;
        }
        place = {word.substr(equals + 1), span};
        return true;
    }

    const Source& source_;
    std::uint32_t number_;
    Diagnostics& diagnostics_;
    Fence fence_;
    std::optional<MarkedBlock> open_;
    bool understood_ = false;
    std::vector<MarkedBlock> blocks_;
};

}  // namespace

std::vector<MarkedBlock> find_marked_blocks(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics) {
    return BlockFinder(sources.at(source), source, diagnostics).find();
}

}  // namespace journeymap
