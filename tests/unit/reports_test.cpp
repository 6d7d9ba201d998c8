// The formats of reports, and that nothing a map can hold becomes a command, an escape or an override in any of them.
#include <algorithm>
#include <array>

#include "catch.h"
#include "reports/fingerprint.h"
#include "reports/report.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/log_text.h"
#include "support/utf8.h"

using namespace journeymap;

namespace {

constexpr Rule example{"JM399", "example", Severity::warning, "Something."};

CheckedMap map_with(const std::string& name, const std::string& text, const std::string& message, std::size_t count = 1) {
    CheckedMap map;
    map.name = escaped(name);
    map.path = name;
    map.sources.add(escaped(name), text);
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < count; ++i) {
        diagnostics.report(example, {0, 0, static_cast<std::uint32_t>(text.find('\n'))}, message).with_help(message).about("stages/a");
        diagnostics.findings().back().label({0, 0, 1}, message);
    }
    map.findings = std::move(diagnostics.findings());
    map.scorecard.emplace();
    for (int i = 0; i < 6; ++i) (*map.scorecard)[static_cast<std::size_t>(i)] = {i + 1, StepState::partial, "Step", message, 1};
    return map;
}

std::string render(const ReportFormat& format, const CheckedMap& map) {
    ReportOptions options;
    options.rules = {&example};
    options.version = "1.2.3";
    return format.render({&map, 1}, options);
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
    return count;
}

// What a runner of GitHub would run: lines that start with `::` after blanks, and `##[` anywhere.
std::vector<std::string> commands_in(const std::string& text) {
    std::vector<std::string> commands;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        if (line.find("##[") != std::string::npos || line.find("##vso[") != std::string::npos) commands.push_back(line);
        line.erase(0, line.find_first_not_of(" \t"));
        if (line.starts_with("::")) commands.push_back(line);
        at = end + 1;
    }
    return commands;
}

}  // namespace

TEST_CASE("no text starts a command of a log", "[reports]") {
    const std::string evil = "::error::x\r\n::set-output name=a::b\n##[add-mask]c ##vso[task.complete]d\n  ::stop-commands::e%0A::f";
    for (const ReportFormat* format : report_formats()) {
        CAPTURE(format->name);
        const std::string text = render(*format, map_with("::set-env name=A::b.yaml", "a: ::x ##[group]y\n::z\n", evil));
        for (const std::string& command : commands_in(text)) {
            CAPTURE(command);
            // The format's own annotation, and only that.
            CHECK(format == &github_report);
            CHECK(command.starts_with("::warning file=%3A%3Aset-env name=A%3A%3Ab.yaml,line=1"));
            CHECK(command.find("##") == std::string::npos);
            CHECK(command.find("%250A") != std::string::npos);
        }
        CHECK(times(text, "::warning") == (format == &github_report ? 1 : 0));
    }
}

TEST_CASE("no character of any kind escapes a report", "[reports]") {
    // All code points that are unsafe, and broken bytes, in message, name, help, label and gap.
    std::string all;
    for (char32_t c = 1; c < 0x110000; ++c) {
        if ((c >= 0xD800 && c < 0xE000) || !is_unsafe(c)) continue;
        append_utf8(all, c);
        all += 'x';
    }
    all += "\xFF\xC0";
    for (const ReportFormat* format : report_formats()) {
        CAPTURE(format->name);
        const std::string text = render(*format, map_with("a" + all + ".yaml", "title: plain\n", all));
        bool clean = true;
        for (std::size_t at = 0; at < text.size();) {
            const Decoded decoded = decode_utf8(text, at);
            clean = clean && decoded.valid && (decoded.c == '\n' || !is_unsafe(decoded.c));
            at += decoded.length;
        }
        CHECK(clean);
    }
}

TEST_CASE("commands of logs are made harmless, all else stays", "[reports]") {
    CHECK(without_commands("a ::b\n::c\n  ::d") == "a ::b\n\\u{3a}:c\n  \\u{3a}:d");
    CHECK(without_commands("##[x] ##vso[y] ## z # #[ ##teamcity[") == "#\\u{23}[x] #\\u{23}vso[y] ## z # #[ #\\u{23}teamcity[");
    CHECK(without_commands("std::string") == "std::string");
}

TEST_CASE("GitHub gets ten annotations of a kind, the rest as text", "[reports]") {
    const std::string text = render(github_report, map_with("a.yaml", "title: x\n", "bad", 13));
    CHECK(times(text, "::warning ") == 10);
    CHECK(text.find("3 more findings are not annotated") != std::string::npos);
    CHECK(times(text, "a.yaml:1:1: warning[JM399 example]: bad\n") == 13);
    CHECK(
        render(github_report, map_with("./a b,c.yaml", "title: x\n", "bad")).find("file=a b%2Cc.yaml,line=1,endLine=1,col=1,endColumn=9") !=
        std::string::npos);
}

TEST_CASE("fingerprints tell equal findings apart and do not know lines", "[reports]") {
    const auto of = [](const std::string& text) {
        const CheckedMap map = map_with("a.yaml", text, "bad", 2);
        Fingerprints fingerprints(map);
        return std::array{fingerprints.next(map.findings[0]), fingerprints.next(map.findings[1])};
    };
    const auto first = of("title: x\n"), moved = of("# a line more\ntitle: y\n");
    CHECK(first[0].digits != first[1].digits);
    CHECK(first[0].digits == moved[0].digits);
    CHECK(first[0].words == "JM399 a.yaml stages/a");
    CHECK(first[1].words == "JM399 a.yaml stages/a 2");
    CHECK(first[0].digits.size() == 16);
}

TEST_CASE("paths become relative references", "[reports]") {
    CHECK(uri_of("./maps/a b.yaml") == "maps/a%20b.yaml");
    CHECK(uri_of("karte für#1.yaml") == "karte%20f%C3%BCr%231.yaml");
    CHECK(uri_of("/tmp/a.yaml") == "file:///tmp/a.yaml");
}

TEST_CASE("JUnit fails by what makes check fail", "[reports]") {
    CheckedMap map = map_with("a.yaml", "title: x\n", "bad");
    std::string text = render(junit_report, map);
    CHECK(text.find("<testsuites name=\"journeymap\" tests=\"9\" failures=\"0\" errors=\"0\">") != std::string::npos);
    CHECK(text.find("<failure") == std::string::npos);
    CHECK(text.find("JM399") != std::string::npos);
    map.fail_on = {false, Severity::warning};
    text = render(junit_report, map);
    CHECK(text.find("failures=\"1\"") != std::string::npos);
    CHECK(text.find("<failure type=\"example\" message=\"1 warning\">") != std::string::npos);
    map.unreadable = "is a directory";
    CHECK(render(junit_report, map).find("<error message=\"is a directory\"") != std::string::npos);
}

TEST_CASE("JSON tells everything of a finding and of its map", "[reports]") {
    const std::string json = render(json_report, map_with("a.yaml", "title: x\n", "bad"));
    CHECK(json.starts_with("{\n  \"version\": 1,\n"));
    for (const char* part : {"\"column\": 1,", "\"end_column\": 9,", "\"entity\": \"stages/a\"", "\"state\": \"partial\"", "\"warning\": 1",
             "\"fingerprint\": \"", "\"in_baseline\": 0"}) {
        CAPTURE(part);
        CHECK(json.find(part) != std::string::npos);
    }
}

TEST_CASE("a text from a map is no link in SARIF", "[reports]") {
    const std::string text = render(sarif_report, map_with("a.yaml", "title: x\n", "see [here](https://example.org)"));
    CHECK(text.find("\"text\": \"see [here] (https://example.org): see [here] (https") != std::string::npos);
    CHECK(text.find("\"text\": \"see [here](") == std::string::npos);
    CHECK(text.find("\"level\": \"warning\"") != std::string::npos);
}

TEST_CASE("every format has a name of its own", "[reports]") {
    for (const ReportFormat* format : report_formats()) CHECK(find_report_format(format->name) == format);
    CHECK(!find_report_format("xml"));
}
