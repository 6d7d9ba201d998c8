// lay_out_pages: a map cut into pages at stages and between lanes, with the names of both on each page.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "layout/page.h"
#include "layout/page_rows.h"
#include "layout/slice.h"

namespace journeymap {

namespace {

// What one page shows.
struct Cut {
    std::size_t row = 0;
    Part lanes;
    bool has_head = false, has_strips = true, has_end = false;
};

class Pages {
public:
    Pages(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room)
        : grid_(grid), theme_(theme), shaper_(shaper), options_(options), found_(find_page_rows(grid, theme, shaper, options, room)) {}

    std::vector<Scene> lay_out() {
        for (std::size_t i = 0; i < found_.rows.size(); ++i) cut_lanes(i);
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
    PageRows found_;
    std::vector<Cut> cuts_;
    float left_ = 0;  // of the height of the last page

    // As many lanes on a page as there is room for; the first page has the head, or only that.
    void cut_lanes(std::size_t number) {
        const PageHeights& heights = found_.rows[number].heights;
        const float room = room_for_lanes(found_.rows[number], found_.room, theme_);
        float left = room;
        const auto begin = [&](std::size_t lane) {
            cuts_.push_back({number, {lane, 0}, false, true, false});
            left = room;
        };
        begin(0);
        if (number == 0) {
            cuts_.back().has_head = true;
            left -= heights.head - page_edge_top;
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
        const PageRow& last = found_.rows.back();
        const float spare = cuts_.size() == 1 ? page_number_room(theme_) : 0;  // one page is not numbered
        if (left_ + spare < last.heights.end) cuts_.push_back({found_.rows.size() - 1, {0, 0}, false, false, false});
        cuts_.back().has_end = true;
    }

    Scene set(const Cut& cut) {
        PageRow& row = found_.rows[cut.row];
        std::vector<Lane> lanes = std::move(row.strip.lanes);  // a row that fills many pages is not copied for each
        const auto first = lanes.begin() + static_cast<std::ptrdiff_t>(cut.has_strips ? cut.lanes.first : 0);
        const auto count = static_cast<std::ptrdiff_t>(cut.has_strips ? cut.lanes.count : lanes.size());
        row.strip.lanes.assign(first, first + count);
        const std::uint32_t lanes_before = row.strip.lanes_before;
        if (cut.has_strips) row.strip.lanes_before = static_cast<std::uint32_t>(cut.lanes.first);
        PagePlan plan = plan_for(row, std::span(&row.strip, 1), grid_, found_.room, options_);
        plan.has_head = cut.has_head;
        plan.has_strips = cut.has_strips;
        plan.has_end = cut.has_end;
        Scene scene = set_page(plan, theme_, shaper_);
        scene.height = std::max(scene.height, found_.room.height);
        if (cut.lanes.first > 0 || !cut.has_strips) scene.bookmarks.clear();  // stages begin where their first lane is
        row.strip.lanes = std::move(lanes);
        row.strip.lanes_before = lanes_before;
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
        place({Role::decoration, page_number_id, {}}, std::move(block), 0, 0, scene.items);
    }
};

}  // namespace

std::vector<Scene> lay_out_pages(
    const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room) {
    if (!grid.stages.empty()) return Pages(grid, theme, shaper, options, room).lay_out();
    std::vector<Scene> only;  // there is nothing to cut
    only.push_back(lay_out(grid, theme, shaper, options));
    return only;
}

}  // namespace journeymap
