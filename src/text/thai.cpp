#include "text/thai.h"

#include "support/utf8.h"
#include "text/character.h"
#include "text/cluster.h"

#ifdef JOURNEYMAP_LIBTHAI
#include <thai/thbrk.h>
#include <thai/thwbrk.h>
#endif

namespace journeymap {
namespace {

constexpr bool is_thai(char32_t c) { return c >= 0xE01 && c <= 0xE4E; }
constexpr bool is_lao(char32_t c) { return c >= 0xE81 && c <= 0xEDF; }

// A vowel that is written before its consonant starts a syllable.
constexpr bool leads_syllable(char32_t c) { return (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4); }

// Syllables that show by their vowel: few of the possible breaks, none of them inside a consonant with its marks.
void guess_words(std::string_view letters, std::vector<std::uint32_t>& offsets) {
    int clusters = 0;
    for (std::size_t at = 0; at < letters.size(); at = cluster_end(letters, at), ++clusters) {
        if (clusters < 2 || !leads_syllable(decode_utf8(letters, at).c)) continue;
        offsets.push_back(static_cast<std::uint32_t>(at));
        clusters = 0;
    }
}

}  // namespace

#ifdef JOURNEYMAP_LIBTHAI

struct Thai::Dictionary {
    ThBrk* words = th_brk_new(nullptr);
    std::vector<thwchar_t> characters;
    std::vector<std::uint32_t> offsets;
    std::vector<int> found;

    ~Dictionary() {
        if (words) th_brk_delete(words);
    }
};

bool Thai::look_up(std::string_view letters) {
    if (!dictionary_) dictionary_ = std::make_unique<Dictionary>();
    auto& own = *dictionary_;
    if (!own.words) return false;
    own.characters.clear();
    own.offsets.clear();
    for (std::size_t at = 0; at < letters.size();) {
        const auto next = decode_utf8(letters, at);
        if (!is_thai(next.c)) return false;
        own.characters.push_back(static_cast<thwchar_t>(next.c));
        own.offsets.push_back(static_cast<std::uint32_t>(at));
        at += static_cast<std::size_t>(next.length);
    }
    own.characters.push_back(0);
    own.found.resize(own.offsets.size());
    const int count = th_brk_wc_find_breaks(own.words, own.characters.data(), own.found.data(), own.found.size());
    for (int i = 0; i < count; ++i) {
        const auto position = static_cast<std::size_t>(own.found[static_cast<std::size_t>(i)]);
        if (position > 0 && position < own.offsets.size()) offsets_.push_back(own.offsets[position]);
    }
    return true;
}

#else

struct Thai::Dictionary {};
bool Thai::look_up(std::string_view) { return false; }

#endif

Thai::Thai() = default;
Thai::~Thai() = default;

std::size_t Thai::run_length(std::string_view text) {
    std::size_t at = 0;
    for (auto next = decode_utf8(text, 0); is_thai(next.c) || is_lao(next.c); next = decode_utf8(text, at))
        at += static_cast<std::size_t>(next.length);
    return at;
}

const std::vector<std::uint32_t>& Thai::words(std::string_view letters) {
    offsets_.clear();
    if (!look_up(letters)) guess_words(letters, offsets_);
    return offsets_;
}

}  // namespace journeymap
