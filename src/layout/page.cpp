#include "layout/page.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "journeymap/words.h"
#include "layout/foot.h"
#include "layout/header.h"
#include "layout/mark_legend.h"
#include "layout/mark_texts.h"
#include "layout/strip.h"
#include "layout/totals_strip.h"

namespace journeymap {

namespace {

constexpr float strip_gap = 28;

Scene begin_scene(const Grid& grid, const Theme& theme) {
    const Journey& journey = *grid.journey;
    Scene scene;
    scene.id = journey.id;
    scene.title = journey.title.value;
    scene.description = describe_picture(grid);
    scene.language = journey.language.value.empty() ? "en" : journey.language.value;
    scene.right_to_left = journey.right_to_left;
    scene.background = theme.background;
    return scene;
}

void mirror_page(Scene& scene) {
    mirror(scene.items, scene.width);
    for (Bookmark& bookmark : scene.bookmarks) bookmark.x = scene.width - bookmark.x;
}

// Drawn from top to bottom: each part goes on at y and returns where it ends.
class Page {
public:
    Page(const PagePlan& plan, const Theme& theme, TextShaper& shaper)
        : plan_(plan), grid_(*plan.whole), theme_(theme), scene_(begin_scene(grid_, theme)), typesetter_(shaper, theme, scene_) {
        lay_strips();
    }

    Scene draw() {
        float y = plan_.has_head ? add_head(page_edge_top) : page_edge_top;
        for (std::size_t i = 0; i < plan_.strips.size() && plan_.has_strips; ++i) y = add_strip(i, i == 0 ? y : y + strip_gap);
        if (plan_.has_end) y = add_end(y);
        scene_.height = std::ceil(y + page_edge_bottom);  // whole px: some viewers stretch a picture that ends within one
        if (scene_.right_to_left) mirror_page(scene_);
        return std::move(scene_);
    }

    PageHeights measure() {
        PageHeights heights;
        heights.width = scene_.width;
        if (plan_.has_head) heights.head = add_head(page_edge_top);
        if (plan_.has_end) heights.end = add_end(0);
        const Strip strip = set_strip(plan_.strips.front(), columns_.front(), 0, page_edge_top, typesetter_);
        heights.bands = strip.lanes_top - strip.top;
        for (const LaidLane& lane : strip.lanes) heights.lanes.push_back(lane.line_height + lane.height);
        return heights;
    }

private:
    const PagePlan& plan_;
    const Grid& grid_;
    const Theme& theme_;
    Scene scene_;
    Typesetter typesetter_;
    std::vector<Columns> columns_;              // of the strips
    std::optional<DrawnMarks> marks_of_whole_;  // where one strip shows the whole map

    float right() const { return scene_.width - measure::margin; }
    float width() const { return right() - measure::margin; }
    void hairline(float y) { scene_.items.push_back(line_between(measure::margin, y, right(), y, theme_.hairline, 1)); }

    // Rows are as wide as the widest, but for one that is so short that this would tear it apart.
    void lay_strips() {
        constexpr float worth_widening = 0.6F;
        if (plan_.columns != nullptr) {
            columns_.assign(plan_.strips.size(), *plan_.columns);
            scene_.width = plan_.columns->page_width;
            return;
        }
        for (const Grid& strip : plan_.strips) columns_.push_back(lay_columns(strip, typesetter_, plan_.width));
        scene_.width = plan_.width.least;
        for (const Columns& strip : columns_) scene_.width = std::max(scene_.width, strip.page_width);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const float used = columns_[i].grid_right() + measure::margin;
            if (used < scene_.width - 1 && used > worth_widening * scene_.width)
                columns_[i] = lay_columns(plan_.strips[i], typesetter_, {scene_.width, scene_.width, scene_.width});
        }
    }

    float add_head(float y) {
        scene_.items.reserve(256 + grid_.columns.size() * 72);
        Block header = set_header(grid_, width(), typesetter_);
        const float height = header.height;
        place({Role::header, "header", scene_.keep(scene_.title)}, std::move(header), measure::margin, y, scene_.items);
        return add_totals(y + (height + 32));
    }

    // What two maps come to, between the head and the stages.
    float add_totals(float y) {
        Block totals = set_totals(grid_, width(), columns_.front().label_width, typesetter_);
        if (totals.empty()) return y;
        y -= 12;
        hairline(y);
        y += 12;
        const float height = totals.height;
        const GroupBegin group{Role::list, "changes", word(Word::what_changed, typesetter_.language())};
        place(group, std::move(totals), measure::margin, y, scene_.items);
        return y + (height + 20);
    }

    float add_strip(std::size_t number, float y) {
        const std::size_t before = scene_.items.size();
        Strip strip = set_strip(plan_.strips[number], columns_[number], static_cast<std::uint32_t>(number), y, typesetter_);
        if (&strip.grid == plan_.whole) marks_of_whole_ = drawn_marks(strip.lanes);
        draw_frame(strip, typesetter_, scene_);
        place_stages(strip, typesetter_, scene_);
        adopt_marks(std::span(scene_.items).subspan(before), plan_.strips[number], grid_);
        return strip.bottom;
    }

    float add_end(float y) {
        y = add_notes(y) + 14;
        Block foot = set_foot(grid_, width(), plan_.options.source_name, typesetter_);
        if (foot.items.empty()) return y;
        const float height = foot.height;
        const GroupBegin group{Role::item, "method", word(Word::method, typesetter_.language()), {}, {{"part", "below"}}};
        place(group, std::move(foot), measure::margin, y, scene_.items);
        return y + height;
    }

    float add_notes(float y) {
        constexpr float padding = 9;
        const float left = columns_.front().grid_left() + measure::cell_inset;
        std::vector<NoteRow> rows = set_notes(grid_, right() - left, typesetter_);
        rows.push_back(set_mark_legend(grid_, marks_of_all(), right() - left, plan_.options.map_argument, typesetter_));
        for (NoteRow& row : rows) {
            if (row.block.empty()) continue;
            scene_.items.emplace_back(GroupBegin{Role::item, {}, row.name, {}, {{"part", "below"}}});
            Block label;
            typesetter_.paragraph(label, row.name, typesetter_.styles().small_strong, theme_.muted, 0, columns_.front().label_width);
            const float height = std::max(label.height, row.block.height);
            place(std::move(label), measure::margin, y + padding, scene_.items);
            place(std::move(row.block), left, y + padding, scene_.items);
            y += height + 2 * padding;
            hairline(y);
            scene_.items.emplace_back(GroupEnd{});
        }
        return y;
    }

    // The notes stand beside the first strip's columns, but tell of the whole map, so its lanes are set once more where strips divide it.
    DrawnMarks marks_of_all() {
        if (grid_.marks.list.empty()) return {};
        if (marks_of_whole_) return *std::move(marks_of_whole_);
        const Columns columns = lay_columns(grid_, typesetter_, usual_width(theme_, 0));
        return drawn_marks(set_strip(grid_, columns, 0, 0, typesetter_).lanes);
    }
};

}  // namespace

Scene set_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper) { return Page(plan, theme, shaper).draw(); }

PageHeights measure_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper) { return Page(plan, theme, shaper).measure(); }

void enlarge(Scene& scene, const Theme& theme) {
    const float unit = TextStyles(theme.sizes).unit;
    if (unit == 1) return;
    for (Item& item : scene.items) scale(item, unit);
    for (Bookmark& bookmark : scene.bookmarks) bookmark.x *= unit, bookmark.y *= unit;
    scene.width = std::round(scene.width * unit * 100) / 100;  // a whole number divided and multiplied is whole again
    scene.height = std::ceil(scene.height * unit);
}

}  // namespace journeymap
