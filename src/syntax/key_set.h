// KeySet: the keys of one mapping met so far. A scan while they are few, a hash table beyond, so that no mapping is quadratic.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journeymap/document.h"

namespace journeymap {

class KeySet {
public:
    // Adds a key; returns the equal one that was there before, if there was one.
    std::optional<NodeId> insert(std::string_view text, NodeId key) {
        if (few_.size() < most_to_scan) {
            for (const auto& [known, node] : few_) {
                if (known == text) return node;
            }
            few_.emplace_back(text, key);
            return std::nullopt;
        }
        if (many_.empty()) many_.insert(few_.begin(), few_.end());
        const auto [place, added] = many_.emplace(text, key);
        if (added) return std::nullopt;
        return place->second;
    }

    void clear() {
        few_.clear();
        many_.clear();
    }

private:
    static constexpr std::size_t most_to_scan = 16;
    std::vector<std::pair<std::string_view, NodeId>> few_;
    std::unordered_map<std::string_view, NodeId> many_;
};

}  // namespace journeymap
