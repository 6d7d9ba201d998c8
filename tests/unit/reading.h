// Reading a map from a text, for the tests of the model.
#pragma once

#include <map>
#include <string>

#include <fmt/core.h>

#include "journeymap/journey.h"

namespace journeymap {

struct Reading {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Journey> journey;

    const Journey& map() const { return *journey; }
    // "3:5 JM030 unknown key 'x' in a stage | help", one line per finding, in the order of the file.
    std::string findings() {
        diagnostics.sort_by_place();
        std::string all;
        for (const auto& finding : diagnostics.findings()) {
            const auto place = sources.at(finding.span.source).position(finding.span.begin);
            if (!all.empty()) all += '\n';
            all += fmt::format("{}:{} {} {}", place.line, place.column, finding.rule->code, finding.message);
            if (!finding.help.empty()) all += " | " + finding.help;
        }
        return all;
    }
    // The texts under the findings and their labels: "Two < Two, Two".
    std::string places() {
        diagnostics.sort_by_place();
        std::string all;
        for (const auto& finding : diagnostics.findings()) {
            if (!all.empty()) all += '\n';
            all += sources.text(finding.span);
            for (const auto& label : finding.labels) all += fmt::format(" < {} ({})", sources.text(label.span), label.text);
        }
        return all;
    }
};

using Files = std::map<std::string, std::string, std::less<>>;

inline UseFile read_from(void* context, std::string_view path) {
    const auto& files = *static_cast<const Files*>(context);
    const auto file = files.find(path);
    if (file == files.end()) return {std::string(path), std::nullopt, "there is no such file"};
    return {std::string(path), file->second, ""};
}

inline Reading read(std::string text, Files files = {}) {
    Reading reading;
    const auto source = load_source("maps/test.journey.yaml", std::move(text), reading.sources, reading.diagnostics);
    if (source) reading.journey = read_journey(reading.sources, *source, {read_from, &files}, reading.diagnostics);
    return reading;
}

// A map with one stage and one touchpoint that has these keys.
inline Reading read_touchpoint(std::string_view keys, std::string_view top = "") {
    return read(fmt::format("title: T\n{}{}stages: [{{name: S, touchpoints: [{{name: N, {}}}]}}]\n", top, top.empty() ? "" : "\n", keys));
}

inline const Touchpoint& first_touchpoint(const Reading& reading) { return reading.map().stages.at(0).touchpoints.at(0); }

}  // namespace journeymap
