#include "portfolio/likeness.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace journeymap {

namespace {

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

// Two names that share fewer than these of their words cannot be alike from alike_from on, so they share one of the others.
std::size_t telling_words(std::size_t words) {
    const double least_common = std::ceil(static_cast<double>(words) * alike_from / (2 - alike_from));
    return words - static_cast<std::size_t>(least_common) + 1;
}

}  // namespace

Likeness::Likeness(const std::vector<std::string_view>& names) {
    for (const std::string_view name : names) {
        for (std::string& word : words_of(FoldedName(name).text())) ++how_often_[std::move(word)];
    }
    groups_.reserve(names.size());
    for (const std::string_view name : names) groups_.push_back(group_of(known(name)));
}

Likeness::Known Likeness::known(std::string_view name) const {
    FoldedName folded(name);
    std::vector<std::string> words = words_of(folded.text());
    std::ranges::sort(words, [&](const std::string& a, const std::string& b) {
        return std::tuple(how_often_.at(a), std::string_view(a)) < std::tuple(how_often_.at(b), std::string_view(b));
    });
    words.resize(std::min(words.size(), telling_words(words.size())));
    return {std::move(folded), std::move(words)};
}

std::size_t Likeness::group_of(Known&& name) {
    if (const auto same = by_text_.find(name.name.text()); same != by_text_.end()) return same->second;
    std::size_t best = first_.size();
    double likeness = 0;
    for (const std::string& word : name.words) {
        const std::vector<std::size_t>& candidates = by_word_[word];
        const std::size_t count = std::min({candidates.size(), most_compared, most_comparisons - comparisons_});
        comparisons_ += count;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t group = candidates[i];
            const double found = first_[group].name.similarity(name.name);
            if (found < alike_from || found < likeness || (found == likeness && group > best)) continue;
            best = group;
            likeness = found;
        }
    }
    by_text_.emplace(name.name.text(), best);
    if (best < first_.size()) return best;
    for (const std::string& word : name.words) by_word_[word].push_back(best);
    first_.push_back(std::move(name));
    return best;
}

}  // namespace journeymap
