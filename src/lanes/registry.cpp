#include "lanes/registry.h"

namespace journeymap {

namespace {

struct Row {
    std::string_view id;
    ProjectLane project;
};

constexpr Row rows[] = {
    {"touchpoints", project_touchpoints},
    {"emotion", project_emotion},
    {"pain_points", project_pain_points},
    {"gains", project_gains},
    {"opportunities", project_opportunities},
    {"measures", project_measures},
    {"time", project_time},
    {"evidence", project_evidence},
};

}  // namespace

ProjectLane find_lane(std::string_view id) {
    for (const Row& row : rows) {
        if (row.id == id) return row.project;
    }
    return find_text_lane(id);
}

}  // namespace journeymap
