// lay_grid: which columns, bands and lanes a map has.
#include <algorithm>

#include "lanes/registry.h"

namespace journeymap {

bool Projection::is_shown(const Persona& persona) const { return std::ranges::find(grid_.personas, &persona) != grid_.personas.end(); }

namespace {

void choose_personas(Grid& grid, const GridOptions& options) {
    for (const Persona& persona : grid.journey->personas) {
        bool chosen = options.personas.empty() || std::ranges::find(options.personas, persona.id) != options.personas.end();
        if (chosen) grid.personas.push_back(&persona);
    }
}

// Touchpoints that only the earlier map has, and that stood here.
std::vector<const FormerTouchpoint*> former_of(const Grid& grid, std::uint32_t stage, std::uint32_t after) {
    std::vector<const FormerTouchpoint*> here;
    if (grid.earlier == nullptr) return here;
    for (const FormerTouchpoint& former : grid.earlier->former) {
        if (former.stage == stage && former.after == after) here.push_back(&former);
    }
    return here;
}

void lay_columns(Grid& grid) {
    for (const Stage& stage : grid.journey->stages) {
        StageBand band{&stage, static_cast<std::uint32_t>(grid.columns.size()), 0};
        auto number = static_cast<std::uint32_t>(grid.stages.size());
        if (stage.touchpoints.empty()) grid.columns.push_back({number});
        for (std::uint32_t i = 0; i <= stage.touchpoints.size(); ++i) {
            for (const FormerTouchpoint* former : former_of(grid, number, i)) grid.columns.push_back({number, nullptr, former});
            if (i < stage.touchpoints.size()) grid.columns.push_back({number, &stage.touchpoints[i]});
        }
        band.count = static_cast<std::uint32_t>(grid.columns.size()) - band.first;
        grid.stages.push_back(band);
    }
}

void lay_phases(Grid& grid) {
    bool any = std::ranges::any_of(grid.stages, [](const StageBand& band) { return !band.stage->phase.value.empty(); });
    if (!any) return;
    for (std::uint32_t i = 0; i < grid.stages.size(); ++i) {
        std::string_view name = grid.stages[i].stage->phase.value;
        if (grid.phases.empty() || grid.phases.back().name != name) grid.phases.push_back({name, i, 0});
        ++grid.phases.back().count;
    }
}

struct Choice {
    std::string_view id;
    std::string_view name;  // of a custom lane
    bool custom = false;
};

bool same_id(const LaneChoice& lane, std::string_view id) { return lane.custom && lane.id.value == id; }

// The caller's choice, else the map's, else every built-in lane and then every custom one.
std::vector<Choice> chosen_lanes(const Journey& journey, const GridOptions& options) {
    std::vector<Choice> choices;
    auto add_custom = [&](const LaneChoice& lane) { choices.push_back({lane.id.value, lane.name.value, true}); };
    if (!options.lanes.empty()) {
        for (const std::string& id : options.lanes) {
            auto custom = std::ranges::find_if(journey.lanes, [&](const LaneChoice& lane) { return same_id(lane, id); });
            custom != journey.lanes.end() ? add_custom(*custom) : choices.push_back({id, {}, false});
        }
        return choices;
    }
    bool map_chooses = std::ranges::any_of(journey.lanes, [](const LaneChoice& lane) { return !lane.custom; });
    if (!map_chooses) {
        for (std::string_view id : lane_ids()) choices.push_back({id, {}, false});
    }
    for (const LaneChoice& lane : journey.lanes) {
        lane.custom ? add_custom(lane) : choices.push_back({lane.id.value, {}, false});
    }
    return choices;
}

void lay_lanes(Grid& grid, const GridOptions& options) {
    Projection projection(grid);
    for (const Choice& choice : chosen_lanes(*grid.journey, options)) {
        Lane lane;
        lane.id = choice.custom ? choice.id : projection.keep(std::string(choice.id));
        lane.name = choice.custom ? choice.name : lane_name(choice.id, projection.language());
        if (choice.custom) {
            project_custom(projection, lane, choice.id);
        } else if (ProjectLane project = find_lane(choice.id)) {
            project(projection, lane);
        }
        // What the map names itself is kept even where it is empty, so that a reader sees that nothing is known.
        bool asked_for = choice.custom || !options.lanes.empty();
        if (!lane.cells.empty() || (asked_for && !lane.is_curve)) grid.lanes.push_back(std::move(lane));
    }
}

void draw_blueprint_lines(Grid& grid) {
    auto find = [&](std::string_view id) -> Lane* {
        auto lane = std::ranges::find(grid.lanes, id, &Lane::id);
        return lane == grid.lanes.end() ? nullptr : &*lane;
    };
    Lane* frontstage = find("frontstage");
    Lane* backstage = find("backstage");
    Lane* support = find("support");
    if (frontstage != nullptr) frontstage->line_above = BlueprintLine::interaction;
    if (backstage != nullptr) backstage->line_above = BlueprintLine::visibility;
    if (support == nullptr && (frontstage != nullptr || backstage != nullptr)) support = find("systems");
    if (support != nullptr) support->line_above = BlueprintLine::internal_interaction;
}

}  // namespace

Grid lay_grid(const Journey& journey, Marks marks, const Scorecard& scorecard, const GridOptions& options) {
    Grid grid;
    grid.journey = &journey;
    grid.earlier = options.earlier;
    grid.scorecard = scorecard;
    choose_personas(grid, options);
    grid.marks = marks_to_show(std::move(marks), grid);
    lay_columns(grid);
    lay_phases(grid);
    lay_lanes(grid, options);
    draw_blueprint_lines(grid);
    return grid;
}

}  // namespace journeymap
