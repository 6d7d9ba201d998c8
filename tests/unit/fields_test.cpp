// The table of fields itself: complete, exercised, and equal to what the manual says.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.h"
#include "config/baseline.h"
#include "config/config.h"
#include "model/fields.h"
#include "model/manual.h"
#include "model/rules.h"
#include "reading.h"
#include "support/limits.h"
#include "support/number.h"
#include "themes/theme_source.h"

using namespace journeymap;

namespace {

std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string key_of(const ObjectTable& table, const FieldRow& row) { return std::string(table.name) + "." + std::string(row.key); }

// Notes every row that the document uses. Emotions and lanes are looked into as deep as tables go.
void walk(const Document& document, NodeId id, const ObjectTable& table, std::set<std::string>& used) {
    const auto& node = document.node(id);
    if (node.kind == NodeKind::sequence) {
        for (std::uint32_t i = 0; i < node.count; ++i) walk(document, document.item(node, i), table, used);
    }
    if (node.kind != NodeKind::mapping) return;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const auto [key, value] = document.entry(node, i);
        const auto* row = find_row(table, document.node(key).text);
        if (row == nullptr) {
            walk(document, value, table, used);  // an emotion per persona
            continue;
        }
        used.insert(key_of(table, *row));
        if (row->object == nullptr) continue;
        walk(document, value, row->object(), used);
        if (row->shape == ValueShape::emotion) {
            for (const auto* other : object_tables()) {
                if (other->name == "feeling") walk(document, value, *other, used);
            }
        }
    }
}

}  // namespace

TEST_CASE("one map uses every key of every table and reads without a finding") {
    const auto text = file_text(JOURNEYMAP_ROOT "/tests/unit/everything.yaml");
    REQUIRE_FALSE(text.empty());
    auto reading = read(text, {{"people.yaml", "personas: [Grace]\n"}, {"survey.csv", "wave,mood\nspring,4\nautumn,2\n"}});
    CHECK(reading.findings() == "");
    std::set<std::string> used;
    const auto& document = *reading.map().documents[0];
    const auto tables = object_tables();
    walk(document, document.root(), *tables[0], used);
    for (const auto* table : tables) {
        for (const auto& row : table->rows) {
            INFO(key_of(*table, row));
            CHECK(used.contains(key_of(*table, row)));
        }
    }
}

TEST_CASE("every row says what it is") {
    for (const auto* table : object_tables()) {
        INFO(table->name);
        CHECK_FALSE(table->description.empty());
        CHECK(table->rows.size() <= 64);
        if (!table->bare.empty()) CHECK(find_row(*table, table->bare) != nullptr);
        std::set<std::string_view> keys;
        for (const auto& row : table->rows) {
            INFO(row.key);
            CHECK(keys.insert(row.key).second);
            CHECK(row.read != nullptr);
            CHECK(row.description.size() > 3);
            CHECK_FALSE(row.description.ends_with('.'));
            CHECK_FALSE(row.example.empty());
            CHECK((row.shape == ValueShape::word) == !row.words.empty());
            CHECK((row.shape == ValueShape::reference || row.shape == ValueShape::references) == (row.target != EntityKind::count_));
        }
        for (const auto& synonym : table->synonyms) {
            INFO(synonym.written);
            CHECK(find_row(*table, synonym.written) == nullptr);
            CHECK((!synonym.advice.empty() || !synonym.key.empty()));
            if (!synonym.key.empty()) CHECK(find_row(*table, synonym.key) != nullptr);
        }
    }
}

TEST_CASE("the rules have codes of their own, in order") {
    std::string_view last;
    for (const auto* rule : model_rules()) {
        CHECK(rule->code > last);
        CHECK((rule->family() == 0 || rule->family() == 9 || rule == &measured_emotion_not_drawn));
        last = rule->code;
    }
}

namespace {

// Between two marks a page of the manual holds what is written from tables. JOURNEYMAP_UPDATE=1 writes it anew.
void check_tables_in(const std::string& path, const std::string& written) {
    constexpr std::string_view begin = "do not edit it by hand.\n", end = ".\\\" end of the fields\n";
    const auto page = file_text(path);
    const auto first = page.find(begin);
    const auto last = page.find(end);
    REQUIRE(first != std::string::npos);
    REQUIRE(last != std::string::npos);
    const auto right = page.substr(0, first + begin.size()) + written + page.substr(last);
    if (std::getenv("JOURNEYMAP_UPDATE") != nullptr && page != right)
        std::ofstream(path, std::ios::binary) << right;
    else
        CHECK((page == right));
}

}  // namespace

TEST_CASE("the manual holds the tables") {
    check_tables_in(JOURNEYMAP_ROOT "/man/journeymap.5", manual_of_fields());
    check_tables_in(JOURNEYMAP_ROOT "/man/journeymap-config.5", manual_of(config_tables()) + manual_of(baseline_tables()));
    check_tables_in(JOURNEYMAP_ROOT "/man/journeymap-theme.5", manual_of(theme_tables()));
}

TEST_CASE("the manual names the limits as they are") {
    const auto page = file_text(JOURNEYMAP_ROOT "/man/journeymap.5");
    const auto says = [&](std::size_t limit, std::string_view what) {
        CAPTURE(limit, what);
        CHECK(page.find(" " + grouped(limit) + std::string(what)) != std::string::npos);
    };
    says(limits::map_bytes >> 20, " MiB");
    says(limits::nodes, " keys and values");
    says(limits::personas, " personas");
    says(limits::stages, " stages");
    says(limits::touchpoints_in_stage, " touchpoints in each");
    says(limits::cells, " cells in all");
    says(limits::depth, " deep");
    says(limits::scalar_bytes >> 10, " KiB");
    says(limits::aliases, " aliases");
    says(limits::used_files, " files under");
}
