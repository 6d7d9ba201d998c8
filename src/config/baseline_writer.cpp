// How a baseline is written: sorted by map, place and rule, so that a change of it is easy to read in a review.
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

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
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "version" << YAML::Value << 1 << YAML::Key << "findings" << YAML::Value << YAML::BeginSeq;
    for (const auto& [key, known] : entries_) {
        out << YAML::BeginMap;
        write_member(out, "map", key.map);
        out << YAML::Key << "rule" << YAML::Value << key.rule;
        if (!key.about.empty()) write_member(out, "about", key.about);
        if (known.count > 1) out << YAML::Key << "count" << YAML::Value << known.count;
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    return std::string(head) + out.c_str() + "\n";
}

}  // namespace journeymap
