// NameFinder: where one of many names stands in a text. However many there are, a text costs about the same. Used by the places of a page,
// which keep personas' names apart from the text around them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace journeymap {

struct FoundName {
    std::size_t begin = 0, length = 0;  // bytes
};

class NameFinder {
public:
    void add(std::string_view name) { names_.push_back({name}); }  // not empty, and kept by the caller
    void sort();                                                   // once all are there
    // The first place of a name, and of those that begin there the longest.
    std::optional<FoundName> find_in(std::string_view text) const;

private:
    struct Name {
        std::string_view text;
        std::size_t inner = none;  // the longest other name that this one begins with
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t longest_at_start_of(std::string_view text) const;

    std::vector<Name> names_;
};

}  // namespace journeymap
