#include "comparison/similarity.h"

#include <algorithm>

#include "support/ascii.h"
#include "support/spelling.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_to_edit = 60;

bool parts_words(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

}  // namespace

FoldedName::FoldedName(std::string_view name) {
    std::string word;
    const auto end_word = [&] {
        if (word.empty()) return;
        if (!text_.empty()) text_ += ' ';
        text_ += word;
        words_.push_back(std::move(word));
        word.clear();
    };
    for (const char c : name) {
        if (c == '\'') continue;
        if (parts_words(c))
            end_word();
        else
            word += lower_ascii(c);
    }
    end_word();
    if (text_.empty()) text_ = name;  // only signs: they are the name
    length_ = count_characters(text_);
    std::ranges::sort(words_);
}

double FoldedName::similarity(const FoldedName& other) const {
    if (text_.empty() || other.text_.empty()) return 0;
    if (text_ == other.text_) return 1;
    return std::max(share_of_words(other), share_of_characters(other));
}

double FoldedName::share_of_words(const FoldedName& other) const {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < words_.size() && j < other.words_.size();) {
        const int order = words_[i].compare(other.words_[j]);
        common += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    const std::size_t all = words_.size() + other.words_.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

double FoldedName::share_of_characters(const FoldedName& other) const {
    const std::size_t longest = std::max(length_, other.length_);
    if (longest > longest_to_edit) return 0;
    const int limit = static_cast<int>(longest / 2);  // what is farther is not near anyway
    const int distance = edit_distance(text_, other.text_, limit);
    return distance > limit ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longest);
}

}  // namespace journeymap
