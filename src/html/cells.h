// The cells of lanes as HTML. Reads what a cell holds, whatever the lane, so that a new lane appears by itself. Used by map_tables.cpp.
#pragma once

#include "html/html_writer.h"
#include "html/places.h"
#include "journeymap/grid.h"

namespace journeymap {

class HtmlCells {
public:
    HtmlCells(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html) : grid_(grid), places_(places), html_(html) {}

    void write(const Cell& cell);

    // Whether it says of something that it is not as in the earlier map; and that alone, as items of a list.
    static bool has_change(const Cell& cell);
    void write_changes(const Cell& cell);

private:
    void write(const HeadCell& head);
    void write(const TextCell& cell);
    void write(const CardsCell& cell);
    void write(const FiguresCell& cell);
    void write(const CurveCell& cell);
    void write_changes(const HeadCell& head);

    static const EarlierScore* earlier_score(const CurvePoint& point, const CurveCell& cell);
    static bool stands_alone(const EarlierScore& score, const CurveCell& cell);  // beside no point
    void begin_feeling(std::uint32_t persona);
    void point(const CurvePoint& point, const CurveCell& cell);
    void earlier_alone(const EarlierScore& score);
    std::string was(const EarlierScore& score) const;
    std::string_view language() const { return grid_.journey->language.value; }

    void card(const Card& card);
    void label_of(const Card& card);
    void paragraph(const Paragraph& paragraph);

    const Grid& grid_;
    const HtmlPlaces& places_;
    HtmlWriter& html_;
};

}  // namespace journeymap
