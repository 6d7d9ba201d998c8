// lay_out_pages: a map cut into pages at stages and between lanes, with the names of both on each page.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "layout/page.h"
#include "layout/slice.h"

namespace journeymap {

namespace {

constexpr float around = 44 + 40;  // what set_page leaves above and below
constexpr float label_room = 26;   // for the line that says which page it is

// What one page shows.
struct Cut {
    Part stages, lanes;
    bool has_head = false, has_strips = true, has_end = false;
};

class Pages {
public:
    Pages(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room)
        : grid_(grid), theme_(theme), shaper_(shaper), options_(options), room_(room) {}

    std::vector<Scene> lay_out() {
        find_stages();
        find_room();
        for (std::size_t i = 0; i < stages_.size(); ++i) cut_lanes(i);
        add_end();
        std::vector<Scene> scenes;
        scenes.reserve(cuts_.size());  // growing would copy scenes, and their texts lie in themselves
        for (const Cut& cut : cuts_) scenes.push_back(set(cut));
        if (scenes.size() > 1) {
            for (std::size_t i = 0; i < scenes.size(); ++i) label(scenes[i], i + 1, scenes.size());
        }
        return scenes;
    }

private:
    const Grid& grid_;
    const Theme& theme_;
    TextShaper& shaper_;
    const LayoutOptions& options_;
    PageRoom room_;
    std::vector<Part> stages_;          // of each row of pages
    std::vector<PageHeights> heights_;  // of each of these
    std::vector<Cut> cuts_;
    float left_ = 0;  // of the height of the last page

    PageWidth page_width() const { return {room_.width, room_.width}; }

    PagePlan plan_for(std::span<const Grid> strips) const {
        PagePlan plan;
        plan.whole = &grid_;
        plan.strips = strips;
        plan.width = page_width();
        plan.options = options_;
        return plan;
    }

    float width_of(Part stages) const {
        const Grid strip = slice(grid_, stages, {0, grid_.lanes.size()});
        Scene scene;
        scene.language = grid_.journey->language.value;
        Typesetter typesetter(shaper_, theme_, scene);
        return lay_columns(strip, typesetter, {0, 0}).page_width;
    }

    // As many stages on a page as there is room for. A stage that is wider than a page makes all pages wider.
    void find_stages() {
        const Part all{0, grid_.stages.size()};
        if (!room_.break_at_stages) {
            widen(width_of(all));
            stages_ = {all};
            return;
        }
        for (std::size_t i = 0; i < grid_.stages.size(); ++i) widen(width_of({i, 1}));
        for (std::size_t i = 0; i < grid_.stages.size(); ++i) {
            if (!stages_.empty() && width_of({stages_.back().first, stages_.back().count + 1}) <= room_.width) {
                ++stages_.back().count;
            } else {
                stages_.push_back({i, 1});
            }
        }
    }

    void widen(float width) {
        if (width <= room_.width) return;
        room_.height *= width / room_.width;
        room_.width = width;
    }

    // The highest lane has to fit below the names of the stages; where it does not, all pages become larger.
    void find_room() {
        for (int round = 0; round < 4; ++round) {
            heights_.clear();
            float need = 0;
            for (const Part& stages : stages_) {
                const Grid strip = slice(grid_, stages, {0, grid_.lanes.size()});
                heights_.push_back(measure_page(plan_for(std::span(&strip, 1)), theme_, shaper_));
                const PageHeights& heights = heights_.back();
                for (const float lane : heights.lanes) need = std::max(need, around + label_room + heights.bands + lane);
                need = std::max({need, heights.head + around, heights.end + around});
            }
            if (need <= room_.height) return;
            room_.width *= need / room_.height;
            room_.height = need;
        }
    }

    // As many lanes on a page as there is room for; the first page has the head, or only that.
    void cut_lanes(std::size_t number) {
        const PageHeights& heights = heights_[number];
        const float room = room_.height - around - label_room - heights.bands;
        float left = room;
        const auto begin = [&](std::size_t lane) {
            cuts_.push_back({stages_[number], {lane, 0}, false, true, false});
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
        left_ = left;
    }

    void add_end() {
        if (left_ < heights_.back().end) cuts_.push_back({stages_.back(), {0, 0}, false, false, false});
        cuts_.back().has_end = true;
    }

    Scene set(const Cut& cut) {
        const Grid strip = slice(grid_, cut.stages, cut.has_strips ? cut.lanes : Part{0, grid_.lanes.size()});
        PagePlan plan = plan_for(std::span(&strip, 1));
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
        if (typesetter.width(text, style::small) > room) text = typesetter.keep(fmt::format("{} / {}", number, count));
        const float width = typesetter.width(text, style::small);
        const float x = scene.right_to_left ? measure::margin : measure::margin + room - width;
        typesetter.line(block, text, style::small, theme_.muted, x, scene.height - 18);
        scene.items.emplace_back(GroupBegin{Role::decoration, {}, {}});
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
