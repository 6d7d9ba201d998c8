// Draft: a map that is about to be written, as the lists and keys of its YAML. Made by the readers of other formats, written by draft_text.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace journeymap {

class Draft {
public:
    enum class Kind : unsigned char { text, list, mapping };
    enum class Style : unsigned char { block, flow };  // flow: all on one line

    Draft(std::string text) : text_(std::move(text)) {}
    static Draft list(Style style = Style::block) { return Draft(Kind::list, style); }
    static Draft mapping(Style style = Style::block) { return Draft(Kind::mapping, style); }
    // A list of texts on one line: ids.
    static Draft words(std::span<const std::string> texts);

    Kind kind() const { return kind_; }
    Style style() const { return style_; }
    const std::string& text() const { return text_; }
    const std::vector<Draft>& items() const { return items_; }
    const std::vector<std::pair<std::string, Draft>>& members() const { return members_; }
    const std::vector<std::string>& comments() const { return comments_; }
    bool empty() const { return text_.empty() && items_.empty() && members_.empty(); }

    // The reference is good until the next one is added.
    Draft& add(Draft item) { return items_.emplace_back(std::move(item)); }
    Draft& set(std::string key, Draft value) { return members_.emplace_back(std::move(key), std::move(value)).second; }
    // As set, unless there is nothing in it.
    void set_given(std::string key, Draft value);
    // Lines above it.
    void comment(std::string line) { comments_.push_back(std::move(line)); }
    void comment(const std::vector<std::string>& lines) { comments_.insert(comments_.end(), lines.begin(), lines.end()); }

private:
    Draft(Kind kind, Style style) : kind_(kind), style_(style) {}

    Kind kind_ = Kind::text;
    Style style_ = Style::block;
    std::string text_;
    std::vector<Draft> items_;
    std::vector<std::pair<std::string, Draft>> members_;
    std::vector<std::string> comments_;
};

// The map as YAML, in the style in which a person would write it: a blank line between the parts of the map and between stages.
std::string draft_text(const Draft& map);

// What a reader of another format is told about its map.
struct DraftOrigin {
    std::string_view file;      // where it comes from, for a comment at the head: "README.md, line 12"
    std::string_view title;     // of a map whose source has none
    std::string_view language;  // empty: the map does not say
};

// Ids for names, each once: the slug of the name, with a number where there is one already or where nothing of a name remains.
class DraftIds {
public:
    // `is_reserved`: ids that would mean something else.
    explicit DraftIds(std::string kind, bool (*is_reserved)(std::string_view id) = nullptr)
        : kind_(std::move(kind)), is_reserved_(is_reserved) {}

    // The same name always gets the same id.
    const std::string& of(std::string_view name);
    std::vector<std::string> of_all(const std::vector<std::string>& names);
    // Names and ids, in the order in which they came.
    const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }
    // The same as a map lists them: "{id: amara, name: Amara}".
    Draft declared(const std::string& name_key) const;

private:
    std::string kind_;  // "persona": of ids for names without a Latin letter, or with a reserved one
    bool (*is_reserved_)(std::string_view id);
    std::vector<std::pair<std::string, std::string>> all_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of names in all_
    std::set<std::string, std::less<>> ids_;
    std::map<std::string, int, std::less<>> last_numbers_;  // of each id that had to be numbered
};

}  // namespace journeymap
