#include "import/draft.h"

#include "support/slug.h"

namespace journeymap {

Draft Draft::words(std::span<const std::string> texts) {
    Draft draft = list(Style::flow);
    for (const std::string& text : texts) draft.add(Draft(text));
    return draft;
}

void Draft::set_given(std::string key, Draft value) {
    if (!value.empty()) set(std::move(key), std::move(value));
}

const std::string& DraftIds::of(std::string_view name) {
    if (const auto known = places_.find(name); known != places_.end()) return all_[known->second].second;
    std::string slug = slug_of(name);
    if (is_reserved_ != nullptr && is_reserved_(slug)) slug.clear();
    const std::string& stem = slug.empty() ? kind_ : slug;
    std::string id = slug.empty() ? kind_ + "-" + std::to_string(all_.size() + 1) : slug;
    for (int& number = last_numbers_.try_emplace(stem, 1).first->second; ids_.contains(id);) id = stem + "-" + std::to_string(++number);
    places_.emplace(name, all_.size());
    ids_.insert(id);
    return all_.emplace_back(name, std::move(id)).second;
}

std::vector<std::string> DraftIds::of_all(const std::vector<std::string>& names) {
    std::vector<std::string> ids;
    for (const std::string& name : names) ids.push_back(of(name));
    return ids;
}

Draft DraftIds::declared(const std::string& name_key) const {
    Draft list = Draft::list();
    for (const auto& [name, id] : all_) {
        Draft entry = Draft::mapping(Draft::Style::flow);
        entry.set("id", Draft(id));
        entry.set(name_key, Draft(name));
        list.add(std::move(entry));
    }
    return list;
}

}  // namespace journeymap
