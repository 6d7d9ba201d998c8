#include "driver/print.h"

#include <algorithm>
#include <utility>

#include "presentation/text_size.h"

namespace journeymap {

namespace {

Sheet sheet_of(const Paper& paper, Orientation orientation) {
    const bool upright = orientation == Orientation::portrait;
    return {upright ? paper.width : paper.height, upright ? paper.height : paper.width, paper_margin};
}

constexpr float px_of_mm = 96 / 25.4F;
constexpr float highest_figure = 257;  // mm; what an A4 page has between its margins
constexpr float blank_edge = 40;       // px that a picture leaves blank at each side, where its text has the usual size

// Laying out such a picture takes a second; advice does it a dozen times, choosing how paper lies twice.
bool takes_long(const Scene& picture) {
    constexpr std::size_t most_items = 50'000, most_bytes = std::size_t(1) << 18;
    std::size_t bytes = 0;
    for (const Item& item : picture.items) {
        if (const auto* line = std::get_if<TextLine>(&item)) bytes += line->text.size();
    }
    return picture.items.size() > most_items || bytes > most_bytes;
}

// The room within the margins, in px at 96 dpi.
float room(float length) { return (length - 2 * paper_margin) * px_of_mm; }

}  // namespace

Drawing::Drawing(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PrintChoice& choice)
    : grid_(grid), theme_(theme), shaper_(shaper), options_(options), choice_(choice) {}

LayoutOptions Drawing::options() const {
    LayoutOptions options = options_;
    options.rows = choice_.rows;
    if (const Paper* paper = choice_.paper.paper) {
        const Sheet sheet = sheet_of(*paper, choice_.paper.orientation);
        options.sheet_ratio = room(sheet.width) / room(sheet.height);
    } else if (choice_.paper.orientation == Orientation::portrait) {
        options.sheet_ratio = 1 / options.sheet_ratio;
    }
    if (choice_.width_mm) options.sheet_ratio = static_cast<float>(*choice_.width_mm) / highest_figure;
    options.page_width = page_width_;
    return options;
}

const Scene& Drawing::scene() {
    if (scene_) return *scene_;
    scene_ = lay_out(grid_, theme_, shaper_, options());
    const std::optional<float> px = choice_.width_mm ? smallest_text(*scene_) : std::nullopt;
    if (!px) return *scene_;
    constexpr float rounding = 0.99F;  // columns end at whole px
    page_width_ = rounding * static_cast<float>(*choice_.width_mm) * px_of_mm * points_of(*px, 1) / least_points;
    scene_ = lay_out(grid_, theme_, shaper_, options());
    return *scene_;
}

Scene Drawing::take_scene() {
    scene();
    Scene taken = std::move(*scene_);
    scene_.reset();
    return taken;
}

// The picture with more or fewer rows, and with some lanes only.
Scene Drawing::variant(std::uint32_t rows, const Grid& grid) const {
    LayoutOptions options = this->options();
    options.rows = rows;
    return lay_out(grid, theme_, shaper_, options);
}

// The least number of rows with which text is large enough at the width, or else as large as rows can make it.
std::uint32_t Drawing::best_rows() const {
    const auto width_with = [this](std::size_t rows) { return variant(static_cast<std::uint32_t>(rows), grid_).width; };
    constexpr std::size_t most = 1000;  // that --rows takes
    std::size_t enough = std::clamp(grid_.columns.size(), std::size_t{1}, most), too_few = 0;
    const float wanted = std::max(width_with(enough), page_width_);
    while (enough - too_few > 1) {
        const std::size_t middle = too_few + (enough - too_few) / 2;
        (width_with(middle) <= wanted ? enough : too_few) = middle;
    }
    return static_cast<std::uint32_t>(enough);
}

// As many lanes, from the first on, as leave text large enough in the rows that there are.
std::vector<std::string_view> Drawing::lanes_that_fit(std::uint32_t rows) const {
    std::vector<std::string_view> names;
    Grid kept = grid_;
    kept.lanes.clear();
    for (const Lane& lane : grid_.lanes) {
        kept.lanes.push_back(lane);
        if (variant(rows, kept).width <= page_width_) {
            names.push_back(lane.id);
        } else {
            kept.lanes.pop_back();
        }
    }
    return names;
}

void Drawing::judge_width(Span title, Diagnostics& diagnostics) {
    const Scene& picture = scene();
    if (page_width_ <= 0 || points_at(picture, *choice_.width_mm) >= least_points) return;
    WidthAdvice advice;
    if (takes_long(picture)) return report_text_size(picture, *choice_.width_mm, advice, title, diagnostics);
    const std::uint32_t rows = best_rows();
    const Scene folded = variant(rows, grid_);
    if (folded.width < picture.width) advice.rows = {rows, points_at(folded, *choice_.width_mm), folded.height / folded.width};
    if (advice.rows.points < least_points) advice.lanes = lanes_that_fit(choice_.rows);
    report_text_size(picture, *choice_.width_mm, advice, title, diagnostics);
}

void Drawing::choose_paper() {
    if (!choice_.any_paper || choice_.paper.paper) return;
    choice_.paper.paper = large_enough_paper(scene(), PaperSeries::iso, choice_.paper.orientation);
    if (!choice_.paper.paper) choice_.paper.paper = &paper_of(PaperSize::a0);
}

// Pages as wide as the map, or at the scale where the smallest text is just large enough.
std::vector<Scene> Drawing::sheets(Orientation orientation) {
    const Sheet sheet = sheet_of(*choice_.paper.paper, orientation);
    const bool tiles = choice_.fit == PaperFit::tile;
    PageRoom page{room(sheet.width), room(sheet.height), tiles};
    if (tiles) page.width = sheet.width * px_of_mm, page.height = sheet.height * px_of_mm;  // their blank edges are margin enough
    if (const std::optional<float> px = smallest_text(scene())) {
        constexpr float rounding = 1.02F;  // pages end at whole px
        const float shrunk = std::min(1.0F, rounding * least_points / points_of(*px, 1));
        page.width /= shrunk;
        page.height /= shrunk;
    }
    return lay_out_pages(grid_, theme_, shaper_, options(), page);
}

std::span<const Scene> Drawing::pages() {
    printed_ = true;
    choose_paper();
    const PaperChoice& paper = choice_.paper;
    if (!paper.paper || choice_.fit == PaperFit::page || choice_.width_mm) return {&scene(), 1};
    if (pages_.empty() && paper.orientation != Orientation::automatic) pages_ = sheets(paper.orientation);
    if (pages_.empty()) {
        pages_ = sheets(Orientation::landscape);
        choice_.paper.orientation = Orientation::landscape;
        if (choice_.fit == PaperFit::tile && !takes_long(scene())) try_upright();
    }
    return pages_;
}

// Sheets that stand upright, where that takes fewer of them and makes nothing smaller.
void Drawing::try_upright() {
    const Paper& paper = *choice_.paper.paper;
    std::vector<Scene> upright = sheets(Orientation::portrait);
    if (upright.size() >= pages_.size() || upright.front().height * paper.width > pages_.front().height * paper.height) return;
    pages_ = std::move(upright);
    choice_.paper.orientation = Orientation::portrait;
}

std::optional<Sheet> Drawing::sheet() {
    choose_paper();
    const Paper* paper = choice_.paper.paper;
    if (!paper || choice_.width_mm) return std::nullopt;
    const Scene& first = pages_.empty() ? scene() : pages_.front();
    Sheet sheet = sheet_of(*paper, fit_onto(*paper, choice_.paper.orientation, first.width, first.height).orientation);
    if (choice_.fit == PaperFit::tile) {
        const float edge = blank_edge * theme_.sizes.body / TextSizes{}.body;
        sheet.margin = std::max(0.0F, paper_margin - edge * sheet.width / first.width);
    }
    return sheet;
}

// Whether the text of pages that were made to keep it large enough is so.
bool Drawing::tiles_are_readable() {
    const std::optional<Sheet> on = sheet();
    const std::optional<float> px = pages_.empty() ? std::nullopt : smallest_text(pages_.front());
    if (choice_.fit != PaperFit::tile || !on || !px) return false;
    const float scale = (on->width - 2 * on->margin) * px_of_mm / pages_.front().width;
    return points_of(*px, scale) >= least_points;
}

void Drawing::judge(Span title, Diagnostics& diagnostics) {
    if (choice_.width_mm) return judge_width(title, diagnostics);
    if (printed_ && tiles_are_readable()) return;
    if (printed_) report_text_size(pages_.empty() ? scene() : pages_.front(), choice_.paper, title, diagnostics, choice_.fit);
}

}  // namespace journeymap
