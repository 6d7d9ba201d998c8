#include "presentation/text_size.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace journeymap {

namespace {

float points_on(const Paper& paper, Orientation orientation, const Scene& scene, float px) {
    return points_of(px, fit_onto(paper, orientation, scene.width, scene.height).scale);
}

// Rounded down, so that what is too small never reads as what is wanted.
std::string written(float points) { return fmt::format("{:.1f} pt", std::floor(points * 10) / 10); }

Orientation other(Orientation orientation) { return orientation == Orientation::portrait ? Orientation::landscape : Orientation::portrait; }

std::string_view word_of(Orientation orientation) { return orientation_words[static_cast<std::size_t>(orientation)]; }

// What else can be done than to take larger paper.
std::string other_ways(const PaperChoice& choice, PaperFit fit) {
    if (fit == PaperFit::tile) return "split the map";
    const std::string_view paper = paper_words[static_cast<std::size_t>(choice.paper->size)];
    return fmt::format("print it on several sheets with 'build -f pdf --paper {} --fit tile'", paper);
}

std::string help_for(const Scene& scene, const PaperChoice& choice, PaperFit fit, float px) {
    const bool fixed = choice.orientation != Orientation::automatic;
    if (fixed) {
        const Orientation turned = other(choice.orientation);
        const float points = points_on(*choice.paper, turned, scene, px);
        if (points >= least_points) return fmt::format("in {} it has {}", word_of(turned), written(points));
    }
    if (const Paper* enough = large_enough_paper(scene, choice.paper->series, choice.orientation)) {
        const float points = points_on(*enough, choice.orientation, scene, px);
        return fmt::format("print it on {} ({}) or larger, or {}", enough->name, written(points), other_ways(choice, fit));
    }
    const Paper& largest = paper_of(PaperSize::a0);
    const float points = points_on(largest, choice.orientation, scene, px);
    return fmt::format("even on {} it has only {}: {}", largest.name, written(points), other_ways(choice, fit));
}

// "--rows 5 (8 pt, 412 mm high)"; the height where an upright A4 page does not have it.
std::string said(const WidthAdvice::Rows& rows, double width_mm) {
    constexpr double page = 297;
    const double height = std::ceil(width_mm * double{rows.height});
    const std::string high = height > page ? fmt::format(", {} mm high", height) : std::string();
    return fmt::format("--rows {} ({}{})", rows.count, written(rows.points), high);
}

// Only what was tried and helps.
std::string help_for(double width_mm, float points, const WidthAdvice& advice) {
    std::string help = fmt::format("set it {} mm wide or more", std::ceil(width_mm * double{least_points} / double{points}));
    std::string lanes;
    for (const std::string_view lane : advice.lanes) lanes.append(lanes.empty() ? "" : ",").append(lane);
    if (!lanes.empty()) help += ", or show less with --lanes " + lanes;
    if (advice.rows.count == 0) return help;
    const bool enough = advice.rows.points >= least_points;
    return help + (enough ? ", or fold it with " : "; more rows do not suffice, the most they give is ") + said(advice.rows, width_mm);
}

}  // namespace

std::optional<float> smallest_text(const Scene& scene) {
    std::optional<float> smallest;
    for (const Item& item : scene.items) {
        const auto* text = std::get_if<TextLine>(&item);
        if (text && !text->text.empty()) smallest = std::min(text->style.size, smallest.value_or(text->style.size));
    }
    return smallest;
}

float points_of(float px, float scale) { return px * scale * 0.75F; }

const Paper* large_enough_paper(const Scene& scene, PaperSeries series, Orientation orientation) {
    const std::optional<float> px = smallest_text(scene);
    if (!px) return nullptr;
    const auto is_enough = [&](const Paper& paper) { return points_on(paper, orientation, scene, *px) >= least_points; };
    for (const Paper& paper : papers()) {
        if (paper.series == series && is_enough(paper)) return &paper;
    }
    const auto any = std::ranges::find_if(papers(), is_enough);
    return any == papers().end() ? nullptr : &*any;
}

void report_text_size(const Scene& scene, const PaperChoice& choice, Span title, Diagnostics& diagnostics, PaperFit fit) {
    const std::optional<float> px = smallest_text(scene);
    if (!choice.paper || !px) return;
    const float points = points_on(*choice.paper, choice.orientation, scene, *px);
    if (points >= least_points) return;
    const std::string_view in = choice.orientation == Orientation::automatic ? "" : " in ";
    const std::string_view orientation = in.empty() ? "" : word_of(choice.orientation);
    diagnostics
        .report(text_too_small, title,
            fmt::format("on {}{}{} the smallest text of the picture is {}, less than {} pt", choice.paper->name, in, orientation,
                written(points), least_points))
        .with_help(help_for(scene, choice, fit, *px))
        .about("picture");
}

float points_at(const Scene& scene, double width_mm) {
    constexpr double mm_of_px = 25.4 / 96;
    const std::optional<float> px = smallest_text(scene);
    if (!px || !(scene.width > 0)) return 0;
    return points_of(*px, static_cast<float>(width_mm / (double{scene.width} * mm_of_px)));
}

void report_text_size(const Scene& scene, double width_mm, const WidthAdvice& advice, Span title, Diagnostics& diagnostics) {
    const float points = points_at(scene, width_mm);
    if (points <= 0 || points >= least_points) return;
    diagnostics
        .report(text_too_small, title,
            fmt::format(
                "at a width of {} mm the smallest text of the picture is {}, less than {} pt", width_mm, written(points), least_points))
        .with_help(help_for(width_mm, points, advice))
        .about("picture");
}

}  // namespace journeymap
