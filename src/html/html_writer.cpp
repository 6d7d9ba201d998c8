#include "html/html_writer.h"

#include <algorithm>
#include <array>

#include "html/html_text.h"

namespace journeymap {

namespace {

// Elements within a line: white space beside them would show. All others begin on a line of their own.
constexpr std::array<std::string_view, 10> in_line = {"a", "bdi", "s", "strong", "em", "q", "span", "small", "button", "input"};
constexpr std::array<std::string_view, 4> without_end = {"meta", "link", "input", "br"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

void HtmlWriter::finish_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

void HtmlWriter::begin(std::string_view name) {
    finish_tag();
    if (!is_among(in_line, name) && !out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += '<';
    out_ += name;
    open_.push_back(name);
    in_tag_ = true;
}

void HtmlWriter::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_html_text(out_, value);
    out_ += '"';
}

bool HtmlWriter::direction(ReadingDirection own) {
    if (own == ReadingDirection::none || own == page_) return false;
    attribute("data-way", "own");
    return true;
}

void HtmlWriter::text(std::string_view text) {
    finish_tag();
    append_html_text(out_, text);
}

void HtmlWriter::raw(std::string_view html) {
    finish_tag();
    out_ += html;
}

void HtmlWriter::end() {
    finish_tag();
    const std::string_view name = open_.back();
    open_.pop_back();
    if (is_among(without_end, name)) return;
    out_ += "</";
    out_ += name;
    out_ += '>';
}

void HtmlWriter::element(std::string_view name, std::string_view content) {
    begin(name);
    if (!is_among(in_line, name)) direction(direction_of_letters(content));
    text(content);
    end();
}

void HtmlWriter::column_heads(std::span<const std::string> names) {
    begin("thead");
    begin("tr");
    for (const std::string& name : names) {
        begin(name.empty() ? "td" : "th");
        if (!name.empty()) attribute("scope", "col");
        text(name);
        end();
    }
    end();
    end();
}

}  // namespace journeymap
