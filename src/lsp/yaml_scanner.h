// YamlScanner: goes through a YAML text line by line and keeps what it is inside of. It never fails: what does not fit is passed over at
// the next line that is indented like the start of something else. Used by yaml_spot.cpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lsp/yaml_spot.h"

namespace journeymap {

class YamlScanner {
public:
    // Looks out for the place at `cursor`.
    YamlScanner(std::string_view text, std::uint32_t cursor) : text_(text), cursor_(cursor) {}

    YamlSpot scan();
    std::vector<std::string_view> keys_of_top();

private:
    struct Level {
        enum class Kind : std::uint8_t { key, item, flow_mapping, flow_list, flow_key };
        Kind kind;
        std::uint32_t column = 0;  // block levels
        std::string_view key;
        int mapping = -1;        // the one that the key is in; of flow_mapping: itself
        bool has_value = false;  // of block levels: a value has begun beside it
    };
    bool is_flow() const { return !levels_.empty() && levels_.back().kind >= Level::Kind::flow_mapping; }
    std::uint32_t column() const { return at_ - line_start_; }
    char here(std::uint32_t ahead = 0) const { return at_ + ahead < line_end_ ? text_[at_ + ahead] : '\0'; }
    bool blank_ahead(std::uint32_t ahead) const { return here(ahead) == '\0' || here(ahead) == ' ' || here(ahead) == '\t'; }
    bool cursor_in(std::uint32_t begin, std::uint32_t end) const { return cursor_ >= begin && cursor_ <= end && !found_; }

    void line();
    void empty_line();
    void block_content();
    bool dash();
    bool block_key();
    void lone_word();
    void block_value();
    void flow();
    void flow_token();
    void close_flow(char bracket);
    void comma();
    void empty_token();
    void leave_flow();
    void quoted_text();
    void skip_blanks();
    std::uint32_t quoted_end(std::uint32_t from) const;
    std::uint32_t plain_end(std::uint32_t from) const;
    std::optional<std::uint32_t> key_end() const;
    bool looks_like_start() const;
    std::uint32_t block_column() const;
    int new_mapping();
    int note_key(int mapping, std::string_view key);

    void find_key(std::vector<Level> levels, int mapping, std::uint32_t begin, std::uint32_t end);
    void find_value(std::uint32_t begin, std::uint32_t end);
    void find(YamlSpot::Kind kind, const std::vector<Level>& levels, std::uint32_t begin, std::uint32_t end);
    // The levels that hold what stands in a column, and the mapping that a key there joins; -1: a new one.
    std::vector<Level> levels_around(std::uint32_t column, int& mapping) const;

    std::string_view text_;
    std::uint32_t cursor_;
    std::uint32_t at_ = 0, line_start_ = 0, line_end_ = 0;
    std::vector<Level> levels_;
    std::vector<std::vector<std::string_view>> mappings_;
    std::optional<std::uint32_t> text_block_;  // inside | or >: lines deeper than this column
    char quote_ = 0;                           // inside a text in quotes that goes on
    bool value_follows_ = false;               // behind a key and its colon, or a dash, in this line
    bool touches_sign_ = false;

    bool found_ = false;
    YamlSpot spot_;
    int spot_mapping_ = -1;
    std::optional<std::size_t> empty_under_;  // the place is a line before the first key of these many levels
};

}  // namespace journeymap
