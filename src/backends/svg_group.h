// Groups and links of a scene as SVG elements that a screen reader can walk. Used by svg.cpp.
#pragma once

#include <vector>

#include "backends/svg_ids.h"
#include "journeymap/scene.h"
#include "support/xml_writer.h"

namespace journeymap {

// Keeps the nesting right even where the scene's is not: an end without a beginning is dropped, what is left open is closed.
class SvgGroups {
public:
    // `language` is the scene's: titles are sentences of the program, which are English.
    SvgGroups(XmlWriter& xml, SvgIds& ids, std::string_view language) : xml_(xml), ids_(ids), language_(language) {}

    void begin(const GroupBegin& group);
    void begin(const LinkBegin& link);
    void end(GroupEnd) { end_one_of(Kind::group, Kind::dropped_group); }
    void end(LinkEnd) { end_one_of(Kind::link, Kind::dropped_link); }
    void end_all();

private:
    enum class Kind : unsigned char { group, dropped_group, link, dropped_link };
    struct Open {
        Kind kind;
        Role role;
    };

    void end_one_of(Kind a, Kind b);
    static bool is_written(Kind kind) { return kind == Kind::group || kind == Kind::link; }
    bool inside_link() const;
    Role parent_role() const;

    XmlWriter& xml_;
    SvgIds& ids_;
    std::string_view language_;
    std::vector<Open> open_;
};

}  // namespace journeymap
