// What a touchpoint costs in time and tries: how long it takes, waits, answers, attempts, and how many leave.
#include <fmt/core.h>

#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

void project_time(Projection& projection, Lane& lane) {
    projection.fill(lane, [&](const Touchpoint& touchpoint) {
        TextCell cell;
        auto add = [&](Word name, std::string value) {
            cell.paragraphs.push_back({projection.keep(capitalized(fmt::format("{} {}", projection.word(name), value))), Tone::normal});
        };
        if (touchpoint.duration.given()) add(Word::duration, duration_phrase(touchpoint.duration.value, projection.language()));
        if (touchpoint.wait.given()) add(Word::wait, duration_phrase(touchpoint.wait.value, projection.language()));
        if (touchpoint.response_time.given())
            add(Word::response_time, duration_phrase(touchpoint.response_time.value, projection.language()));
        if (touchpoint.attempts.given()) add(Word::attempts, number_phrase(touchpoint.attempts.value, 0, projection.language()));
        if (touchpoint.drop_off.given()) {
            add(Word::drop_off, percent_phrase(touchpoint.drop_off.value * 100, projection.language()));
        }
        return cell;
    });
}

}  // namespace journeymap
