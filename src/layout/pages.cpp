// lay_out_pages: a map cut into pages at stages and between lanes, with the names of both on each page.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "layout/lane_pieces.h"
#include "layout/page.h"
#include "layout/slice.h"

namespace journeymap {

namespace {

constexpr float around = 44 + 40;  // what set_page leaves above and below

// A stage, or a piece of one that is wider than a page.
struct StagePiece {
    Part columns;
    std::size_t stage = 0;
    std::uint32_t piece = 1, pieces = 1;
};

// The columns of one row of pages, which stand one below the other.
struct Row {
    std::vector<StagePiece> pieces;
    Grid whole;  // with all lanes as they are
    Grid strip;  // with lanes that are higher than a page divided
    PageHeights heights;

    Part columns() const {
        const std::size_t first = pieces.front().columns.first;
        return {first, pieces.back().columns.first + pieces.back().columns.count - first};
    }
};

// What one page shows.
struct Cut {
    std::size_t row = 0;
    Part lanes;
    bool has_head = false, has_strips = true, has_end = false;
};

class Pages {
public:
    Pages(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room)
        : grid_(grid), theme_(theme), shaper_(shaper), options_(options), room_(room), styles_(theme.sizes) {
        room_.width /= styles_.unit;
        room_.height /= styles_.unit;
    }

    std::vector<Scene> lay_out() {
        find_rows();
        find_room();
        for (std::size_t i = 0; i < rows_.size(); ++i) cut_lanes(i);
        add_end();
        std::vector<Scene> scenes;
        scenes.reserve(cuts_.size());  // growing would copy scenes, and their texts lie in themselves
        for (const Cut& cut : cuts_) scenes.push_back(set(cut));
        if (scenes.size() > 1) {
            for (std::size_t i = 0; i < scenes.size(); ++i) label(scenes[i], i + 1, scenes.size());
        }
        for (Scene& scene : scenes) enlarge(scene, theme_);
        return scenes;
    }

private:
    const Grid& grid_;
    const Theme& theme_;
    TextShaper& shaper_;
    const LayoutOptions& options_;
    PageRoom room_;  // in units
    TextStyles styles_;
    std::vector<Row> rows_;
    std::vector<Cut> cuts_;
    float left_ = 0;  // of the height of the last page

    // For the line that says which page it is.
    float label_room() const { return styles_.height_for(26, &TextSizes::small); }

    PageWidth page_width() const { return {room_.width, room_.width}; }
    Part all_lanes() const { return {0, grid_.lanes.size()}; }

    PagePlan plan_for(std::span<const Grid> strips, const Row& row) const {
        PagePlan plan;
        plan.whole = &grid_;
        plan.strips = strips;
        plan.columns_from = &row.whole;
        plan.width = page_width();
        plan.options = options_;
        return plan;
    }

    float width_of(Part columns) const {
        Scene scene;
        scene.language = grid_.journey->language.value;
        Typesetter typesetter(shaper_, theme_, scene);
        return lay_columns(slice(grid_, columns, all_lanes()), typesetter, {0, 0}).page_width;
    }

    // As many stages on a page as there is room for.
    void find_rows() {
        std::vector<StagePiece> pieces;
        if (room_.break_at_stages) {
            for (std::size_t i = 0; i < grid_.stages.size(); ++i) add_pieces(i, pieces);
        } else {
            pieces.push_back({columns_of(grid_, {0, grid_.stages.size()}), 0, 1, 1});
            widen(width_of(pieces.front().columns));
        }
        for (const StagePiece& piece : pieces) {
            if (rows_.empty() || !has_room(rows_.back(), piece)) rows_.emplace_back();
            rows_.back().pieces.push_back(piece);
        }
        for (Row& row : rows_) {
            row.whole = slice(grid_, row.columns(), all_lanes());
            for (const StagePiece& piece : row.pieces) {
                if (piece.pieces == 1) continue;
                StageBand& band = row.whole.stages[piece.stage - row.whole.stages_before];
                band.piece = piece.piece;
                band.pieces = piece.pieces;
            }
        }
    }

    bool has_room(const Row& row, const StagePiece& piece) const {
        const Part columns = row.columns();
        return width_of({columns.first, columns.count + piece.columns.count}) <= room_.width;
    }

    // A stage that is wider than a page is cut between touchpoints, into pieces that are as even as can be; where one touchpoint is wider, all
    // pages become so.
    void add_pieces(std::size_t stage, std::vector<StagePiece>& pieces) {
        const Part whole = columns_of(grid_, {stage, 1});
        for (std::size_t count = 1;; ++count) {
            const std::vector<Part> parts = even_parts(whole, count);
            float widest = 0;
            for (const Part& part : parts) {
                widest = std::max(widest, width_of(part));
                if (widest > room_.width && count < whole.count) break;
            }
            if (widest > room_.width && count < whole.count) continue;
            widen(widest);
            for (std::size_t i = 0; i < parts.size(); ++i)
                pieces.push_back({parts[i], stage, static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(parts.size())});
            return;
        }
    }

    static std::vector<Part> even_parts(Part whole, std::size_t count) {
        std::vector<Part> parts;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t first = whole.count * i / count, end = whole.count * (i + 1) / count;
            parts.push_back({whole.first + first, end - first});
        }
        return parts;
    }

    void widen(float width) {
        if (width <= room_.width) return;
        room_.height *= width / room_.width;
        room_.width = width;
    }

    // Lanes that are higher than a page are divided; where that does not help, all pages become larger.
    void find_room() {
        for (int round = 0; round < 4; ++round) {
            float need = 0;
            for (Row& row : rows_) need = std::max(need, measure(row));
            if (need <= room_.height) return;
            room_.width *= need / room_.height;
            room_.height = need;
        }
    }

    float room_for_lanes(const Row& row) const { return room_.height - around - label_room() - row.heights.bands; }

    // How high pages have to be for a row.
    float measure(Row& row) {
        row.strip = row.whole;
        PagePlan plan = plan_for(std::span(&row.strip, 1), row);
        plan.has_head = &row == &rows_.front();
        plan.has_end = &row == &rows_.back();
        row.heights = measure_page(plan, theme_, shaper_);
        if (divide_lanes(row)) {
            plan.has_head = plan.has_end = false;
            const PageHeights again = measure_page(plan, theme_, shaper_);
            row.heights.lanes = again.lanes;
        }
        const PageHeights& heights = row.heights;
        float need = std::max(heights.head, heights.end) + around;
        for (const float lane : heights.lanes) need = std::max(need, around + label_room() + heights.bands + lane);
        return need;
    }

    bool divide_lanes(Row& row) {
        const float room = room_for_lanes(row);
        if (std::ranges::all_of(row.heights.lanes, [room](float height) { return height <= room; })) return false;
        Scene scene;
        scene.language = grid_.journey->language.value;
        Typesetter typesetter(shaper_, theme_, scene);
        const Columns columns = lay_columns(row.whole, typesetter, page_width());
        row.strip.lanes.clear();
        for (std::size_t i = 0; i < row.whole.lanes.size(); ++i) {
            const Lane& lane = row.whole.lanes[i];
            if (row.heights.lanes[i] <= room) {
                row.strip.lanes.push_back(lane);
            } else {
                std::ranges::move(divide_lane(lane, columns, room, typesetter), std::back_inserter(row.strip.lanes));
            }
        }
        return true;
    }

    // As many lanes on a page as there is room for; the first page has the head, or only that.
    void cut_lanes(std::size_t number) {
        const PageHeights& heights = rows_[number].heights;
        const float room = room_for_lanes(rows_[number]);
        float left = room;
        const auto begin = [&](std::size_t lane) {
            cuts_.push_back({number, {lane, 0}, false, true, false});
            left = room;
        };
        begin(0);
        if (number == 0) {
            cuts_.back().has_head = true;
            left -= heights.head - 44;
            if (heights.lanes.empty() || left < heights.lanes.front()) {
                cuts_.back().has_strips = false;
                begin(0);
            }
        }
        for (std::size_t i = 0; i < heights.lanes.size(); ++i) {
            if (heights.lanes[i] > left && cuts_.back().lanes.count > 0) begin(i);
            left -= heights.lanes[i];
            ++cuts_.back().lanes.count;
        }
        left_ = left - even_out(heights.lanes);
    }

    // A last page that is nearly empty takes lanes from the one before. How much higher that makes it.
    float even_out(const std::vector<float>& heights) {
        if (cuts_.size() < 2) return 0;
        Cut& before = cuts_[cuts_.size() - 2];
        Cut& last = cuts_.back();
        if (before.row != last.row || before.has_head) return 0;
        const auto height_of = [&](Part lanes) {
            const auto first = heights.begin() + static_cast<std::ptrdiff_t>(lanes.first);
            return std::accumulate(first, first + static_cast<std::ptrdiff_t>(lanes.count), 0.0F);
        };
        float moved = 0, upper = height_of(before.lanes), lower = height_of(last.lanes);
        while (before.lanes.count > 1) {
            const float lane = heights[last.lanes.first - 1];
            if (lower + lane > upper - lane) break;
            upper -= lane;
            lower += lane;
            moved += lane;
            --before.lanes.count;
            --last.lanes.first;
            ++last.lanes.count;
        }
        return moved;
    }

    void add_end() {
        const Row& last = rows_.back();
        const float spare = cuts_.size() == 1 ? label_room() : 0;  // one page is not numbered
        if (left_ + spare < last.heights.end) cuts_.push_back({rows_.size() - 1, {0, 0}, false, false, false});
        cuts_.back().has_end = true;
    }

    Scene set(const Cut& cut) {
        const Row& row = rows_[cut.row];
        Grid strip = row.strip;
        if (cut.has_strips) {
            const auto first = row.strip.lanes.begin() + static_cast<std::ptrdiff_t>(cut.lanes.first);
            strip.lanes.assign(first, first + static_cast<std::ptrdiff_t>(cut.lanes.count));
            strip.lanes_before = static_cast<std::uint32_t>(cut.lanes.first);
        }
        PagePlan plan = plan_for(std::span(&strip, 1), row);
        plan.has_head = cut.has_head;
        plan.has_strips = cut.has_strips;
        plan.has_end = cut.has_end;
        Scene scene = set_page(plan, theme_, shaper_);
        scene.height = std::max(scene.height, room_.height);
        if (cut.lanes.first > 0 || !cut.has_strips) scene.bookmarks.clear();  // stages begin where their first lane is
        return scene;
    }

    // The title and which page this is, at the foot of each.
    void label(Scene& scene, std::size_t number, std::size_t count) const {
        Typesetter typesetter(shaper_, theme_, scene);
        Block block;
        const float room = scene.width - 2 * measure::margin;
        std::string_view text = typesetter.keep(fmt::format("{} \u00b7 {} / {}", scene.title, number, count));
        if (typesetter.width(text, typesetter.styles().small) > room) text = typesetter.keep(fmt::format("{} / {}", number, count));
        const float width = typesetter.width(text, typesetter.styles().small);
        const float x = scene.right_to_left ? measure::margin : measure::margin + room - width;
        typesetter.line(block, text, typesetter.styles().small, theme_.muted, x, scene.height - 44);
        scene.items.emplace_back(GroupBegin{Role::decoration, page_number_id, {}});
        place(std::move(block), 0, 0, scene.items);
        scene.items.emplace_back(GroupEnd{});
    }
};

}  // namespace

std::vector<Scene> lay_out_pages(
    const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room) {
    return Pages(grid, theme, shaper, options, room).lay_out();
}

}  // namespace journeymap
