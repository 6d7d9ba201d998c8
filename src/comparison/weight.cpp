#include "comparison/weight.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journeymap {

namespace {

int severity_in(const std::string& short_text) {
    constexpr std::array<std::string_view, 4> levels{"severity low", "severity medium", "severity high", "severity critical"};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (short_text.find(levels[i]) != std::string::npos) return static_cast<int>(i) + 1;
    }
    return 0;
}

int weight_of_thing(const Change& change) {
    switch (change.subject) {
        case Subject::pain_point:
            if (change.kind == ChangeKind::moved) return 10;
            return 80 + severity_in(change.kind == ChangeKind::added ? change.after : change.before);
        case Subject::stage:
        case Subject::touchpoint: return 50;
        case Subject::measure:
        case Subject::opportunity:
        case Subject::persona:
        case Subject::objective: return change.kind == ChangeKind::moved ? 10 : 40;
        default: return 10;
    }
}

int weight_of_key(const Change& change) {
    const std::string& key = change.key;
    if (key == "barrier") return 100;
    if (key == "solved") return 80;
    if (key == "outcome") return 70;
    if (key == "status") return change.after == "done" || change.after == "dropped" ? 65 : 45;
    if (key == "emotion") {
        const double step = change.before_amount && change.after_amount ? std::fabs(*change.after_amount - *change.before_amount) : 0;
        return 60 + static_cast<int>(std::min(std::lround(step * 10), 40L));
    }
    if (key == "wait" || key == "drop_off" || key == "value") return 60;
    if (key == "duration" || key == "response_time" || key == "attempts" || key == "severity" || key == "frequency") return 40;
    return key == "owner" ? 20 : 10;
}

}  // namespace

int weight_of(const Change& change) {
    if (change.kind == ChangeKind::renamed) return 20;
    return change.kind == ChangeKind::changed ? weight_of_key(change) : weight_of_thing(change);
}

}  // namespace journeymap
