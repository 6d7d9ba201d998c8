// Writes XML straight into one buffer: every element on a line of its own, no indentation, so that files are short and a changed item is
// a changed line. Well-formed whatever the strings hold: characters that XML 1.0 forbids are dropped, broken UTF-8 becomes U+FFFD, and
// what arranges text (U+2028 to U+202E, U+2066 to U+2069) is written as a reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// Appends text that is safe between tags and inside double quotes.
void append_xml_text(std::string& out, std::string_view text);

class XmlWriter {
public:
    explicit XmlWriter(std::string& out) : out_(out) {}

    // `name` has to outlive the element: a literal.
    void begin(std::string_view name);
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, double value);
    // For values that are known to need no escaping and are made in pieces: returns the buffer, up to the next call of close_raw().
    std::string& open_raw(std::string_view name);
    void close_raw() { out_ += '"'; }

    void text(std::string_view text);
    void raw(std::string_view text);  // content that is XML already
    void end();

    void element(std::string_view name, std::string_view content);

private:
    enum class Content : unsigned char { none, text, elements };
    struct Open {
        std::string_view name;
        Content content = Content::none;
    };

    void finish_tag(Content content);

    std::string& out_;
    std::vector<Open> open_;
};

}  // namespace journeymap
