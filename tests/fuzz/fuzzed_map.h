// Fuzzed map: bytes as the program would read, check and draw them, within this process and without any file. Used by the targets that take
// maps.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "fuzz/dice.h"
#include "journeymap/backend.h"
#include "journeymap/check.h"
#include "journeymap/earlier.h"
#include "journeymap/layout.h"

namespace fuzzing {

// A date, so that the rules about dates run.
inline constexpr journeymap::Date today{2026, 10, 1};

// Read and checked. Files that the map names are these: *.csv a survey, *.self the map itself, *.none is missing, any other
// has people, channels and a team.
struct FuzzedMap {
    explicit FuzzedMap(std::string_view bytes);
    bool drawable() const { return journey && !diagnostics.document_has_errors(); }

    journeymap::Sources sources;
    journeymap::Diagnostics diagnostics;
    std::optional<journeymap::Journey> journey;
    journeymap::Scorecard scorecard;
};

// What is drawn. Theme, lanes, personas and rows are chosen by the dice.
class Drawn {
public:
    Drawn(FuzzedMap& map, Dice dice);
    Drawn(const Drawn&) = delete;

    const journeymap::Scene& scene();
    journeymap::ReportMatter matter() const;
    // As the backend makes it; a problem is none where the picture would be too large.
    journeymap::Artefact make(std::string_view backend, const journeymap::BackendOptions& options);

    journeymap::Grid grid;
    const journeymap::Theme* theme = nullptr;
    bool all_lanes = true;
    std::unique_ptr<journeymap::TextShaper> shaper;

private:
    FuzzedMap& map_;
    journeymap::LayoutOptions layout_;
    journeymap::InsightReport insights_;
    std::unique_ptr<FuzzedMap> old_;
    std::optional<journeymap::Earlier> earlier_;
    std::optional<journeymap::Scene> scene_;
};

}  // namespace fuzzing
