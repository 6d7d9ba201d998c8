// Writes HTML straight into one buffer. Texts can only become text: markup, quotes and control characters in them lose their meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

class HtmlWriter {
public:
    explicit HtmlWriter(std::string& out) : out_(out) {}

    // `name` and the names of attributes are literals.
    void begin(std::string_view name);
    void attribute(std::string_view name, std::string_view value = {});
    void text(std::string_view text);
    void raw(std::string_view html);  // what is HTML already
    void end();

    void element(std::string_view name, std::string_view content);

private:
    void finish_tag();

    std::string& out_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;
};

}  // namespace journeymap
