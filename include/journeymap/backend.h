// Backends: what turns a Grid, a report's matter, a Scene or all of them into the bytes of an artefact. A backend is a row of a table, not a class.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journeymap/finding.h"
#include "journeymap/grid.h"
#include "journeymap/report.h"
#include "journeymap/scene.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"

namespace journeymap {

enum class SvgText : std::uint8_t { embed, outline, system };
enum class TextColors : std::uint8_t { none, ansi };

// A sheet of paper, mm.
struct Sheet {
    float width = 0, height = 0;
    float margin = 0;  // on each side
};

struct BackendOptions {
    SvgText svg_text = SvgText::embed;
    // Pixels per px; none: 2, or less where the picture would pass the limits. Where width_mm says how wide it is printed, pixels per 1/96 inch
    // there; none: 300 an inch.
    std::optional<double> png_scale;
    std::optional<int> png_width;  // pixels; wins over both
    std::size_t limit_factor = 1;  // how many times the usual limits of a PNG's size it may reach: Sources::limit_factor
    int text_columns = 100;        // of text for terminals
    TextColors text_colors = TextColors::none;
    std::optional<Sheet> sheet;        // pages have this size; none: that of the picture
    std::optional<double> width_mm;    // how wide the picture is printed, for formats that can say it; wins over the sheet
    std::string_view source_name;      // file name of the map without folders
    std::optional<std::int64_t> made;  // when, in seconds since 1970, for formats that say it; none: they do not
};

// A limit that a picture passes: the problem or the note beside it is a finding of the rule.
struct LimitPassed {
    const Rule* rule = nullptr;  // null: it is none
    std::string help;
    Span place = {};  // nowhere: the map's title
};

// What a backend made: bytes, or a problem to tell the user (limits passed, out of memory).
struct Artefact {
    std::string bytes;
    std::string problem;  // not empty: nothing was made
    std::string note;     // not empty: made, but the user should know
    LimitPassed limit = {};
};

using ReadsGrid = Artefact (*)(const Grid&, const Sources&, const BackendOptions&);
using WritesReport = Artefact (*)(const ReportMatter&, const BackendOptions&);
// What a page shows: the report, and the picture of the same map with the colours that it has. Everything refers to what the caller keeps.
struct PageMatter {
    const ReportMatter& report;
    Scene& picture;  // used up
    const Theme& theme;
    std::function<Scene()> dark_picture = {};  // the same for those who read in the dark; none: the page looks the same to everyone
    const Theme* dark_theme = nullptr;
};

using WritesPage = Artefact (*)(const PageMatter&, TextShaper&, const BackendOptions&);
using PaintsScene = Artefact (*)(const Scene&, TextShaper&, const BackendOptions&);
// Another program, by its absolute path: it reads the resolved map as JSON and writes the artefact (journeymap-backend(7)).
struct RunsProgram {
    std::string_view program;
};
// As many pages as there are scenes, in order; at least one.
using PaintsPages = Artefact (*)(std::span<const Scene>, TextShaper&, const BackendOptions&);

struct Backend {
    std::string_view name;       // "svg"
    std::string_view extension;  // ".svg"; may have two dots, and the longest that fits a name counts
    std::string_view summary;
    std::variant<ReadsGrid, WritesReport, WritesPage, PaintsScene, PaintsPages, RunsProgram> make;
};

std::vector<const Backend*> backends();
const Backend* find_backend(std::string_view name);

}  // namespace journeymap
