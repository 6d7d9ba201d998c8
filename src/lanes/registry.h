// The built-in lanes. To add one: its function here and in registry.cpp, its id and name in src/model/lane_names.cpp.
#pragma once

#include "lanes/projection.h"

namespace journeymap {

// Fills the cells of a lane; leaves it empty where the map has nothing for it.
using ProjectLane = void (*)(Projection&, Lane&);

// null for an id that is not a built-in lane.
ProjectLane find_lane(std::string_view id);

void project_touchpoints(Projection&, Lane&);  // touchpoints_lane.cpp
void project_emotion(Projection&, Lane&);      // emotion_lane.cpp
void project_pain_points(Projection&, Lane&);  // card_lanes.cpp
void project_gains(Projection&, Lane&);
void project_opportunities(Projection&, Lane&);
void project_measures(Projection&, Lane&);                     // measures_lane.cpp
void project_time(Projection&, Lane&);                         // time_lane.cpp
void project_evidence(Projection&, Lane&);                     // evidence_lane.cpp
void project_custom(Projection&, Lane&, std::string_view id);  // text_lanes.cpp

// Lanes that show one field's texts as they are.
ProjectLane find_text_lane(std::string_view id);

}  // namespace journeymap
