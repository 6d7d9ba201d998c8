// A Writing as HTML: headings, paragraphs, lists and tables as such. Used by page.cpp.
#pragma once

#include <string>
#include <vector>

#include "html/html_writer.h"
#include "html/places.h"
#include "writing/writing.h"

namespace journeymap {

// A heading of level 2 and all below it.
struct WrittenPart {
    std::string title, id;
    std::vector<const WrittenBlock*> blocks;  // without the heading itself
};

struct WrittenParts {
    std::vector<const WrittenBlock*> head;  // what stands before the first
    std::vector<WrittenPart> parts;
};
// Refers to the writing.
WrittenParts parts_of(const Writing& writing);

void write_html(const std::vector<const WrittenBlock*>& blocks, const std::string& title, const HtmlPlaces& places, HtmlWriter& html);

}  // namespace journeymap
