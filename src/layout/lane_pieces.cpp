#include "layout/lane_pieces.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "layout/cells.h"

namespace journeymap {

namespace {

// What of a cell stands on a page, and what is left for the next one.
struct Divided {
    CellContent here, rest;
    bool has_rest = false;
};

// The largest count up to `most` that fits; at least 0. What fits is not more than what fits with one less.
template <class Fits>
std::size_t largest_that_fits(std::size_t most, Fits fits) {
    std::size_t good = 0, bad = 1;
    while (bad <= most && fits(bad)) {
        good = bad;
        bad *= 2;
    }
    bad = std::min(bad, most + 1);
    while (bad - good > 1) {
        const std::size_t middle = good + (bad - good) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    return good;
}

// The second part of a card repeats its label only.
void say_once(Card& here, Card& rest) {
    here.footer = {};
    rest.badge = {};
    rest.change_word = {};
    rest.mark = nullptr;
}
void say_once(Figure&, Figure& rest) { rest.value = {}; }
void say_once(Paragraph&, Paragraph&) {}

class Divider {
public:
    Divider(float width, float room, Typesetter& typesetter) : width_(width), room_(room), typesetter_(typesetter) {}

    Divided divide(CellContent&& content) {
        if (auto* text = std::get_if<TextCell>(&content)) return divide_list(std::move(*text), &TextCell::paragraphs);
        if (auto* cards = std::get_if<CardsCell>(&content)) return divide_list(std::move(*cards), &CardsCell::cards);
        if (auto* figures = std::get_if<FiguresCell>(&content)) return divide_list(std::move(*figures), &FiguresCell::figures);
        return {std::move(content), {}, false};
    }

private:
    static constexpr std::size_t few = 16;  // so many are set at once to see whether they fit

    float width_, room_;
    Typesetter& typesetter_;

    bool fits(const CellContent& content) { return set_cell(content, width_, typesetter_).height <= room_; }

    template <class Content, class Thing>
    static Content part_of(const Content& whole, std::vector<Thing> Content::*list, std::size_t first, std::size_t count) {
        const auto begin = (whole.*list).begin() + static_cast<std::ptrdiff_t>(first);
        Content part;
        (part.*list).assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        return part;
    }

    template <class Content, class Thing>
    Divided divide_list(Content&& whole, std::vector<Thing> Content::*list) {
        const std::size_t all = (whole.*list).size();
        if (all <= few && fits(whole)) return {std::move(whole), {}, false};
        const std::size_t count = largest_that_fits(all, [&](std::size_t n) { return fits(part_of(whole, list, 0, n)); });
        if (count == all) return {std::move(whole), {}, false};
        if (count > 0) return split(std::move(whole), list, count);
        Content here = part_of(whole, list, 0, 1), rest = whole;
        say_once((here.*list).front(), (rest.*list).front());
        if (divide_text((here.*list).front(), (rest.*list).front(), here)) return {std::move(here), std::move(rest), true};
        return split(std::move(whole), list, 1);
    }

    // What is left may be thousands of things: they are moved, not copied.
    template <class Content, class Thing>
    static Divided split(Content&& whole, std::vector<Thing> Content::*list, std::size_t count) {
        Content here = part_of(whole, list, 0, count);
        (whole.*list).erase((whole.*list).begin(), (whole.*list).begin() + static_cast<std::ptrdiff_t>(count));
        const bool has_rest = !(whole.*list).empty();
        return {std::move(here), std::move(whole), has_rest};
    }

    // Divides the text of the first thing of a cell; false where not even a line fits.
    template <class Content, class Thing>
    bool divide_text(Thing& here, Thing& rest, const Content& cell) {
        const std::string_view text = here.text;
        const std::vector<std::size_t> ends = line_ends(text);
        const std::size_t lines = largest_that_fits(ends.size(), [&](std::size_t n) {
            here.text = text.substr(0, ends[n - 1]);
            return fits(cell);
        });
        if (lines == 0 || lines == ends.size()) {
            here.text = text;
            return false;
        }
        here.text = text.substr(0, ends[lines - 1]);
        rest.text = text.substr(ends[lines - 1]);
        while (!rest.text.empty() && (rest.text.front() == ' ' || rest.text.front() == '\n')) rest.text.remove_prefix(1);
        return true;
    }

    // Behind which bytes the lines of a text end, broken as narrowly as anything in the cell is.
    std::vector<std::size_t> line_ends(std::string_view text) {
        std::vector<std::size_t> ends;
        Block lines;
        typesetter_.paragraph(lines, text, typesetter_.styles().body, {}, 0, width_);
        for (const Item& item : lines.items) {
            const auto* line = std::get_if<TextLine>(&item);
            const std::less_equal<> not_after;
            if (line == nullptr || !not_after(text.data(), line->text.data())) continue;
            if (!not_after(line->text.data() + line->text.size(), text.data() + text.size())) continue;
            ends.push_back(static_cast<std::size_t>(line->text.data() - text.data()) + line->text.size());
        }
        return ends;
    }
};

class LaneDivider {
public:
    LaneDivider(const Lane& lane, const Columns& columns, float room, Typesetter& typesetter)
        : lane_(lane), columns_(columns), room_(room), typesetter_(typesetter) {}

    std::vector<Lane> divide() {
        std::vector<Cell> of_stages, of_touchpoints;
        for (const Cell& cell : lane_.cells) (cell.whole_stage ? of_stages : of_touchpoints).push_back(cell);
        const float above = height_of(of_stages);
        if (above > room_ / 2) {
            divide_cells(std::move(of_stages), {}, room_);
            of_stages.clear();
        }
        divide_cells(std::move(of_touchpoints), of_stages, room_ - (of_stages.empty() ? 0 : above + measure::card_gap));
        if (pieces_.size() > 1) return std::move(pieces_);
        return {lane_};
    }

private:
    const Lane& lane_;
    const Columns& columns_;
    float room_;
    Typesetter& typesetter_;
    std::vector<Lane> pieces_;

    float width_of(const Cell& cell) const { return columns_.width(cell.first, cell.count) - 2 * measure::cell_inset; }

    float height_of(const std::vector<Cell>& cells) {
        float height = 0;
        for (const Cell& cell : cells) height = std::max(height, set_cell(cell.content, width_of(cell), typesetter_).height);
        return height;
    }

    // Page by page; the first one begins with `above`.
    void divide_cells(std::vector<Cell> cells, std::vector<Cell> above, float first_room) {
        float room = first_room;
        while (!cells.empty() || !above.empty()) {
            std::vector<Cell> left;
            Lane& piece =
                pieces_.emplace_back(Lane{lane_.id, lane_.name, lane_.note, lane_.line_above, lane_.is_curve, std::move(above), {}});
            above.clear();
            if (pieces_.size() > 1) piece.line_above = BlueprintLine::none;
            for (Cell& cell : cells) {
                Divided divided = Divider(width_of(cell), room, typesetter_).divide(std::move(cell.content));
                piece.cells.push_back({cell.first, cell.count, cell.whole_stage, std::move(divided.here)});
                if (divided.has_rest) left.push_back({cell.first, cell.count, cell.whole_stage, std::move(divided.rest)});
            }
            cells = std::move(left);
            room = room_;
        }
    }
};

}  // namespace

std::vector<Lane> divide_lane(const Lane& lane, const Columns& columns, float room, Typesetter& typesetter) {
    const float line =
        lane.line_above == BlueprintLine::none ? 0 : typesetter.styles().height_for(measure::blueprint_line, &TextSizes::small);
    if (lane.is_curve) return {lane};
    return LaneDivider(lane, columns, room - line - 2 * measure::lane_padding, typesetter).divide();
}

}  // namespace journeymap
