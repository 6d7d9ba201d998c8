#include "cli/build_maps.h"

#include <algorithm>
#include <memory>

#include "cli/build_deps.h"
#include "cli/build_telling.h"
#include "cli/progress_line.h"
#include "support/ordered_work.h"

namespace journeymap {

namespace {

bool runs_programs(const BuildPlan& plan) {
    return std::ranges::any_of(plan.outputs, [](const std::vector<Output>& outputs) {
        return std::ranges::any_of(outputs, [](const Output& output) { return std::holds_alternative<RunsProgram>(output.backend->make); });
    });
}

// Builds maps one after the other; each thread has one.
class MapBuilding {
public:
    MapBuilding(const BuildPlan& plan, const BuildOptions& options, BuildCache& cache, Loudness loudness, const Console& console)
        : plan_(plan), builder_(options), cache_(cache), loudness_(loudness), console_(console) {}

    MapResult build(std::size_t map) {
        if (cache_.is_on()) {
            if (std::optional<MapResult> known = cache_.repeat(plan_, map)) return std::move(*known);
        }
        MapChoices choices = plan_.wishes[map].choices;
        if (!plan_.compare_with.empty()) choices.compare_with = plan_.compare_with[map];
        const Build built = builder_.build(plan_.inputs[map], plan_.outputs[map], choices);
        MapResult result;
        const Console console = console_.recording(result.told);
        result.status = worst_of(tell_build(built, loudness_, console), print_pairs(built, plan_.outputs[map], loudness_, console));
        result.outcome = outcome_of(built, result.status);
        result.read = files_read(built);
        if (cache_.is_on()) cache_.keep(plan_, map, built, result);
        return result;
    }

private:
    const BuildPlan& plan_;
    Builder builder_;
    BuildCache& cache_;
    Loudness loudness_;
    const Console& console_;
};

}  // namespace

std::size_t jobs_for(const BuildPlan& plan, std::optional<std::size_t> wanted) {
    if (runs_programs(plan)) return 1;
    return std::max<std::size_t>(1, std::min(plan.inputs.size(), wanted ? *wanted : usable_processors()));
}

MapResults build_maps(
    const BuildPlan& plan, const BuildOptions& options, std::size_t jobs, BuildCache& cache, Loudness loudness, const Console& console) {
    std::vector<std::unique_ptr<MapBuilding>> buildings;
    for (std::size_t i = 0; i < jobs; ++i) buildings.push_back(std::make_unique<MapBuilding>(plan, options, cache, loudness, console));
    std::vector<std::unique_ptr<MapResult>> results(plan.inputs.size());  // of those that have not been told yet
    MapResults all;
    ProgressLine progress(console, plan.inputs.size(), "maps");
    OrderedWork work;
    work.count = plan.inputs.size();
    work.work = [&](std::size_t i, std::size_t thread) { results[i] = std::make_unique<MapResult>(buildings[thread]->build(i)); };
    work.finish = [&](std::size_t i) {
        progress.clear();
        all.status = worst_of(all.status, worst_of(results[i]->status, console.replay(results[i]->told)));
        all.tally.count(results[i]->outcome);
        all.dependencies.push_back(dependencies_of(plan, i, results[i]->read));
        results[i].reset();
        progress.show(i + 1);
    };
    run_in_order(work, jobs);
    return all;
}

}  // namespace journeymap
