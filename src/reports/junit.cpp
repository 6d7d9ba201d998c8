// The JUnit format: a suite for each map, a case for its document, for each step of the method, for its picture and its settings. A case
// fails by what makes `check` fail; what is less than that stands in its output.
#include <algorithm>
#include <array>

#include "reports/report.h"
#include "support/log_text.h"
#include "support/xml_writer.h"

namespace journeymap {

namespace {

struct Part {
    std::string_view name;
    std::string_view families;  // the digits of the rules' families
};
constexpr std::array<Part, 9> parts{{{"document", "09"}, {"1 objectives", "1"}, {"2 personas", "2"}, {"3 touchpoints", "3"},
    {"4 emotions and pain points", "4"}, {"5 opportunities", "5"}, {"6 iterate", "6"}, {"picture", "7"}, {"settings", "8"}}};

struct Split {
    FindingList failing, other;
};

Split findings_for(const CheckedMap& map, const Part& part) {
    Split split;
    for (const Finding& finding : map.findings) {
        if (part.families.find(finding.rule->code[2]) == std::string_view::npos) continue;
        (map.fail_on.reached_by(finding) ? split.failing : split.other).add(finding);
    }
    return split;
}

void write_case(XmlWriter& xml, const CheckedMap& map, const Part& part) {
    const Split split = findings_for(map, part);
    xml.begin("testcase");
    xml.attribute("classname", map.name);
    xml.attribute("name", part.name);
    if (!split.failing.empty()) {
        xml.begin("failure");
        xml.attribute("type", split.failing.front().rule->name);
        xml.attribute("message", summary_of(split.failing));
        xml.text(human_text(split.failing, map.sources, {}));
        xml.end();
    }
    if (!split.other.empty()) xml.element("system-out", human_text(split.other, map.sources, {}));
    xml.end();
}

int failures_of(const CheckedMap& map) {
    return static_cast<int>(
        std::count_if(parts.begin(), parts.end(), [&](const Part& part) { return !findings_for(map, part).failing.empty(); }));
}

void write_totals(XmlWriter& xml, int tests, int failures, int errors) {
    xml.attribute("tests", std::to_string(tests));
    xml.attribute("failures", std::to_string(failures));
    xml.attribute("errors", std::to_string(errors));
}

void write_unreadable(XmlWriter& xml, const CheckedMap& map) {
    write_totals(xml, 1, 0, 1);
    xml.begin("testcase");
    xml.attribute("classname", map.name);
    xml.attribute("name", "document");
    xml.begin("error");
    xml.attribute("message", without_commands(map.unreadable));
    xml.end();
    xml.end();
}

void write_suite(XmlWriter& xml, const CheckedMap& map) {
    xml.begin("testsuite");
    xml.attribute("name", map.name);
    if (map.unreadable.empty()) {
        write_totals(xml, static_cast<int>(parts.size()), failures_of(map), 0);
        for (const Part& part : parts) write_case(xml, map, part);
        xml.element("system-out", closing_of(map));
    } else {
        write_unreadable(xml, map);
    }
    xml.end();
}

void write_report(std::span<const CheckedMap> maps, const ReportOptions&, Pieces& out) {
    out.text() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    XmlWriter xml(out.text());
    int tests = 0, failures = 0, errors = 0;
    for (const CheckedMap& map : maps) {
        tests += map.unreadable.empty() ? static_cast<int>(parts.size()) : 1;
        errors += map.unreadable.empty() ? 0 : 1;
        failures += failures_of(map);
    }
    xml.begin("testsuites");
    xml.attribute("name", "journeymap");
    write_totals(xml, tests, failures, errors);
    for (const CheckedMap& map : maps) {
        write_suite(xml, map);
        out.pass_on();
    }
    xml.end();
}

}  // namespace

const ReportFormat junit_report{"junit", "JUnit XML: a suite for each map, a case for each step of the method", write_report};

}  // namespace journeymap
