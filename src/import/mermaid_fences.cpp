// Where Mermaid diagrams are in a file.
#include <algorithm>

#include "import/mermaid_journey.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";


class FenceReader {
public:
    FenceReader(const Source& source, std::uint32_t number) : source_(source), number_(number) {}

    std::vector<MermaidLines> read() {
        for (int line = 1; line <= source_.line_count(); ++line) take(span_of(line));
        if (found_.empty()) return {whole()};
        return std::move(found_);
    }

private:
    const Source& source_;
    std::uint32_t number_;
    std::vector<MermaidLines> found_;
    char sign_ = 0;            // of the fence that is open; 0: none
    std::size_t length_ = 0;   // how many of them
    bool is_mermaid_ = false;  // what the open fence holds
    bool is_quoted_ = false;   // whether it is in a block quote

    Span span_of(int line) const {
        const std::uint32_t start = source_.line_start(line);
        const std::uint32_t mark = start == 0 && source_.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        return {number_, start + mark, start + static_cast<std::uint32_t>(source_.line(line).size())};
    }

    std::string_view text_of(Span span) const { return source_.bytes().substr(span.begin, span.end - span.begin); }

    // Without blanks and the signs of block quotes and list items before it.
    Span inner(Span line) const {
        const std::string_view text = text_of(line);
        std::size_t skip = 0;
        const bool may_be_quoted = sign_ == 0 || is_quoted_;
        while (skip < text.size() && (text[skip] == ' ' || text[skip] == '\t' || (may_be_quoted && text[skip] == '>'))) ++skip;
        const std::string_view rest = text.substr(skip);
        if (sign_ == 0 && (rest.starts_with("- ") || rest.starts_with("* ")) && rest.find_first_not_of(" \t", 1) != rest.npos)
            skip += rest.find_first_not_of(" \t", 1);
        line.begin += static_cast<std::uint32_t>(skip);
        return line;
    }

    void take(Span line) {
        const Span span = inner(line);
        const std::string_view text = text_of(span);
        const char sign = text.empty() ? '\0' : text.front();
        const std::size_t length = std::min(text.find_first_not_of(sign), text.size());
        const bool is_fence = length >= 3 && (sign == '`' || sign == '~' || sign == ':');
        if (sign_ == 0) {
            if (!is_fence) return;
            is_quoted_ = text_of({number_, line.begin, span.begin}).find('>') != text.npos;
            open(sign, length, text.substr(length));
        } else if (is_fence && sign == sign_ && length >= length_ && text.find_first_not_of(" \t", length) == text.npos) {
            sign_ = 0;
        } else if (is_mermaid_) {
            found_.back().push_back(span);
        }
    }

    void open(char sign, std::size_t length, std::string_view words) {
        std::string word;
        for (const char c : words.substr(std::min(words.find_first_not_of(" \t{."), words.size()))) {
            if (c == ' ' || c == '\t' || c == '}' || c == '{') break;
            word += lower_ascii(c);
        }
        is_mermaid_ = word == "mermaid";
        if (sign == ':' && !is_mermaid_) return;  // only Azure's wikis have fences of colons
        sign_ = sign;
        length_ = length;
        if (is_mermaid_) found_.emplace_back();
    }

    MermaidLines whole() const {
        MermaidLines lines;
        for (int line = 1; line <= source_.line_count(); ++line) lines.push_back(span_of(line));
        return lines;
    }
};

}  // namespace

std::vector<MermaidLines> find_mermaid(const Sources& sources, std::uint32_t source) {
    return FenceReader(sources.at(source), source).read();
}

}  // namespace journeymap
