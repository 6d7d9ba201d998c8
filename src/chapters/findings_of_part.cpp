#include "chapters/findings_of_part.h"

#include <algorithm>

#include "checks/places.h"

namespace journeymap {

FindingsOfPart::FindingsOfPart(const Journey& journey, const ShownPart& part) {
    if (part.is_whole()) return;
    for (const Persona& persona : journey.personas) paths_.emplace(path_of(persona), part.has(persona));
    for (const Stage& stage : journey.stages) {
        if (!part.has(stage)) paths_.emplace(path_of(stage), false);
        add_emotions(stage.emotion, part);
    }
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        paths_.emplace(path_of(*touchpoint), part.has(*touchpoint));
        add_emotions(touchpoint->emotion, part);
        add_emotions(touchpoint->expected, part);
    }
    for (const PainPoint* pain : journey.pain_points) paths_.emplace(path_of(*pain), part.has(*pain));
    for (const Opportunity* opportunity : journey.opportunities) paths_.emplace(path_of(*opportunity), part.has(*opportunity));
}

void FindingsOfPart::add_emotions(const Emotions& emotions, const ShownPart& part) {
    for (const PersonaEmotion& one : emotions) {
        const bool shown = one.persona.target == nullptr || part.has(*one.persona.target);
        for (const Span& span : {one.emotion.span, one.persona.id.span}) {
            if (!span.given()) continue;
            Felt& felt = felt_[{span.source, span.begin}];
            felt.end = std::max(felt.end, span.end);
            felt.shown |= shown;
        }
    }
}

// By the longest path that leads there.
bool FindingsOfPart::is_shown(std::string_view entity) const {
    for (;;) {
        if (const auto found = paths_.find(std::string(entity)); found != paths_.end()) return found->second;
        const std::size_t end = entity.rfind('/');
        if (end == std::string_view::npos) return true;
        entity = entity.substr(0, end);
    }
}

bool FindingsOfPart::is_felt_by_others(Span place) const {
    if (!place.given()) return false;
    auto next = felt_.upper_bound({place.source, place.begin});
    if (next == felt_.begin()) return false;
    const auto& [begin, felt] = *--next;
    return begin.first == place.source && place.begin < felt.end && !felt.shown;
}

bool FindingsOfPart::leave_out(const Finding& finding) const {
    if (paths_.empty()) return false;
    if (!is_shown(finding.entity)) return true;
    const bool is_about_feelings =
        finding.entity.find("/emotion") != std::string::npos || finding.entity.find("/expected") != std::string::npos;
    return is_about_feelings && is_felt_by_others(finding.span);
}

}  // namespace journeymap
