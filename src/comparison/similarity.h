// Similarity: how near two names are, for telling what was renamed from what was removed and added. Used by the matching.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// A name prepared for comparing: folded once, compared often.
class FoldedName {
public:
    explicit FoldedName(std::string_view name);

    // Lower case, accents as they are, everything between words one blank. Equal names are the same name.
    const std::string& text() const { return text_; }
    // 0 (nothing in common) to 1 (equal): the larger of the share of equal words (twice the common words over all words) and of one
    // minus the edit distance over the longer length. The edit distance counts only in names of at most 60 characters.
    double similarity(const FoldedName& other) const;

private:
    double share_of_words(const FoldedName& other) const;
    double share_of_characters(const FoldedName& other) const;

    std::string text_;
    std::size_t length_ = 0;          // in characters
    std::vector<std::string> words_;  // sorted
};

}  // namespace journeymap
