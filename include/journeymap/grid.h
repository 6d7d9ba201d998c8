// Grid: lanes x touchpoints. What is shown and in which order, before anything has a size.
//
// Columns are touchpoints grouped by stage (an empty stage has one column without a touchpoint). Rows are lanes; a lane is one file
// in src/lanes that projects the Journey to cells. Everything that shows a map as a table reads this, so a new lane appears in
// every output at once. Strings are views into the Journey or into Grid::words.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journeymap/check.h"
#include "journeymap/earlier.h"
#include "journeymap/journey.h"
#include "journeymap/marks.h"

namespace journeymap {

enum class Tone : std::uint8_t {
    normal,
    strong,
    muted,
    quote
};  // quote: what a person thinks or says, set in italics with quotation marks

struct Paragraph {
    std::string_view text;  // without quotation marks
    Tone tone = Tone::normal;
    std::string_view link = {};  // a web address; may be empty
};
struct TextCell {
    std::vector<Paragraph> paragraphs;
};

// The head of a touchpoint: its channel as a chip, its name, and short tags ("moment of truth", "decision", "Amara only", "or").
enum class TagKind : std::uint8_t { plain, moment_of_truth, decision, alternative, persona, added, gone, changed };
struct Tag {
    TagKind kind = TagKind::plain;
    std::string_view text;
};
struct HeadCell {
    const Touchpoint* touchpoint = nullptr;
    std::string_view channel;  // label of the channel; empty: none given
    std::string_view icon;     // built-in channel whose icon fits; may be empty
    std::vector<Tag> tags;
    std::string_view was;            // "was “Upload”, wait 22 min": in the map that this one is compared with; may be empty
    std::vector<Paragraph> details;  // reasons, requirements
};

enum class CardKind : std::uint8_t { pain, opportunity, gain };
struct Card {
    CardKind kind = CardKind::pain;
    std::string_view label;  // "P1", "O1 → P1"; may be empty (gains)
    std::string_view rank;   // severity as a word ("critical"); empty for opportunities
    std::string_view badge;  // "barrier", "quick win"; empty: none
    bool badge_filled = false;
    std::string_view text;
    std::string_view footer;          // "Both · web analytics 2026", "Impact 3 · effort 1 · Web team · done"
    std::string_view link;            // a web address; may be empty
    const PainPoint* pain = nullptr;  // exactly one of the two is set, but for gains and for what is gone (`former`)
    const Opportunity* opportunity = nullptr;
    const InsightMark* mark = nullptr;     // null: nothing is marked
    CardChange change = CardChange::none;  // against the map that this one is compared with
    std::string_view change_word;          // "+ new", "✓ solved", "~ was planned"; empty where there is no change
    bool former = false;                   // only the map that this one is compared with has it
    bool struck() const { return change == CardChange::solved || change == CardChange::gone; }
};
struct CardsCell {
    std::vector<Card> cards;
};

struct Figure {
    std::string_view value;  // "22 min", "92 %"
    std::string_view text;   // "median hold, target 5"
};
struct FiguresCell {
    std::vector<Figure> figures;
};

// One persona's emotion in one column (or over one stage, where the cell spans it).
struct CurvePoint {
    std::uint32_t persona = 0;  // Persona::index; Journey::personas.size() for "everyone" in a map without personas
    double score = 0;           // -2..+2
    std::string_view feeling;   // words beside the point; may be empty
    const Emotion* emotion = nullptr;
    bool expected = false;              // what was meant, not what is felt
    const InsightMark* mark = nullptr;  // a lowest or highest point; null: neither
};
struct CurveCell {
    std::vector<CurvePoint> points;
    std::vector<EarlierScore> earlier;  // in the map that this one is compared with
};

// Of a part of a map (layout/slice.h): where a curve comes from or goes to beyond an end of the part. It leads to what the whole holds.
struct CurveEnd {
    enum class Side : std::uint8_t { before, after } side = Side::before;
    float columns = 0;                  // from that end to the middle of the next point
    bool is_next = true;                // no column between says nothing
    const CurvePoint* point = nullptr;  // one of the two
    const EarlierScore* earlier = nullptr;
};

using CellContent = std::variant<TextCell, HeadCell, CardsCell, FiguresCell, CurveCell>;

// Content over `count` columns from `first`. Only columns with content have a cell. A cell with `whole_stage` belongs to the stage as
// such, not to a touchpoint; it stands above the touchpoints' cells of its lane.
struct Cell {
    std::uint32_t first = 0;
    std::uint32_t count = 1;
    bool whole_stage = false;
    CellContent content;
};

// The three lines of a service blueprint, drawn above a lane.
enum class BlueprintLine : std::uint8_t { none, interaction, visibility, internal_interaction };

struct Lane {
    std::string_view id;    // "doing"
    std::string_view name;  // "Doing", in the map's language
    std::string_view note;  // smaller, below the name; may be empty
    BlueprintLine line_above = BlueprintLine::none;
    bool is_curve = false;
    std::vector<Cell> cells;  // ordered by whole_stage (first), then column
    std::vector<CurveEnd> ends = {};
};

struct Column {
    std::uint32_t stage = 0;                   // index in Grid::stages
    const Touchpoint* touchpoint = nullptr;    // null: an empty stage, or one that is gone
    const FormerTouchpoint* former = nullptr;  // one that only the map has which this one is compared with
    bool is_empty_stage() const { return touchpoint == nullptr && former == nullptr; }
};
struct StageBand {
    const Stage* stage = nullptr;
    std::uint32_t first = 0, count = 0;   // columns
    std::uint32_t piece = 1, pieces = 1;  // of a part of a map: which of how many, where the stage is cut
    bool goes_on() const { return piece < pieces; }
};
struct PhaseBand {
    std::string_view name;  // empty: stages without a phase
    std::uint32_t first_stage = 0, count = 0;
};

struct Grid {
    const Journey* journey = nullptr;
    Marks marks;                       // those that concern somebody who is shown
    const Earlier* earlier = nullptr;  // what the map is compared with; may be null
    Scorecard scorecard;
    std::vector<const Persona*> personas;  // those that are shown
    std::vector<PhaseBand> phases;         // empty where no stage has a phase
    std::vector<StageBand> stages;
    std::vector<Column> columns;
    std::vector<Lane> lanes;
    std::uint32_t stages_before = 0, stages_after = 0;  // of a part of a map (layout/slice.h): stages that stand elsewhere
    std::uint32_t lanes_before = 0;                     // and lanes that stand above it
    std::deque<std::string> words;                      // strings made for the grid

    std::string_view keep(std::string text) { return words.emplace_back(std::move(text)); }  // lives as long as the grid
};

struct GridOptions {
    std::vector<std::string> lanes;     // ids, in order; empty: the map's choice, else every lane that has content
    std::vector<std::string> personas;  // ids; empty: all
    const Earlier* earlier = nullptr;   // what to compare the map with; null: nothing. Has to outlive the grid
};

Grid lay_grid(const Journey& journey, Marks marks, const Scorecard& scorecard, const GridOptions& options);

}  // namespace journeymap
