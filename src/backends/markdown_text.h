// Text from a map, made fit for Markdown: it reads unchanged when rendered and cannot become anything else. Used by the Markdown backend.
//
// Besides the markup of GitHub-flavoured Markdown this holds back what GitHub makes of the rendered text: mentions (@name), references
// (#12, GH-12, commit numbers), emoji (:x:), links made of bare addresses, and formulas ($x$). A backslash does not stop those, because they
// look at the text after rendering; an empty comment within does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

enum class MarkdownBreaks : std::uint8_t { kept, spaces };  // line breaks of the text: as <br>, or as spaces (headings)

// Appends a text anywhere in a block: also where a block starts, in a table cell, in the text of a link. White space at both ends is cut.
void append_markdown(std::string& out, std::string_view text, MarkdownBreaks breaks = MarkdownBreaks::kept);

// Appends a link to a web or mail address; only the text where the address is anything else.
void append_markdown_link(std::string& out, std::string_view text, std::string_view address);

// Appends a link to a file by its relative path.
void append_markdown_file_link(std::string& out, std::string_view text, std::string_view path);

}  // namespace journeymap
