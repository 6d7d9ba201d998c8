// Picture snippet: what a page says to show a picture, with what it shows in words. Used by `build --dark-theme` and by `embed`.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

struct ShownPicture {
    std::string light;  // the path of the picture, as the page is to name it
    std::string dark;   // of the one for dark pages; empty: there is none
    std::string alt;    // what it shows, for those who cannot see it
};

// HTML that Markdown takes as it is, on lines of its own: a <picture> that a dark page shows dark, or an <img> where there is one picture.
// Nothing in it is a command to a log.
std::string picture_snippet(const ShownPicture& picture);

// A path as an address in HTML and Markdown: what would end or change it is written as %20 and the like; letters of all scripts stay.
std::string address_of(std::string_view path);

}  // namespace journeymap
