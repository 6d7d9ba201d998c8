// A map as text, written from top to bottom onto a page. Used by the text backend; the parts have a file each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backends/text_page.h"
#include "journeymap/report.h"
#include "journeymap/words.h"

namespace journeymap {

class TextMap {
public:
    TextMap(const ReportMatter& matter, TextPage& page);

    void write();

private:
    // what stands before the journey
    void head();
    void changes();
    void review();
    void scenario();
    void objectives();
    void personas();
    void persona(const Persona& persona);
    void scorecard();
    // the feelings of all personas, a line for each touchpoint
    void curve();
    void scale(const Touchpoint& touchpoint);
    // the journey
    void stages();
    void stage(const StageBand& band);
    void stage_feelings(const Stage& stage);
    void touchpoint(const Touchpoint& touchpoint, std::uint32_t column);
    void cells(std::uint32_t column, bool whole_stage);
    void cell(const Lane& lane, const HeadCell& content);
    void cell(const Lane& lane, const TextCell& content);
    void cell(const Lane& lane, const CardsCell& content);
    void cell(const Lane& lane, const FiguresCell& content);
    void cell(const Lane& lane, const CurveCell& content);
    void card(const Card& card);
    void measure(const Measure& measure, int indent);
    // what stands behind it
    void evidence();
    void channels();
    void teams();
    void history();

    void section(std::string_view name);
    // "  Label       text": the label on the left, the text in a column of its own.
    void label(std::string_view name, int indent = 2);
    void fact(std::string_view name, std::string_view text, int indent = 2);
    void fact(Word name, std::string_view text, int indent = 2) { fact(say(name), text, indent); }
    void facts(Word name, const Texts& texts, int indent = 2);
    std::string evidence_of(const Refs<Evidence>& evidence) const;
    std::string_view say(Word word) const { return journeymap::word(word, journey_.language.value); }
    std::string_view name_of_persona(std::uint32_t index) const;
    char letter_of(const Persona& persona) const { return letters_[persona.index]; }

    // What a lane holds at one place.
    struct Placed {
        const Lane* lane;
        const Cell* cell;
    };
    const ReportMatter& matter_;
    const Grid& grid_;
    const Journey& journey_;
    TextPage& page_;
    int label_width_ = 14;
    std::vector<char> letters_;                 // by persona: what stands for it on the curve
    std::vector<std::vector<Placed>> by_slot_;  // of each column first the stage's, then the touchpoint's
    std::vector<std::string> addressed_by_;     // by pain point
};

}  // namespace journeymap
