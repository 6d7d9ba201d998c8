#include "fuzz/mutator.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "fuzz/line_tree.h"
#include "fuzz/seasoning.h"

namespace fuzzing {

namespace {

// What a change works with.
struct Kitchen {
    LineTree tree;
    LineTree other;
    Dialect dialect;
    Dice& dice;

    std::size_t any_line() { return dice.below(tree.size()); }
};

using Change = void (*)(Kitchen&);

void delete_block(Kitchen& k) {
    const std::size_t at = k.any_line();
    k.tree.erase(at, k.dice.one_in(3) ? at + 1 : k.tree.block_end(at));
}

void duplicate_block(Kitchen& k) {
    const std::size_t at = k.any_line();
    const std::vector<std::string> block = k.tree.block(at);
    const std::size_t times = k.dice.one_in(10) ? k.dice.below(60) : 1;
    for (std::size_t i = 0; i < times && k.tree.size() < 2000; ++i) k.tree.insert(at, block);
}

void move_block(Kitchen& k) {
    const std::size_t at = k.any_line();
    const std::vector<std::string> block = k.tree.block(at);
    k.tree.erase(at, at + block.size());
    k.tree.insert(k.dice.below(k.tree.size() + 1), block);
}

void take_block(Kitchen& k) {
    if (k.other.size() == 0) return;
    k.tree.insert(k.dice.below(k.tree.size() + 1), k.other.block(k.dice.below(k.other.size())));
}

void indent_block(Kitchen& k) {
    const std::size_t at = k.any_line();
    std::vector<std::string> block = k.tree.block(at);
    k.tree.erase(at, at + block.size());
    const std::size_t steps = 1 + k.dice.below(4);
    const bool further = k.dice.one_in(2);
    // Each line keeps its place to the first one, so one line that is moved first moves all.
    std::string guide(
        further ? indentation_of(block.front()) + steps : indentation_of(block.front()) - std::min(steps, indentation_of(block.front())),
        ' ');
    k.tree.insert(at, {guide + "x"});
    k.tree.insert(at, block);
    k.tree.erase(at + block.size(), at + block.size() + 1);
}

void swap_lines(Kitchen& k) {
    const std::size_t from = k.any_line();
    const std::vector<std::string> line{k.tree.line(from)};
    k.tree.erase(from, from + 1);
    k.tree.insert(k.dice.below(k.tree.size() + 1), line);
}

template <class Make>
void replace_value(Kitchen& k, Make make) {
    const std::vector<ValuePlace> places = k.tree.values();
    if (places.empty()) return;
    const ValuePlace place = k.dice.of_all(places);
    k.tree.replace(place, make(std::string(k.tree.value(place))));
}

void retype(Kitchen& k) {
    replace_value(k, [&](const std::string&) { return std::string(k.dice.of_all(other_types())); });
}
void extreme_number(Kitchen& k) {
    replace_value(k, [&](const std::string&) { return std::string(k.dice.of_all(extreme_numbers())); });
}
void odd_text(Kitchen& k) {
    replace_value(k, [&](const std::string& value) {
        const std::size_t at = k.dice.below(value.size() + 1);
        return value.substr(0, at) + odd_characters(k.dice) + value.substr(at);
    });
}
void long_text(Kitchen& k) {
    replace_value(k, [&](const std::string& value) {
        std::string text;
        const std::size_t length = std::size_t(1) << k.dice.below(13);
        while (text.size() < length) text += value + (k.dice.one_in(3) ? "" : " ");
        return text;
    });
}
void deep_value(Kitchen& k) {
    replace_value(k, [&](const std::string& value) {
        const std::size_t depth = 1 + k.dice.below(k.dice.one_in(8) ? 60 : 4);
        return k.dice.one_in(2) ? std::string(depth, '[') + value + std::string(depth, ']')
                                : std::string(depth, '{') + "a: " + value + std::string(depth, '}');
    });
}

// A value of the map stands where another one stood: references to what there is not, to what is of another kind, and to itself.
void cross_reference(Kitchen& k) {
    const std::vector<ValuePlace> places = k.tree.values();
    if (places.empty()) return;
    const std::string value(k.tree.value(k.dice.of_all(places)));
    k.tree.replace(k.dice.of_all(places), k.dice.one_in(6) ? "no-such-thing" : value);
}

// Anchors and aliases, also of what is still open.
void alias(Kitchen& k) {
    const std::vector<ValuePlace> places = k.tree.values();
    if (places.empty()) return;
    const ValuePlace first = k.dice.of_all(places), second = k.dice.of_all(places);
    const std::string name = k.dice.one_in(2) ? "a" : "b";
    const std::string value(k.tree.value(first));
    k.tree.replace(second, "*" + name);
    if (first.line != second.line) k.tree.replace(first, "&" + name + " " + value);
}

// A key that the language has, with the value that the manual gives as an example.
void known_field(Kitchen& k) {
    const std::size_t at = k.dice.below(k.tree.size() + 1);
    const KnownField field = k.dice.of_all(known_fields());
    k.tree.insert(at, {fmt::format("{}{}: {}", k.dice.one_in(5) ? "- " : "", field.key, field.example)});
}
// A key beside one of the same object, with the value that the manual gives as an example: what comes out is a map as a rule.
void sibling_field(Kitchen& k) {
    std::vector<ValuePlace> keys;
    for (const ValuePlace& place : k.tree.values()) {
        if (std::string_view(k.tree.line(place.line)).substr(place.end).starts_with(": ")) keys.push_back(place);
    }
    if (keys.empty()) return;
    const ValuePlace place = k.dice.of_all(keys);
    const std::string key(k.tree.value(place)), &line = k.tree.line(place.line);
    const KnownField* field = sibling_of(key, k.dice);
    if (!field) return;
    const std::string written = field->key + ": " + field->example;
    const bool in_flow = line.substr(0, place.begin).find('{') != std::string::npos;
    // Before a list's item its sign moves to the new key.
    const std::string before = line.substr(0, place.begin), gap(before.size(), ' ');
    if (in_flow) {
        k.tree.replace(place, written + ", " + key);
    } else {
        const std::string rest = line.substr(place.begin);
        k.tree.replace({place.line, 0, line.size()}, before + written);
        k.tree.insert_as_is(place.line + 1, gap + rest);
    }
}
void known_key(Kitchen& k) {
    replace_value(k, [&](const std::string&) { return k.dice.of_all(known_fields()).key; });
}
void known_example(Kitchen& k) {
    replace_value(k, [&](const std::string&) { return k.dice.of_all(known_fields()).example; });
}

void odd_line(Kitchen& k) { k.tree.insert(k.dice.below(k.tree.size() + 1), {std::string(k.dice.of_all(odd_lines()))}); }

constexpr std::array<Change, 22> changes{&sibling_field, &sibling_field, &sibling_field, &delete_block, &duplicate_block, &move_block,
    &take_block, &indent_block, &swap_lines, &retype, &extreme_number, &odd_text, &long_text, &deep_value, &cross_reference,
    &cross_reference, &alias, &known_field, &known_field, &known_key, &known_example, &odd_line};
// Those that a table or a diagram has use for.
constexpr std::array<Change, 10> plain_changes{&delete_block, &duplicate_block, &move_block, &take_block, &swap_lines, &extreme_number,
    &odd_text, &long_text, &cross_reference, &odd_line};

}  // namespace

std::string spliced(std::string_view text, std::string_view other, Dice& dice) {
    const LineTree first(text), second(other);
    std::string all;
    const std::size_t end = dice.below(first.size() + 1), begin = dice.below(second.size() + 1);
    for (std::size_t i = 0; i < end; ++i) all += first.line(i) + "\n";
    for (std::size_t i = begin; i < second.size(); ++i) all += second.line(i) + "\n";
    return all;
}

std::string mutated_map(std::string_view text, std::string_view other, Dice& dice, bool (*is_good)(std::string_view)) {
    std::string last(text);
    for (int tries = 0; tries < 8; ++tries) {
        std::string next = mutated(text, other, Dialect::yaml, dice);
        if (is_good(next)) return next;
        last = std::move(next);
    }
    return last;
}

std::string mutated(std::string_view text, std::string_view other, Dialect dialect, Dice& dice) {
    if (dice.one_in(25)) return std::string(text.substr(0, dice.below(text.size() + 1)));
    if (dice.one_in(25)) return spliced(text, other, dice);
    Kitchen kitchen{LineTree(text), LineTree(other), dialect, dice};
    if (kitchen.tree.size() == 0) return spliced(text, other, dice);
    const Change change = dialect == Dialect::yaml ? dice.of_all(changes) : dice.of_all(plain_changes);
    change(kitchen);
    return kitchen.tree.text();
}

}  // namespace fuzzing
