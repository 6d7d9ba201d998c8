#include "layout/mark_legend.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/marks.h"
#include "layout/marker.h"
#include "layout/signs.h"

namespace journeymap {

namespace {

// Entries side by side, below each other where a row is full.
class Entries {
public:
    Entries(float width, Typesetter& typesetter)
        : width_(width), typesetter_(typesetter), leading_(leading_of(typesetter.styles().small)), height_(leading_) {}

    void add(MarkKind kind, std::string_view text) {
        const Theme& theme = typesetter_.theme();
        begin(text, sign_size + 6);
        draw_sign(block_, kind, x_, y_ + (leading_ - sign_size) / 2, kind == MarkKind::quick_win ? theme.opportunity : theme.pain,
            theme.background);
        say(text, sign_size + 6);
    }

    void add_marker(std::uint32_t persona, std::string_view text) {
        begin(text, sign_size + 6);
        block_.items.emplace_back(persona_marker(typesetter_.theme(), persona, {x_ + sign_size / 2, y_ + leading_ / 2}, 4, true));
        say(text, sign_size + 6);
    }

    void add_text(std::string_view text) {
        begin(text, 0);
        say(text, 0);
    }

    bool any() const { return !block_.items.empty(); }
    Block take() {
        if (!block_.items.empty()) block_.height = y_ + height_;
        return std::move(block_);
    }

private:
    static constexpr float gap = 24;

    float width_;
    Typesetter& typesetter_;
    Block block_;
    float leading_;
    float x_ = 0, y_ = 0, height_;

    void begin(std::string_view text, float sign_room) {
        if (x_ == 0 || x_ + sign_room + typesetter_.width(text, typesetter_.styles().small) <= width_) return;
        x_ = 0;
        y_ += height_ + 2;
        height_ = leading_;
    }

    void say(std::string_view text, float sign_room) {
        const float room = width_ - x_ - sign_room;
        Block lines;
        typesetter_.paragraph(lines, text, typesetter_.styles().small, typesetter_.theme().muted, 0, room);
        height_ = std::max(height_, lines.height);
        place(std::move(lines), x_ + sign_room, y_, block_.items);
        x_ += sign_room + std::min(typesetter_.width(text, typesetter_.styles().small), room) + gap;
    }
};

std::size_t insights_in(const DrawnMarks& drawn) {
    std::unordered_set<std::size_t> numbers;
    for (const InsightMark* mark : drawn) {
        if (mark->kind != MarkKind::quick_win) numbers.insert(mark->insight);
    }
    return numbers.size();
}

// "and 19 more"
std::string more_phrase(std::size_t more, std::string_view language) {
    if (more == 1) return std::string(word(Word::and_one_more, language));
    return fmt::format(fmt::runtime(word(Word::and_more, language)), number_phrase(static_cast<double>(more), 0, language));
}

}  // namespace

DrawnMarks drawn_marks(const std::vector<LaidLane>& lanes) {
    DrawnMarks drawn;
    for (const LaidLane& lane : lanes) {
        for (const StripMark& one : lane.strip.marks) drawn.insert(one.mark);
        for (const Cell& cell : lane.lane->cells) {
            if (const auto* curve = std::get_if<CurveCell>(&cell.content)) {
                for (const CurvePoint& point : curve->points) drawn.insert(point.mark);
            }
            if (const auto* cards = std::get_if<CardsCell>(&cell.content)) {
                for (const Card& card : cards->cards) drawn.insert(card.mark);
            }
        }
    }
    drawn.erase(nullptr);
    return drawn;
}

NoteRow set_mark_legend(const Grid& grid, const DrawnMarks& drawn, float width, std::string_view map_argument, Typesetter& typesetter) {
    const std::string_view language = typesetter.language();
    Entries entries(width, typesetter);
    NoteRow row{word(Word::insights, language), {}};
    if (grid.marks.list.empty()) return row;
    const auto is_own_lowest = [](const InsightMark* mark) { return !has_sign(mark->kind) && !mark->of_all && mark->who.front().persona; };
    const auto own_lowest =
        std::ranges::find_if(grid.marks.list, [&](const InsightMark& mark) { return drawn.contains(&mark) && is_own_lowest(&mark); });
    if (own_lowest != grid.marks.list.end())
        entries.add_marker(own_lowest->who.front().persona->index, meaning_of(MarkKind::lowest_point, language));
    for (std::size_t i = 0; i < mark_kinds; ++i) {
        const auto kind = static_cast<MarkKind>(i);
        const bool occurs = std::ranges::any_of(drawn, [&](const InsightMark* mark) { return mark->kind == kind; });
        if (has_sign(kind) && occurs) entries.add(kind, meaning_of(kind, language));
    }
    // Where no sign stands before it, there is nothing that there could be more of.
    const std::size_t all = grid.marks.insights, shown = insights_in(drawn);
    if (all > shown) {
        const std::string count = entries.any() ? more_phrase(all - shown, language) : counted_phrase(Things::insights, all, language);
        entries.add_text(typesetter.keep(
            map_argument.empty() ? count : fmt::format("{}{}journeymap insights {}", count, colon_of(language), map_argument)));
    }
    row.block = entries.take();
    return row;
}

}  // namespace journeymap
