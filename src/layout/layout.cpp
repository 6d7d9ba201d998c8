// lay_out: puts the parts of the picture in their places.
#include "journeymap/layout.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/card_data.h"
#include "lanes/phrases.h"
#include "layout/bands.h"
#include "layout/columns.h"
#include "layout/comparison_phrases.h"
#include "layout/foot.h"
#include "layout/header.h"
#include "layout/lanes.h"
#include "layout/mark_legend.h"
#include "layout/page.h"
#include "layout/totals_strip.h"
#include "support/number.h"

namespace journeymap {

namespace {

// The first of its kind: "Lowest point: Help line, Amara, −1.8."
void add_extreme(std::string& text, const Grid& grid, MarkKind kind, Word name) {
    const auto mark = std::ranges::find(grid.marks.list, kind, &InsightMark::kind);
    if (mark == grid.marks.list.end()) return;
    const std::string_view place = mark->touchpoint != nullptr ? mark->touchpoint->name.value : mark->stage->name.value;
    const MarkedPersona& who = mark->who.front();
    const std::string_view language = grid.journey->language.value;
    text += fmt::format(" {}{}{}", word(name, language), colon_of(language), place);
    if (who.persona != nullptr) text.append(comma_of(language)).append(who.persona->name.value);
    text += fmt::format("{}{}.", comma_of(language), score_phrase(who.score, language));
}

std::string description_of(const Grid& grid) {
    const Journey& journey = *grid.journey;
    const std::string_view language = journey.language.value;
    const std::string stages = counted_phrase(Things::stages, grid.stages.size(), language);
    const std::string touchpoints = counted_phrase(Things::touchpoints, journey.touchpoints.size(), language);
    const std::string_view colon = colon_of(language);
    std::string text =
        fmt::format("{}{}{}.", word(Word::customer_journey_map, language), colon, list_phrase({stages, touchpoints}, language));
    if (!grid.personas.empty()) {
        std::vector<std::string_view> names;
        for (const Persona* persona : grid.personas) names.push_back(persona->name.value);
        text += fmt::format(" {}{}{}.", word(Word::personas, language), colon, list_phrase(names, language));
    }
    add_extreme(text, grid, MarkKind::lowest_point, Word::lowest_point);
    add_extreme(text, grid, MarkKind::highest_point, Word::highest_point);
    if (grid.earlier != nullptr) text += " " + compared_description(grid);
    return text;
}

std::string_view name_of(BlueprintLine line, std::string_view language) {
    switch (line) {
        case BlueprintLine::interaction: return word(Word::line_of_interaction, language);
        case BlueprintLine::visibility: return word(Word::line_of_visibility, language);
        case BlueprintLine::internal_interaction: return word(Word::line_of_internal_interaction, language);
        case BlueprintLine::none: break;
    }
    return {};
}

std::string number_text(float number) {
    std::string text;
    append_number(text, number);
    return text;
}

// Collects what has been set and gives it its place. One page, drawn from top to bottom; what a screen reader walks comes stage by
// stage, so the items of the lanes are placed by column, not by row.
//
// Groups say for scripts what they hold (GroupBegin::data): `lane`, on each of its pieces; `top`, where a lane begins and the last ends;
// `part`, "stages" for the lines between stages, "columns" for the grounds of columns and "below" for all that stands below the lanes.
class Page {
public:
    // The scene's width is known: that of the widest strip on the page.
    Page(const Grid& grid, Columns columns, const LayoutOptions& options, std::uint32_t table, Typesetter typesetter, Scene& scene)
        : grid_(grid),
          theme_(typesetter.theme()),
          options_(options),
          table_(table),
          scene_(scene),
          typesetter_(typesetter),
          columns_(std::move(columns)) {}

    // The parts of a page; each goes on at y and returns where it ends.
    float add_head(float y) {
        y_ = y;
        scene_.items.reserve(256 + grid_.columns.size() * 48);
        place_header();
        return y_;
    }
    float add_strip(float y) {
        y_ = y;
        set_lanes();
        draw_frame();
        for (std::size_t i = 0; i < grid_.stages.size(); ++i) place_stage(i);
        return y_;
    }
    float add_end(float y) {
        y_ = y;
        place_notes();
        place_foot();
        return y_;
    }
    // What the legend at the end explains: the marks of the whole map.
    void note_marks() {
        set_lanes();
        drawn_ = drawn_marks();
        lanes_.clear();
        lane_tops_.clear();
    }
    void take_marks(const Page& other) { drawn_ = other.drawn_; }
    void measure(PageHeights& heights) {
        set_lanes();
        heights.bands = stages_top_ + stage_height_ - bands_top_;
        for (const LaidLane& lane : lanes_) heights.lanes.push_back(lane.line_height + lane.height);
    }

private:
    const Grid& grid_;
    const Theme& theme_;
    const LayoutOptions options_;
    std::uint32_t table_;
    Scene& scene_;
    Typesetter typesetter_;
    Columns columns_;
    std::vector<Block> stages_;
    Block phases_;
    std::vector<LaidLane> lanes_;
    std::vector<float> lane_tops_;
    DrawnMarks drawn_;
    std::map<std::uint32_t, Block> empty_stages_;  // by column: that a stage has no touchpoints
    float bands_top_ = 0;
    float stages_top_ = 0;
    float stage_height_ = 0;
    float lanes_bottom_ = 0;
    float y_ = 44;

    float right() const { return scene_.width - measure::margin; }

    void begin(Role role, std::string_view id, std::string_view label, TableCell cell = {}) {
        scene_.items.emplace_back(GroupBegin{role, id, label, {}, {}, cell});
    }
    void begin_data(std::vector<GroupDatum> data) { scene_.items.emplace_back(GroupBegin{Role::none, {}, {}, {}, std::move(data), {}}); }
    // Stages are in the first row of the table; each lane has two, of which the first has what belongs to whole stages.
    TableCell table_cell(std::size_t row, std::uint32_t first, std::uint32_t count) const {
        return {table_, static_cast<std::uint32_t>(row), first + 1, count};
    }
    static std::size_t row_of(std::size_t lane, bool whole_stage) { return 2 + 2 * lane + (whole_stage ? 0 : 1); }
    void end() { scene_.items.emplace_back(GroupEnd{}); }
    void add(Item item) { scene_.items.push_back(std::move(item)); }
    // A place as the finished picture has it.
    std::string place_text(float y) const { return number_text(y * typesetter_.styles().unit); }
    void hairline(float y) { add(line_between(measure::margin, y, right(), y, theme_.hairline, 1)); }

    void place_header() {
        Block header = set_header(grid_, right() - measure::margin, typesetter_);
        float height = header.height;
        begin(Role::header, "header", scene_.keep(scene_.title));
        place(std::move(header), measure::margin, y_, scene_.items);
        end();
        y_ += height + 32;
        place_totals();
    }

    // What two maps come to, between the head and the stages.
    void place_totals() {
        Block totals = set_totals(grid_, right() - measure::margin, columns_.label_width, typesetter_);
        if (totals.empty()) return;
        y_ -= 12;
        hairline(y_);
        y_ += 12;
        begin(Role::list, "changes", word(Word::what_changed, typesetter_.language()));
        const float height = totals.height;
        place(std::move(totals), measure::margin, y_, scene_.items);
        end();
        y_ += height + 20;
    }

    // Measures everything below the header.
    void set_lanes() {
        bands_top_ = y_;
        phases_ = set_phases(grid_, columns_, typesetter_);
        stages_ = set_stages(grid_, columns_, typesetter_);
        if (!stages_.empty()) stage_height_ = stages_.front().height;
        stages_top_ = bands_top_ + phases_.height;
        y_ = stages_top_ + stage_height_;
        for (const Lane& lane : grid_.lanes) {
            LaidLane laid = set_lane(lane, grid_, columns_, typesetter_);
            if (lanes_.empty()) set_empty_stages(laid);
            y_ += laid.line_height;
            lane_tops_.push_back(y_);
            y_ += laid.height;
            lanes_.push_back(std::move(laid));
        }
        lanes_bottom_ = y_;
    }

    // Stages without touchpoints say so in the first lane, below what it says of the stage as a whole.
    void set_empty_stages(LaidLane& lane) {
        if (grid_.lanes_before > 0) return;
        for (const StageBand& band : grid_.stages) {
            if (!grid_.columns[band.first].is_empty_stage()) continue;
            Block note;
            std::vector<Cell>::const_iterator cell = find_cell(*lane.lane, band.first, true);
            for (; cell != lane.lane->cells.end() && cell->first == band.first && cell->whole_stage; ++cell) {
                const Block& above = lane.cells[static_cast<std::size_t>(cell - lane.lane->cells.begin())];
                if (above.height > 0) note.height = std::max(note.height, above.height + measure::card_gap);
            }
            typesetter_.paragraph(note, word(Word::no_touchpoints_yet, typesetter_.language()), typesetter_.styles().card, theme_.muted, 0,
                columns_.width(band.first, 1) - 2 * measure::cell_inset);
            make_room(lane, note.height);
            empty_stages_.emplace(band.first, std::move(note));
        }
    }

    // Room from the top of a lane: above its curves, where it has any.
    static void make_room(LaidLane& lane, float height) {
        if (lane.plot) {
            float more = std::max(0.0F, height + measure::card_gap - lane.stage_row);
            lane.stage_row += more;
            lane.height += more;
        } else {
            lane.height = std::max(lane.height, height + 2 * measure::lane_padding);
        }
    }

    // Hairlines, lane names, grounds and curves: what is under the content.
    void draw_frame() {
        begin(Role::decoration, "frame", {});
        float lanes_top = stages_top_ + stage_height_;
        draw_former_grounds(lanes_top);
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            LaidLane& lane = lanes_[i];
            begin_data({{"lane", std::string(lane.lane->id)}, {"top", place_text(lane_tops_[i] - lane.line_height)}});
            if (lane.line_height > 0) {
                draw_blueprint_line(lane, lane_tops_[i] - lane.line_height);
            } else {
                hairline(lane_tops_[i]);
            }
            begin(Role::row_head, {}, lane.lane->name, {table_, static_cast<std::uint32_t>(row_of(i, true)), 0, 1});
            place(std::move(lane.label), measure::margin, lane_tops_[i] + measure::lane_padding, scene_.items);
            end();
            if (lane.plot) place(std::move(lane.plot->ground), 0, content_top(i) + lane.stage_row, scene_.items);
            end();
        }
        begin_data({{"part", "stages"}});
        for (std::size_t i = 1; i < grid_.stages.size(); ++i) {
            float x = columns_.left[grid_.stages[i].first];
            add(line_between(x, lanes_top, x, lanes_bottom_, theme_.hairline, 1));
        }
        end();
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            if (!lanes_[i].plot) continue;
            begin_data({{"lane", std::string(lanes_[i].lane->id)}});
            place(std::move(lanes_[i].plot->curves), 0, content_top(i) + lanes_[i].stage_row, scene_.items);
            end();
        }
        begin_data({{"part", "below"}, {"top", place_text(lanes_bottom_)}});
        hairline(lanes_bottom_);
        end();
        end();
        if (!phases_.empty()) {
            begin(Role::item, "phases", word(Word::phase, typesetter_.language()));
            place(std::move(phases_), 0, bands_top_, scene_.items);
            end();
        }
    }

    // Behind touchpoints that are gone.
    void draw_former_grounds(float lanes_top) {
        if (std::ranges::none_of(grid_.columns, [](const Column& column) { return column.former != nullptr; })) return;
        begin_data({{"part", "columns"}});
        for (std::uint32_t i = 0; i < grid_.columns.size(); ++i) {
            if (grid_.columns[i].former)
                add(filled_rectangle(columns_.left[i], lanes_top, columns_.width(i, 1), lanes_bottom_ - lanes_top, 0,
                    between(theme_.background, theme_.phase, 0.5F)));
        }
        end();
    }

    void draw_blueprint_line(const LaidLane& lane, float top) {
        Block block;
        std::string_view name = name_of(lane.lane->line_above, typesetter_.language());
        float middle = lane.line_height / 2;
        typesetter_.line(block, name, typesetter_.styles().small_strong, theme_.muted, 0,
            Typesetter::baseline(typesetter_.styles().small_strong, lane.line_height));
        float left = typesetter_.width(name, typesetter_.styles().small_strong) + 12;
        block.items.push_back(line_between(left, middle, right() - measure::margin, middle, theme_.muted, 1.4F, {6, 4}));
        place(std::move(block), measure::margin, top, scene_.items);
    }

    float content_top(std::size_t lane) const { return lane_tops_[lane] + measure::lane_padding; }

    void place_stage(std::size_t number) {
        const StageBand& band = grid_.stages[number];
        float x = columns_.left[band.first], y = stages_top_;
        if (band.piece == 1) scene_.bookmarks.push_back({band.stage->name.value, x, y});
        begin(Role::stage, scene_.keep("stage-" + band.stage->id), band.stage->name.value);
        begin(Role::column_head, {}, {}, table_cell(1, band.first, band.count));
        place(std::move(stages_[number]), 0, y, scene_.items);
        end();
        place_cells(band.first, true);
        for (std::uint32_t column = band.first; column < band.first + band.count; ++column) place_touchpoint(column);
        end();
    }

    void place_touchpoint(std::uint32_t column) {
        if (grid_.columns[column].former != nullptr) return place_former(column);
        const Touchpoint* touchpoint = grid_.columns[column].touchpoint;
        if (touchpoint == nullptr) return place_empty_column(column);
        scene_.items.emplace_back(
            GroupBegin{Role::item, scene_.keep("touchpoint-" + touchpoint->id), touchpoint->name.value, {}, data_of(*touchpoint)});
        place_cells(column, false);
        end();
    }

    void place_former(std::uint32_t column) {
        const Touchpoint& touchpoint = *grid_.columns[column].former->touchpoint;
        std::string label = fmt::format("{} ({})", touchpoint.name.value, word(Word::gone, typesetter_.language()));
        begin(Role::item, scene_.keep("former-" + touchpoint.id), scene_.keep(std::move(label)));
        place_cells(column, false);
        end();
    }

    void place_empty_column(std::uint32_t column) {
        auto note = empty_stages_.find(column);
        if (note == empty_stages_.end()) return;
        const std::string lane(lanes_.front().lane->id);
        scene_.items.emplace_back(GroupBegin{Role::cell, {}, {}, {}, {{"lane", lane}}, table_cell(row_of(0, false), column, 1)});
        place(std::move(note->second), columns_.left[column] + measure::cell_inset, content_top(0), scene_.items);
        end();
    }

    // The cells of one column, or those of a stage as a whole, lane by lane.
    void place_cells(std::uint32_t first, bool whole_stage) {
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            LaidLane& lane = lanes_[i];
            place_marks(i, first, whole_stage);
            std::vector<Cell>::const_iterator cell = find_cell(*lane.lane, first, whole_stage);
            for (; cell != lane.lane->cells.end() && cell->first == first && cell->whole_stage == whole_stage; ++cell) {
                Block& block = lane.cells[static_cast<std::size_t>(cell - lane.lane->cells.begin())];
                if (block.empty()) continue;
                bool curve = std::holds_alternative<CurveCell>(cell->content);
                const Role role = curve ? Role::curve : std::holds_alternative<HeadCell>(cell->content) ? Role::lane_head : Role::lane;
                const std::string_view name = curve ? scene_.keep(feelings_of(*cell, lane.lane->name)) : lane.lane->name;
                const TableCell place_in_table = table_cell(row_of(i, whole_stage), cell->first, cell->count);
                scene_.items.emplace_back(GroupBegin{role, {}, name, {}, {{"lane", std::string(lane.lane->id)}}, place_in_table});
                float top = content_top(i) + (whole_stage && !curve ? 0 : lane.stage_row);
                float x = curve ? 0 : columns_.left[first] + measure::cell_inset;
                place(std::move(block), x, top, scene_.items);
                end();
            }
        }
    }

    void place_marks(std::size_t number, std::uint32_t column, bool whole_stage) {
        LaidLane& lane = lanes_[number];
        for (StripMark& one : lane.strip.marks) {
            if (one.column != column || (one.mark->stage != nullptr) != whole_stage) continue;
            const std::uint32_t columns = whole_stage ? grid_.stages[grid_.columns[column].stage].count : 1;
            const TableCell place_in_table = table_cell(row_of(number, whole_stage), column, columns);
            scene_.items.emplace_back(GroupBegin{Role::none, {}, {}, {}, {{"lane", std::string(lane.lane->id)}}, place_in_table});
            place(std::move(one.block), 0, content_top(number) + lane.stage_row + lane.strip.top, scene_.items);
            end();
        }
    }

    // Cells are ordered by whole_stage (first), then column.
    static std::vector<Cell>::const_iterator find_cell(const Lane& lane, std::uint32_t first, bool whole_stage) {
        auto before = [](const Cell& cell, std::pair<bool, std::uint32_t> key) { return std::pair(!cell.whole_stage, cell.first) < key; };
        return std::lower_bound(lane.cells.begin(), lane.cells.end(), std::pair(!whole_stage, first), before);
    }

    // What the curve says at one column, for those who do not see it: "Feeling: Amara −0.4 confused, Henk −0.9".
    std::string feelings_of(const Cell& cell, std::string_view lane_name) const {
        std::string text(lane_name);
        const Journey& journey = *grid_.journey;
        std::string_view separator = colon_of(typesetter_.language());
        const CurveCell& curve = std::get<CurveCell>(cell.content);
        for (const CurvePoint& point : curve.points) {
            text += separator;
            separator = comma_of(typesetter_.language());
            if (point.persona < journey.personas.size()) text += std::string(journey.personas[point.persona].name.value) + " ";
            if (point.expected) text += std::string(word(Word::expected, typesetter_.language())) + " ";
            text += score_phrase(point.score, typesetter_.language());
            if (!point.feeling.empty()) text += " " + std::string(point.feeling);
        }
        for (const EarlierScore& score : curve.earlier) {
            text += separator;
            separator = comma_of(typesetter_.language());
            if (score.persona < journey.personas.size()) text += std::string(journey.personas[score.persona].name.value) + " ";
            text += was_phrase(score_phrase(score.score, typesetter_.language()), typesetter_.language());
        }
        return text;
    }

    DrawnMarks drawn_marks() const {
        DrawnMarks drawn;
        for (const LaidLane& lane : lanes_) {
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

    void place_notes() {
        float left = columns_.grid_left() + measure::cell_inset;
        std::vector<NoteRow> rows = set_notes(grid_, right() - left, typesetter_);
        rows.push_back(set_mark_legend(grid_, drawn_, right() - left, options_.map_argument, typesetter_));
        for (NoteRow& row : rows) {
            if (row.block.empty()) continue;
            float padding = 9;
            scene_.items.emplace_back(GroupBegin{Role::item, {}, row.name, {}, {{"part", "below"}}});
            Block label;
            typesetter_.paragraph(label, row.name, typesetter_.styles().small_strong, theme_.muted, 0, columns_.label_width);
            float height = std::max(label.height, row.block.height);
            place(std::move(label), measure::margin, y_ + padding, scene_.items);
            place(std::move(row.block), left, y_ + padding, scene_.items);
            y_ += height + 2 * padding;
            hairline(y_);
            end();
        }
    }

    void place_foot() {
        y_ += 14;
        Block foot = set_foot(grid_, right() - measure::margin, options_.source_name, typesetter_);
        float height = foot.height;
        scene_.items.emplace_back(GroupBegin{Role::item, "method", word(Word::method, typesetter_.language()), {}, {{"part", "below"}}});
        place(std::move(foot), measure::margin, y_, scene_.items);
        end();
        y_ += height;
    }
};

void mirror_page(Scene& scene) {
    mirror(scene.items, scene.width);
    for (Bookmark& bookmark : scene.bookmarks) bookmark.x = scene.width - bookmark.x;
}

constexpr float strip_gap = 28;

Scene begin_scene(const Grid& grid, const Theme& theme) {
    const Journey& journey = *grid.journey;
    Scene scene;
    scene.id = journey.id;
    scene.title = journey.title.value;
    scene.description = description_of(grid);
    scene.language = journey.language.value.empty() ? "en" : journey.language.value;
    scene.right_to_left = journey.right_to_left;
    scene.background = theme.background;
    return scene;
}

// Marks of strips have texts of their own, which go when the strips go; the whole grid has the same ones.
std::string_view adopted(std::string_view view, const Grid& strip, const Grid& whole) {
    for (const InsightMark& mark : strip.marks.list) {
        for (const auto text : {&InsightMark::sentence, &InsightMark::words}) {
            const std::string& own = mark.*text;
            const std::less_equal<> not_after;
            if (!not_after(own.data(), view.data()) || !not_after(view.data() + view.size(), own.data() + own.size())) continue;
            const auto same = std::ranges::find(whole.marks.list, own, text);
            if (same == whole.marks.list.end()) continue;
            return std::string_view((*same).*text).substr(static_cast<std::size_t>(view.data() - own.data()), view.size());
        }
    }
    return view;
}

void adopt_marks(std::span<Item> items, const Grid& strip, const Grid& whole) {
    if (&strip == &whole) return;
    for (Item& item : items) {
        if (auto* line = std::get_if<TextLine>(&item)) line->text = adopted(line->text, strip, whole);
        if (auto* group = std::get_if<GroupBegin>(&item)) {
            group->label = adopted(group->label, strip, whole);
            group->title = adopted(group->title, strip, whole);
        }
    }
}

// Rows are as wide as the widest, but for one that is so short that this would tear it apart.
std::vector<Columns> columns_of(const PagePlan& plan, Typesetter& typesetter, Scene& scene) {
    constexpr float worth_widening = 0.6F;
    const auto grid_of = [&](const Grid& strip) -> const Grid& { return plan.columns_from ? *plan.columns_from : strip; };
    std::vector<Columns> columns;
    for (const Grid& strip : plan.strips) columns.push_back(lay_columns(grid_of(strip), typesetter, plan.width));
    scene.width = plan.width.least;
    for (const Columns& strip : columns) scene.width = std::max(scene.width, strip.page_width);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const float used = columns[i].grid_right() + measure::margin;
        if (used < scene.width - 1 && used > worth_widening * scene.width)
            columns[i] = lay_columns(grid_of(plan.strips[i]), typesetter, {scene.width, scene.width});
    }
    return columns;
}

// The notes stand beside the first strip's columns, but tell of the whole map, so its lanes are set once more.
void note_marks(Page& end, const PagePlan& plan, Typesetter& typesetter, Scene& scene) {
    if (plan.whole->marks.list.empty()) return;
    Page everything(*plan.whole, lay_columns(*plan.whole, typesetter, usual_width(typesetter.theme())), plan.options, 0, typesetter, scene);
    everything.note_marks();
    end.take_marks(everything);
}

}  // namespace

std::string describe_picture(const Grid& grid) { return description_of(grid); }

Scene set_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper) {
    Scene scene = begin_scene(*plan.whole, theme);
    Typesetter typesetter(shaper, theme, scene);
    std::vector<Columns> columns = columns_of(plan, typesetter, scene);
    Page whole(*plan.whole, columns.front(), plan.options, 0, typesetter, scene);
    if (plan.has_end) note_marks(whole, plan, typesetter, scene);
    float y = plan.has_head ? whole.add_head(page_edge_top) : page_edge_top;
    for (std::size_t i = 0; i < plan.strips.size() && plan.has_strips; ++i) {
        Page page(plan.strips[i], std::move(columns[i]), plan.options, static_cast<std::uint32_t>(i), typesetter, scene);
        const std::size_t before = scene.items.size();
        y = page.add_strip(i == 0 ? y : y + strip_gap);
        adopt_marks(std::span(scene.items).subspan(before), plan.strips[i], *plan.whole);
    }
    if (plan.has_end) y = whole.add_end(y);
    scene.height = std::ceil(y + page_edge_bottom);  // whole px: some viewers stretch a picture that ends within one
    if (scene.right_to_left) mirror_page(scene);
    return scene;
}

void enlarge(Scene& scene, const Theme& theme) {
    const float unit = TextStyles(theme.sizes).unit;
    if (unit == 1) return;
    for (Item& item : scene.items) scale(item, unit);
    for (Bookmark& bookmark : scene.bookmarks) bookmark.x *= unit, bookmark.y *= unit;
    scene.width = std::round(scene.width * unit * 100) / 100;  // a whole number divided and multiplied is whole again
    scene.height = std::ceil(scene.height * unit);
}

PageHeights measure_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper) {
    PageHeights heights;
    Scene scene = begin_scene(*plan.whole, theme);
    Typesetter typesetter(shaper, theme, scene);
    const std::vector<Columns> columns = columns_of(plan, typesetter, scene);
    Page whole(*plan.whole, columns.front(), plan.options, 0, typesetter, scene);
    heights.width = scene.width;
    if (plan.has_head) heights.head = whole.add_head(page_edge_top);
    if (plan.has_end) {
        note_marks(whole, plan, typesetter, scene);
        heights.end = whole.add_end(0);
    }
    Page(plan.strips.front(), columns.front(), plan.options, 0, typesetter, scene).measure(heights);
    return heights;
}

namespace {

Scene set_whole(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    if (options.rows != 1 && grid.stages.size() > 1) return fold_rows(grid, theme, shaper, options);
    PagePlan plan;
    plan.whole = &grid;
    plan.strips = std::span(&grid, 1);
    plan.width = usual_width(theme);
    plan.options = options;
    return set_page(plan, theme, shaper);
}

}  // namespace

Scene lay_out(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    Scene scene = set_whole(grid, theme, shaper, options);
    enlarge(scene, theme);
    return scene;
}

}  // namespace journeymap
