// How a draft is written as YAML.
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include "import/draft.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// Embeddings, overrides and isolates: U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(std::string_view text) {
    for (std::size_t at = text.find('\xE2'); at != text.npos; at = text.find('\xE2', at + 1)) {
        const char32_t c = decode_utf8(text, at).c;
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
    }
    return false;
}

class DraftWriter {
public:
    std::string write(const Draft& map) {
        comment(map.comments());
        out_ << YAML::BeginMap;
        for (const auto& [key, value] : map.members()) {
            if (&value != &map.members().front().second && value.kind() != Draft::Kind::text) out_ << YAML::Newline << YAML::Newline;
            comment(value.comments());
            out_ << YAML::Key << key << YAML::Value;
            key == "stages" ? apart(value) : content(value);
        }
        out_ << YAML::EndMap;
        return aligned(std::string(out_.c_str()) + "\n");
    }

private:
    YAML::Emitter out_;

    void comment(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) out_ << YAML::Comment(escaped(line)) << YAML::Newline;
    }

    // The emitter writes "::a" without quotes, which in braces is no YAML. What would turn the direction of the text around it, in this
    // file and where it is printed, is written by its number.
    void text(const std::string& text) {
        const bool turns = turns_direction(text);
        if (text.starts_with(':') || turns) out_ << YAML::DoubleQuoted;
        if (turns) out_ << YAML::EscapeNonAscii;
        out_ << text;
    }

    void content(const Draft& draft) {
        if (draft.style() == Draft::Style::flow) out_ << YAML::Flow;
        switch (draft.kind()) {
            case Draft::Kind::text: text(draft.text()); break;
            case Draft::Kind::list:
                out_ << YAML::BeginSeq;
                for (const Draft& item : draft.items()) add(item);
                out_ << YAML::EndSeq;
                break;
            case Draft::Kind::mapping:
                out_ << YAML::BeginMap;
                for (const auto& [key, value] : draft.members()) {
                    out_ << YAML::Key << key << YAML::Value;
                    content(value);
                }
                out_ << YAML::EndMap;
        }
    }

    void add(const Draft& item) {
        if (!item.comments().empty()) out_ << YAML::Newline;
        comment(item.comments());
        content(item);
    }

    // With a blank line before each but the first.
    void apart(const Draft& list) {
        out_ << YAML::BeginSeq;
        for (const Draft& item : list.items()) {
            if (&item != &list.items().front()) out_ << YAML::Newline;
            add(item);
        }
        out_ << YAML::EndSeq;
    }

    static std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

    // The emitter puts comments at the margin; they belong where the line after them begins.
    static std::string aligned(const std::string& yaml) {
        std::string text, waiting;
        for (std::size_t at = 0; at < yaml.size();) {
            const std::size_t end = std::min(yaml.find('\n', at), yaml.size());
            const std::string_view line = std::string_view(yaml).substr(at, end - at);
            at = end + 1;
            if (line.starts_with('#')) {
                waiting.append(line).push_back('\n');
                continue;
            }
            const bool at_head = text.empty();
            if (!line.empty() || at_head) flush(waiting, indent_of(line), text);
            if (line.empty() && text.ends_with(":\n")) continue;
            text.append(line).push_back('\n');
        }
        flush(waiting, 0, text);
        return text;
    }

    static void flush(std::string& lines, std::size_t indent, std::string& text) {
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = lines.find('\n', at);
            text.append(indent, ' ').append(lines, at, end + 1 - at);
            at = end + 1;
        }
        lines.clear();
    }
};

}  // namespace

std::string draft_text(const Draft& map) { return DraftWriter().write(map); }

}  // namespace journeymap
