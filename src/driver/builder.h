// Builder: the program as a list of steps. Turns one map after the other into files. Used by `build`.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "driver/external_backends.h"
#include "driver/map.h"
#include "driver/outputs.h"
#include "driver/print.h"
#include "driver/status.h"
#include "journeymap/backend.h"
#include "journeymap/layout.h"
#include "journeymap/grid.h"
#include "journeymap/insight.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"
#include "support/fingerprint.h"

namespace journeymap {

enum class Strictness : unsigned char { draw_what_is_understood, stop_at_any_error };

// Whether pictures and texts mark what the map reveals.
enum class ShowInsights : unsigned char { mark, leave_out };

// Whether pictures say at their foot how far the method is and what file they were made of.
enum class ShowFoot : unsigned char { tell, leave_out };

struct BuildOptions {
    MapOptions map;  // its policy is each map's own
    Strictness strictness = Strictness::draw_what_is_understood;
    ShowInsights insights = ShowInsights::mark;
    ShowFoot foot = ShowFoot::tell;
    GridOptions grid;
    BackendOptions backend;
    std::optional<FingerprintKey> fingerprints = {};  // take them of what is written
};

// What may differ from map to map, because projects differ.
struct MapChoices {
    Policy policy;
    const Theme* theme = nullptr;
    InsightThresholds thresholds = {};
    // Takes out of the findings what is known already, each place on its own, and returns how many; none: nothing is.
    std::function<int(std::vector<Finding>&)> take_known = {};
    const Theme* dark_theme = nullptr;              // of dark outputs
    std::optional<VersionPlace> compare_with = {};  // instead of what the map names itself
    PrintChoice print = {};
};

// What became of one output.
struct BuiltFile {
    std::string path;  // to print; empty: the bytes are the product for standard output
    WriteState state = WriteState::failed;
    std::string bytes;          // of the product for standard output only
    std::string problem;        // of a failure
    bool passes_limit = false;  // the failure is a finding about the map
    std::string note;           // made, but the user should know
    std::uint64_t content = 0;  // its fingerprint, where that was asked for
    std::size_t size = 0;       // in bytes, as that
};

struct Build {
    Map map;
    std::string compared_path;
    std::optional<Version> compared;  // the map that the caller compares with; where that could not be read, nothing was made
    std::vector<BuiltFile> files;
    std::string alt;                       // what the picture shows, in words
    std::vector<std::string> wrong;        // the call asked for what this map does not have
    std::vector<std::string> font_places;  // font_places() since the first map
    bool stopped = false;                  // by findings: nothing was made
    ExitStatus status = ExitStatus::done;
};

class Builder {
public:
    explicit Builder(BuildOptions options) : options_(std::move(options)) {}

    // Makes all of a map's outputs, then writes them: where one cannot be made, none is written.
    Build build(const Input& input, const std::vector<Output>& outputs, const MapChoices& choices);

private:
    std::vector<Artefact> draw(
        const Grid& grid, Map& map, const MapChoices& choices, const Input& input, const std::vector<Output>& outputs);
    std::vector<BuiltFile> write(const std::vector<Output>& outputs, std::vector<Artefact>& artefacts) const;
    // Calls `make` with what a report may say.
    template <class Make>
    Artefact from_matter(const Grid& grid, const Map& map, const MapChoices& choices, const Make& make);
    ProcessLimits process_limits() const;
    Artefact paint(Drawing& drawing, const Backend& backend, BackendOptions options);
    const Grid& pictured_of(const Grid& grid, std::optional<Grid>& footless) const;
    Artefact page(const WritesPage& write, const ReportMatter& matter, Scene& picture, const MapChoices& choices,
        const BackendOptions& options, const LayoutOptions& layout);
    TextShaper& shaper();
    void report_missing(Map& map, const Policy& policy);

    BuildOptions options_;
    std::unique_ptr<TextShaper> shaper_;  // keeps its word widths from map to map
};

}  // namespace journeymap
