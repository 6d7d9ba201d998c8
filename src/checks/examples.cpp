// Examples for help texts.
#include "checks/examples.h"

#include <algorithm>

#include <fmt/core.h>

#include "support/escape.h"
#include "syntax/quoting.h"

namespace journeymap {
namespace {

constexpr std::size_t most_teams = 6;
constexpr std::size_t longest_text = 60;

}  // namespace

std::string emotion_example(const Journey& journey) {
    if (journey.personas.size() < 2) return "'emotion: confused' or 'emotion: -1'";
    return fmt::format("'emotion: confused', 'emotion: -1', or one for each persona, 'emotion: {{{}: -1, {}: confused}}'",
        journey.personas[0].id, journey.personas[1].id);
}

std::string text_example(std::string_view text) {
    if (text.size() > longest_text || text.find_first_of(",:") == std::string_view::npos) return "...";
    return escaped(as_scalar(text));
}

std::string owner_example(const Journey& journey) {
    std::string example = fmt::format("'owner: {}'", journey.teams.front().id);
    const std::size_t teams = std::min(journey.teams.size(), most_teams);
    for (std::size_t i = 1; i < teams; ++i)
        example += fmt::format("{} '{}'", i + 1 < journey.teams.size() ? "," : " or", journey.teams[i].id);
    return journey.teams.size() > most_teams ? example + " ..." : example;
}

}  // namespace journeymap
