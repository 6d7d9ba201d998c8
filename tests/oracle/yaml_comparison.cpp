// Compares our tree with yaml-cpp's.
#include <fmt/core.h>

#include <set>

#include "oracle/yaml_outcome.h"

namespace oracle {

using namespace journeymap;

namespace {

// Their own pairs, then those of merges of which there is no key yet, as docs/yaml.md has it.
std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const OtherTree& tree, const Other& mapping) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs, merged;
    std::set<std::string> keys;
    const auto merge = [&](const Other& from) {
        const auto more = pairs_of(tree, from);
        merged.insert(merged.end(), more.begin(), more.end());
    };
    for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
        const Other& key = tree.at(mapping.children[i]);
        if (!is_merge_key(key)) {
            pairs.emplace_back(mapping.children[i], mapping.children[i + 1]);
            keys.insert(key.text);
            continue;
        }
        const Other& value = tree.at(mapping.children[i + 1]);
        if (value.kind == NodeKind::mapping) merge(value);
        for (const std::size_t item : value.kind == NodeKind::sequence ? value.children : std::vector<std::size_t>()) merge(tree.at(item));
    }
    for (const auto& pair : merged) {
        if (keys.insert(tree.at(pair.first).text).second) pairs.push_back(pair);
    }
    return pairs;
}

// Finds the first difference of two trees.
class Comparison {
public:
    explicit Comparison(const Outcome& outcome) : document_(*outcome.ours), tree_(outcome.other), source_(outcome.sources.at(0)) {
        compare(document_.root(), 1, "value");
    }
    const std::string& difference() const { return difference_; }

private:
    const Document& document_;
    const OtherTree& tree_;
    const Source& source_;
    std::string difference_;

    void differ(const std::string& path, std::string_view what, std::string_view ours, std::string_view theirs) {
        if (difference_.empty()) difference_ = fmt::format("{} of {}: ours {}, theirs {}", what, path, ours, theirs);
    }

    void compare(NodeId id, std::size_t other_id, const std::string& path) {
        if (!difference_.empty()) return;
        constexpr std::string_view kinds[] = {"nothing", "a text", "a list", "a mapping"};
        const Node& node = document_.node(id);
        const Other& other = tree_.at(other_id);
        if (node.kind != other.kind)
            return differ(path, "kind", kinds[static_cast<std::size_t>(node.kind)], kinds[static_cast<std::size_t>(other.kind)]);
        if (node.kind == NodeKind::scalar) return compare_text(node, tree_.nodes[other_id], other, path);
        if (node.kind == NodeKind::sequence) compare_list(node, other, path);
        if (node.kind == NodeKind::mapping) compare_mapping(node, other, path);
    }

    void compare_text(const Node& node, const Other& place, const Other& other, const std::string& path) {
        if (node.text != other.text) return differ(path, "text", node.text, other.text);
        const bool is_quoted = node.style != ScalarStyle::plain;
        if ((other.tag == "!" || other.tag == "?") && is_quoted != (other.tag == "!"))
            return differ(path, "quotes", is_quoted ? "yes" : "no", other.tag == "!" ? "yes" : "no");
        const std::size_t begin = node.span.begin;
        const char first = place.offset < source_.bytes().size() ? source_.bytes()[place.offset] : '\n';
        if (first == '!' || first == '&' || place.same_as != 0) return;
        if (begin != place.offset) differ(path, "place", fmt::format("{}", begin), fmt::format("{}", place.offset));
    }

    void compare_list(const Node& node, const Other& other, const std::string& path) {
        if (node.count != other.children.size())
            return differ(path, "count", fmt::format("{}", node.count), fmt::format("{}", other.children.size()));
        for (std::uint32_t i = 0; i < node.count; ++i) compare(document_.item(node, i), other.children[i], fmt::format("{}[{}]", path, i));
    }

    void compare_mapping(const Node& node, const Other& other, const std::string& path) {
        const auto pairs = pairs_of(tree_, other);
        if (node.count != pairs.size()) return differ(path, "count", fmt::format("{}", node.count), fmt::format("{}", pairs.size()));
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const Entry entry = document_.entry(node, i);
            const std::string key = fmt::format("{}.{}", path, document_.node(entry.key).text);
            compare(entry.key, pairs[i].first, "key");
            compare(entry.value, pairs[i].second, key);
        }
    }
};

}  // namespace

std::string difference_of(const Outcome& outcome) { return Comparison(outcome).difference(); }

}  // namespace oracle
