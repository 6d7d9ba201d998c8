// YamlScanner's part inside of brackets.
#include <algorithm>

#include "lsp/yaml_scanner.h"

namespace journeymap {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_quote(char c) { return c == '"' || c == '\''; }
bool ends_flow_token(char c) { return c == ',' || c == '}' || c == ']'; }

}  // namespace

// Inside of brackets, up to the end of the line or of the outermost one.
void YamlScanner::flow() {
    do {
        skip_blanks();
        const char c = here();
        if (c == '\0') {
            if (cursor_in(at_, line_end_)) flow_token();
            return;
        }
        if (c == '#') {
            if (cursor_in(at_, line_end_)) find(YamlSpot::Kind::comment, levels_, at_, line_end_);
            at_ = line_end_;
            return;
        }
        if (c == '{' || c == '[') {
            if (cursor_in(at_, at_)) found_ = true;
            const bool is_mapping = c == '{';
            levels_.push_back(
                {is_mapping ? Level::Kind::flow_mapping : Level::Kind::flow_list, 0, {}, is_mapping ? new_mapping() : -1, false});
            ++at_;
            empty_token();
        } else if (c == '}' || c == ']') {
            close_flow(c);
        } else if (c == ',') {
            comma();
        } else {
            flow_token();
        }
    } while (is_flow());
}

void YamlScanner::comma() {
    if (cursor_in(at_, at_)) found_ = true;
    if (levels_.back().kind == Level::Kind::flow_key) levels_.pop_back();
    ++at_;
    empty_token();
}

// Behind a bracket or a comma, where nothing is written before the next one.
void YamlScanner::empty_token() {
    std::uint32_t next = at_;
    while (next < line_end_ && is_space(text_[next])) ++next;
    const bool is_empty = next < line_end_ && (cursor_ < next || ends_flow_token(text_[next]));
    if (!is_empty || !cursor_in(at_, next)) return;
    if (levels_.back().kind == Level::Kind::flow_mapping)
        find_key(levels_, levels_.back().mapping, cursor_, cursor_);
    else
        find_value(cursor_, cursor_);
}

void YamlScanner::close_flow(char bracket) {
    if (cursor_in(at_, at_)) {  // before it, behind a blank: something could still be written
        flow_token();
        found_ = true;
    }
    if (levels_.back().kind == Level::Kind::flow_key) levels_.pop_back();
    const auto kind = bracket == '}' ? Level::Kind::flow_mapping : Level::Kind::flow_list;
    if (is_flow() && levels_.back().kind == kind) levels_.pop_back();
    ++at_;
}

// A key or a value inside of brackets, perhaps none yet.
void YamlScanner::flow_token() {
    const std::uint32_t begin = at_;
    const bool may_be_key = levels_.back().kind == Level::Kind::flow_mapping;
    std::uint32_t end = plain_end(at_);
    if (is_quote(here()) && !may_be_key) return quoted_text();
    if (is_quote(here())) end = quoted_end(at_ + 1);
    if (!may_be_key) {
        if (cursor_in(begin, end)) find_value(begin, end);
        at_ = std::max(end, begin + (end == begin && here() != '\0' && here() != '}' && here() != ']' && here() != ',' ? 1U : 0U));
        return;
    }
    const int mapping = levels_.back().mapping;
    const bool has_colon = end < line_end_ && text_[end] == ':';
    if (has_colon) note_key(mapping, text_.substr(begin, end - begin));
    if (cursor_in(begin, end)) {
        spot_.has_colon = has_colon;
        find_key(levels_, mapping, begin, end);
    }
    at_ = end;
    if (!has_colon) return;
    levels_.push_back({Level::Kind::flow_key, 0, mappings_[static_cast<std::size_t>(mapping)].back(), mapping, false});
    ++at_;
    const std::uint32_t from = at_;
    skip_blanks();
    if (cursor_in(from, at_) && (cursor_ < at_ || here() == '\0' || here() == ',' || here() == '}')) {
        touches_sign_ = cursor_ == from;
        find_value(cursor_, cursor_);
        touches_sign_ = false;
    }
}

}  // namespace journeymap
