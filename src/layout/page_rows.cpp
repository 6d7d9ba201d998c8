#include "layout/page_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/curve_run.h"
#include "layout/lane_pieces.h"

namespace journeymap {

namespace {

constexpr float around = page_edge_top + page_edge_bottom;

Scene scene_in(std::string_view language) {
    Scene scene;
    scene.language = language;
    return scene;
}

// Whether a curve without a point there runs across.
bool is_crossed(const Lane& lane) {
    for (const CurveTime time : {CurveTime::now, CurveTime::earlier}) {
        for (const std::uint32_t persona : personas_beyond(lane, time)) {
            const CurveEnds ends = ends_of(lane, persona, time);
            if (ends.before != nullptr && ends.after != nullptr) return true;
        }
    }
    return false;
}

bool is_empty(const Lane& lane, const Grid& row) {
    const auto has_place = [](const InsightMark& mark) { return mark.touchpoint != nullptr || mark.stage != nullptr; };
    const bool has_marks = lane.is_curve && std::ranges::any_of(row.marks.list, has_place);
    return lane.cells.empty() && !has_marks && !is_crossed(lane);
}

// Lanes that say something elsewhere but nothing in a row of pages are not repeated there; the first one has the touchpoints and stays. The
// line of a blueprint goes with the lane that it stands above, but systems are behind the same line as support.
void leave_out_empty_lanes(Grid& row, const Grid& whole) {
    std::vector<Lane> kept;
    BlueprintLine line = BlueprintLine::none;
    for (std::size_t i = 0; i < row.lanes.size(); ++i) {
        Lane& lane = row.lanes[i];
        if (lane.line_above == BlueprintLine::none && lane.id == "systems") lane.line_above = line;
        const bool stays = i == 0 || whole.lanes[i].cells.empty() || !is_empty(lane, row);
        line = stays ? BlueprintLine::none : lane.line_above;
        if (stays) kept.push_back(std::move(lane));
    }
    row.lanes = std::move(kept);
}

class RowFinder {
public:
    RowFinder(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room)
        : grid_(grid),
          theme_(theme),
          shaper_(shaper),
          options_(options),
          result_{{}, room},
          unseen_(scene_in(grid.journey->language.value)) {}

    PageRows find() {
        find_rows();
        find_room();
        return std::move(result_);
    }

private:
    const Grid& grid_;
    const Theme& theme_;
    TextShaper& shaper_;
    const LayoutOptions& options_;
    PageRows result_;
    Scene unseen_;  // what is only measured
    Typesetter typesetter_{shaper_, theme_, unseen_};

    Part all_lanes() const { return {0, grid_.lanes.size()}; }

    float width_of(Part columns) { return lay_columns(slice(grid_, columns, all_lanes()), typesetter_, {}).page_width; }

    // As many stages on a page as there is room for.
    void find_rows() {
        std::vector<StagePiece> pieces;
        if (result_.room.break_at_stages) {
            for (std::size_t i = 0; i < grid_.stages.size(); ++i) add_pieces(i, pieces);
        } else {
            pieces.push_back({columns_of(grid_, {0, grid_.stages.size()}), 0, 1, 1});
            widen(width_of(pieces.front().columns));
        }
        for (const StagePiece& piece : pieces) {
            if (result_.rows.empty() || !has_room(result_.rows.back(), piece)) result_.rows.emplace_back();
            result_.rows.back().pieces.push_back(piece);
        }
        for (PageRow& row : result_.rows) {
            row.whole = slice(grid_, row.columns(), all_lanes());
            for (const StagePiece& piece : row.pieces) {
                if (piece.pieces == 1) continue;
                StageBand& band = row.whole.stages[piece.stage - row.whole.stages_before];
                band.piece = piece.piece;
                band.pieces = piece.pieces;
            }
            if (result_.rows.size() > 1) leave_out_empty_lanes(row.whole, grid_);
        }
    }

    bool has_room(const PageRow& row, const StagePiece& piece) {
        const Part columns = row.columns();
        return width_of({columns.first, columns.count + piece.columns.count}) <= result_.room.width;
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
                if (widest > result_.room.width && count < whole.count) break;
            }
            if (widest > result_.room.width && count < whole.count) continue;
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
        if (width <= result_.room.width) return;
        result_.room.height *= width / result_.room.width;
        result_.room.width = width;
    }

    // Lanes that are higher than a page are divided; where that does not help, all pages become larger.
    void find_room() {
        for (int round = 0; round < 4; ++round) {
            float need = 0;
            for (PageRow& row : result_.rows) need = std::max(need, measure(row));
            if (need <= result_.room.height) return;
            result_.room.width *= need / result_.room.height;
            result_.room.height = need;
        }
    }

    // How high pages have to be for a row.
    float measure(PageRow& row) {
        row.strip = row.whole;
        row.widths = lay_columns(row.whole, typesetter_, {result_.room.width, result_.room.width});
        PagePlan plan = plan_for(row, std::span(&row.strip, 1), grid_, result_.room, options_);
        plan.has_head = &row == &result_.rows.front();
        plan.has_end = &row == &result_.rows.back();
        row.heights = measure_page(plan, theme_, shaper_);
        if (divide_lanes(row)) {
            plan.has_head = plan.has_end = false;
            const PageHeights again = measure_page(plan, theme_, shaper_);
            row.heights.lanes = again.lanes;
        }
        const PageHeights& heights = row.heights;
        float need = std::max(heights.head, heights.end) + around;
        for (const float lane : heights.lanes) need = std::max(need, around + page_number_room(theme_) + heights.bands + lane);
        return need;
    }

    bool divide_lanes(PageRow& row) {
        const float room = room_for_lanes(row, result_.room, theme_);
        if (std::ranges::all_of(row.heights.lanes, [room](float height) { return height <= room; })) return false;
        row.strip.lanes.clear();
        for (std::size_t i = 0; i < row.whole.lanes.size(); ++i) {
            const Lane& lane = row.whole.lanes[i];
            if (row.heights.lanes[i] <= room) {
                row.strip.lanes.push_back(lane);
            } else {
                std::ranges::move(divide_lane(lane, row.widths, room, typesetter_), std::back_inserter(row.strip.lanes));
            }
        }
        return true;
    }
};

}  // namespace

PageRows find_page_rows(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, PageRoom room) {
    const float unit = TextStyles(theme.sizes).unit;
    room.width /= unit;
    room.height /= unit;
    return RowFinder(grid, theme, shaper, options, room).find();
}

float page_number_room(const Theme& theme) { return TextStyles(theme.sizes).height_for(26, &TextSizes::small); }

float room_for_lanes(const PageRow& row, const PageRoom& room, const Theme& theme) {
    return room.height - around - page_number_room(theme) - row.heights.bands;
}

PagePlan plan_for(const PageRow& row, std::span<const Grid> strips, const Grid& grid, const PageRoom& room, const LayoutOptions& options) {
    PagePlan plan;
    plan.whole = &grid;
    plan.strips = strips;
    plan.columns = &row.widths;
    plan.width = {room.width, room.width};
    plan.options = options;
    return plan;
}

}  // namespace journeymap
