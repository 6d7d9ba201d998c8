// Writes HTML straight into one buffer. Texts can only become text: markup, quotes and control characters in them lose their meaning.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/html_text.h"

namespace journeymap {

class HtmlWriter {
public:
    explicit HtmlWriter(std::string& out, ReadingDirection page = ReadingDirection::rightwards) : out_(out), page_(page) {}

    // `name` and the names of attributes are literals.
    void begin(std::string_view name);
    void attribute(std::string_view name, std::string_view value = {});
    void text(std::string_view text);
    void raw(std::string_view html);  // what is HTML already
    void end();

    ReadingDirection page() const { return page_; }
    // Marks the element that was begun where its text runs against the page, and says whether it does: the style sheet lets it.
    bool direction(ReadingDirection own);

    void element(std::string_view name, std::string_view content);  // with its direction
    // The row of a table that names its columns; those without a name are none of a screen reader's.
    void column_heads(std::span<const std::string> names);

private:
    void finish_tag();

    std::string& out_;
    const ReadingDirection page_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;
};

}  // namespace journeymap
