// Likeness: which names of many are nearly one, without comparing each with each. Used by the portfolio.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "comparison/similarity.h"

namespace journeymap {

// Names from here up are taken for one.
constexpr double alike_from = 0.8;

// Groups of names. A name belongs to the group whose first name is most like it; of two that are equally like the earlier one.
// To be like another from alike_from on, a name has to share one of its rarer words with it (the more words, the more of them), so only
// those are compared: of the names with one word no more than `most_compared`, and in all no more than `most_comparisons`; past that only
// names that are equal but for case and signs are one.
class Likeness {
public:
    static constexpr std::size_t most_compared = 100;
    static constexpr std::size_t most_comparisons = 500'000;

    // All names that will be grouped: how rare a word is depends on them.
    explicit Likeness(const std::vector<std::string_view>& names);

    // The group of each name, by the order in which groups are first met.
    const std::vector<std::size_t>& groups() const { return groups_; }
    std::size_t count() const { return first_.size(); }

private:
    struct Known {
        FoldedName name;
        std::vector<std::string> words;  // the rarest first
    };
    Known known(std::string_view name) const;
    std::size_t group_of(Known&& name);

    std::unordered_map<std::string, std::size_t> how_often_;
    std::unordered_map<std::string, std::size_t> by_text_;               // group of a folded name
    std::unordered_map<std::string, std::vector<std::size_t>> by_word_;  // groups whose first name has the word among its rarest
    std::vector<Known> first_;                                           // of each group
    std::vector<std::size_t> groups_;
    std::size_t comparisons_ = 0;
};

}  // namespace journeymap
