#include "oracle/yaml_differences.h"

#include <algorithm>
#include <set>

#include "support/escape.h"
#include "support/limits.h"
#include "support/utf8.h"

namespace oracle {

using namespace journeymap;

namespace {

char byte_at(const Outcome& outcome, std::size_t at) { return at < outcome.text.size() ? outcome.text[at] : '\n'; }

std::string_view line_of(const Outcome& outcome, std::size_t at) {
    const std::size_t feed = at == 0 ? std::string::npos : outcome.text.rfind('\n', at - 1),
                      begin = feed == std::string::npos ? 0 : feed + 1;
    return std::string_view(outcome.text).substr(begin, outcome.text.find('\n', begin) - begin);
}
std::string_view refused_line(const Outcome& outcome) { return line_of(outcome, outcome.refusal->span.begin); }
std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool any_text(const Outcome& outcome, bool (*is_so)(std::string_view)) {
    return std::ranges::any_of(outcome.other.nodes, [&](const Other& one) { return is_so(one.text); });
}
bool any_mapping(const Outcome& outcome, bool (*is_so)(const OtherTree&, const Other&)) {
    return std::ranges::any_of(
        outcome.other.nodes, [&](const Other& one) { return one.kind == NodeKind::mapping && is_so(outcome.other, one); });
}

bool is_no_utf8(const Outcome& outcome) { return find_invalid_utf8(outcome.text).has_value(); }
bool holds_forbidden(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (is_forbidden(decoded.c) || decoded.c == '\r') return true;
        at += static_cast<std::size_t>(decoded.length);
    }
    return false;
}
bool has_control(const Outcome& outcome) { return holds_forbidden(outcome.text) || any_text(outcome, holds_forbidden); }
bool has_inner_mark(const Outcome& outcome) { return outcome.text.find("\xEF\xBB\xBF", 1) != std::string::npos; }
bool has_lone_return(const Outcome& outcome) {
    const std::size_t at = outcome.text.find('\r');
    return at != std::string::npos && (outcome.text.find("\r\n", at) != at || outcome.text.find('\r', at + 1) != std::string::npos);
}
bool has_tab_before_text(const Outcome& outcome) {
    const std::string_view line = refused_line(outcome);
    return line.substr(0, line.find_first_not_of(" \t-?:")).find('\t') != std::string_view::npos;
}
bool is_at_colon(const Outcome& outcome) { return byte_at(outcome, outcome.refusal->span.begin) == ':'; }
bool is_at_comma(const Outcome& outcome) { return byte_at(outcome, outcome.refusal->span.begin) == ','; }
bool is_at_sign(const Outcome& outcome) {
    return std::string_view("?&*:!#-.").find(byte_at(outcome, outcome.refusal->span.begin)) != std::string_view::npos;
}
bool is_at_hash(const Outcome& outcome) { return byte_at(outcome, outcome.refusal->span.begin) == '#'; }
bool is_block_text(const Outcome& outcome) {
    const std::size_t line_end = outcome.text.find('\n', outcome.refusal->span.begin);
    const std::string_view before = std::string_view(outcome.text).substr(0, outcome.refusal->span.begin);
    const std::string_view above = line_of(outcome, before.find_last_not_of(" \n") == before.npos ? 0 : before.find_last_not_of(" \n"));
    return above.find_first_of("|>") != above.npos || outcome.text.substr(0, line_end).find_last_of("|>") >= before.size();
}
bool looks_like_an_item(const Outcome& outcome) {
    return std::string_view(outcome.text).substr(outcome.refusal->span.begin).starts_with("- ");
}
bool has_equal_keys(const Outcome& outcome) {
    return any_mapping(outcome, [](const OtherTree& tree, const Other& mapping) {
        std::set<std::string_view> keys;
        for (std::size_t i = 0; i < mapping.children.size(); i += 2) {
            const Other& key = tree.at(mapping.children[i]);
            const std::string_view text = key.kind == NodeKind::null ? "~" : std::string_view(key.text);
            if (key.kind <= NodeKind::scalar && !keys.insert(text).second) return true;
        }
        return false;
    });
}
bool has_text_with_colon(const Outcome& outcome) {
    return any_text(outcome, [](std::string_view text) { return text.starts_with(':'); });
}
bool has_odd_key(const Outcome& outcome) {
    return any_mapping(outcome, [](const OtherTree& tree, const Other& mapping) {
        for (std::size_t i = 0; i < mapping.children.size(); i += 2) {
            if (tree.at(mapping.children[i]).kind != NodeKind::scalar) return true;
        }
        return false;
    });
}
bool merges_no_mapping(const Outcome& outcome) {
    return any_mapping(outcome, [](const OtherTree& tree, const Other& mapping) {
        for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
            const Other &key = tree.at(mapping.children[i]), &value = tree.at(mapping.children[i + 1]);
            if (!is_merge_key(key) || value.kind == NodeKind::mapping) continue;
            const auto is_mapping = [&](std::size_t item) { return tree.at(item).kind == NodeKind::mapping; };
            if (value.kind != NodeKind::sequence || !std::ranges::all_of(value.children, is_mapping) || value.children.empty()) return true;
        }
        return false;
    });
}
bool has_other_tag(const Outcome& outcome) {
    return std::ranges::any_of(outcome.other.nodes, [](const Other& one) { return !one.tag.empty() && one.tag != "?" && one.tag != "!"; });
}
bool begins_with_percent(const Outcome& outcome) { return refused_line(outcome).starts_with('%'); }
bool has_directive(const Outcome& outcome) { return outcome.text.starts_with('%') || outcome.text.find("\n%") != std::string::npos; }
bool begins_at_the_margin(const Outcome& outcome) {
    return refused_line(outcome).find_first_of("[{&!\"'") == indent_of(refused_line(outcome));
}
bool is_escaped_apostrophe(const Outcome& outcome) {
    return std::string_view(outcome.text).substr(outcome.refusal->span.begin).starts_with("\\'");
}
bool is_cyclic(const Outcome& outcome) { return outcome.other.is_cyclic; }
// With what aliases stand for.
std::size_t depth_of(const OtherTree& tree, std::size_t node, std::size_t most) {
    std::size_t depth = 0;
    if (most > 0) {
        for (const std::size_t child : tree.at(node).children) depth = std::max(depth, depth_of(tree, child, most - 1));
    }
    return depth + (tree.at(node).kind > NodeKind::scalar ? 1 : 0);
}
bool is_deep(const Outcome& outcome) { return depth_of(outcome.other, 1, limits::depth + 1) > limits::depth; }
bool has_stack_of_marks(const Outcome& outcome) {
    return any_text(outcome, [](std::string_view text) {
        std::size_t run = 0;
        for (const char c : text) {
            run = static_cast<unsigned char>(c) < 0x80 ? 0 : run + 1;
            if (run > limits::marks_on_a_character) return true;
        }
        return false;
    });
}
bool has_long_text(const Outcome& outcome) {
    return any_text(outcome, [](std::string_view text) { return text.size() > limits::scalar_bytes; });
}
bool has_unbroken_text(const Outcome& outcome) {
    return any_text(outcome, [](std::string_view text) {
        std::size_t run = 0;
        for (const char c : text) {
            run = c == ' ' || c == '\n' ? 0 : run + 1;
            if (run > limits::unbroken_characters) return true;
        }
        return false;
    });
}
bool is_never_closed(const Outcome& outcome) {
    const std::size_t begin = outcome.refusal->span.begin;
    const char quote = byte_at(outcome, begin);
    const std::string_view rest = std::string_view(outcome.text).substr(begin + 1);
    for (std::size_t at = 0; at < rest.size(); ++at) {
        const bool is_pair = at + 1 < rest.size() && (quote == '"' ? rest[at] == '\\' : rest.substr(at, 2) == "''");
        if (is_pair) {
            ++at;
        } else if (rest[at] == quote) {
            return false;
        }
    }
    return quote == '"' || quote == '\'';
}
bool goes_on_at_the_margin(const Outcome& outcome) {
    const Finding& refusal = *outcome.refusal;
    // Of "- a: [" and "? a: [" the mapping begins behind the sign.
    const std::size_t own = std::min(refused_line(outcome).find_first_not_of(" -?"), refused_line(outcome).size());
    return !refusal.labels.empty() && indent_of(line_of(outcome, refusal.labels[0].span.begin)) <= own;
}
bool is_line_without_colon(const Outcome& outcome) {
    const std::string_view whole = refused_line(outcome), line = whole.substr(0, whole.find(" #"));
    return line.find(": ") == std::string_view::npos && !line.ends_with(':');
}

// Rules of docs/yaml.md by which we refuse what yaml-cpp reads.
constexpr Known published[] = {
    {"JM001", is_no_utf8, "a byte that is not UTF-8"},
    {"JM002", has_control, "a control character, as it is or as an escape"},
    {"JM003", has_inner_mark, "a byte order mark in the middle"},
    {"JM004", has_lone_return, "a carriage return without a line feed"},
    {"JM005", is_at_colon, "a plain text in brackets that begins with a colon"},
    {"JM006", has_tab_before_text, "a tab before a line's text"},
    {"JM007", is_at_colon, "a colon or dash without a blank behind it"},
    {"JM008", is_at_sign, "a text that begins with one of YAML's signs"},
    {"JM011", is_block_text, "a block text that is not indented"},
    {"JM011", looks_like_an_item, "a text that goes on in a line that looks like an item"},
    {"JM014", has_equal_keys, "a key that is given twice"},
    {"JM016", begins_with_percent, "a directive"},
    {"JM017", has_odd_key, "a list, a mapping or nothing as a key"},
    {"JM017", has_text_with_colon, "a plain text in brackets that begins with a colon, behind a tag"},
    {"JM018", has_other_tag, "a tag"},
    {"JM020", is_cyclic, "an alias inside the value that it stands for"},
    {"JM021", merges_no_mapping, "a merge of what is no mapping"},
    {"JM902", is_deep, "too deep"},
    {"JM905", has_long_text, "a text that is too long"},
    {"JM908", has_stack_of_marks, "a stack of marks"},
    {"JM907", has_unbroken_text, "a text without a blank"},
};

// What is no YAML, although yaml-cpp reads it.
constexpr Known not_yaml[] = {
    {"JM005", has_directive, "directives end with ---"},
    {"JM005", is_at_comma, "between two commas stands something"},
    {"JM007", is_at_hash, "a comment stands behind a blank"},
    {"JM008", begins_with_percent, "a text does not go on at the margin, least of all with %"},
    {"JM009", is_never_closed, "yaml-cpp takes the end of the file for a quote"},
    {"JM009", goes_on_at_the_margin, "a text in quotes is indented more than the mapping it stands in"},
    {"JM010", goes_on_at_the_margin, "so is what stands in brackets"},
    {"JM012", is_line_without_colon, "yaml-cpp takes a line of a mapping without a colon for a key without a value"},
    {"JM012", begins_at_the_margin, "what belongs to a key is indented more than it"},
    {"JM013", is_escaped_apostrophe, "an apostrophe has no escape"},
    {"JM015", begins_with_percent, "a directive behind a document that has not ended"},
};

// What yaml-cpp cannot read, although it is YAML.
bool is_question_mark(const Outcome& outcome) { return byte_at(outcome, outcome.failed_at) == '?'; }
// Of our nodes, with the text as it stands in the file.
bool any_node(const Outcome& outcome, bool (*is_so)(const Node&, std::string_view)) {
    for (NodeId id = 0; id < outcome.ours->size(); ++id) {
        const Node& node = outcome.ours->node(id);
        if (is_so(node, outcome.sources.text(node.span))) return true;
    }
    return false;
}
bool has_question_in_plain_text(const Outcome& outcome) {
    return any_node(outcome, [](const Node& node, std::string_view written) {
        return node.kind == NodeKind::scalar && node.style == ScalarStyle::plain && written.find('?') != written.npos;
    });
}
bool has_properties_of_block_text(const Outcome& outcome) {
    for (const char* sign : {" |", " >"}) {
        for (std::size_t at = outcome.text.find(sign); at != std::string::npos; at = outcome.text.find(sign, at + 1)) {
            const std::string_view before = std::string_view(outcome.text).substr(0, at);
            const std::size_t begin = before.find_last_of(" \n") + 1;
            if (begin < at && (before[begin] == '!' || before[begin] == '&')) return true;
        }
    }
    return false;
}
bool has_plain_text_on_lines(const Outcome& outcome) {
    return any_node(outcome, [](const Node& node, std::string_view written) {
        return node.kind == NodeKind::scalar && node.style == ScalarStyle::plain && written.find('\n') != written.npos;
    });
}
bool has_long_key(const Outcome& outcome) {
    constexpr std::size_t most = 1024;
    return any_node(outcome, [](const Node& node, std::string_view) { return node.kind == NodeKind::scalar && node.text.size() > most; });
}
constexpr Known failures[] = {
    {"end of map flow not found", has_long_key, "the same, in braces"},
    {"end of sequence flow not found", has_question_in_plain_text, "so it is inside a text"},
    {"end of sequence not found", has_properties_of_block_text,
        "yaml-cpp takes no block text behind a tag or an anchor in a list at the margin"},
    {"end of map flow not found", has_plain_text_on_lines, "a key in brackets may stand on several lines"},
    {"unknown token", is_question_mark, "a question mark in brackets is a text"},
    {"illegal map value", has_long_key, "a key has up to 1,024 characters, which yaml-cpp takes for bytes"},
};

// What they read differently.
bool has_null_word_as_key(const Outcome& outcome) {
    return any_mapping(outcome, [](const OtherTree& tree, const Other& mapping) {
        for (std::size_t i = 0; i < mapping.children.size(); i += 2) {
            if (tree.at(mapping.children[i]).kind == NodeKind::null) return true;
        }
        return false;
    });
}
bool has_blank_line_before_quote(const Outcome& outcome) {
    return any_node(outcome, [](const Node& node, std::string_view written) {
        if (node.style != ScalarStyle::single_quoted && node.style != ScalarStyle::double_quoted) return false;
        const std::string_view inside = written.substr(0, written.size() - 1);
        const std::size_t end = inside.find_last_not_of(" \t\r\n") + 1;
        return std::ranges::count(inside.substr(end), '\n') > 1;
    });
}
bool keeps_folded_lines(const Outcome& outcome) {
    return any_node(outcome, [](const Node& node, std::string_view written) {
        return node.style == ScalarStyle::folded && written.substr(0, 3).find('+') != written.npos;
    });
}
constexpr Known differences[] = {
    {"text", keeps_folded_lines, "yaml-cpp loses a blank line behind >+"},
    {"text", has_blank_line_before_quote, "yaml-cpp leaves out blank lines before a closing quote"},
    {"kind of key", has_null_word_as_key, "a key is a text, also where it is ~ or null"},
};

}  // namespace

std::span<const Known> published_rules() { return published; }
std::span<const Known> no_yaml() { return not_yaml; }
std::span<const Known> known_failures() { return failures; }
std::span<const Known> known_differences() { return differences; }

const Known* known_in(std::span<const Known> table, std::string_view said, const Outcome& outcome) {
    for (const Known& one : table) {
        if (said.starts_with(one.said) && one.is_so(outcome)) return &one;
    }
    return nullptr;
}

}  // namespace oracle
