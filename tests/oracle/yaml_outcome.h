// A text of YAML as our reader and yaml-cpp see it. Used by yaml_oracle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journeymap/document.h"

namespace oracle {

// yaml-cpp's tree. Quotes are known where no tag stands before the text.
struct Other {
    journeymap::NodeKind kind = journeymap::NodeKind::null;
    std::string tag, text;
    std::size_t offset = 0;  // where it begins, its tag and anchor included
    std::vector<std::size_t> children;
    std::size_t same_as = 0;  // of an alias; 0: none
};

// Whether as a key it stands for the keys of another mapping: a tag or quotes make it a text. yaml-cpp gives plain texts the tag "?".
inline bool is_merge_key(const Other& key) {
    return key.kind == journeymap::NodeKind::scalar && key.text == "<<" && (key.tag.empty() || key.tag == "?");
}

struct OtherTree {
    std::vector<Other> nodes{1};  // the first one is nothing, the second one the root
    bool is_cyclic = false;       // an alias stands inside what it stands for

    const Other& at(std::size_t node) const { return nodes[node].same_as != 0 ? nodes[nodes[node].same_as] : nodes[node]; }
};

struct Outcome {
    explicit Outcome(std::string given);
    Outcome(const Outcome&) = delete;

    std::string text;
    journeymap::Sources sources;
    journeymap::Diagnostics diagnostics;
    std::optional<journeymap::Document> ours;
    const journeymap::Finding* refusal = nullptr;  // our first error
    OtherTree other;
    std::string failure;  // what yaml-cpp says
    std::size_t failed_at = 0;
};

// How the trees differ first: "text of value.title: ours a, theirs b"; empty where they do not. Both have read the text.
std::string difference_of(const Outcome& outcome);

}  // namespace oracle
