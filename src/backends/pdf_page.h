// One page: a scene's items as content, each piece of text marked as part of the structure and all else as decoration. Used by pdf.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backends/pdf_content.h"
#include "backends/pdf_structure.h"
#include "backends/pdf_table.h"
#include "backends/pdf_text.h"
#include "journeymap/scene.h"

namespace journeymap {

// How a scene lies on its page; all in points, from the page's top left corner.
struct PdfPlace {
    double width = 0, height = 0;  // of the page
    double left = 0, top = 0;      // of the scene's corner
    double scale = 0.75;           // points a px
};

class PdfPage {
public:
    PdfPage(const Scene& scene, const PdfPlace& place, std::size_t number, PdfText& text, PdfResources& resources, PdfStructure& structure,
        PdfFile& file);

    void paint();
    // Its object, which goes to `self`.
    void write(PdfRef self, PdfRef parent, PdfRef resources);
    // Where a point of the scene is: "left top" in the page's own points.
    std::string destination(Point at) const;

private:
    enum class Mode : unsigned char { nothing, decoration, footer, text, figure };
    struct Open {
        Role role = Role::none;
        bool is_link = false;
        bool is_footer = false;
        bool wants_name = false;  // a persona's card before its first text
        std::string address;
        std::string_view label;
        PdfStructure::Element element = 0;
        bool has_element = false;
        std::vector<Rectangle> lines;  // of a link, px
        std::string words;
    };

    Rectangle whole_page() const;
    void paint_items(std::size_t begin, std::size_t end);
    void paint_table(std::uint32_t table);
    void paint_cell(const PdfCell& cell);
    void paint_figure(const PdfCell& cell);
    std::string box_of(const PdfCell& cell) const;
    std::string box_entry(const Rectangle& box) const;
    void paint(const Shape& shape);
    void paint(const TextLine& line);
    void paint(const RoundPicture& picture);
    void paint(const LinkBegin& link);
    void paint(const LinkEnd&);
    void paint(const GroupBegin& group);
    void paint(const GroupEnd&);

    void enter_decoration();
    void enter_text(const TextLine& line);
    void leave();
    bool in_decoration() const;
    bool goes_on(const TextLine& line) const;
    static bool are_apart(const TextLine& line, const TextLine& next);
    void note_text(const TextLine& line, bool goes_on, bool apart);
    PdfStructure::Element parent();
    PdfStructure::Element add_element(const Open& open, Role around, PdfStructure::Element parent);
    std::string_view type_of_text();
    bool in_header() const;
    bool takes_text_itself() const;
    void end_link(const Open& link);
    std::string corner(double x, double y) const;

    const Scene& scene_;
    PdfPlace place_;
    std::size_t number_;
    PdfText& text_;
    PdfResources& resources_;
    PdfStructure& structure_;
    PdfFile& file_;
    std::string out_;
    Mode mode_ = Mode::nothing;
    std::vector<Open> open_;
    PdfTables tables_;
    std::vector<std::uint32_t> painted_;   // tables
    PdfStructure::Element cell_ = 0;       // the one that is painted; 0: none, which is the document
    PdfStructure::Element paragraph_ = 0;  // 0: none to go on with
    std::string_view type_;                // its own
    const TextLine* last_ = nullptr;       // of that paragraph
    std::string said_;                     // by it
    bool turned_ = false;                  // something in it runs from right to left
    std::vector<PdfRef> annotations_;
};

}  // namespace journeymap
