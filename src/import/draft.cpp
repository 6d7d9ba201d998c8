#include "import/draft.h"

#include <algorithm>

#include "support/slug.h"

namespace journeymap {

Draft Draft::words(const std::vector<std::string>& texts) {
    Draft draft = list(Style::flow);
    for (const std::string& text : texts) draft.add(Draft(text));
    return draft;
}

void Draft::set_given(std::string key, Draft value) {
    if (!value.empty()) set(std::move(key), std::move(value));
}

const std::string& DraftIds::of(std::string_view name) {
    const auto known = std::ranges::find_if(all_, [&](const auto& one) { return one.first == name; });
    if (known != all_.end()) return known->second;
    const std::string slug = slug_of(name);
    const auto is_taken = [this](const std::string& id) {
        return std::ranges::any_of(all_, [&](const auto& one) { return one.second == id; });
    };
    std::string id = slug.empty() ? kind_ + "-" + std::to_string(all_.size() + 1) : slug;
    for (int number = 2; is_taken(id); ++number) id = (slug.empty() ? kind_ : slug) + "-" + std::to_string(number);
    return all_.emplace_back(name, std::move(id)).second;
}

}  // namespace journeymap
