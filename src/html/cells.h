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

private:
    void write(const HeadCell& head);
    void write(const TextCell& cell);
    void write(const CardsCell& cell);
    void write(const FiguresCell& cell);
    void write(const CurveCell& cell);

    void card(const Card& card);
    void label_of(const Card& card);
    void paragraph(const Paragraph& paragraph);

    const Grid& grid_;
    const HtmlPlaces& places_;
    HtmlWriter& html_;
};

}  // namespace journeymap
