// Anchors: which value each `&name` stands for, how much it weighs, and whether it is still being read. Used by the tree builder
// to bound what aliases stand for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/document.h"

namespace journeymap {

// How much a value brings along wherever it is used again.
struct Weight {
    std::uint32_t nodes = 1;
    std::uint64_t bytes = 0;  // of text
};

struct Anchor {
    NodeId node = 0;
    Weight weight;     // of what is in it, with what its own aliases stand for
    int height = 0;    // levels of collections in it
    bool open = true;  // its value has not ended yet: an alias here would be a cycle
};

class Anchors {
public:
    // A second anchor of the same name replaces the first, as YAML says.
    void open(std::string_view name, NodeId node) { by_name_.insert_or_assign(std::string(name), Anchor{node}); }

    void close(std::string_view name, NodeId node, Weight weight, int height) {
        const auto found = by_name_.find(name);
        if (found != by_name_.end() && found->second.node == node) found->second = {node, weight, height, false};
    }

    const Anchor* find(std::string_view name) const {
        const auto found = by_name_.find(name);
        return found == by_name_.end() ? nullptr : &found->second;
    }

    std::vector<std::string_view> names() const {
        std::vector<std::string_view> names;
        for (const auto& [name, anchor] : by_name_) names.push_back(name);
        return names;
    }

private:
    std::map<std::string, Anchor, std::less<>> by_name_;
};

}  // namespace journeymap
