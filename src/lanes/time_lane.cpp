// What a touchpoint costs in time and tries: how long it takes, waits, answers, attempts, and how many leave.
#include <fmt/core.h>

#include <cmath>

#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

void project_time(Projection& projection, Lane& lane) {
    projection.fill(lane, [&](const Touchpoint& touchpoint) {
        TextCell cell;
        auto add = [&](Word name, std::string value) {
            cell.paragraphs.push_back({projection.keep(capitalized(fmt::format("{} {}", projection.word(name), value))), Tone::normal});
        };
        if (touchpoint.duration.given()) add(Word::duration, std::string(touchpoint.duration.value.text));
        if (touchpoint.wait.given()) add(Word::wait, std::string(touchpoint.wait.value.text));
        if (touchpoint.response_time.given()) add(Word::response_time, std::string(touchpoint.response_time.value.text));
        if (touchpoint.attempts.given()) add(Word::attempts, fmt::format("{}", touchpoint.attempts.value));
        if (touchpoint.drop_off.given()) {
            add(Word::drop_off, fmt::format("{:g}\u00a0%", std::round(touchpoint.drop_off.value * 1000) / 10));
        }
        return cell;
    });
}

}  // namespace journeymap
