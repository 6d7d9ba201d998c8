// The cells of lanes as Markdown. Reads what a cell holds, whatever the lane, so that a new lane appears by itself. Used by markdown.cpp.
#pragma once

#include <vector>

#include "backends/markdown_writer.h"
#include "journeymap/grid.h"

namespace journeymap {

class MarkdownCells {
public:
    MarkdownCells(MarkdownWriter& writer, const Grid& grid);

    void write(const Lane& lane, const Cell& cell);

    // The cards written so far, for the tables at the end.
    const std::vector<const PainPoint*>& pains() const { return pains_; }
    const std::vector<const Opportunity*>& opportunities() const { return opportunities_; }
    const std::vector<const Opportunity*>& addressing(const PainPoint& pain) const { return addressing_[pain.index]; }

    void link(const PainPoint& pain);
    void link(const Opportunity& opportunity);
    std::string_view persona_name(std::uint32_t index) const;
    void evidence(int depth, const Refs<Evidence>& evidence);

private:
    void head(const HeadCell& cell);
    void reason(const Reason& reason, Word name);
    void touchpoints(Word name, const Refs<Touchpoint>& references);
    void paragraphs(const Lane& lane, const TextCell& cell);
    void paragraph(const Paragraph& paragraph);
    void cards(const Lane& lane, const CardsCell& cell);
    void card(const Card& card);
    void details(const PainPoint& pain);
    void details(const Opportunity& opportunity);
    void outcome(const Outcome& outcome);
    void figures(const Lane& lane, const FiguresCell& cell);
    void points(const Lane& lane, const CurveCell& cell);
    void point(const CurvePoint& point, const CurveCell& cell);
    void changes(const HeadCell& cell);
    void earlier_alone(const EarlierScore& score);
    static bool tells(const CurvePoint& point, const EarlierScore& score);

    MarkdownWriter& writer_;
    const Grid& grid_;
    std::vector<const PainPoint*> pains_;
    std::vector<const Opportunity*> opportunities_;
    std::vector<std::vector<const Opportunity*>> addressing_;  // by PainPoint::index
};

// "Quick win"; empty for an opportunity without impact or effort.
std::string_view quadrant_name(const Opportunity& opportunity, std::string_view language);

}  // namespace journeymap
