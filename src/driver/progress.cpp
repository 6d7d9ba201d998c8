#include "driver/progress.h"

#include <algorithm>

namespace journeymap {

namespace {

using Phase = ReadingState::Phase;

// Rules about bytes and about YAML; the codes from JM030 on are about maps.
bool is_about_bytes(const Finding& finding, const Sources& sources) {
    return finding.rule->code < "JM005" && !sources.text(finding.span).starts_with('\\');  // an escape is YAML
}

// Where an offset has come to after the edits.
std::uint32_t moved(std::uint32_t place, std::vector<Edit> edits) {
    std::int64_t result = place;
    for (const Edit& edit : edits) {
        if (edit.span.begin > place) continue;
        const std::int64_t gone = std::min(edit.span.end, place) - edit.span.begin;
        result += static_cast<std::int64_t>(edit.replacement.size()) - gone;
    }
    return static_cast<std::uint32_t>(std::max<std::int64_t>(result, 0));
}

bool has_more_of_a_kind(const ReadingState& before, const ReadingState& after) {
    return std::any_of(after.errors.begin(), after.errors.end(), [&](const auto& error) {
        const auto known = before.errors.find(error.first);
        return error.second > (known == before.errors.end() ? 0 : known->second);
    });
}

int left_to_mend(const ReadingState& state) {
    int sum = state.to_fix;
    for (const auto& [code, count] : state.errors) sum += count;
    return sum;
}

}  // namespace

std::map<std::string, ReadingState> states_of(const Map& map) {
    std::map<std::string, ReadingState> states;
    const auto state = [&](std::uint32_t source) -> ReadingState& { return states[map.sources.at(source).path()]; };
    for (std::uint32_t source = 0; source < map.sources.count(); ++source) state(source).phase = Phase::yaml;
    for (const Finding& finding : map.diagnostics.findings()) {
        if (!finding.span.given()) continue;
        ReadingState& its = state(finding.span.source);
        if (!finding.edits.empty()) {
            ++its.to_fix;
            its.last_to_fix = std::max(its.last_to_fix, finding.edits.front().span.begin);
        }
        const int family = finding.rule->family();
        if (finding.severity != Severity::error || (family != 0 && family != 9)) continue;
        if (is_about_bytes(finding, map.sources)) its.phase = Phase::bytes;
        its.last_error = std::max(its.last_error, finding.span.begin);
        ++its.errors[finding.rule->code];
    }
    if (!map.journey) return states;
    for (const auto& document : map.journey->documents) state(document->node(document->root()).span.source).phase = Phase::read;
    return states;
}

bool is_better(const std::map<std::string, ReadingState>& before, const std::map<std::string, ReadingState>& after,
    const std::map<std::string, std::vector<Edit>>& edits) {
    int less = 0;
    bool farther = false;
    for (const auto& [path, old] : before) {
        const auto found = after.find(path);
        if (found == after.end()) continue;  // a file that is no longer used: its name was mended
        const ReadingState& now = found->second;
        if (now.phase < old.phase) return false;
        const auto own = edits.find(path);
        if (now.phase > old.phase) {
            farther = true;
        } else if (old.phase == Phase::read) {
            if (has_more_of_a_kind(old, now)) return false;
            less += left_to_mend(old) - left_to_mend(now);
        } else if (own != edits.end() && !own->second.empty()) {
            const std::uint32_t reached = moved(old.last_error, own->second);
            const bool same_errors = now.errors == old.errors;  // of brackets in each other the outer one is found unclosed last
            const bool rest_is_farther = now.last_to_fix > moved(old.last_to_fix, own->second);
            if (now.last_error < reached && !(same_errors && rest_is_farther)) return false;
            if (now.last_error == reached && has_more_of_a_kind(old, now)) return false;
            farther = farther || now.last_error > reached || rest_is_farther;
            less += left_to_mend(old) - left_to_mend(now);
        }
    }
    return farther || less > 0;
}

}  // namespace journeymap
