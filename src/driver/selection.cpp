#include "driver/selection.h"

#include <algorithm>

#include "journeymap/words.h"
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
    report_unknown(options.lanes, "lane", lanes, sentences);
    return sentences;
}

}  // namespace journeymap
