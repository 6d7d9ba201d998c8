// What lies under the content of a strip: hairlines, lane names, grounds and curves.
#include <algorithm>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "layout/strip.h"
#include "support/number.h"

namespace journeymap {

namespace {

std::string_view name_of(BlueprintLine line, std::string_view language) {
    switch (line) {
        case BlueprintLine::interaction: return word(Word::line_of_interaction, language);
        case BlueprintLine::visibility: return word(Word::line_of_visibility, language);
        case BlueprintLine::internal_interaction: return word(Word::line_of_internal_interaction, language);
        case BlueprintLine::none: break;
    }
    return {};
}

class StripFrame {
public:
    StripFrame(Strip& strip, Typesetter& typesetter, Scene& scene)
        : strip_(strip), typesetter_(typesetter), theme_(typesetter.theme()), right_(scene.width - measure::margin), items_(scene.items) {}

    void draw() {
        items_.emplace_back(GroupBegin{Role::decoration, "frame", {}});
        draw_former_grounds();
        for (std::size_t i = 0; i < strip_.lanes.size(); ++i) draw_lane(i);
        draw_stage_lines();
        for (std::size_t i = 0; i < strip_.lanes.size(); ++i) {
            LaidLane& lane = strip_.lanes[i];
            if (lane.plot) place(data_group({{"lane", std::string(lane.lane->id)}}), std::move(lane.plot->curves), 0, plot_top(i), items_);
        }
        items_.push_back(data_group({{"part", "below"}, {"top", place_text(strip_.bottom)}}));
        hairline(strip_.bottom);
        end();
        end();
        if (strip_.phases.empty()) return;
        const GroupBegin group{Role::item, "phases", word(Word::phase, typesetter_.language())};
        place(group, std::move(strip_.phases), 0, strip_.top, items_);
    }

private:
    Strip& strip_;
    Typesetter& typesetter_;
    const Theme& theme_;
    const float right_;
    std::vector<Item>& items_;

    static GroupBegin data_group(std::vector<GroupDatum> data) { return {Role::none, {}, {}, {}, std::move(data)}; }
    void end() { items_.emplace_back(GroupEnd{}); }
    void hairline(float y) { items_.push_back(line_between(measure::margin, y, right_, y, theme_.hairline, 1)); }
    float plot_top(std::size_t lane) const { return strip_.content_top(lane) + strip_.lanes[lane].stage_row; }
    // A place as the finished picture has it.
    std::string place_text(float y) const {
        std::string text;
        append_number(text, y * typesetter_.styles().unit);
        return text;
    }

    // Behind touchpoints that are gone.
    void draw_former_grounds() {
        const std::vector<Column>& columns = strip_.grid.columns;
        if (std::ranges::none_of(columns, [](const Column& column) { return column.former != nullptr; })) return;
        items_.push_back(data_group({{"part", "columns"}}));
        for (std::uint32_t i = 0; i < columns.size(); ++i) {
            if (columns[i].former == nullptr) continue;
            items_.push_back(filled_rectangle(strip_.columns.left[i], strip_.lanes_top, strip_.columns.width(i, 1),
                strip_.bottom - strip_.lanes_top, 0, between(theme_.background, theme_.phase, 0.5F)));
        }
        end();
    }

    // Its line, its name and the ground of its curves.
    void draw_lane(std::size_t number) {
        LaidLane& lane = strip_.lanes[number];
        const float top = strip_.lane_tops[number] - lane.line_height;
        items_.push_back(data_group({{"lane", std::string(lane.lane->id)}, {"top", place_text(top)}}));
        if (lane.line_height > 0) {
            draw_blueprint_line(lane, top);
        } else {
            hairline(top);
        }
        const TableCell head{strip_.table, static_cast<std::uint32_t>(Strip::row_of(number, true)), 0, 1};
        place({Role::row_head, {}, lane.lane->name, {}, {}, head}, std::move(lane.label), measure::margin, strip_.content_top(number),
            items_);
        if (lane.plot) place(std::move(lane.plot->ground), 0, plot_top(number), items_);
        end();
    }

    void draw_blueprint_line(const LaidLane& lane, float top) {
        Block block;
        std::string_view name = name_of(lane.lane->line_above, typesetter_.language());
        float middle = lane.line_height / 2;
        typesetter_.line(block, name, typesetter_.styles().small_strong, theme_.muted, 0,
            Typesetter::baseline(typesetter_.styles().small_strong, lane.line_height));
        float left = typesetter_.width(name, typesetter_.styles().small_strong) + 12;
        block.items.push_back(line_between(left, middle, right_ - measure::margin, middle, theme_.muted, 1.4F, {6, 4}));
        place(std::move(block), measure::margin, top, items_);
    }

    void draw_stage_lines() {
        items_.push_back(data_group({{"part", "stages"}}));
        for (std::size_t i = 1; i < strip_.grid.stages.size(); ++i) {
            const float x = strip_.columns.left[strip_.grid.stages[i].first];
            items_.push_back(line_between(x, strip_.lanes_top, x, strip_.bottom, theme_.hairline, 1));
        }
        end();
    }
};

}  // namespace

void draw_frame(Strip& strip, Typesetter& typesetter, Scene& scene) { StripFrame(strip, typesetter, scene).draw(); }

}  // namespace journeymap
