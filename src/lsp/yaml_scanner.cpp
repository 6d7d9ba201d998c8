#include "lsp/yaml_scanner.h"

#include <algorithm>

namespace journeymap {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_quote(char c) { return c == '"' || c == '\''; }

std::string_view unquoted(std::string_view text) {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    if (text.size() >= 2 && is_quote(text.front()) && text.back() == text.front()) text = text.substr(1, text.size() - 2);
    return text;
}

}  // namespace

YamlSpot YamlScanner::scan() {
    for (std::uint32_t start = 0; start <= text_.size();) {
        const std::size_t feed = std::min(text_.find('\n', start), text_.size());
        line_start_ = at_ = start;
        line_end_ = static_cast<std::uint32_t>(feed);
        if (line_end_ > line_start_ && text_[line_end_ - 1] == '\r') --line_end_;
        line();
        start = static_cast<std::uint32_t>(feed) + 1;
    }
    if (spot_mapping_ >= 0) {
        spot_.siblings = mappings_[static_cast<std::size_t>(spot_mapping_)];
        if (spot_.has_colon) std::erase(spot_.siblings, unquoted(text_.substr(spot_.begin, spot_.end - spot_.begin)));
    }
    return spot_;
}

std::vector<std::string_view> YamlScanner::keys_of_top() {
    scan();
    // The first mapping of the text is the top one, unless the text begins with a list.
    return mappings_.empty() ? std::vector<std::string_view>() : mappings_.front();
}

void YamlScanner::line() {
    value_follows_ = touches_sign_ = false;
    while (is_space(here())) ++at_;
    const bool is_blank = at_ == line_end_;
    if (text_block_ && (is_blank || column() > *text_block_)) {
        if (cursor_in(line_start_, line_end_)) found_ = true;  // in a text: nothing to say
        return;
    }
    text_block_.reset();
    if (is_blank && quote_ == 0 && !is_flow()) return empty_line();
    if (!is_blank && (quote_ != 0 || is_flow()) && looks_like_start()) leave_flow();
    if (cursor_in(line_start_, line_end_) && cursor_ < at_) found_ = true;  // in the indentation of something
    if (quote_ != 0) quoted_text();
    if (is_flow()) return flow();
    if (at_ < line_end_) block_content();
}

void YamlScanner::empty_line() {
    if (!cursor_in(line_start_, line_end_)) return;
    int mapping = -1;
    std::vector<Level> around = levels_around(cursor_ - line_start_, mapping);
    if (!around.empty() && around.back().has_value && mapping < 0) {
        found_ = true;  // behind a text
        return;
    }
    if (mapping < 0) empty_under_ = around.size();
    find_key(std::move(around), mapping, cursor_, cursor_);
}

std::vector<YamlScanner::Level> YamlScanner::levels_around(std::uint32_t column, int& mapping) const {
    std::vector<Level> around = levels_;
    mapping = levels_.empty() && !mappings_.empty() ? 0 : -1;
    while (!around.empty() && around.back().column >= column) {
        const Level& last = around.back();
        mapping = last.kind == Level::Kind::key ? last.mapping : -1;
        around.pop_back();
    }
    // A key deeper than the last one, beside which nothing stands, begins a mapping; so does one in an item of nothing.
    return around;
}

bool YamlScanner::looks_like_start() const {
    if (column() > block_column()) return false;
    return (here() == '-' && blank_ahead(1)) || key_end().has_value();
}

std::uint32_t YamlScanner::block_column() const {
    const auto block =
        std::find_if(levels_.rbegin(), levels_.rend(), [](const Level& level) { return level.kind < Level::Kind::flow_mapping; });
    return block == levels_.rend() ? 0 : block->column;
}

void YamlScanner::leave_flow() {
    quote_ = 0;
    while (is_flow()) levels_.pop_back();
}

void YamlScanner::block_content() {
    while (dash()) {}
    if (at_ == line_end_) return;
    if (here() == '#') {
        if (cursor_in(at_, line_end_)) find(YamlSpot::Kind::comment, levels_, at_, line_end_);
        return;
    }
    if (block_key() || value_follows_) return block_value();
    lone_word();
}

// `- `: an item begins.
bool YamlScanner::dash() {
    if (here() != '-' || !blank_ahead(1)) return false;
    empty_under_.reset();
    const std::uint32_t dash_column = column();
    const auto ends = [&](const Level& level) {
        return level.column > dash_column || (level.column == dash_column && level.kind == Level::Kind::item);
    };
    while (!levels_.empty() && ends(levels_.back())) levels_.pop_back();
    if (!levels_.empty()) levels_.back().has_value = true;
    levels_.push_back({Level::Kind::item, dash_column, {}, -1, false});
    const std::uint32_t dash_at = at_;
    ++at_;
    skip_blanks();
    value_follows_ = true;
    if (cursor_in(dash_at, dash_at)) found_ = true;  // on the dash itself
    if (cursor_in(dash_at + 1, at_) && (cursor_ < at_ || at_ == line_end_)) {
        touches_sign_ = cursor_ == dash_at + 1;
        find_value(cursor_, cursor_);
        touches_sign_ = false;
    }
    return true;
}

// The end of the key that begins here, where one does: its colon.
std::optional<std::uint32_t> YamlScanner::key_end() const {
    if (here() == '#' || here() == '{' || here() == '[' || here() == '|' || here() == '>') return std::nullopt;
    std::uint32_t end = at_;
    if (is_quote(here())) {
        end = quoted_end(at_ + 1);
        while (end < line_end_ && is_space(text_[end])) ++end;
        return end < line_end_ && text_[end] == ':' ? std::optional(end) : std::nullopt;
    }
    for (; end < line_end_; ++end) {
        if (text_[end] == '#' && is_space(text_[end - 1])) return std::nullopt;
        if (text_[end] == ':' && (end + 1 == line_end_ || is_space(text_[end + 1]))) return end;
    }
    return std::nullopt;
}

bool YamlScanner::block_key() {
    const std::optional<std::uint32_t> colon = key_end();
    if (!colon) return false;
    const std::uint32_t key_column = column();
    int mapping = -1;
    levels_ = levels_around(key_column, mapping);
    const bool is_first = mapping < 0;
    if (is_first) mapping = new_mapping();
    if (is_first && empty_under_ == levels_.size()) spot_mapping_ = mapping;
    empty_under_.reset();
    if (!levels_.empty()) levels_.back().has_value = true;
    const std::string_view key =
        note_key(mapping, text_.substr(at_, *colon - at_)) >= 0 ? mappings_[static_cast<std::size_t>(mapping)].back() : "";
    if (cursor_in(at_, *colon)) {
        spot_.has_colon = true;
        find_key(levels_, mapping, at_, *colon);
    }
    levels_.push_back({Level::Kind::key, key_column, key, mapping, false});
    at_ = *colon + 1;
    value_follows_ = true;
    if (cursor_in(at_, at_)) {
        touches_sign_ = true;
        if (at_ == line_end_) find_value(at_, at_);
        touches_sign_ = false;
    }
    const std::uint32_t from = at_;
    skip_blanks();
    if (cursor_ > from && cursor_in(from, at_) && (at_ == line_end_ || here() == '#' || cursor_ < at_)) find_value(cursor_, cursor_);
    return true;
}

// A word on a line of its own: a key without its colon yet, or a text that goes on.
void YamlScanner::lone_word() {
    if (!cursor_in(at_, line_end_)) return;
    int mapping = -1;
    std::vector<Level> around = levels_around(column(), mapping);
    const std::uint32_t end = plain_end(at_);
    if (cursor_ > end || (mapping < 0 && !around.empty() && around.back().has_value)) {
        found_ = true;
        return;
    }
    find_key(std::move(around), mapping, at_, end);
}

void YamlScanner::skip_blanks() {
    while (is_space(here())) ++at_;
    // Anchors and tags say nothing about what stands there.
    while (here() == '&' || here() == '!') {
        while (at_ < line_end_ && !is_space(here())) ++at_;
        while (is_space(here())) ++at_;
    }
}

void YamlScanner::block_value() {
    if (at_ == line_end_) return;
    if (here() == '#') {
        if (cursor_in(at_, line_end_)) find(YamlSpot::Kind::comment, levels_, at_, line_end_);
        return;
    }
    if (!levels_.empty()) levels_.back().has_value = true;
    if (here() == '|' || here() == '>') {
        text_block_ = block_column();
        if (cursor_in(at_, line_end_)) found_ = true;
    } else if (here() == '{' || here() == '[') {
        flow();
    } else if (is_quote(here())) {
        quoted_text();
    } else {
        const std::uint32_t end = plain_end(at_);
        if (cursor_in(at_, end)) find_value(at_, end);
        at_ = end;
        skip_blanks();
        if (here() == '#' && cursor_in(at_, line_end_)) find(YamlSpot::Kind::comment, levels_, at_, line_end_);
    }
}

// From the opening quote, or from the start of the line where the text goes on.
void YamlScanner::quoted_text() {
    const std::uint32_t begin = at_;
    const bool goes_on = quote_ != 0;
    if (!goes_on) quote_ = here();
    const std::uint32_t end = quoted_end(goes_on ? at_ : at_ + 1);
    const bool is_closed = end > begin + (goes_on ? 0 : 1) && end <= line_end_ && text_[end - 1] == quote_;
    if (cursor_in(begin, end) && !(is_closed && cursor_ == end && end < line_end_)) find_value(begin, end);
    at_ = end;
    if (is_closed) quote_ = 0;
}

// Behind the closing quote; the end of the line where there is none.
std::uint32_t YamlScanner::quoted_end(std::uint32_t from) const {
    const char quote = quote_ != 0 ? quote_ : here();
    for (std::uint32_t at = from; at < line_end_; ++at) {
        if (text_[at] == '\\' && quote == '"') {
            ++at;
        } else if (text_[at] == quote) {
            if (quote == '\'' && at + 1 < line_end_ && text_[at + 1] == quote)
                ++at;
            else
                return at + 1;
        }
    }
    return line_end_;
}

// Behind a text without quotes, trailing blanks left out.
std::uint32_t YamlScanner::plain_end(std::uint32_t from) const {
    std::uint32_t end = from;
    for (; end < line_end_; ++end) {
        const char c = text_[end];
        if (c == '#' && end > from && is_space(text_[end - 1])) break;
        if (is_flow() && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}')) break;
        const bool ends_here = end + 1 == line_end_ || is_space(text_[end + 1]) || text_[end + 1] == ',' || text_[end + 1] == '}';
        if (is_flow() && c == ':' && ends_here) break;
    }
    while (end > from && is_space(text_[end - 1])) --end;
    return end;
}

int YamlScanner::new_mapping() {
    mappings_.emplace_back();
    return static_cast<int>(mappings_.size() - 1);
}

int YamlScanner::note_key(int mapping, std::string_view key) {
    mappings_[static_cast<std::size_t>(mapping)].push_back(unquoted(key));
    return mapping;
}

void YamlScanner::find_key(std::vector<Level> levels, int mapping, std::uint32_t begin, std::uint32_t end) {
    spot_mapping_ = mapping;
    find(YamlSpot::Kind::key, levels, begin, end);
}

void YamlScanner::find_value(std::uint32_t begin, std::uint32_t end) {
    spot_.opens_item = !levels_.empty() && (levels_.back().kind == Level::Kind::item || levels_.back().kind == Level::Kind::flow_list);
    spot_.touches_sign = touches_sign_;
    find(YamlSpot::Kind::value, levels_, begin, end);
}

void YamlScanner::find(YamlSpot::Kind kind, const std::vector<Level>& levels, std::uint32_t begin, std::uint32_t end) {
    found_ = true;
    spot_.kind = kind;
    spot_.begin = begin;
    spot_.end = end;
    for (const Level& level : levels) {
        if (level.kind == Level::Kind::key || level.kind == Level::Kind::flow_key) spot_.path.push_back({YamlStep::Kind::key, level.key});
        if (level.kind == Level::Kind::item || level.kind == Level::Kind::flow_list) spot_.path.push_back({YamlStep::Kind::item, {}});
        spot_.in_flow = spot_.in_flow || level.kind >= Level::Kind::flow_mapping;
    }
}

}  // namespace journeymap
