// Line tree: a text as lines, of which each holds those below it that are indented further: near enough to the tree of a YAML file, and good
// for any text. Used by the mutator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzzing {

// Bytes of a line that are a value of their own: between the signs of flow lists and mappings, or behind "key: ".
struct ValuePlace {
    std::size_t line = 0, begin = 0, end = 0;
};

class LineTree {
public:
    explicit LineTree(std::string_view text);

    std::size_t size() const { return lines_.size(); }
    const std::string& line(std::size_t number) const { return lines_[number]; }
    std::string text() const;

    // One past the last line that belongs to this one.
    std::size_t block_end(std::size_t number) const;
    std::vector<std::string> block(std::size_t number) const;
    // Puts lines before a line, with its indentation.
    void insert(std::size_t number, std::vector<std::string> lines);
    void insert_as_is(std::size_t number, std::string line);
    void erase(std::size_t begin, std::size_t end);

    std::vector<ValuePlace> values() const;
    std::string_view value(const ValuePlace& place) const;
    void replace(const ValuePlace& place, std::string_view value);

private:
    std::vector<std::string> lines_;
    bool ends_with_break_ = true;
};

std::size_t indentation_of(std::string_view line);

}  // namespace fuzzing
