// The Mermaid backend: a `journey` diagram, which GitHub and other wikis show without any picture. It holds stages, touchpoints, personas and
// how they feel; what it cannot hold is said in the file and to the caller.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "analysis/sentences.h"
#include "backends/felt.h"
#include "backends/mermaid_text.h"
#include "checks/gaps.h"
#include "journeymap/backend.h"
#include "journeymap/words.h"
#include "support/ascii.h"
#include "support/cell_width.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// Personas whose scores are no further apart share a task, because Mermaid has one score for a task.
constexpr double most_apart = 1;
// Mermaid refuses longer texts (maxTextSize).
constexpr std::size_t most_characters = 50'000;


struct Task {
    std::vector<Felt> people;
    std::optional<double> score;
};

class MermaidJourney {
public:
    MermaidJourney(const Grid& grid, std::string& out) : grid_(grid), journey_(*grid.journey), out_(out) {}

    void write(std::string_view source_name);
    std::string lost() const;

private:
    void box_width();
    void comments(std::string_view source_name);
    void description();
    void extreme(std::string& text, Word name, const std::optional<ExtremePoint>& point) const;
    void stage(const Stage& stage);
    void touchpoint(const Touchpoint& touchpoint);
    void task(const Touchpoint& touchpoint, const Task& task);
    std::vector<Task> tasks_at(const Touchpoint& touchpoint) const;
    bool all_known() const;
    std::string_view language() const { return journey_.language.value; }
    void text(std::string_view text, MermaidPlace place) { append_mermaid(out_, text, place); }

    const Grid& grid_;
    const Journey& journey_;
    std::string& out_;
};

void MermaidJourney::write(std::string_view source_name) {
    box_width();
    comments(source_name);
    out_ += "journey\n    title ";
    text(journey_.title.value, MermaidPlace::line);
    out_ += "\n    accTitle: ";
    text(journey_.title.value, MermaidPlace::line);
    out_ += '\n';
    description();
    for (const Stage& one : journey_.stages) stage(one);
}

// Mermaid cuts names off at the width of its boxes, which is 150 where nothing else is said.
void MermaidJourney::box_width() {
    int widest = 0;
    for (const Touchpoint* touchpoint : journey_.touchpoints) {
        int cells = 4;
        for (std::size_t at = 0; at < touchpoint->name.value.size();) {
            const Decoded decoded = decode_utf8(touchpoint->name.value, at);
            cells += cell_width(decoded.c);
            at += static_cast<std::size_t>(decoded.length);
        }
        widest = std::max(widest, cells);
    }
    const int width = std::clamp(widest * 7, 150, 300);
    if (width > 150) out_ += fmt::format("%%{{init: {{\"journey\": {{\"width\": {}}}}}}}%%\n", width);
}

void MermaidJourney::comments(std::string_view source_name) {
    out_ += "%% ";
    text(source_name, MermaidPlace::line);
    out_ +=
        " as a Mermaid journey, written by journeymap build -f mermaid.\n"
        "%% Scores: 1 angry, 3 neutral, 5 delighted; the map's -2 to 2 plus 3.";
    if (grid_.personas.size() > 1) out_ += " Personas who are 1 or less apart share a task with their mean.";
    out_ += '\n';
    if (!all_known()) out_ += "%% (?) before a name: the map gives no emotion there, and the 3 says nothing.\n";
    if (const std::string missing = lost(); !missing.empty()) {
        out_ += "%% Not shown: ";
        text(missing, MermaidPlace::line);
        out_ += ".\n";
    }
}

bool MermaidJourney::all_known() const {
    return std::ranges::all_of(journey_.touchpoints, [this](const Touchpoint* touchpoint) {
        return std::ranges::all_of(tasks_at(*touchpoint), [](const Task& task) { return task.score.has_value(); });
    });
}

// "channels, doing, thinking, 5 pain points, 4 opportunities, time": what the lanes hold that a picture would show.
std::string MermaidJourney::lost() const {
    std::string text;
    const auto add = [&text](std::string part) { text += (text.empty() ? "" : ", ") + part; };
    if (!grid_.phases.empty()) add("phases");
    if (std::ranges::any_of(journey_.touchpoints, [](const Touchpoint* one) { return one->channel.given(); })) add("channels");
    for (const Lane& lane : grid_.lanes) {
        if (lane.id == "touchpoints" || lane.is_curve || lane.cells.empty()) continue;
        if (lane.id == "pain_points") {
            add(counted(journey_.pain_points.size(), "pain point"));
        } else if (lane.id == "opportunities") {
            add(counted(journey_.opportunities.size(), "opportunity", "opportunities"));
        } else if (const std::string_view name = lane_name(lane.id, "en"); !name.empty()) {
            add(fmt::format("{}{}", lower_ascii(name.front()), name.substr(1)));
        } else {
            add(quoted(lane.name));
        }
    }
    return text;
}

void MermaidJourney::description() {
    std::string description(
        word(journey_.state.value == State::future ? Word::future_state_journey : Word::current_state_journey, language()));
    const Extremes extremes = extremes_of(journey_);
    extreme(description, Word::lowest_point, extremes.lowest);
    extreme(description, Word::highest_point, extremes.highest);
    out_ += "    accDescr: ";
    text(description, MermaidPlace::line);
    out_ += '\n';
}

// " · Lowest point: Help line, Amara, −1.8"
void MermaidJourney::extreme(std::string& text, Word name, const std::optional<ExtremePoint>& point) const {
    if (!point || !point->touchpoint) return;
    text += fmt::format(" \u00B7 {}: {}", word(name, language()), point->touchpoint->name.value);
    if (point->persona) text += fmt::format(", {}", point->persona->name.value);
    text += fmt::format(", {}", signed_score(std::clamp(point->score, -2.0, 2.0)));
}

void MermaidJourney::stage(const Stage& stage) {
    out_ += "    section ";
    text(stage.name.value, MermaidPlace::name);
    out_ += '\n';
    for (const Touchpoint& one : stage.touchpoints) touchpoint(one);
}

void MermaidJourney::touchpoint(const Touchpoint& touchpoint) {
    for (const Task& one : tasks_at(touchpoint)) task(touchpoint, one);
}

void MermaidJourney::task(const Touchpoint& touchpoint, const Task& task) {
    out_ += "        ";
    if (!task.score) out_ += "(?) ";
    text(touchpoint.name.value, MermaidPlace::name);
    out_ += ": ";
    append_number(out_, std::round((task.score.value_or(0) + 3) * 10) / 10);
    std::string_view separator = ": ";
    for (const Felt& one : task.people) {
        if (!one.persona) continue;
        out_ += separator;
        separator = ", ";
        text(one.persona->name.value, MermaidPlace::actor);
    }
    out_ += '\n';
}

// From the worst up; those of whom nothing is known come last.
std::vector<Task> MermaidJourney::tasks_at(const Touchpoint& touchpoint) const {
    std::vector<Felt> felt = felt_at(grid_, touchpoint);
    std::vector<Felt> unknown;
    std::erase_if(felt, [](const Felt& one) { return !one.score(); });
    for (const Persona* persona : grid_.personas) {
        const bool known = std::ranges::any_of(felt, [&](const Felt& one) { return one.persona == persona; });
        if (!known && travels(*persona, touchpoint)) unknown.push_back({persona, {}});
    }
    std::ranges::stable_sort(felt, [](const Felt& a, const Felt& b) { return *a.score() < *b.score(); });
    std::vector<Task> tasks;
    for (Felt& one : felt) {
        if (tasks.empty() || *one.score() > *tasks.back().people.front().score() + most_apart) tasks.emplace_back();
        tasks.back().people.push_back(std::move(one));
    }
    for (Task& task : tasks) {
        task.score = mean_score_of(task.people);
        std::ranges::stable_sort(task.people, {}, [](const Felt& one) { return one.persona ? one.persona->index : 0; });
    }
    if (tasks.empty() || !unknown.empty()) tasks.push_back({std::move(unknown), std::nullopt});
    return tasks;
}

Artefact make_mermaid(const Grid& grid, const Sources&, const BackendOptions& options) {
    Artefact artefact;
    MermaidJourney journey(grid, artefact.bytes);
    journey.write(options.source_name);
    if (const std::string lost = journey.lost(); !lost.empty()) artefact.note = "Mermaid cannot show " + lost + "; svg and markdown do";
    if (artefact.bytes.size() > most_characters) {
        artefact.note += fmt::format("{}Mermaid refuses texts of more than {} characters, and this one has {}",
            artefact.note.empty() ? "" : "; ", grouped(most_characters), grouped(artefact.bytes.size()));
    }
    return artefact;
}

}  // namespace

extern const Backend mermaid_backend;
const Backend mermaid_backend = {
    "mermaid", ".mmd", "a Mermaid journey of stages, touchpoints and feelings, for READMEs", ReadsGrid(make_mermaid)};

}  // namespace journeymap
