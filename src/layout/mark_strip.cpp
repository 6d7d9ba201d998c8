#include "layout/mark_strip.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/signs.h"

namespace journeymap {

namespace {

constexpr std::size_t most_below_each_other = 2;  // marks of one touchpoint, rows of stages and pairs
constexpr int most_lines = 3;
constexpr float sign_gap = 5;
constexpr float gap = 4;  // between marks below each other

class Strip {
public:
    Strip(const Grid& grid, const Columns& columns, Typesetter& typesetter) : grid_(grid), columns_(columns), typesetter_(typesetter) {
        column_of_.resize(grid.journey->touchpoints.size(), elsewhere);
        filled_.resize(grid.columns.size(), 0);
        for (std::uint32_t i = 0; i < grid.columns.size(); ++i) {
            if (const Touchpoint* touchpoint = grid.columns[i].touchpoint) column_of_[touchpoint->index] = i;
        }
    }

    MarkStrip set() {
        set_spans();
        set_points();
        if (!strip_.marks.empty()) strip_.height = *std::ranges::max_element(filled_);
        return std::move(strip_);
    }

private:
    // What lies over several columns: the sign and its words at one end, a line to the other.
    struct Span {
        const InsightMark* mark = nullptr;
        std::uint32_t first = 0, count = 0;
        std::uint32_t words_at = 0, words_columns = 0;
        bool goes_on = false;  // its other end is in another part of the map
    };
    struct Row {
        std::vector<bool> taken;
        float height = 0;
        std::vector<std::size_t> marks;  // in strip_.marks
    };

    static constexpr std::uint32_t elsewhere = std::numeric_limits<std::uint32_t>::max();

    const Grid& grid_;
    const Columns& columns_;
    Typesetter& typesetter_;
    MarkStrip strip_;
    std::vector<std::uint32_t> column_of_;  // by Touchpoint::index
    std::vector<float> filled_;             // how far each column is

    static bool is_point(const InsightMark& mark) {
        if (mark.touchpoint == nullptr) return false;
        return mark.kind == MarkKind::drop_off || mark.kind == MarkKind::wait || mark.kind == MarkKind::gap ||
               mark.kind == MarkKind::promise;
    }

    static bool is_span(const InsightMark& mark) {
        if (mark.kind == MarkKind::misaligned || mark.kind == MarkKind::disengagement) return true;
        return mark.kind == MarkKind::wait && mark.stage != nullptr;
    }

    // Sign and words; an empty block where they take too many lines to be read at a glance.
    Block set_words(const InsightMark& mark, float x, float width) {
        Block words;
        const float inset = sign_size + sign_gap;
        if (typesetter_.paragraph(words, mark.words, typesetter_.styles().small, typesetter_.theme().text, x + inset, width - inset) >
            most_lines)
            return {};
        Block block;
        const float leading = leading_of(typesetter_.styles().small);
        draw_sign(block, mark.kind, x, (leading - sign_size) / 2, typesetter_.theme().pain, typesetter_.theme().background);
        block.height = words.height;
        place(std::move(words), 0, 0, block.items);
        return block;
    }

    void add(const InsightMark& mark, std::uint32_t column, Block&& block, float y) {
        StripMark& one = strip_.marks.emplace_back();
        one.mark = &mark;
        one.column = column;
        one.block.items.push_back(begin_mark(mark));
        place(std::move(block), 0, y, one.block.items);
        one.block.items.push_back(end_mark());
    }

    void set_points() {
        std::vector<std::size_t> counts(grid_.columns.size(), 0);
        for (const InsightMark& mark : grid_.marks.list) {
            if (!is_point(mark)) continue;
            const std::uint32_t column = column_of_[mark.touchpoint->index];
            if (counts[column] == most_below_each_other) continue;
            Block block = set_words(mark, columns_.left[column] + measure::cell_inset, columns_.width(column, 1) - 2 * measure::cell_inset);
            if (block.empty()) continue;
            const float height = block.height;
            add(mark, column, std::move(block), filled_[column]);
            ++counts[column];
            filled_[column] += height + gap;
        }
    }

    Span span_of(const InsightMark& mark) const {
        if (mark.stage != nullptr) {
            const StageBand& band = grid_.stages[mark.stage->index - grid_.stages_before];
            return {&mark, band.first, band.count, band.first, band.count};
        }
        const std::uint32_t worse = column_of_[mark.touchpoint->index];
        std::uint32_t better = column_of_[mark.other->index];
        const bool goes_on = better == elsewhere;
        if (goes_on) better = mark.other->index < mark.touchpoint->index ? 0 : static_cast<std::uint32_t>(grid_.columns.size()) - 1;
        const auto [first, last] = std::minmax(worse, better);
        return {&mark, first, last - first + 1, worse, 1, goes_on};
    }

    void set_spans() {
        std::vector<Row> rows;
        for (const InsightMark& mark : grid_.marks.list) {
            if (is_span(mark)) add_span(span_of(mark), rows);
        }
        float y = 0;
        for (const Row& row : rows) {
            for (const std::size_t number : row.marks) {
                for (Item& item : strip_.marks[number].block.items) translate(item, 0, y);
            }
            y += row.height + gap;
            for (std::size_t i = 0; i < filled_.size(); ++i) {
                if (row.taken[i]) filled_[i] = y;
            }
        }
    }

    void add_span(const Span& span, std::vector<Row>& rows) {
        const auto is_free = [&](const Row& row) {
            const auto first = row.taken.begin() + span.first;
            return std::find(first, first + span.count, true) == first + span.count;
        };
        auto row = std::ranges::find_if(rows, is_free);
        if (row == rows.end() && rows.size() == most_below_each_other) return;
        Block block = set_span(span);
        if (block.empty()) return;
        if (row == rows.end()) row = rows.insert(row, Row{std::vector<bool>(grid_.columns.size(), false), 0, {}});
        std::fill_n(row->taken.begin() + span.first, span.count, true);
        row->height = std::max(row->height, block.height);
        row->marks.push_back(strip_.marks.size());
        add(*span.mark, span.mark->stage != nullptr ? span.first : span.words_at, std::move(block), 0);
    }

    Block set_span(const Span& span) {
        const float left = columns_.left[span.words_at] + measure::cell_inset;
        const float room = columns_.width(span.words_at, span.words_columns) - 2 * measure::cell_inset;
        Block block = set_words(*span.mark, left, room);
        if (block.empty()) return block;
        constexpr float inset = sign_size + sign_gap;
        const float words_end = left + inset + std::min(room - inset, typesetter_.width(span.mark->words, typesetter_.styles().small));
        const float y = leading_of(typesetter_.styles().small) / 2;
        if (span.mark->stage != nullptr) {
            const float end = columns_.left[span.first + span.count] - measure::cell_inset;
            if (end > words_end + 8) add_line(block, words_end + 8, end, y);
        } else if (span.goes_on) {
            const bool to_the_right = span.mark->other->index > span.mark->touchpoint->index;
            add_line_to_edge(
                block, to_the_right ? words_end + 8 : left - 8, to_the_right ? columns_.grid_right() : columns_.grid_left(), y);
        } else if (span.words_at == span.first) {
            add_line(block, words_end + 8, columns_.middle(span.first + span.count - 1, 1), y);
        } else {
            add_line(block, left - 8, columns_.middle(span.first, 1), y);
        }
        return block;
    }

    void add_line_to_edge(Block& block, float from, float to, float y) {
        block.items.push_back(line_between(from, y, to, y, typesetter_.theme().pain, 1));
    }

    // From the words to the far end, which points up at what it means.
    void add_line(Block& block, float from, float to, float y) {
        const bool to_the_right = to > from;
        if ((to_the_right ? to - from : from - to) < 12) return;
        Path path;
        path.move(from, y);
        path.line(to, y);
        path.line(to, y - 6);
        block.items.emplace_back(Shape{std::move(path), {}, {typesetter_.theme().pain, 1, {}, false}});
    }
};

}  // namespace

MarkStrip set_mark_strip(const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    return Strip(grid, columns, typesetter).set();
}

}  // namespace journeymap
