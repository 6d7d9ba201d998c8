#include "model/feelings.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "support/ascii.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr BuiltInFeeling feelings[] = {
    {"abandoned", -1.5},
    {"afraid", -1.5},
    {"alarmed", -1.5},
    {"amazed", 1.5},
    {"amused", 0.5},
    {"angry", -2},
    {"annoyed", -1},
    {"anxious", -1},
    {"ashamed", -1.5},
    {"betrayed", -2},
    {"bored", -0.5},
    {"calm", 0.5},
    {"cautious", -0.5},
    {"cheerful", 1},
    {"comfortable", 1},
    {"concerned", -0.5},
    {"confident", 1},
    {"confused", -0.5},
    {"content", 1},
    {"curious", 0.5},
    {"delighted", 2},
    {"desperate", -2},
    {"determined", 0.5},
    {"devastated", -2},
    {"disappointed", -1},
    {"discouraged", -1},
    {"disrespected", -1.5},
    {"dissatisfied", -1},
    {"doubtful", -0.5},
    {"eager", 0.5},
    {"ecstatic", 2},
    {"elated", 2},
    {"embarrassed", -1},
    {"empowered", 1.5},
    {"encouraged", 1},
    {"enthusiastic", 1.5},
    {"excited", 1.5},
    {"exhausted", -1.5},
    {"fine", 0.5},
    {"focused", 0.5},
    {"frustrated", -1.5},
    {"furious", -2},
    {"glad", 1},
    {"grateful", 1.5},
    {"guilty", -1},
    {"happy", 1.5},
    {"helpless", -1.5},
    {"hesitant", -0.5},
    {"hopeful", 1},
    {"hopeless", -2},
    {"humiliated", -2},
    {"ignored", -1},
    {"impatient", -0.5},
    {"impressed", 1.5},
    {"indifferent", 0},
    {"informed", 0.5},
    {"inspired", 1.5},
    {"interested", 0.5},
    {"intimidated", -1.5},
    {"irritated", -1},
    {"joyful", 1.5},
    {"lonely", -1},
    {"lost", -1},
    {"loved", 1.5},
    {"motivated", 1},
    {"nervous", -1},
    {"neutral", 0},
    {"okay", 0},
    {"optimistic", 1},
    {"outraged", -2},
    {"overburdened", -1.5},
    {"overjoyed", 2},
    {"overwhelmed", -1.5},
    {"panicked", -2},
    {"patient", 0.5},
    {"pleased", 1},
    {"prepared", 0.5},
    {"pressured", -1},
    {"proud", 1.5},
    {"puzzled", -0.5},
    {"reassured", 1},
    {"relaxed", 1},
    {"relieved", 1},
    {"reluctant", -0.5},
    {"respected", 1},
    {"restless", -0.5},
    {"sad", -1},
    {"safe", 1},
    {"satisfied", 1},
    {"scared", -1.5},
    {"sceptical", -0.5},
    {"skeptical", -0.5},
    {"stressed", -1},
    {"stuck", -1},
    {"supported", 1},
    {"surprised", 0},
    {"suspicious", -1},
    {"terrified", -2},
    {"thankful", 1},
    {"thrilled", 2},
    {"tired", -0.5},
    {"trapped", -1.5},
    {"trusting", 1},
    {"uncertain", -0.5},
    {"understood", 1},
    {"unhappy", -1},
    {"unsure", -0.5},
    {"upset", -1.5},
    {"valued", 1},
    {"vulnerable", -1},
    {"wary", -0.5},
    {"welcome", 1},
    {"worried", -1},
};
static_assert(std::ranges::is_sorted(feelings, {}, &BuiltInFeeling::word));

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (auto& c : lower) {
        c = lower_ascii(c);
    }
    return lower;
}

}  // namespace

std::span<const BuiltInFeeling> built_in_feelings() { return feelings; }

std::optional<double> built_in_score(std::string_view word) {
    const auto feeling = std::ranges::lower_bound(feelings, word, {}, &BuiltInFeeling::word);
    return feeling == std::end(feelings) || feeling->word != word ? std::nullopt : std::optional(feeling->score);
}

std::optional<double> score_of_feeling(const Journey& journey, std::string_view word) {
    const auto word_of_own = [](const FeelingWord& feeling) { return feeling.word.value; };
    const auto own = std::ranges::lower_bound(journey.emotions, word, {}, word_of_own);
    if (own != journey.emotions.end() && own->word.value == word) return own->score;
    if (const auto score = built_in_score(word)) return score;
    const auto lower = lowered(word);
    return lower == word ? std::nullopt : built_in_score(lower);
}

namespace {

std::vector<std::string_view> all_words(const Journey& journey) {
    std::vector<std::string_view> words;
    for (const auto& feeling : journey.emotions) words.push_back(feeling.word.value);
    for (const auto& feeling : feelings) words.push_back(feeling.word);
    return words;
}

}  // namespace

std::string_view nearest_feeling(const Journey& journey, std::string_view word) {
    return nearest_word(word, all_words(journey)).value_or(std::string_view{});
}

std::string_view certain_feeling(const Journey& journey, std::string_view word) {
    return certain_word(word, all_words(journey), Vocabulary::open).value_or(std::string_view{});
}

}  // namespace journeymap
