#include "fuzz/seasoning.h"

#include <fmt/core.h>

#include <set>

#include "config/config.h"
#include "import/table_fields.h"
#include "journeymap/words.h"
#include "model/fields.h"
#include "rules/registry.h"
#include "support/utf8.h"
#include "themes/theme_source.h"

namespace fuzzing {

using namespace journeymap;

namespace {

constexpr std::string_view types[] = {"", "~", "null", "true", "no", "[]", "{}", "[a, b]", "{a: b}", "{a: {b: [c]}}", "[[a]]", "|", ">-",
    "''", "\"\"", "\"\\x41\\u202e\"", "!!str x", "!!binary aGk=", "!x y", "&a x", "*a", "<<", "?", "? [a]", "- x", "@x", "`x`", "%x",
    "2026-02-30", "0000-00-00", "9999-12-31", "1-5", "-2..2", "12%", "3 d", "-3 d", "5 min 3 h", "{-2: [a], x: 1}", "{a: 50%, b: 50%}",
    "{from: -2, to: 2}", "http://a.b/c?d=e#f", "javascript:alert(1)", "mailto:a@b", "//a", "../../x", "/etc/passwd", "a.self", "a.csv",
    "a.none", "a.yaml", "<script>", "]]>", "&amp;", "<!--", "-->", "</svg>", "```", "|x|", "::error::x", "##[error]x", "=cmd()", "%00",
    "\\n", "$(x)", "\"a\" b \"c\"", "'a' b", "a #5", "a #b", "a: b #5", "[a #5, b]", "{a: b #c, d: e}", "[\"a\" b, c", "1,500 min"};

constexpr std::string_view numbers[] = {"0", "-0", "1", "-1", "2", "-2", "2.0000000001", "5", "6", "10", "100", "101%", "0.1", "-0.5",
    "1e3", "1e6", "1e308", "1e309", "-1e309", "1e-320", "nan", ".nan", ".inf", "-.inf", "inf", "0x10", "0o17", "1_000", "2147483647",
    "2147483648", "-2147483649", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551616",
    "99999999999999999999999999", "999999", "1000000", "999999 d", "99999999999 min", "0 s", "1e3 d", "0.0000001 s", "1.5.2", "+1", "１",
    "٣", "−1", "1,5"};

constexpr std::string_view lines[] = {"---", "...", "%YAML 1.2", "%TAG ! x", "# journeymap: allow all", "# journeymap: allow JM402 because",
    "# journeymap:", "\t- x", "- - - x", "? a", ": b", "a", "a:", "'a", "\"a", "[", "{", "]", "}", "<<: *a", "- &a {b: *a}", "stages: []",
    "sep=;", "\"a\"\"b\",,", "journey", "section A", "A: 5: Me", "%%{init: {}}%%", "%% x", "accDescr {", "```mermaid", "```",
    "> ```mermaid", ":::mermaid", "%%"};

constexpr std::string_view odd[] = {"\xe2\x80\xae", "\xe2\x80\x8f", "\xe2\x80\x8b", "\xe2\x80\x8d", "\xc2\xad", "\xc2\xa0", "\xe2\x80\xa8",
    "\xef\xbb\xbf", "\xcc\x81", "\xd8\xa7\xd9\x84", "\xd7\xa9\xd7\x9c", "\xe6\x97\xa5\xe6\x9c\xac", "\xe0\xb8\x81\xe0\xb8\xb3",
    "\xe0\xa4\x95\xe0\xa5\x8d\xe0\xa4\xb7", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
    "\xf3\xa0\x81\x81", "\xef\xbf\xbe", "\xf0\x9f\xbf\xbf", "\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "\x01", "\x1b[31m",
    "\x7f", "\xc2\x85", "\r", "\r\n", "\t", "\"", "'", "\\", "|", "*", "_", "`", "<", ">", "&", "#", "%", ":", ": ", " #", " #5", "$", "{{",
    "}}", "\xce\xa3", "\xc4\xb0", "\xef\xac\x81", "\xe1\x9a\x80", "\xe2\x81\xa6", "\xee\x80\x80"};

void add_words(std::string_view text, std::set<std::string>& words) {
    std::string word;
    for (const char c : std::string(text) + " ") {
        const bool ends = c == ' ' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
        if (!ends) word += c;
        if (!ends || word.empty()) continue;
        words.insert(word);
        word.clear();
    }
}

// The words of a table of fields, and a whole line of each.
void add_table(const ObjectTable& table, std::set<std::string>& words) {
    for (const FieldRow& row : table.rows) {
        words.insert(std::string(row.key) + ": ");
        words.insert(fmt::format("{}: {}", row.key, row.example));
        for (const std::string_view word : row.words) words.emplace(word);
        add_words(row.example, words);
    }
}

std::string entry(std::string_view text) {
    std::string line = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7f || c == '"' || c == '\\') {
            line += fmt::format("\\x{:02x}", byte);
        } else {
            line += c;
        }
    }
    return line + "\"\n";
}

}  // namespace

const std::vector<KnownField>& known_fields() {
    static const std::vector<KnownField> all = [] {
        std::vector<KnownField> fields;
        std::size_t object = 0;
        for (const ObjectTable* table : object_tables()) {
            for (const FieldRow& row : table->rows) fields.push_back({std::string(row.key), std::string(row.example), object});
            ++object;
        }
        return fields;
    }();
    return all;
}

const KnownField* sibling_of(std::string_view key, Dice& dice) {
    const std::vector<KnownField>& all = known_fields();
    std::vector<const KnownField*> owners, siblings;
    for (const KnownField& field : all) {
        if (field.key == key) owners.push_back(&field);
    }
    if (owners.empty()) return nullptr;
    const std::size_t object = dice.of_all(owners)->object;
    for (const KnownField& field : all) {
        if (field.object == object && field.key != key) siblings.push_back(&field);
    }
    return siblings.empty() ? nullptr : dice.of_all(siblings);
}

std::span<const std::string_view> other_types() { return types; }
std::span<const std::string_view> extreme_numbers() { return numbers; }
std::span<const std::string_view> odd_lines() { return lines; }

std::string odd_characters(Dice& dice) {
    const std::string_view one = dice.of_all(odd);
    const std::size_t times = dice.one_in(10) ? dice.below(2000) : 1;
    std::string all(one);
    for (std::size_t i = 1; i < times; ++i) all += one;
    return all;
}

std::string dictionary() {
    std::set<std::string> words;
    for (const auto tables : {object_tables(), config_tables(), theme_tables()}) {
        for (const ObjectTable* table : tables) add_table(*table, words);
    }
    for (const Rule* rule : all_rules()) words.emplace(rule->name);
    for (const std::string_view lane : lane_ids()) words.emplace(lane);
    for (const auto list : {other_types(), extreme_numbers(), odd_lines()}) {
        for (const std::string_view word : list) words.emplace(word);
    }
    for (const std::string_view word : odd) words.emplace(word);
    for (const std::string_view word :
        {"Content-Length: ", "Content-Type: ", "\r\n\r\n", "GET / HTTP/1.1\r\n", "Host: localhost:8080\r\n", "\"jsonrpc\":\"2.0\"",
            "\"method\":", "\"id\":1", "textDocument/", "initialize", "title ", "section ", "journey\n", "accTitle: ", "\n  "})
        words.emplace(word);
    words.erase("");
    std::string text;
    for (const std::string& word : words) text += entry(word);
    return text;
}

}  // namespace fuzzing
