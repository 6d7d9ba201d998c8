#include "driver/selection.h"

#include <algorithm>

#include "journeymap/words.h"
#include "support/ascii.h"
#include "support/escape.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

bool has(const std::vector<std::string_view>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void report_unknown(const std::vector<std::string>& chosen, std::string_view kind, const std::vector<std::string_view>& words,
    std::vector<std::string>& sentences) {
    for (const std::string& word : chosen) {
        if (!has(words, word)) sentences.push_back(unknown_word(kind, word, words));
    }
}

// The lane that has this name in a picture, in English or in the map's language; empty: none.
std::string_view lane_called(std::string_view word, std::string_view language) {
    const auto lower = [](char c) { return lower_ascii(c); };
    const auto same = [&](std::string_view name) { return std::ranges::equal(word, name, {}, lower, lower); };
    for (const std::string_view id : lane_ids()) {
        if (same(lane_name(id, "en")) || same(lane_name(id, language))) return id;
    }
    return {};
}

}  // namespace

std::string unknown_word(std::string_view kind, std::string_view written, const std::vector<std::string_view>& words) {
    std::string sentence = "unknown " + std::string(kind) + " " + quoted(written);
    if (const auto nearest = nearest_word(written, words)) return sentence + "; did you mean " + quoted(*nearest) + "?";
    if (words.empty()) return sentence + "; there is none";
    sentence += "; there " + std::string(words.size() == 1 ? "is " : "are ");
    for (std::size_t i = 0; i < words.size(); ++i) sentence += (i ? ", " : "") + escaped(words[i]);
    return sentence;
}

std::vector<std::string> unknown_choices(const GridOptions& options, const Journey& journey) {
    std::vector<std::string_view> personas, lanes(lane_ids().begin(), lane_ids().end());
    for (const Persona& persona : journey.personas) personas.push_back(persona.id);
    for (const LaneChoice& lane : journey.lanes) {
        if (lane.custom) lanes.push_back(lane.id.value);
    }
    std::vector<std::string> sentences;
    report_unknown(options.personas, "persona", personas, sentences);
    std::vector<std::string> unnamed;
    for (const std::string& word : options.lanes) {
        const std::string_view id = has(lanes, word) ? std::string_view() : lane_called(word, journey.language.value);
        id.empty() ? unnamed.push_back(word) : sentences.push_back("the lane " + quoted(word) + " has the id " + quoted(id));
    }
    report_unknown(unnamed, "lane", lanes, sentences);
    return sentences;
}

}  // namespace journeymap
