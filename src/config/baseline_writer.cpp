// How a baseline is written: sorted by map, place and rule, so that a change of it is easy to read in a review.
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>

#include "config/baseline.h"

namespace journeymap {

namespace {

constexpr std::string_view head =
    "# Findings that are known: 'journeymap check --baseline' does not count them.\n"
    "# Written by 'journeymap check --baseline FILE --update-baseline'.\n";

void write_member(YAML::Emitter& out, const char* key, const std::string& value) {
    // Quoted, so that a path like 1.10 or null stays a text.
    out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << value;
}

}  // namespace

std::string Baseline::text() const {
    std::vector<Known> known = replaced_;
    for (const BaselineEntry& entry : file_.findings) {
        const std::string map(entry.map.value);
        if (!entry.known || std::find(replaced_maps_.begin(), replaced_maps_.end(), map) != replaced_maps_.end()) continue;
        known.push_back({map, std::string(entry.known->name), std::string(entry.about.value), entry.count.given() ? entry.count.value : 1});
    }
    std::sort(known.begin(), known.end());
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "version" << YAML::Value << 1 << YAML::Key << "findings" << YAML::Value << YAML::BeginSeq;
    for (const Known& one : known) {
        out << YAML::BeginMap;
        write_member(out, "map", one.map);
        out << YAML::Key << "rule" << YAML::Value << one.rule;
        if (!one.about.empty()) write_member(out, "about", one.about);
        if (one.count > 1) out << YAML::Key << "count" << YAML::Value << one.count;
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    return std::string(head) + out.c_str() + "\n";
}

std::size_t Baseline::count() const {
    std::size_t count = 0;
    for (const Known& one : replaced_) count += static_cast<std::size_t>(one.count);
    return count;
}

}  // namespace journeymap
