// Handovers and silos: who answers for what along the way, and what happens where one team takes over from another.
//
// - handover-drop: two neighbouring steps with different owners, of which the second has a negative mean emotion that is
//   `handover_fall` (1) or more below the first.
// - handovers: how often the owner changes along the way, and how many teams share it. Three handovers or more.
// - unowned: touchpoints without an owner in a map that names teams.
// - team-share: what one team answers for: touchpoints, how they feel, pain points and open opportunities.
// The way is the map with each step once: of alternatives the one that the others are instead of. Neighbours are steps whose owner is
// known; one without owner in between is passed over for `handovers` and compared with nobody for `handover-drop`.
// Edge cases: a map without owners has none of these; mean emotions are over those who travel the touchpoint.
// Source: issues with siloes; departments that work together on one experience.
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "issues with siloes; departments that work together on one experience";
constexpr std::size_t many_handovers = 3;

constexpr InsightKind handover_drop{"handover-drop", "handovers and silos", "The feeling falls where another team takes over.",
    "mean score before - mean score after a change of owner, the latter negative", "handover_fall", "48 + 8 x fall", why};
constexpr InsightKind handovers{"handovers", "handovers and silos", "How often the journey passes from one team to another.",
    "changes of owner between neighbouring steps whose owner is known", "", "25 + 2 x handovers, at most 60", why};
constexpr InsightKind unowned{"unowned", "handovers and silos", "Touchpoints that nobody answers for.",
    "touchpoints without owner where the map names teams", "", "40 + 20 x share of all touchpoints", why};
constexpr InsightKind team_share{"team-share", "handovers and silos", "What one team answers for, and how that feels.",
    "touchpoints it owns, their mean score, their pain points, its open opportunities", "", "10, and 5 x |mean| more where it is negative",
    why};

std::string name_of(const Team& team) { return plain(team.name.value.empty() ? std::string_view(team.id) : team.name.value); }

void add_drops(const Ground& ground, FoundInsights& found) {
    const auto& steps = ground.steps();
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const Touchpoint &before = *steps[i - 1], &after = *steps[i];
        const Team *from = before.owner.target, *to = after.owner.target;
        if (!from || !to || from == to) continue;
        const auto high = ground.mean_felt(before), low = ground.mean_felt(after);
        if (!high || !low || *low >= 0 || *high - *low < ground.thresholds().handover_fall) continue;
        Insight& insight = add(found, handover_drop, 48 + 8 * (*high - *low),
            fmt::format("The feeling falls by {} where {} hands over to {}: from {} ({}) to {} ({}).", figure(*high - *low), name_of(*from),
                name_of(*to), cited(before), signed_score(*high), cited(after), signed_score(*low)));
        insight.about(path_of(after)).about(path_of(before)).about("teams/" + from->id).about("teams/" + to->id);
        insight.number("fall", *high - *low, "points").number("before", *high, "score").number("after", *low, "score");
    }
}

// What a team answers for.
struct Sheet {
    std::vector<const Touchpoint*> touchpoints;
    std::size_t pains = 0, open = 0;
    double sum = 0;
    int felt = 0;
};

std::size_t place_of_team(const Journey& journey, const Team& team) { return static_cast<std::size_t>(&team - journey.teams.data()); }

std::vector<Sheet> sheets_of(const Ground& ground) {
    const Journey& journey = ground.journey();
    std::vector<Sheet> sheets(journey.teams.size());
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        if (!touchpoint->owner.target) continue;
        Sheet& sheet = sheets[place_of_team(journey, *touchpoint->owner.target)];
        sheet.touchpoints.push_back(touchpoint);
        sheet.pains += touchpoint->pain_points.size();
        if (const auto score = ground.mean_felt(*touchpoint)) {
            sheet.sum += *score;
            ++sheet.felt;
        }
    }
    for (const Opportunity* opportunity : journey.opportunities) {
        const bool open = opportunity->status.value != Status::done && opportunity->status.value != Status::dropped;
        if (open && opportunity->owner.target) ++sheets[place_of_team(journey, *opportunity->owner.target)].open;
    }
    return sheets;
}

void add_sheets(const Ground& ground, FoundInsights& found) {
    const Journey& journey = ground.journey();
    const std::vector<Sheet> sheets = sheets_of(ground);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        // That a team answers for something is no news where nothing is known of how that goes.
        if (sheet.felt == 0 && sheet.pains == 0 && sheet.open == 0) continue;
        const double mean = sheet.felt > 0 ? sheet.sum / sheet.felt : 0;
        std::string sentence = fmt::format("{} answers for {} of {}", name_of(journey.teams[i]), sheet.touchpoints.size(),
            counted(journey.touchpoints.size(), "touchpoint"));
        if (sheet.felt > 0) sentence += fmt::format(" ({} on average)", signed_score(mean));
        if (sheet.pains > 0) sentence += fmt::format(", with {} there", counted(sheet.pains, "pain point"));
        if (sheet.open > 0) sentence += fmt::format("; it has {} to carry out", counted(sheet.open, "opportunity", "opportunities"));
        sentence += ".";
        Insight& insight = add(found, team_share, mean < 0 ? 10 + 5 * -mean : 10, std::move(sentence));
        insight.about("teams/" + journey.teams[i].id);
        for (const Touchpoint* touchpoint : sheet.touchpoints) insight.about(path_of(*touchpoint));
        insight.number("touchpoints", static_cast<double>(sheet.touchpoints.size()))
            .number("pain_points", static_cast<double>(sheet.pains));
        insight.number("open_opportunities", static_cast<double>(sheet.open));
        if (sheet.felt > 0) insight.number("mean", mean, "score");
    }
}

void add_handovers(const Ground& ground, FoundInsights& found) {
    std::vector<const Team*> teams;  // in the order in which they first answer
    const Team* before = nullptr;
    std::size_t changes = 0;
    for (const Touchpoint* step : ground.steps()) {
        const Team* owner = step->owner.target;
        if (!owner) continue;
        if (before && owner != before) ++changes;
        if (owner != before && teams.size() < 1000 && std::ranges::find(teams, owner) == teams.end()) teams.push_back(owner);
        before = owner;
    }
    if (changes < many_handovers) return;
    std::vector<std::string> names;
    for (const Team* team : teams) names.push_back(name_of(*team));
    Insight& insight = add(found, handovers, std::min(60.0, 25 + 2 * static_cast<double>(changes)),
        fmt::format("The journey is handed over {} times among {}: {}.", changes, counted(teams.size(), "team"), listed(names, 8)));
    for (const Team* team : teams) insight.about("teams/" + team->id);
    insight.number("handovers", static_cast<double>(changes)).number("teams", static_cast<double>(teams.size()));
}

void add_unowned(const Ground& ground, FoundInsights& found) {
    const auto& touchpoints = ground.journey().touchpoints;
    if (ground.journey().teams.empty()) return;
    std::vector<const Touchpoint*> unowned_ones;
    std::ranges::copy_if(touchpoints, std::back_inserter(unowned_ones), [](const Touchpoint* one) { return !one->owner.target; });
    if (unowned_ones.empty()) return;
    std::vector<std::string> names;
    for (const Touchpoint* touchpoint : unowned_ones) names.push_back(cited(*touchpoint));
    const double share = static_cast<double>(unowned_ones.size()) / static_cast<double>(touchpoints.size());
    Insight& insight = add(found, unowned, 40 + 20 * share,
        unowned_ones.size() == touchpoints.size() ? "No team answers for any touchpoint, although the map names teams."
                                                  : fmt::format("No team answers for {}.", listed(names)));
    for (const Touchpoint* touchpoint : unowned_ones) insight.about(path_of(*touchpoint));
    insight.number("unowned", static_cast<double>(unowned_ones.size()), "touchpoints").number("share", share, "share");
}

}  // namespace

FoundInsights find_handovers(const Ground& ground) {
    FoundInsights found;
    add_drops(ground, found);
    add_handovers(ground, found);
    add_unowned(ground, found);
    add_sheets(ground, found);
    return found;
}

KindList handover_kinds() { return {&handover_drop, &handovers, &unowned, &team_share}; }

}  // namespace journeymap
