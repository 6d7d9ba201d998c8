#include "checks/unread.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/used_files.h"

namespace journeymap {
namespace {

// The value is there, only what it leads to is not: ids, references and files.
constexpr std::array<std::string_view, 6> given_all_the_same{"JM037", "JM038", "JM039", "JM040", "JM047", "JM049"};

// A key that is not known, or a value of another kind than its key takes, leaves out what stands under it.
bool loses_a_part(const Rule& rule) { return rule.code == "JM030" || rule.code == "JM031" || rule.code == "JM052"; }

// An emotion that mixes keys with personas names personas that it does not have.
bool loses_references(const Rule& rule) { return rule.code == "JM039" || rule.code == "JM040" || rule.code == "JM043"; }

bool before(Span a, Span b) { return a.source != b.source ? a.source < b.source : a.begin < b.begin; }

bool holds(Span span, Span place) { return span.source == place.source && span.begin <= place.begin && place.begin < span.end; }

template <class... Lists>
std::vector<Span> spans_in(std::uint32_t source, const Lists&... lists) {
    std::vector<Span> spans;
    const auto add = [&](const auto& things) {
        for (const auto& thing : things) {
            if (thing.span.source == source) spans.push_back(thing.span);
        }
    };
    (add(lists), ...);
    std::ranges::sort(spans, before);
    return spans;
}

}  // namespace

Unread::Unread(const Journey& journey, const Diagnostics& diagnostics) : lost_files_(lacks_used_files(journey)) {
    for (const Finding& finding : diagnostics.findings()) {
        if (finding.severity != Severity::error || finding.rule->family() != 0) continue;
        lost_parts_ = lost_parts_ || loses_a_part(*finding.rule);
        lost_references_ = lost_references_ || loses_references(*finding.rule);
        if (std::ranges::find(given_all_the_same, finding.rule->code) == given_all_the_same.end()) places_.push_back(finding.span);
    }
    std::ranges::sort(places_, before);
}

const Span* Unread::first_within(Span span) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), span, before);
    return first != places_.end() && holds(span, *first) ? &*first : nullptr;
}

template <class... Lists>
bool Unread::outside_of(Span whole, const Lists&... lists) const {
    const Span* place = places_.empty() ? nullptr : first_within(whole);
    if (place == nullptr) return false;
    const std::vector<Span> things = spans_in(whole.source, lists...);
    auto thing = things.begin();
    std::uint32_t held_to = 0;  // by those that begin before the place
    for (; place != places_.data() + places_.size() && holds(whole, *place); ++place) {
        for (; thing != things.end() && thing->begin <= place->begin; ++thing) held_to = std::max(held_to, thing->end);
        if (place->begin >= held_to) return true;
    }
    return false;
}

bool Unread::in(const Touchpoint& touchpoint) const {
    return outside_of(touchpoint.span, touchpoint.pain_points, touchpoint.opportunities, touchpoint.measures);
}

bool Unread::in(const Stage& stage) const {
    return outside_of(stage.span, stage.touchpoints, stage.pain_points, stage.opportunities, stage.measures);
}

bool Unread::in(const Journey& journey) const {
    const Span whole{journey.source, 0, Span::nowhere};
    return outside_of(whole, journey.stages, journey.personas, journey.objectives, journey.evidence, journey.teams, journey.channels);
}

}  // namespace journeymap
