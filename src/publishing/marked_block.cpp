#include "publishing/marked_block.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::string_view opening = "<!--", closing = "-->";
constexpr std::string_view starts = "journeymap:", ends = "/journeymap";
constexpr std::size_t deepest_indent = 3;  // four blanks make a code block
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank_of_line(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks_before(std::string_view text) {
    while (!text.empty() && is_blank_of_line(text.front())) text.remove_prefix(1);
    return text;
}

// How far a text is indented, in blanks; more than enough where a tab does it.
std::size_t indent_of(std::string_view text) {
    std::size_t indent = 0;
    while (indent < text.size() && text[indent] == ' ') ++indent;
    return indent < text.size() && text[indent] == '\t' ? deepest_indent + 1 : indent;
}

bool is_blank(std::string_view text) { return without_blanks_before(text).empty(); }

// Takes blanks off, as many as there are and are wanted; a tab counts for all.
std::string_view without_indent(std::string_view text, std::size_t wanted) {
    if (text.starts_with('\t')) return text.substr(1);
    return text.substr(std::min(wanted, indent_of(text)));
}

// The length of "- " or "12. " with the blanks behind it; 0: none begins there.
std::size_t list_marker_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
    if (length > 9) return 0;
    const std::string_view signs = length > 0 ? ".)" : "-+*";
    if (length >= text.size() || signs.find(text[length]) == signs.npos) return 0;
    ++length;
    const std::string_view rest = text.substr(length);
    if (is_blank(rest)) return length + (rest.empty() ? 0 : 1);
    const std::size_t blanks = indent_of(rest);
    if (rest.front() == '\t') return length + 1;
    if (blanks == 0) return 0;
    return length + (blanks > deepest_indent + 1 ? 1 : std::min(blanks, rest.size()));
}

// Block quotes and list items, one in the other: what a line says begins behind them.
class Containers {
public:
    // What a line says in those that it goes on with.
    std::string_view follow(std::string_view line) {
        matched_ = 0;
        for (; matched_ < open_.size(); ++matched_) {
            const std::string_view text = line.substr(std::min(line.size(), indent_of(line) > deepest_indent ? 0 : indent_of(line)));
            if (open_[matched_] == quote) {
                if (!text.starts_with('>')) break;
                line = without_indent(text.substr(1), 1);
            } else if (!is_blank(line)) {
                if (indent_of(line) < open_[matched_]) break;
                line = without_indent(line, open_[matched_]);
            }
        }
        return line;
    }
    std::size_t matched() const { return matched_; }

    // The others have ended; new ones may begin in what is left of the line.
    std::string_view enter(std::string_view rest) {
        open_.resize(matched_);
        while (open_.size() < most_containers && indent_of(rest) <= deepest_indent) {
            const std::size_t indent = indent_of(rest);
            if (rest.substr(indent).starts_with('>')) {
                open_.push_back(quote);
                rest = without_indent(rest.substr(indent + 1), 1);
            } else if (const std::size_t length = list_marker_length(rest.substr(indent)); length > 0) {
                open_.push_back(indent + length);
                rest = rest.substr(indent + length);
            } else {
                break;
            }
        }
        matched_ = open_.size();
        return rest;
    }

private:
    static constexpr std::size_t quote = std::string_view::npos;
    static constexpr std::size_t most_containers = 64;  // nobody writes so many; each costs time in every line
    std::vector<std::size_t> open_;                     // from the outermost; of a list item how far its text is indented
    std::size_t matched_ = 0;
};

// Code fences as CommonMark has them: three or more of one sign, closed by as many or more of it and nothing else.
class Fence {
public:
    bool is_open() const { return length_ > 0; }
    void end() { length_ = 0; }

    // Whether the line belongs to a fenced block, its fences too.
    bool takes(std::string_view line) {
        if (indent_of(line) > deepest_indent) return length_ > 0;
        line.remove_prefix(indent_of(line));
        const char sign = line.empty() ? ' ' : line.front();
        const std::size_t end = std::min(line.find_first_not_of(sign), line.size());
        const std::string_view rest = line.substr(end);
        if (length_ > 0) {
            if (sign == sign_ && end >= length_ && is_blank(rest)) length_ = 0;
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

// Where in a line of a page what it says begins, outside of code.
class PageLines {
public:
    static constexpr std::size_t code = std::string_view::npos;

    // Call it for each line in turn. `code`: it is shown as code.
    std::size_t text_of(std::string_view line) {
        std::string_view rest = containers_.follow(line);
        if (fence_.is_open() && containers_.matched() == depth_) {
            fence_.takes(rest);
            return code;
        }
        fence_.end();  // with the list item or quote that it stands in
        if (!is_blank(rest)) rest = containers_.enter(rest);
        if (fence_.takes(rest)) {
            depth_ = containers_.matched();
            return code;
        }
        return indent_of(rest) > deepest_indent ? code : line.size() - rest.size();
    }

private:
    Containers containers_;
    Fence fence_;
    std::size_t depth_ = 0;  // of the fence: in how many containers
};

enum class MarkerKind : unsigned char { none, start, end };

struct Marker {
    MarkerKind kind = MarkerKind::none;
    std::size_t begin = 0, end = 0;        // of the comment in its line
    std::size_t inner = 0, inner_end = 0;  // what it says behind `journeymap:`
    bool alone = true;
};

// Looks for one at a place of a line, behind blanks.
Marker marker_at(std::string_view line, std::size_t from) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t", from), line.size());
    if (!line.substr(indent).starts_with(opening)) return {};
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

// What other lines of the same block begin with: the signs of quotes, and blanks for those of list items.
std::string indent_like(std::string_view before) {
    if (before.starts_with(byte_order_mark)) before.remove_prefix(byte_order_mark.size());
    std::string indent(before);
    for (char& c : indent) {
        if (c != '>' && c != '\t') c = ' ';
    }
    return indent;
}

class BlockFinder {
public:
    BlockFinder(const Source& source, std::uint32_t number, Diagnostics& diagnostics)
        : source_(source), number_(number), diagnostics_(diagnostics) {}

    std::vector<MarkedBlock> find() {
        for (int number = 1; number <= source_.line_count(); ++number) {
            const std::string_view line = source_.line(number);
            const Marker marker = marker_in(line, number == 1 && line.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
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
    // What stands in a block is ours, whatever it looks like: until the end only markers count.
    Marker marker_in(std::string_view line, std::size_t from) {
        if (open_) return marker_at(line, std::min(line.find_first_not_of(" \t>"), line.size()));
        const std::size_t text = lines_.text_of(line.substr(from));
        return text == PageLines::code ? Marker{} : marker_at(line, from + text);
    }

    Finding& report(Span span, std::string message) { return diagnostics_.report(broken_block, span, std::move(message)); }

    void refuse_open() {
        report(open_->marker, "this block is not closed").with_help("write <!-- /journeymap --> on a line of its own where it ends");
    }

    void begin(Span span, std::string_view line, const Marker& marker, std::uint32_t start, int number) {
        if (open_) refuse_open();
        open_.emplace();
        open_->marker = span;
        open_->indent = indent_like(line.substr(0, marker.begin));
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
    PageLines lines_;
    std::optional<MarkedBlock> open_;
    bool understood_ = false;
    std::vector<MarkedBlock> blocks_;
};

}  // namespace

std::vector<MarkedBlock> find_marked_blocks(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics) {
    return BlockFinder(sources.at(source), source, diagnostics).find();
}

}  // namespace journeymap
