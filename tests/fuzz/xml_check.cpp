#include "fuzz/xml_check.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "fuzz/invariant.h"

namespace fuzzing {

namespace {

struct Seen {
    std::set<std::string, std::less<>> ids;
    std::string wrong;
};

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_safe_link(std::string_view link) {
    constexpr std::array<std::string_view, 6> beginnings{"http://", "https://", "mailto:", "#", "data:font/", "data:image/"};
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return link.starts_with(beginning); });
}

bool has_bad_number(std::string_view name, std::string_view value) {
    if (!is_among(name, {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "width", "height", "d", "points", "viewBox", "transform",
                            "stroke-width", "font-size", "textLength", "offset"}))
        return false;
    return value.find("nan") != value.npos || value.find("inf") != value.npos;
}

void see_element(void* context, const char* element, const char** attributes) {
    Seen& seen = *static_cast<Seen*>(context);
    if (is_among(element, {"script", "foreignObject", "iframe", "object", "embed", "animate", "set", "handler"}))
        seen.wrong = "an element " + std::string(element);
    for (; *attributes; attributes += 2) {
        const std::string_view name = attributes[0], value = attributes[1];
        if (name.starts_with("on")) seen.wrong = "a handler " + std::string(name);
        if ((name == "href" || name.ends_with(":href")) && !is_safe_link(value)) seen.wrong = "a link to " + std::string(value);
        if (has_bad_number(name, value)) seen.wrong = std::string(name) + " is " + std::string(value);
        if (name == "id" && !seen.ids.emplace(value).second) seen.wrong = "twice the id " + std::string(value);
    }
}

struct Tag {
    std::string_view name;
    bool closes = false, closed = false;
    std::size_t begin = 0, end = 0;
};

// The next tag from a place on; its name is empty where there is none. Quoted attributes may have any sign.
Tag next_tag(std::string_view html, std::size_t from) {
    Tag tag;
    for (tag.begin = html.find('<', from); html.substr(std::min(tag.begin, html.size())).starts_with("<!");) {
        const bool is_comment = html.substr(tag.begin).starts_with("<!--");
        const std::size_t end = is_comment ? html.find("-->", tag.begin) : html.find('>', tag.begin);
        require(end != html.npos, "a comment without an end");
        tag.begin = html.find('<', end);
    }
    if (tag.begin == html.npos) return tag;
    std::size_t at = tag.begin + 1;
    if (at < html.size() && html[at] == '/') {
        tag.closes = true;
        ++at;
    }
    const std::size_t name_end = std::min(html.find_first_of(" \n\t/>", at), html.size());
    tag.name = html.substr(at, name_end - at);
    char quote = 0;
    for (at = name_end; at < html.size() && (quote != 0 || html[at] != '>'); ++at) {
        if (html[at] == '"' || html[at] == '\'') quote = quote == 0 ? html[at] : quote == html[at] ? '\0' : quote;
        require(quote != 0 || html[at] != '<', "a tag within a tag", html.substr(tag.begin, 200));
    }
    require(at < html.size(), "a tag without an end", html.substr(tag.begin, 200));
    tag.closed = html[at - 1] == '/';
    tag.end = at + 1;
    return tag;
}

}  // namespace

void require_well_formed(std::string_view xml, std::string_view what) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK) return;
    const auto at = static_cast<std::size_t>(std::max<long>(XML_GetCurrentByteIndex(parser.get()), 0));
    const std::size_t begin = std::min(at < 200 ? 0 : at - 200, xml.size());
    broken(std::string(what) + " is not well-formed: " + XML_ErrorString(XML_GetErrorCode(parser.get())), xml.substr(begin, 400));
}

void require_sound_svg(std::string_view svg) {
    require_well_formed(svg, "SVG");
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
    Seen seen;
    XML_SetUserData(parser.get(), &seen);
    XML_SetElementHandler(parser.get(), &see_element, nullptr);
    XML_Parse(parser.get(), svg.data(), static_cast<int>(svg.size()), XML_TRUE);
    require(seen.wrong.empty(), "SVG has what it must not have", seen.wrong);
}

void require_sound_page(std::string_view html) {
    std::vector<std::string_view> open;
    std::size_t svg_begin = 0;
    for (Tag tag = next_tag(html, 0); !tag.name.empty(); tag = next_tag(html, tag.end)) {
        if (tag.closes) {
            require(!open.empty() && open.back() == tag.name, "an element is closed that is not open", html.substr(tag.begin, 200));
            open.pop_back();
            if (tag.name == "svg") require_sound_svg(html.substr(svg_begin, tag.end - svg_begin));
            continue;
        }
        if (tag.closed || is_among(tag.name, {"meta", "link", "br", "hr", "img", "input", "wbr", "col"})) continue;
        if (tag.name == "svg") svg_begin = tag.begin;
        open.push_back(tag.name);
        if (!is_among(tag.name, {"script", "style"})) continue;
        tag.end = html.find("</" + std::string(tag.name) + ">", tag.end);
        require(tag.end != html.npos, "text without an end", tag.name);
    }
    require(open.empty(), "an element is left open", open.empty() ? "" : open.back());
}

}  // namespace fuzzing
