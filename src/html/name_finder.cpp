#include "html/name_finder.h"

#include <algorithm>

#include "support/utf8.h"

namespace journeymap {

void NameFinder::sort() {
    std::ranges::sort(names_, {}, &Name::text);
    names_.erase(std::unique(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.text == b.text; }), names_.end());
    for (std::size_t i = 1; i < names_.size(); ++i) {
        std::size_t inner = i - 1;
        while (inner != none && !names_[i].text.starts_with(names_[inner].text)) inner = names_[inner].inner;
        names_[i].inner = inner;
    }
}

// What begins like the text stands before it in order, and the last of those begins with all the others.
std::size_t NameFinder::longest_at_start_of(std::string_view text) const {
    const auto after = std::ranges::upper_bound(names_, text, {}, &Name::text);
    std::size_t name = after == names_.begin() ? none : static_cast<std::size_t>(after - names_.begin()) - 1;
    while (name != none && !text.starts_with(names_[name].text)) name = names_[name].inner;
    return name;
}

std::optional<FoundName> NameFinder::find_in(std::string_view text) const {
    if (names_.empty()) return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_continuation(text[at])) continue;
        const std::size_t name = longest_at_start_of(text.substr(at));
        if (name != none) return FoundName{at, names_[name].text.size()};
    }
    return std::nullopt;
}

}  // namespace journeymap
