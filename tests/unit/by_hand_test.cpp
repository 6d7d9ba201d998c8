// What a person said that published journeys reveal, against what the program says (tests/data/insights-by-hand.yaml): neither side may
// say anything that the file does not explain.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "catch.h"
#include "checked_map.h"
#include "checks/places.h"
#include "journeymap/document.h"
#include "journeymap/insight.h"

using namespace journeymap;

namespace {

const std::string root = JOURNEYMAP_ROOT;

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// One line of the file.
struct Remark {
    std::map<std::string, std::string, std::less<>> words;
    std::vector<std::string> at;
    bool has(std::string_view key) const { return words.contains(key); }
    std::string_view word(std::string_view key) const { return has(key) ? std::string_view(words.find(key)->second) : ""; }
};
struct Remarks {
    std::string map;
    std::vector<Remark> hand, program;
};

class RemarksFile {
public:
    RemarksFile() {
        const auto source = load_source("by hand", bytes_of(root + "/tests/data/insights-by-hand.yaml"), sources_, diagnostics_);
        REQUIRE(source);
        document_ = parse_yaml(sources_, *source, diagnostics_);
        REQUIRE(document_);
        REQUIRE(diagnostics_.findings().empty());
    }

    std::vector<Remarks> all() const {
        std::vector<Remarks> all;
        for (const auto& [name, value] : entries(document_->root())) {
            Remarks& remarks = all.emplace_back();
            remarks.map = name;
            for (const auto& [side, list] : entries(value)) (side == "hand" ? remarks.hand : remarks.program) = list_of(list);
        }
        return all;
    }

private:
    std::vector<std::pair<std::string, NodeId>> entries(NodeId id) const {
        std::vector<std::pair<std::string, NodeId>> found;
        const Node& mapping = document_->node(id);
        REQUIRE(mapping.kind == NodeKind::mapping);
        for (std::uint32_t i = 0; i < mapping.count; ++i) {
            const Entry entry = document_->entry(mapping, i);
            found.emplace_back(document_->node(entry.key).text, entry.value);
        }
        return found;
    }
    std::vector<Remark> list_of(NodeId id) const {
        std::vector<Remark> remarks;
        const Node& list = document_->node(id);
        for (std::uint32_t i = 0; i < list.count; ++i) {
            Remark& remark = remarks.emplace_back();
            for (const auto& [key, value] : entries(document_->item(list, i))) {
                const Node& node = document_->node(value);
                if (node.kind == NodeKind::scalar) remark.words.emplace(key, node.text);
                if (node.kind != NodeKind::sequence) continue;
                for (std::uint32_t name = 0; name < node.count; ++name)
                    remark.at.emplace_back(document_->node(document_->item(node, name)).text);
            }
        }
        return remarks;
    }

    Sources sources_;
    Diagnostics diagnostics_;
    std::optional<Document> document_;
};

// Whether the insight speaks of a stage or touchpoint of that name, or of something in it.
bool speaks_of(const Journey& journey, const Insight& insight, const std::string& name) {
    std::vector<std::string> paths;
    for (const Stage& stage : journey.stages) {
        if (stage.name.value == name) paths.push_back(path_of(stage));
    }
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        if (touchpoint->name.value == name) paths.push_back(path_of(*touchpoint));
    }
    INFO("no place of this name: " << name);
    REQUIRE_FALSE(paths.empty());
    return std::ranges::any_of(insight.entities, [&](const std::string& entity) {
        return std::ranges::any_of(paths, [&](const std::string& path) { return entity == path || entity.starts_with(path + "/"); });
    });
}

bool says(const Journey& journey, const Insight& insight, std::string_view kind, const Remark& remark) {
    if (insight.kind->name != kind) return false;
    return std::ranges::all_of(remark.at, [&](const std::string& name) { return speaks_of(journey, insight, name); });
}

bool found(const Journey& journey, const InsightReport& report, std::string_view kind, const Remark& remark) {
    const auto has_rank = [](const Priority& priority) { return priority.rank > 0; };
    if (kind == "priorities") return !report.priorities.empty();
    if (kind == "unranked") return !report.priorities.empty() && std::ranges::none_of(report.priorities, has_rank);
    return std::ranges::any_of(report.insights, [&](const Insight& insight) { return says(journey, insight, kind, remark); });
}

void check_hand(const Journey& journey, const InsightReport& report, const Remark& remark) {
    INFO("by hand: " << remark.word("insight") << (remark.at.empty() ? "" : " at " + remark.at.front()));
    CHECK(remark.has("said") + remark.has("unsaid") + remark.has("silent") == 1);
    CHECK_FALSE(remark.word("why").empty());
    if (remark.has("said")) CHECK(found(journey, report, remark.word("said"), remark));
    if (remark.has("silent")) CHECK_FALSE(found(journey, report, remark.word("silent"), remark));
    if (remark.has("unsaid")) CHECK_FALSE(found(journey, report, remark.word("insight"), remark));  // where the names are the same
}

void check_program(const Journey& journey, const InsightReport& report, const Remarks& remarks) {
    for (const Insight& insight : report.insights) {
        INFO("the program: " << insight.kind->name << ": " << insight.sentence);
        const auto said = [&](const Remark& remark) { return remark.has("said") && says(journey, insight, remark.word("said"), remark); };
        const auto explained = [&](const Remark& remark) { return says(journey, insight, remark.word("insight"), remark); };
        CHECK((std::ranges::any_of(remarks.hand, said) || std::ranges::any_of(remarks.program, explained)));
    }
    for (const Remark& remark : remarks.program) {
        INFO("of the program: " << remark.word("insight"));
        CHECK(found(journey, report, remark.word("insight"), remark));
        CHECK_FALSE(remark.word("why").empty());
    }
}

}  // namespace

TEST_CASE("What was said by hand of published journeys and what the program says explain each other", "[insights]") {
    const std::vector<Remarks> all = RemarksFile().all();
    REQUIRE(all.size() >= 3);
    for (const Remarks& remarks : all) {
        INFO(remarks.map);
        const Checked checked = check_text(bytes_of(root + "/tests/cases/published/" + remarks.map + ".yaml"));
        const InsightReport report = find_insights(checked.journey);
        for (const Remark& remark : remarks.hand) check_hand(checked.journey, report, remark);
        check_program(checked.journey, report, remarks);
    }
}
