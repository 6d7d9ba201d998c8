// Print: how a map comes onto paper, and its pictures for that. Used by the builder.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journeymap/backend.h"
#include "journeymap/finding.h"
#include "journeymap/layout.h"
#include "presentation/paper.h"

namespace journeymap {

struct PrintChoice {
    PaperChoice paper;
    bool any_paper = false;  // the smallest on which text is large enough to read
    PaperFit fit = PaperFit::page;
    std::uint32_t rows = 1;  // of stages; 0: as many as make the picture largest
    std::optional<double> width_mm;
};

// The pictures of one map, each laid out when it is first asked for.
class Drawing {
public:
    // What is given has to outlive this.
    Drawing(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PrintChoice& choice);

    // The whole map in one picture.
    const Scene& scene();
    // The same to keep; it is laid out again where it is asked for once more.
    Scene take_scene();
    // What is printed: the same, or the sheets it takes.
    std::span<const Scene> pages();
    // The paper, upright or not; none where nothing was chosen.
    std::optional<Sheet> sheet();
    // Reports text that becomes too small, where something was printed on paper or at a width.
    void judge(Span title, Diagnostics& diagnostics);

private:
    LayoutOptions options() const;
    void choose_paper();
    void try_upright();
    std::vector<Scene> sheets(Orientation orientation);
    bool tiles_are_readable();
    Scene variant(std::uint32_t rows, const Grid& grid) const;
    std::uint32_t best_rows() const;
    std::vector<std::string_view> lanes_that_fit(std::uint32_t rows) const;
    void judge_width(Span title, Diagnostics& diagnostics);

    const Grid& grid_;
    const Theme& theme_;
    TextShaper& shaper_;
    LayoutOptions options_;
    PrintChoice choice_;
    std::optional<Scene> scene_;
    float page_width_ = 0;      // px at which text is large enough at the width that was asked for; 0: none was
    std::vector<Scene> pages_;  // where they are not the whole map in one
    bool printed_ = false;
};

}  // namespace journeymap
