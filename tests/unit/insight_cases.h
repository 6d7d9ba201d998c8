// Small maps and what they reveal, for the tests of insights.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "checked_map.h"
#include "journeymap/insight.h"

namespace journeymap {

// A map of personas a and b, with these lines below `stages:`; `head` are other keys of the map.
inline std::string two_personas(std::string_view stages, std::string_view head = "") {
    return "title: T\n" + std::string(head) + "personas: [{id: a, name: Ann}, {id: b, name: Bob}]\nstages:\n" + std::string(stages);
}
// One stage with these touchpoints, each in flow style.
inline std::string one_stage(const std::vector<std::string>& touchpoints, std::string_view head = "") {
    std::string stages = "  - name: S\n    touchpoints:\n";
    for (const std::string& touchpoint : touchpoints) stages += "      - {" + touchpoint + "}\n";
    return two_personas(stages, head);
}

inline InsightReport report_of(const std::string& map, const InsightThresholds& thresholds = {}) {
    const Checked checked = check_text(map);
    for (const Finding& finding : checked.reading.findings()) UNSCOPED_INFO(finding.message);
    REQUIRE_FALSE(checked.reading.document_has_errors());
    InsightReport report = find_insights(checked.journey, thresholds);
    report.trace.clear();  // its rows point into the journey
    for (Priority& priority : report.priorities) priority.opportunity = nullptr;
    return report;
}

// All insights of one kind, by weight.
inline std::vector<Insight> found_in(const std::string& map, std::string_view kind, const InsightThresholds& thresholds = {}) {
    std::vector<Insight> found;
    for (Insight& insight : report_of(map, thresholds).insights) {
        if (insight.kind->name == kind) found.push_back(std::move(insight));
    }
    return found;
}
inline std::vector<std::string> sentences_in(const std::string& map, std::string_view kind, const InsightThresholds& thresholds = {}) {
    std::vector<std::string> sentences;
    for (const Insight& insight : found_in(map, kind, thresholds)) sentences.push_back(insight.sentence);
    return sentences;
}

using Sentences = std::vector<std::string>;

inline double number_of(const Insight& insight, std::string_view name) {
    const auto number = std::ranges::find(insight.numbers, name, &InsightNumber::name);
    REQUIRE(number != insight.numbers.end());
    return number->value;
}

}  // namespace journeymap
