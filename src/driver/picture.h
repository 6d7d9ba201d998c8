// Picture: what a map looks like, for those who draw it and those who only judge how it would look. Used by the builder and `check`.
#pragma once

#include <memory>
#include <optional>

#include "driver/map.h"
#include "journeymap/earlier.h"
#include "journeymap/insight.h"
#include "journeymap/text.h"
#include "presentation/paper.h"

namespace journeymap {

// The scorecard that stands in a picture. The same map must give the same bytes tomorrow: a date from the clock has no say in it.
Scorecard scorecard_to_draw(const Map& map, const CheckOptions& options, const Policy& policy);

// What a picture says of where it comes from: the file's name without folders.
std::string source_name_of(const Input& input);

// How a call beside the map would name it: "parking.yaml", in quotes where a shell would take it apart.
std::string map_argument_of(const Input& input);
// A name as a shell takes it.
std::string as_argument(const std::string& name);

// What a picture shows of the map that this one is compared with: that which the caller names, else what the map names itself; nothing
// where there is none. Both maps have to outlive it.
std::optional<Earlier> earlier_to_draw(const Map& map, const Input& input, const Version* instead);

// Judges pictures that nobody draws. Keeps its fonts from map to map.
class PictureJudge {
public:
    // Adds the findings about a map's picture on a paper; none where nothing could be drawn.
    void judge(Map& map, const Input& input, const MapOptions& options, const PaperChoice& paper, const InsightThresholds& thresholds);

private:
    std::unique_ptr<TextShaper> shaper_;
};

}  // namespace journeymap
